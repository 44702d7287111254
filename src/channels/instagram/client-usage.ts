import { z } from 'zod';

/** How much of its calls an account has used, as a successful or a refused answer tells it. */
export interface Usage {
  /** Seconds until the account may call again; 0 where Meta names none. */
  readonly regainSeconds: number;
  /** True where hardly any call is left. */
  readonly isNearLimit: boolean;
}

const NEAR_LIMIT_PERCENT = 95; // Meta refuses at 100; what is left is kept for the commit and for people

const shareSchema = z.object({
  call_count: z.number().optional(),
  total_cputime: z.number().optional(),
  total_time: z.number().optional(),
  /** Minutes. */
  estimated_time_to_regain_access: z.number().optional(),
});
const businessSchema = z.record(z.string(), z.array(shareSchema));

const parseHeader = (header: string | null): unknown => {
  try {
    return JSON.parse(header ?? 'null') as unknown;
  } catch {
    return undefined; // a header that cannot be read says nothing
  }
};

/**
 * Reads `X-Business-Use-Case-Usage` (per account, with the minutes until access is regained) and `X-App-Usage` (per
 * application); both count in percent of what is allowed. Meta: "Rate Limits".
 */
export const readUsage = (headers: Headers): Usage => {
  const business = businessSchema.safeParse(parseHeader(headers.get('x-business-use-case-usage')));
  const app = shareSchema.safeParse(parseHeader(headers.get('x-app-usage')));
  const shares = [
    ...(business.success ? Object.values(business.data).flat() : []),
    ...(app.success ? [app.data] : []),
  ];
  const percents = shares.flatMap((share) => [
    share.call_count ?? 0,
    share.total_cputime ?? 0,
    share.total_time ?? 0,
  ]);
  const minutes = shares.map((share) => share.estimated_time_to_regain_access ?? 0);
  return {
    regainSeconds: Math.max(0, ...minutes) * 60,
    isNearLimit: Math.max(0, ...percents) >= NEAR_LIMIT_PERCENT,
  };
};
