import type { Buffer } from 'node:buffer';

/** A request as the rules of an emulator see it. */
export interface EmulatorRequest {
  readonly method: string;
  /** Path without the query, undecoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RequestBody;
}

/** What the body came to. `malformed`: it says that it is JSON and is not an object. */
export type RequestBody =
  | { readonly kind: 'empty' }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'too-large' };

/** What an emulator answers. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** What becomes of a request: an answer, or a connection that breaks without one. */
export type Answered = Reply | 'dropped';

/** A JSON answer. */
export const jsonReply = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
  body: JSON.stringify(value),
});

/** A page. It may load nothing but its own style and images: no script, no other host. */
export const htmlReply = (body: string, status = 200): Reply => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
  },
  body,
});

/** Sends a browser on, with GET. */
export const redirectReply = (location: string): Reply => ({
  status: 303,
  headers: { location },
  body: '',
});

/** An address with more parameters. */
export const withQuery = (
  address: string,
  parameters: Readonly<Record<string, string | undefined>>,
): string => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.toString();
};

/** A field of the body as text; empty where it is absent or no text. */
export const fieldOf = ({ body }: EmulatorRequest, name: string): string => {
  const value = body.kind === 'fields' ? body.fields[name] : undefined;
  return typeof value === 'string' ? value : '';
};

/** A stored image. */
export const jpegReply = (bytes: Buffer): Reply => ({
  status: 200,
  headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' },
  body: bytes,
});

/** The access token of a request: the bearer header, else the `access_token` parameter; empty where there is none. */
export const accessTokenOf = (request: EmulatorRequest): string => {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '');
  if (bearer?.[1] !== undefined) return bearer[1];
  const inQuery = request.query.get('access_token');
  if (inQuery !== null) return inQuery;
  const fields = request.body.kind === 'fields' ? request.body.fields : {};
  return typeof fields.access_token === 'string' ? fields.access_token : '';
};
