import type { Answered, EmulatorRequest } from './http';

const REDACTED = '[redacted]';
const SECRET_FIELDS = new Set([
  'access_token',
  'refresh_token',
  'fb_exchange_token',
  'client_secret',
  'token',
  'code',
  'code_verifier',
]);
const MAX_ENTRIES = 20_000; // a test counts the calls of hundreds of posts; a demo may run for days

/** One request to the API, with every secret blacked out. */
export interface JournalEntry {
  /** ISO 8601, on the emulator's clock. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** HTTP status of the answer; 0 where the connection broke without one. */
  readonly status: number;
  /** What the emulator took it for: `publish`, say. */
  readonly operation: string;
}

/** What came in, oldest first. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  record(input: {
    at: Date;
    request: EmulatorRequest;
    operation: string;
    answered: Answered;
  }): void;
}

const redact = <Value>(fields: Readonly<Record<string, Value>>): Record<string, Value | string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      SECRET_FIELDS.has(name) ? REDACTED : value,
    ]),
  );

/** An empty journal; it keeps the newest twenty thousand requests. */
export const makeJournal = (): Journal => {
  const entries: JournalEntry[] = [];
  return {
    entries,
    record: ({ at, request, operation, answered }) => {
      const { authorization, ...headers } = request.headers;
      entries.push({
        at: at.toISOString(),
        method: request.method,
        path: request.path,
        query: redact(Object.fromEntries(request.query)),
        headers: authorization === undefined ? headers : { ...headers, authorization: REDACTED },
        body: request.body.kind === 'fields' ? redact(request.body.fields) : {},
        status: answered === 'dropped' ? 0 : answered.status,
        operation,
      });
      if (entries.length > MAX_ENTRIES) entries.shift();
    },
  };
};
