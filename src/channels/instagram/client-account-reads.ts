import { z } from 'zod';
import { fail, succeed, type Result } from '../../kernel/result';
import { readAnswer, type Trouble } from './client-answers';
import { nodePath, type Call } from './client-http';

const MEDIA_SHOWN = 25; // more than an office posts while one delivery is unclear

const mediaSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      timestamp: z.string().default(''),
      media_type: z.string().default(''),
      permalink: z.string().default(''),
      caption: z.string().default(''),
    }),
  ),
});
/** A post of the account, as Meta lists it; what it does not tell is empty. */
export type ListedMedia = z.infer<typeof mediaSchema>['data'][number];

/** The newest posts of an account, the newest first. Captions come with the Facebook login alone. */
export const readNewestMedia = async (input: {
  readonly call: Call;
  readonly igUserId: string;
  readonly canReadCaption: boolean;
}): Promise<Result<readonly ListedMedia[], Trouble>> => {
  const fields = `id,timestamp,media_type,permalink${input.canReadCaption ? ',caption' : ''}`;
  const answer = await input.call('GET', nodePath(input.igUserId, 'media'), {
    fields,
    limit: String(MEDIA_SHOWN),
  });
  const read = readAnswer(answer, mediaSchema);
  return read.ok ? succeed(read.value.data) : read;
};

const DAY_SECONDS = 86_400;

const limitSchema = z.object({
  data: z
    .array(
      z.object({
        quota_usage: z.number(),
        config: z
          .object({ quota_total: z.number(), quota_duration: z.number().default(DAY_SECONDS) })
          .optional(),
      }),
    )
    .min(1),
});

/** Posts that were used of those that Meta allows. */
export interface PublishingQuota {
  readonly used: number;
  /** Undefined where Meta does not tell. */
  readonly limit: number | undefined;
  /** Seconds after which a post is not counted any more. */
  readonly windowSeconds: number;
}

const NO_QUOTA: Trouble = {
  failure: {
    class: 'retryable',
    code: 'no_clear_answer',
    message: 'Instagram did not tell how many posts are left.',
  },
  mayBeDone: false,
};

/** `GET /{ig-id}/content_publishing_limit`: Meta's documents name two limits, so the account is asked. */
export const readQuota = async (input: {
  readonly call: Call;
  readonly igUserId: string;
}): Promise<Result<PublishingQuota, Trouble>> => {
  const answer = await input.call('GET', nodePath(input.igUserId, 'content_publishing_limit'), {
    fields: 'quota_usage,config',
  });
  const read = readAnswer(answer, limitSchema);
  if (!read.ok) return read;
  const [quota] = read.value.data;
  if (quota === undefined) return fail(NO_QUOTA);
  return succeed({
    used: quota.quota_usage,
    limit: quota.config?.quota_total,
    windowSeconds: quota.config?.quota_duration ?? DAY_SECONDS,
  });
};
