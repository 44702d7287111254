import makeDatabase from '../../../config/database';
import { placeholderSecrets } from '../../../scripts/placeholder-secrets';

describe('the SQLite file of a hub', () => {
  const before = process.env;

  afterEach(() => {
    process.env = before;
  });

  it('waits for the disk at each commit, in the log as well', () => {
    process.env = { ...placeholderSecrets(), HUB_PUBLIC_URL: 'https://hub.contoh.go.id' };
    const { pool } = makeDatabase().connection;
    const said: string[] = [];
    const file = { pragma: (statement: string) => said.push(statement), prepare: () => ({}) };
    const opened: unknown[] = [];
    pool?.afterCreate?.(file, (error, connection) => opened.push(error, connection));
    expect(said).toEqual(['journal_mode = WAL', 'synchronous = FULL']);
    expect(opened).toEqual([undefined, file]);
  });
});
