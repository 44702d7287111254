/** The small part of node-postgres that the tests use; the package brings no types of its own. */
declare module 'pg' {
  export class Client {
    constructor(options: { connectionString: string });
    connect(): Promise<void>;
    query(sql: string): Promise<{ rows: Record<string, unknown>[] }>;
    escapeIdentifier(name: string): string;
    end(): Promise<void>;
  }
}
