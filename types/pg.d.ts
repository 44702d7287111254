/** The small part of node-postgres that is used here; the package brings no types of its own. */
declare module 'pg' {
  export interface ConnectionOptions {
    connectionString: string;
    /** Milliseconds until a connection that is not there yet is given up; 0, the default, waits for ever. */
    connectionTimeoutMillis?: number;
    /** Milliseconds until the answer to a statement is given up; 0, the default, waits for ever. */
    query_timeout?: number;
    application_name?: string;
  }

  export interface Rows {
    rows: Record<string, unknown>[];
  }

  export class Client {
    constructor(options: ConnectionOptions);
    connect(): Promise<void>;
    query(sql: string): Promise<Rows>;
    escapeIdentifier(name: string): string;
    end(): Promise<void>;
    on(event: 'error', listener: (error: Error) => void): this;
  }

  export class Pool {
    constructor(options: ConnectionOptions & { max?: number });
    query(sql: string): Promise<Rows>;
    end(): Promise<void>;
    on(event: 'error', listener: (error: Error) => void): this;
  }
}
