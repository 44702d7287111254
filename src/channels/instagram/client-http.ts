import { z } from 'zod';
import { platformErrorSchema, type PlatformError } from './client-errors';

/** What came back from the Graph API; `unclear` where no answer can be read, whether or not the request arrived. */
export type GraphAnswer =
  | { readonly kind: 'ok'; readonly body: unknown }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly error: PlatformError;
      readonly retryAfterSeconds: number | undefined;
    }
  | { readonly kind: 'unclear'; readonly message: string };

/** One request to the Graph API. */
export interface GraphRequest {
  readonly http: typeof fetch;
  /** Host and version: `https://graph.instagram.com/v26.0`. */
  readonly rootUrl: string;
  readonly accessToken: string;
  readonly method: 'GET' | 'POST';
  /** Path below the version, beginning with "/". */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const REQUEST_TIMEOUT_MS = 60_000; // Meta fetches the picture while we wait for the container's id.

const errorBodySchema = z.object({ error: platformErrorSchema });

const usageSchema = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().optional() })),
);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Seconds until the account may call again, from `X-Business-Use-Case-Usage`, which counts in minutes. */
const readRegainSeconds = (header: string | null): number | undefined => {
  const usage = usageSchema.safeParse(parseJson(header ?? ''));
  if (!usage.success) return undefined;
  const minutes = Object.values(usage.data)
    .flat()
    .map((entry) => entry.estimated_time_to_regain_access ?? 0);
  const longest = Math.max(0, ...minutes);
  return longest === 0 ? undefined : longest * 60;
};

// Meta repeats a malformed token in its message; what looks like one is taken out, ours in any case.
const withoutSecrets = (message: string, accessToken: string): string =>
  message.replaceAll(accessToken, '[redacted]').replace(/[\w-]{40,}/g, '[redacted]');

const toAnswer = async (response: Response, accessToken: string): Promise<GraphAnswer> => {
  const body = parseJson(await response.text());
  if (response.ok && body !== undefined) return { kind: 'ok', body };
  const refused = errorBodySchema.safeParse(body);
  if (!refused.success) {
    const status = String(response.status);
    return { kind: 'unclear', message: `Instagram gave no readable answer (HTTP ${status}).` };
  }
  const { error } = refused.data;
  return {
    kind: 'refused',
    status: response.status,
    error: { ...error, message: withoutSecrets(error.message, accessToken) },
    retryAfterSeconds: readRegainSeconds(response.headers.get('x-business-use-case-usage')),
  };
};

/** Sends one request, once. The token goes into a header alone: addresses end up in logs. */
export const callGraph = async (request: GraphRequest): Promise<GraphAnswer> => {
  const { http, method, parameters, accessToken } = request;
  const form = new URLSearchParams(parameters);
  const url = `${request.rootUrl}${request.path}`;
  try {
    const response = await http(method === 'GET' ? `${url}?${form.toString()}` : url, {
      method,
      headers: { Authorization: `Bearer ${accessToken}` },
      ...(method === 'GET' ? {} : { body: form }),
      // A redirect would send a POST a second time.
      redirect: 'error',
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    return await toAnswer(response, accessToken);
  } catch {
    return { kind: 'unclear', message: 'Instagram could not be reached, or the answer was lost.' };
  }
};
