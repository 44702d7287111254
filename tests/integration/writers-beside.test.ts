import path from 'node:path';
import Database from 'better-sqlite3';
import { bootHub, isOnPostgres, type BootedHub } from '../support/hub';

const WRITE = "UPDATE strapi_core_store_settings SET value = value WHERE key = 'tidak-ada'";

describe('a transaction that reads first and writes later', () => {
  let booted: BootedHub;

  beforeAll(async () => {
    booted = await bootHub();
  });

  afterAll(() => booted.stop());

  const writeToFile = (): string => {
    const file = new Database(path.resolve(booted.home.env.DATABASE_FILENAME ?? ''));
    try {
      file.exec('PRAGMA busy_timeout = 0');
      file.exec(WRITE);
      return 'written';
    } catch (error) {
      return (error as { readonly code: string }).code;
    } finally {
      file.close();
    }
  };

  /** What another connection finds that writes at this moment, and does not wait. */
  const writeBeside = async (): Promise<string> => {
    if (!isOnPostgres) return writeToFile();
    await booted.strapi.db.connection.raw(WRITE);
    return 'written';
  };

  it('does not fail because somebody else writes between the two', async () => {
    const { db } = booted.strapi;
    const key = { key: 'uji-giliran' };
    await db.transaction(async () => {
      expect(await db.query('strapi::core-store').findOne({ where: key })).toBeNull();
      // A SQLite file has one writer: the transaction has its turn from its beginning.
      expect(await writeBeside()).toBe(isOnPostgres ? 'written' : 'SQLITE_BUSY');
      await db.query('strapi::core-store').create({ data: { ...key, value: '1', type: 'string' } });
    });
    expect(await writeBeside()).toBe('written');
    expect(await db.query('strapi::core-store').findOne({ where: key })).toMatchObject(key);
  });
});
