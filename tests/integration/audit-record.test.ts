import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { AuditEntry } from '../../src/modules/editorial/application/edition-ports';
import { AUDIT_COLUMNS, type StoredLine } from '../../src/modules/editorial/domain/audit-chain';
import {
  auditLog,
  storedRecord,
  verifyRecord,
} from '../../src/modules/editorial/strapi/audit-log.sql';
import { UID } from '../../src/platform/uids';
import { bootHub, type BootedHub } from '../support/hub';
import { aFullAccessToken, aMember, signIn } from '../support/staff';

const ROOT = path.resolve(__dirname, '..', '..');
const COMMAND = path.join(ROOT, 'dist/src/modules/editorial/strapi/audit-verify.js');
/** A second boot: a process of its own, since Strapi keeps some registries in module variables. */
const BOOT_ONCE = `
  const { createStrapi } = require('@strapi/strapi');
  createStrapi({ appDir: process.cwd(), distDir: 'dist' })
    .load()
    .then((strapi) => strapi.destroy())
    .then(() => process.exit(0));
`;
const PLACE = { contentType: UID.article, documentId: 'abc', locale: 'id' };
const LINES = 5;

const anEntry = (data: Partial<AuditEntry> = {}): AuditEntry => ({
  ...PLACE,
  at: new Date('2026-11-22T03:00:00.000Z'),
  by: { kind: 'staff', id: '7', name: 'Ratna' },
  action: 'approve',
  from: 'in_review',
  to: 'in_review',
  version: 4,
  hash: 'c0ffee',
  reason: 'Sudah sesuai',
  outcome: 'refused',
  code: 'approver_is_editor',
  ...data,
});

const isSqlite = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'sqlite';
const raw = (strapi: Core.Strapi, sql: string) => strapi.db.connection.raw(sql);

/** What the database says to a statement that it refuses; the driver's errors are none of Jest's, and come as their text. */
const refusalOf = (strapi: Core.Strapi, sql: string): Promise<string> =>
  raw(strapi, sql).then(
    () => 'done',
    (error: unknown) => String(error),
  );
const allLines = (strapi: Core.Strapi) => storedRecord(strapi).linesAfter(undefined, 10_000);

/** Lets a test do what somebody can do who drops the triggers; everything is as before afterwards. */
const withoutTriggers = async (strapi: Core.Strapi, work: () => Promise<void>): Promise<void> => {
  const knex = strapi.db.connection;
  const tables = ['hub_audit', 'hub_audit_head'];
  const triggers: { name: string; sql: string }[] = isSqlite(strapi)
    ? await knex('sqlite_master').where({ type: 'trigger' }).whereIn('tbl_name', tables)
    : [];
  for (const { name } of triggers) await raw(strapi, `drop trigger ${name}`);
  const onPostgres = async (verb: string) => {
    if (isSqlite(strapi)) return;
    for (const table of tables) await raw(strapi, `alter table ${table} ${verb} trigger user`);
  };
  await onPostgres('disable');
  const lines = await allLines(strapi);
  const head = await knex('hub_audit_head').first();
  try {
    await work();
  } finally {
    await knex('hub_audit').del();
    await knex('hub_audit').insert(lines);
    await knex('hub_audit_head').update(head);
    for (const { sql } of triggers) await raw(strapi, sql);
    await onPostgres('enable');
  }
};

const flipped = (value: unknown): string | number =>
  typeof value === 'number'
    ? value ^ 64
    : String.fromCharCode(String(value).charCodeAt(0) ^ 1) + String(value).slice(1);

const runNode = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, said: `${stdout}${stderr}` };
};

const runCommand = (env: Readonly<Record<string, string>> = {}) => runNode([COMMAND], env);

describe('the audit record', () => {
  let booted: BootedHub;
  let strapi: Core.Strapi;

  beforeAll(async () => {
    booted = await bootHub();
    ({ strapi } = booted);
    for (let version = 1; version <= LINES; version += 1) {
      await auditLog(strapi).append(anEntry({ version }));
    }
  });

  afterAll(() => booted.stop());

  it('is a chain of lines, numbered from 1 on', async () => {
    const lines = await allLines(strapi);
    expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(lines.map(({ previous }) => previous)).toEqual([
      '',
      ...lines.slice(0, -1).map((line) => line.row_hash),
    ]);
    await expect(verifyRecord(strapi)).resolves.toEqual({ count: LINES });
  });

  it('tells the newest lines about a document in one language', async () => {
    const lines = await auditLog(strapi).of(PLACE, 2);
    expect(lines).toEqual([
      { ...anEntry({ version: 5 }), seq: 5 },
      { ...anEntry({ version: 4 }), seq: 4 },
    ]);
    await expect(auditLog(strapi).of({ ...PLACE, locale: 'en' }, 2)).resolves.toEqual([]);
  });

  it('has exactly the columns that its hashes cover', async () => {
    const columns = await strapi.db.connection('hub_audit').columnInfo();
    expect(Object.keys(columns).sort()).toEqual([...AUDIT_COLUMNS].sort());
  });

  it('holds no line of a transaction that was rolled back', async () => {
    const broken = strapi.db.transaction(async () => {
      await auditLog(strapi).append(anEntry());
      await expect(auditLog(strapi).of(PLACE, 1)).resolves.toMatchObject([{ seq: LINES + 1 }]);
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    await expect(verifyRecord(strapi)).resolves.toEqual({ count: LINES });
  });

  describe('against SQL', () => {
    const COPY = AUDIT_COLUMNS.filter((column) => column !== 'seq').join(', ');
    const copy = (seq: number) => `select ${seq}, ${COPY} from hub_audit where seq = 1`;
    const INSERT = `into hub_audit (seq, ${COPY})`;

    const bothRefuse = [
      ...AUDIT_COLUMNS.map((column) => `update hub_audit set ${column} = ${column} where seq = 2`),
      'update hub_audit set seq = seq + 100',
      'delete from hub_audit where seq = 5',
      'delete from hub_audit',
      `insert ${INSERT} ${copy(2)}`,
      `insert ${INSERT} ${copy(0)}`,
      `insert ${INSERT} ${copy(LINES + 2)}`,
      `insert ${INSERT} select 2, ${COPY} from hub_audit where seq = 1 on conflict (seq) do update set reason = excluded.reason`,
      'update hub_audit_head set seq = seq - 1',
      `update hub_audit_head set row_hash = ''`,
      'delete from hub_audit_head',
      `insert into hub_audit_head (seq, row_hash) values (99, '')`,
    ];

    it.each(bothRefuse)('refuses %s', async (sql) => {
      await expect(refusalOf(strapi, sql)).resolves.toContain('append-only');
      await expect(verifyRecord(strapi)).resolves.toEqual({ count: LINES });
    });

    it('refuses to replace a line, which is a removal without a DELETE', async () => {
      if (!isSqlite(strapi)) return; // SQLite's own statements
      for (const sql of [
        `replace ${INSERT} ${copy(2)}`,
        `insert or replace ${INSERT} ${copy(LINES)}`,
        `update or replace hub_audit set seq = 1 where seq = 2`,
      ]) {
        await expect(refusalOf(strapi, sql)).resolves.toContain('append-only');
      }
      await expect(verifyRecord(strapi)).resolves.toEqual({ count: LINES });
    });

    it('refuses to empty the tables at once', async () => {
      if (isSqlite(strapi)) return; // PostgreSQL's own statement
      for (const table of ['hub_audit', 'hub_audit_head', 'hub_audit, hub_audit_head']) {
        await expect(refusalOf(strapi, `truncate ${table}`)).resolves.toContain('append-only');
      }
      await expect(verifyRecord(strapi)).resolves.toEqual({ count: LINES });
    });
  });

  describe('after somebody dropped the triggers', () => {
    it.each(AUDIT_COLUMNS)('finds one flipped byte in column %s of any line', async (column) => {
      await withoutTriggers(strapi, async () => {
        const lines = await allLines(strapi);
        const table = () => strapi.db.connection('hub_audit');
        for (const line of lines.filter((candidate) => candidate[column] !== '')) {
          const seq = Number(line.seq);
          await table()
            .where({ seq })
            .update({ [column]: flipped(line[column]) });
          await expect(verifyRecord(strapi)).resolves.toMatchObject({
            count: seq - 1,
            broken: { seq, why: column === 'seq' ? 'gap' : 'altered' },
          });
          const changed = column === 'seq' ? flipped(seq) : seq;
          await table()
            .where({ seq: changed })
            .update({ [column]: line[column] });
        }
      });
      await expect(verifyRecord(strapi)).resolves.toEqual({ count: LINES });
    });

    it('finds a byte that makes a text no text', async () => {
      if (!isSqlite(strapi)) return; // PostgreSQL checks what it stores
      await withoutTriggers(strapi, async () => {
        await raw(strapi, `update hub_audit set reason = cast(x'537564ff' as text) where seq = 3`);
        const found = await verifyRecord(strapi);
        expect(found.broken).toMatchObject({ seq: 3, why: 'altered' });
      });
    });

    it('finds lines that were cut off, and goes on finding them when the hub writes on', async () => {
      await withoutTriggers(strapi, async () => {
        await strapi.db.connection('hub_audit').where('seq', '>', 3).del();
        const cut = await verifyRecord(strapi);
        expect(cut).toEqual({ count: 3, broken: { seq: 4, why: 'missing_tail' } });
        await auditLog(strapi).append(anEntry());
        const later = await verifyRecord(strapi);
        expect(later).toEqual({ count: 3, broken: { seq: 4, why: 'gap' } });
      });
    });

    it('finds a line before the first, and one that the hub has not written', async () => {
      await withoutTriggers(strapi, async () => {
        const table = () => strapi.db.connection('hub_audit');
        const [first] = (await allLines(strapi)) as [StoredLine];
        await table().insert({ ...first, seq: -3 });
        await expect(verifyRecord(strapi)).resolves.toMatchObject({
          broken: { seq: -3, why: 'gap' },
        });
        await table().where({ seq: -3 }).del();
        await strapi.db.connection('hub_audit_head').update({ seq: LINES - 1 });
        const found = await verifyRecord(strapi);
        expect(found.broken).toMatchObject({ seq: LINES, why: 'wrong_head' });
      });
    });

    it('appends nothing to a record whose head is gone', async () => {
      await withoutTriggers(strapi, async () => {
        const head = await strapi.db.connection('hub_audit_head').first();
        await strapi.db.connection('hub_audit_head').del();
        await expect(auditLog(strapi).append(anEntry())).rejects.toThrow('has no head');
        await strapi.db.connection('hub_audit_head').insert(head);
      });
    });
  });

  describe('npm run audit:verify', () => {
    it('prints the count and says that the record is whole, with exit code 0', () => {
      const { status, said } = runCommand();
      expect(said).toBe(`${LINES} lines verified: the record is whole.\n`);
      expect(status).toBe(0);
    });

    it('names the first broken line, with exit code 1', async () => {
      await withoutTriggers(strapi, async () => {
        await strapi.db.connection('hub_audit').where({ seq: 2 }).update({ to_state: 'approved' });
        const { status, said } = runCommand();
        expect(said).toContain('BROKEN: line 2 was altered after it was written.');
        expect(said).toContain('who:      Ratna (staff 7)');
        expect(said).toContain('1 line before it verified.');
        expect(status).toBe(1);
      });
    });

    it.each([
      ['no server answers', { DATABASE_URL: 'postgres://hub:rahasia@127.0.0.1:1/hub' }],
      ['there is no database file', { DATABASE_URL: '', DATABASE_FILENAME: '/nowhere/data.db' }],
      ['a setting is malformed', { DATABASE_URL: 'mysql://hub:rahasia@host/hub' }],
    ])('says so in a sentence where %s, with exit code 2', (_, env) => {
      const { status, said } = runCommand(env);
      expect(said).toMatch(/could not be read: .+\.\n|settings need your attention/);
      expect(said).not.toMatch(/rahasia|\n\s+at /);
      expect(status).toBe(2);
    });
  });

  it('stands open to no API', async () => {
    const models = Array.from(strapi.db.metadata.values()) as readonly { tableName: string }[];
    expect(models.filter(({ tableName }) => tableName.startsWith('hub_audit'))).toEqual([]);
    const token = await aFullAccessToken(strapi);
    const staff = await signIn(booted, await aMember(strapi, { role: 'strapi-super-admin' }));
    for (const name of ['hub-audit', 'hub-audits', 'hub_audit', 'audit', 'audits']) {
      for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
        for (const url of [`/api/${name}`, `/api/${name}/1`]) {
          const answer = await request(booted.server)[method](url).auth(token, { type: 'bearer' });
          expect([404, 405]).toContain(answer.status);
        }
        const url = `/content-manager/collection-types/${name}/1`;
        const answer = await request(booted.server)[method](url).auth(staff, { type: 'bearer' });
        expect([403, 404, 405]).toContain(answer.status);
      }
    }
    const types = await request(booted.server)
      .get('/content-manager/content-types')
      .auth(staff, { type: 'bearer' });
    expect(types.status).toBe(200);
    expect(types.text).not.toContain('audit');
    await expect(verifyRecord(strapi)).resolves.toEqual({ count: LINES });
  });

  it('is kept, triggers included, by a boot that brings the other tables up to date', async () => {
    const before = await allLines(strapi);
    const schema = () => strapi.db.connection('strapi_database_schema');
    // Strapi takes its schema for changed and compares every table.
    await schema().update({ hash: 'another' });
    expect(runNode(['-e', BOOT_ONCE])).toEqual({ status: 0, said: '' });
    await expect(schema().select('hash')).resolves.not.toEqual([{ hash: 'another' }]);
    await expect(allLines(strapi)).resolves.toEqual(before);
    await expect(refusalOf(strapi, 'delete from hub_audit')).resolves.toContain('append-only');
    await expect(refusalOf(strapi, 'update hub_audit set seq = 9')).resolves.toContain(
      'append-only',
    );
    await expect(verifyRecord(strapi)).resolves.toEqual({ count: LINES });
  });

  it('keeps texts that a database cannot hold in a form that it can', async () => {
    await auditLog(strapi).append(anEntry({ reason: 'a\u0000b\ud83dc 😀 é' }));
    const [line] = await auditLog(strapi).of(PLACE, 1);
    expect(line?.reason).toBe('a\ufffdb\ufffdc 😀 é');
    await expect(verifyRecord(strapi)).resolves.toEqual({ count: LINES + 1 });
  });

  it('takes 50 lines at once, some of which are rolled back, without a gap', async () => {
    const { count: before } = await verifyRecord(strapi);
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        strapi.db.transaction(async () => {
          await auditLog(strapi).append(anEntry({ version: index, reason: `Baris ${index}` }));
          if (index % 10 === 9) throw new Error('rolled back');
        }),
      ),
    );
    const written = results.filter(({ status }) => status === 'fulfilled').length;
    expect(written).toBe(45);
    await expect(verifyRecord(strapi)).resolves.toEqual({ count: before + 45 });
  });
});
