import type { EmulatorRequest } from './http';

const REDACTED = '[redacted]';
const SECRET_FIELDS = new Set(['access_token', 'refresh_token', 'client_secret', 'token']);
const MAX_ENTRIES = 1_000; // a demo may run for days

/** One request to the API, with every secret blacked out. */
export interface JournalEntry {
  /** ISO 8601, on the emulator's clock. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** HTTP status of the answer. */
  readonly status: number;
}

/** What came in, oldest first. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  record(input: { at: Date; request: EmulatorRequest; status: number }): void;
}

const redact = <Value>(fields: Readonly<Record<string, Value>>): Record<string, Value | string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      SECRET_FIELDS.has(name) ? REDACTED : value,
    ]),
  );

/** An empty journal; it keeps the newest thousand requests. */
export const makeJournal = (): Journal => {
  const entries: JournalEntry[] = [];
  return {
    entries,
    record: ({ at, request, status }) => {
      const { authorization, ...headers } = request.headers;
      entries.push({
        at: at.toISOString(),
        method: request.method,
        path: request.path,
        query: redact(Object.fromEntries(request.query)),
        headers: authorization === undefined ? headers : { ...headers, authorization: REDACTED },
        body: request.body.kind === 'fields' ? redact(request.body.fields) : {},
        status,
      });
      if (entries.length > MAX_ENTRIES) entries.shift();
    },
  };
};
