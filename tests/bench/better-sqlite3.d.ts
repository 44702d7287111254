/** The small part of better-sqlite3 that the bench uses; the package brings no types of its own. */
declare module 'better-sqlite3' {
  namespace Database {
    interface Statement {
      run(values?: object): { readonly changes: number };
      all(values?: object): readonly unknown[];
      get(values?: object): unknown;
    }
    interface Database {
      exec(sql: string): void;
      prepare(sql: string): Statement;
      pragma(statement: string): unknown;
      close(): void;
    }
  }
  const Database: new (file: string) => Database.Database;
  export = Database;
}
