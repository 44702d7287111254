import { randomBytes } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { foldForComparing } from '../../src/modules/moderation/domain/judging/normalise';
import {
  buildJudging,
  type Judging,
} from '../../src/modules/moderation/strapi/judging/install-judging';
import { knexPastTexts } from '../../src/modules/moderation/strapi/judging/past-texts';
import { UID } from '../../src/platform/uids';
import { bootHub, isOnPostgres, type BootedHub } from '../support/hub';
import { anAuthor, aSubmission, CLAIM, renderPlainly, sha256 } from '../support/judging-fakes';

let booted: BootedHub;
let judging: Judging;
const secret = randomBytes(16).toString('hex');

beforeAll(async () => {
  booted = await bootHub();
  judging = buildJudging(booted.strapi, {
    ...{ clock: booted.clock, renderText: renderPlainly, secret },
    signalsNow: () => Promise.resolve(() => []),
  });
});
afterAll(() => booted.stop());

let posts = 0;

/** Writes a wording as the forum does. */
const write = async (
  text: string,
  { byId, hours = 1, postId }: { byId: number; hours?: number; postId?: number },
) => {
  await booted.strapi.db.query(UID.postRevision).create({
    data: {
      ...{ postId: postId ?? (posts += 1), number: (posts += 1), state: 'visible', markdown: text },
      ...{ html: '', findings: [], textHash: sha256(foldForComparing(text)), byKind: 'citizen' },
      ...{ byId, submittedAt: new Date(booted.clock.now().getTime() - hours * 3_600_000) },
    },
  });
};

const LONG = 'Kami menunggu tiga jam di loket pajak tanpa nomor antrean, mohon ditambah petugas.';

const judge = (changes: Parameters<typeof aSubmission>[0]) =>
  judging.judge(aSubmission({ at: booted.clock.now(), ...changes }));

describe('what was written before', () => {
  beforeEach(() => booted.strapi.db.query(UID.postRevision).deleteMany({}));

  const find = (author: number, exceptPostId?: number) =>
    knexPastTexts(booted.strapi)({
      ...{ author: { kind: 'citizen', id: author }, textHash: sha256(foldForComparing(LONG)) },
      ...{ at: booted.clock.now(), exceptPostId },
    });

  it('is found within a day by author and by time, within a week by its hash', async () => {
    await write(LONG, { byId: 1, hours: 23 });
    await write('Sebuah tulisan yang lain sama sekali.', { byId: 1, hours: 2 });
    await write(LONG, { byId: 1, hours: 25 });
    await write(LONG, { byId: 2, hours: 24 * 7 - 1 });
    await write(LONG, { byId: 3, hours: 24 * 7 + 1 });
    const { own, same, recent } = await find(1);
    expect(own.map(({ sketch }) => sketch.length > 0)).toEqual([true, true]);
    expect(own.map(({ textHash }) => textHash === sha256(foldForComparing(LONG)))).toEqual([
      false,
      true,
    ]);
    expect(same.map(({ byId }) => byId)).toEqual([1, 1, 2]);
    expect(recent).toHaveLength(2);
  });

  it('leaves out the post that is edited', async () => {
    await write(LONG, { byId: 1, postId: 77 });
    expect(await find(1, 77)).toEqual({ own: [], same: [], recent: [] });
    expect((await find(1)).own).toHaveLength(1);
  });

  it('is bounded, and costs two statements, one once the texts are known', async () => {
    for (let count = 0; count < 60; count += 1)
      await write(`${LONG} ${String(count)}`, { byId: 1 });
    const statements: string[] = [];
    const listen = ({ sql }: { readonly sql: string }) => {
      if (sql.startsWith('select')) statements.push(sql);
    };
    const past = knexPastTexts(booted.strapi);
    const query = {
      ...({ author: { kind: 'citizen', id: 1 }, textHash: 'x', at: booted.clock.now() } as const),
      exceptPostId: undefined,
    };
    booted.strapi.db.connection.on('query', listen);
    const first = await past(query);
    expect(statements).toHaveLength(2);
    await past(query);
    booted.strapi.db.connection.removeListener('query', listen);
    expect(statements).toHaveLength(3);
    expect(first.own).toHaveLength(50);
  });

  it('makes a campaign of one text from several people', async () => {
    await write(LONG, { byId: 2 });
    expect((await judge({ text: LONG })).outcome).toBe('publish');
    await write(LONG.toUpperCase(), { byId: 3 });
    const judged = await judge({ text: LONG });
    expect(judged.outcome).toBe('hold');
    expect(judged.findings).toMatchObject([{ code: 'campaign_copy', details: { actual: 2 } }]);
  });
});

/** The parts of Knex and of better-sqlite3 that are used here. */
interface SqliteFile {
  pragma(statement: string, options?: { readonly simple: boolean }): unknown;
}
interface SqliteClient {
  acquireConnection(): Promise<SqliteFile>;
  releaseConnection(file: SqliteFile): Promise<void>;
}

describe('room for acts', () => {
  const post = (who: string) => judging.takeRoom({ act: 'post', who });

  it('is there ten times a minute, also for those who come all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => post('citizen:1')));
    expect(answers.filter((seconds) => seconds === undefined)).toHaveLength(10);
    const refused = answers.filter((seconds) => seconds !== undefined);
    for (const seconds of refused) {
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
    }
  });

  it('is counted by person and by act', async () => {
    expect(await post('citizen:2')).toBeUndefined();
    expect(await judging.takeRoom({ act: 'thread', who: 'citizen:1' })).toBeUndefined();
  });

  it('is counted by every process of the hub', async () => {
    const other = buildJudging(booted.strapi, {
      ...{ clock: booted.clock, renderText: renderPlainly, secret },
      signalsNow: () => Promise.resolve(() => []),
    });
    expect(await other.takeRoom({ act: 'post', who: 'citizen:1' })).toBeGreaterThan(0);
  });

  it('keeps no address', async () => {
    await judging.takeRoom({ act: 'visitor_report', who: '203.0.113.9' });
    const rows = await booted.strapi.db.connection('hub_rate_limits').select('*');
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/203\.0|citizen/);
  });

  const onSqlite = isOnPostgres ? it.skip : it;

  onSqlite('waits for no disk, and lets what comes after it wait again', async () => {
    const { client } = booted.strapi.db.connection as unknown as { client: SqliteClient };
    const file = await client.acquireConnection();
    await client.releaseConnection(file); // the only one there is
    const waits = () => file.pragma('synchronous', { simple: true });
    const before = waits(); // tests do not wait for the disk at all
    file.pragma('synchronous = FULL');
    const said = jest.spyOn(file, 'pragma');
    const answers = await Promise.all([post('citizen:4'), post('citizen:4'), post('citizen:4')]);
    const changes = said.mock.calls.map(([statement]) => statement);
    said.mockRestore();
    expect(answers).toEqual([undefined, undefined, undefined]);
    expect(changes).toContain('synchronous = NORMAL');
    expect(waits()).toBe(2); // FULL
    file.pragma(`synchronous = ${String(before)}`);
  });

  it('is not taken within a transaction', async () => {
    const within = booted.strapi.db.transaction(() => post('citizen:3'));
    await expect(within).rejects.toThrow('outside a transaction');
  });

  it('is forgotten when it has expired', async () => {
    booted.clock.advance(2 * 86_400);
    await judging.sweep();
    expect(await booted.strapi.db.connection('hub_rate_limits').select('key')).toEqual([]);
  });
});

describe('a proof of work', () => {
  const solve = async (change: (challenge: Challenge) => Challenge = (same) => same) => {
    const challenge = await judging.proofOfWork.issue();
    const solution = await solveChallenge({ challenge, deriveKey });
    const proof = { challenge: change(challenge), solution };
    return Buffer.from(JSON.stringify(proof)).toString('base64');
  };
  type Challenge = Awaited<ReturnType<Judging['proofOfWork']['issue']>>;
  const { spend } = { spend: (proof: unknown) => judging.proofOfWork.spend(proof) };

  // altcha-lib looks at the clock of the machine, which is behind the one that was moved on above.
  it('is good once', async () => {
    const proof = await solve();
    expect(await spend(proof)).toBe('valid');
    expect(await spend(proof)).toBe('replayed');
  });

  it('is good once also for two who come at once', async () => {
    const proof = await solve();
    const states = await Promise.all([spend(proof), spend(proof), spend(proof)]);
    expect(states.sort()).toEqual(['replayed', 'replayed', 'valid']);
  });

  it('is good for twenty minutes', async () => {
    const proof = await solve();
    booted.clock.advance(20 * 60 + 1);
    expect(await spend(proof)).toBe('expired');
  });

  it.each<[string, (challenge: Challenge) => Challenge]>([
    [
      'with a later end',
      ({ parameters, ...rest }) => ({
        ...rest,
        parameters: { ...parameters, expiresAt: (parameters.expiresAt ?? 0) + 3600 },
      }),
    ],
    ['with another signature', (challenge) => ({ ...challenge, signature: 'a'.repeat(64) })],
    ['without a signature', ({ parameters }) => ({ parameters })],
  ])('is nothing %s', async (_, change) => {
    expect(await spend(await solve(change))).toBe('invalid');
  });

  it('is nothing without its work', async () => {
    const challenge = await judging.proofOfWork.issue();
    const proof = { challenge, solution: { counter: 1, derivedKey: '00'.repeat(32) } };
    expect(await spend(Buffer.from(JSON.stringify(proof)).toString('base64'))).toBe('invalid');
  });

  it.each([
    [undefined, 'missing'],
    [null, 'missing'],
    ['', 'missing'],
    ['bukan bukti', 'invalid'],
    [Buffer.from('{}').toString('base64'), 'invalid'],
    ['x'.repeat(5000), 'invalid'],
    [{ challenge: 1 }, 'invalid'],
  ])('that is %j is %s', async (proof, state) => {
    expect(await spend(proof)).toBe(state);
  });

  it('is forgotten when nobody can use it any more', async () => {
    expect(await booted.strapi.db.query(UID.spentProof).count()).toBeGreaterThan(0);
    booted.clock.advance(3600);
    await judging.sweep();
    expect(await booted.strapi.db.query(UID.spentProof).count()).toBe(0);
  });
});

describe('what was rebutted in public', () => {
  const rebut = (documentId: string, data: object) =>
    booted.strapi.db.query(UID.hoaxRebuttal).create({
      data: {
        ...{ documentId, claimReviewed: CLAIM.claim, verdict: 'false_claim', title: documentId },
        ...{ slug: documentId, summary: 'x', body: [], fact: 'x', myth: 'x', fallacy: 'x' },
        ...{ locale: 'id', publishedAt: booted.clock.now(), ...data },
      },
    });
  const text = 'Benarkah KPPN membuka lowongan pegawai, tapi dengan biaya seragam?';
  const found = async () =>
    (await judge({ text, author: anAuthor({ isVerified: true }) })).findings.map(
      ({ code, details }) => [code, details?.rebuttal],
    );

  it('is no draft, nothing withdrawn, and no claim that is true', async () => {
    await rebut('draft', { publishedAt: null });
    await rebut('withdrawn', { withdrawal: { reason: 'x' } });
    await rebut('true', { verdict: 'true_claim' });
    expect(await found()).toEqual([]);
  });

  it('is known within a minute, and read once for all who ask', async () => {
    await rebut('rebuttal-of-fees', {});
    expect(await found()).toEqual([]);
    booted.clock.advance(60);
    let reads = 0;
    const count = ({ sql }: { readonly sql: string }) => {
      if (/hoax_rebuttals/.test(sql)) reads += 1;
    };
    booted.strapi.db.connection.on('query', count);
    const [first] = await Promise.all([found(), found(), found()]);
    booted.strapi.db.connection.removeListener('query', count);
    expect(first).toEqual([['rebutted_claim', 'rebuttal-of-fees']]);
    expect(reads).toBe(1);
  });
});
