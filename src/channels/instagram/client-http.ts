import { z } from 'zod';
import { platformErrorSchema, type PlatformError } from './client-errors';
import { readUsage, type Usage } from './client-usage';

/** What came back from the Graph API; `unclear` where no answer can be read, whether or not the request arrived. */
export type GraphAnswer =
  | { readonly kind: 'ok'; readonly body: unknown; readonly usage: Usage }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly error: PlatformError;
      readonly retryAfterSeconds: number | undefined;
    }
  | { readonly kind: 'unclear'; readonly message: string };

/** What is asked of the Graph API. */
export type GraphMethod = 'GET' | 'POST' | 'DELETE';

/** Sends one request to the Graph API in the name of an account. */
export type Call = (
  method: GraphMethod,
  path: string,
  parameters?: Readonly<Record<string, string>>,
) => Promise<GraphAnswer>;

/** One request to the Graph API. */
export interface GraphRequest {
  readonly http: typeof fetch;
  /** Host and version: `https://graph.instagram.com/v26.0`. */
  readonly rootUrl: string;
  /** Empty for the requests that bring the first token. */
  readonly accessToken: string;
  readonly method: GraphMethod;
  /** Path below the version, beginning with "/". */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const REQUEST_TIMEOUT_MS = 60_000; // Meta fetches the picture while we wait for the container's id.

const errorBodySchema = z.object({ error: platformErrorSchema });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Parameters that are secret where a login leaves no other way to send them. */
const SECRET_PARAMETERS = ['client_secret', 'code', 'fb_exchange_token'];

// Meta repeats a malformed token in its message; what looks like one is taken out, ours in any case.
const withoutSecrets = (message: string, { accessToken, parameters }: GraphRequest): string => {
  const ours = [accessToken, ...SECRET_PARAMETERS.map((name) => parameters[name] ?? '')];
  return ours
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '[redacted]'), message)
    .replace(/[\w-]{40,}/g, '[redacted]');
};

const toAnswer = async (response: Response, request: GraphRequest): Promise<GraphAnswer> => {
  const body = parseJson(await response.text());
  const usage = readUsage(response.headers);
  if (response.ok && body !== undefined) return { kind: 'ok', body, usage };
  const refused = errorBodySchema.safeParse(body);
  if (!refused.success) {
    const status = String(response.status);
    return { kind: 'unclear', message: `Instagram gave no readable answer (HTTP ${status}).` };
  }
  const { error } = refused.data;
  return {
    kind: 'refused',
    status: response.status,
    error: { ...error, message: withoutSecrets(error.message, request) },
    retryAfterSeconds: usage.regainSeconds === 0 ? undefined : usage.regainSeconds,
  };
};

const initOf = ({ method, accessToken, parameters }: GraphRequest): RequestInit => ({
  method,
  headers: accessToken === '' ? {} : { Authorization: `Bearer ${accessToken}` },
  ...(method === 'POST' ? { body: new URLSearchParams(parameters) } : {}),
  // A redirect would send a POST a second time.
  redirect: 'error',
  signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
});

/** Sends one request, once. The token goes into a header alone: addresses end up in logs. */
export const callGraph = async (request: GraphRequest): Promise<GraphAnswer> => {
  const { http, method, parameters } = request;
  const query = method === 'POST' ? '' : new URLSearchParams(parameters).toString();
  const url = `${request.rootUrl}${request.path}`;
  try {
    const response = await http(query === '' ? url : `${url}?${query}`, initOf(request));
    return await toAnswer(response, request);
  } catch {
    return { kind: 'unclear', message: 'Instagram could not be reached, or the answer was lost.' };
  }
};

/** The path of a node by its id; an id that came from a person cannot lead elsewhere. */
export const nodePath = (id: string, edge = ''): string =>
  `/${encodeURIComponent(id)}${edge === '' ? '' : `/${edge}`}`;
