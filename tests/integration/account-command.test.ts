import { spawn } from 'node:child_process';
import path from 'node:path';
import { UID } from '../../src/platform/uids';
import { aDeliveryRow } from '../support/deliveries';
import { startPlatforms, type Platforms } from '../support/emulators';
import { bootHub, type BootedHub } from '../support/hub';
import { auditLines } from '../support/look';

const ROOT = path.resolve(__dirname, '..', '..');
const COMMAND = path.join(ROOT, 'dist/src/hub/account-cli/main.js');
const SECRET = 'rahasia/+yang=tidak boleh tampil';
const SHORT = 5000; // milliseconds; a wrong command line loads no Strapi

interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly complaint: string;
}

const run = (
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Answer> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    const said = { out: '', complaint: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said.complaint += chunk.toString();
    });
    // A wrong command line is told before anything is read.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('close', (status) => {
      resolve({ status, ...said });
    });
  });

describe('npm run account, where the command line is wrong', () => {
  it.each([
    ['--access-token', SECRET],
    [`--token=${SECRET}`],
    ['--client-secret', SECRET],
    ['--refreshToken', SECRET],
    ['--password', SECRET],
    ['--credentials', SECRET],
  ])(
    'refuses a secret among the arguments, says why, and repeats it nowhere: %s',
    async (...args) => {
      const given = [
        'add',
        'instagram',
        '--handle',
        'kppn',
        '--user-id',
        '1',
        '--login',
        'instagram',
      ];
      const start = performance.now();
      const { status, out, complaint } = await run([...given, ...args]);
      expect(status).toBe(2);
      expect(complaint).toContain('Secrets are never given as arguments');
      expect(complaint).toContain('< secrets.json');
      expect(out + complaint).not.toContain(SECRET);
      expect(performance.now() - start).toBeLessThan(SHORT);
    },
  );

  it.each([
    [['burn'], 'Say what to do'],
    [['add'], 'Say for which channel: instagram, youtube, forum'],
    [['add', 'fax', '--handle', 'x'], 'Say for which channel'],
    [['add', 'instagram', '--handle', 'kppn'], 'Missing: --user-id, --login'],
    [
      ['add', 'instagram', '--handle', 'a', '--user-id', '1', '--login', 'tiktok'],
      '--login is instagram or facebook',
    ],
    [['add', 'forum', '--handle', 'KPPN', '--mode', 'later'], 'The mode is live or dry-run'],
    [['add', 'forum', '--handle', 'KPPN', '--expires-at', 'soon'], '--expires-at is a day'],
    [['add', 'forum', '--handle', 'KPPN', '--user-id', '1'], 'not known: --user-id'],
    [['add', 'forum', '--handle', 'KPPN', 'kantor'], 'words too many'],
    [['add', 'forum', '--handle'], 'has no value: --handle'],
    [['hold'], 'channel/key'],
    [['hold', 'instagram'], 'channel/key'],
    [['hold', 'instagram/kantor', 'now'], 'words too many'],
    [['mode', 'instagram/kantor'], 'The mode is live or dry-run'],
    [['check', 'kantor'], 'channel/key'],
  ])('names what is wrong and how it is used: %j', async (args, words) => {
    const { status, out, complaint } = await run(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(complaint).toContain(words);
    expect(complaint).toContain('npm run account -- <what>');
  });

  it.each([
    ['nothing', ''],
    ['no JSON', SECRET],
    ['a list', JSON.stringify([SECRET])],
    ['another field', JSON.stringify({ token: SECRET })],
    ['a field too many', JSON.stringify({ accessToken: SECRET, more: SECRET })],
    ['an empty one', JSON.stringify({ accessToken: ' ' })],
    ['no end', SECRET.repeat(4000)],
  ])('says what standard input should hold, and repeats nothing of it: %s', async (_, input) => {
    const args = ['add', 'instagram', '--handle', 'kppn', '--user-id', '1', '--login', 'instagram'];
    const { status, out, complaint } = await run(args, { input });
    expect(status).toBe(2);
    expect(complaint).toContain('{ "accessToken": "…" }');
    expect(out + complaint).not.toContain(SECRET);
  });

  it.each([[['help']], [['--help']], [['add', '--help']], [[]]])(
    'explains itself: %j',
    async (args) => {
      const { status, out, complaint } = await run(args);
      expect(status).toBe(0);
      expect(complaint).toBe('');
      expect(out).toContain('add youtube --handle … --client-id …');
      expect(out).toContain('Exit codes');
    },
  );
});

describe('npm run account', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  const token = SECRET.replaceAll(' ', '-');
  const igUserId = '17841400000000077';

  beforeAll(async () => {
    platforms = await startPlatforms();
    platforms.instagram.addAccount({ igUserId, username: 'humas', token, login: 'instagram' });
    booted = await bootHub(platforms.env);
  });

  afterAll(async () => {
    await booted.stop();
    await platforms.close();
  });

  const at = (key: string) => booted.hub.accounts.accounts.at({ channel: 'instagram', key });

  const add = (more: readonly string[] = [], accessToken = token) =>
    run(
      [
        ...['add', 'instagram', '--handle', '@humas', '--user-id', igUserId],
        ...['--login', 'instagram', ...more],
      ],
      { input: JSON.stringify({ accessToken }) },
    );

  it('adds an account with the secrets of standard input, sealed, and looks whether it works', async () => {
    const { status, out, complaint } = await add(['--expires-at', '2099-01-31', '--name', 'Humas']);
    expect(complaint).toBe('');
    expect(out).toMatch(
      /^Saved, its secrets encrypted\.\ninstagram\/kantor: works, known there as/,
    );
    expect(status).toBe(0);
    const account = await at('kantor');
    expect(account).toMatchObject({
      name: 'Humas',
      settings: { igUserId, username: 'humas', loginFlavour: 'instagram' },
      state: 'live',
      mode: 'live',
      health: { isHealthy: true },
    });
    expect(account?.expiresAt?.toISOString()).toBe('2099-01-31T23:59:59.000Z');
    expect(out).not.toContain(token);
    const opened = await booted.hub.accounts.accounts.open(account?.id ?? 0);
    expect(opened?.value).toEqual({ accessToken: token });
  });

  it('adds accounts of the other channels, and says where the channel does not take the secrets', async () => {
    const youtube = await run(
      [
        ...['add', 'youtube', '--handle', 'KPPN', '--client-id', 'hub', '--key', 'video'],
        ...['--mode', 'dry-run'],
      ],
      { input: JSON.stringify({ clientSecret: 'x', refreshToken: 'y' }) },
    );
    expect(youtube.status).toBe(1);
    expect(youtube.complaint).toMatch(
      /^Saved, its secrets encrypted\.\nyoutube\/video: NOT WORKING: .+ \(invalid_client\)\n$/,
    );
    const forum = await run(['add', 'forum', '--handle', 'KPPN']);
    expect(forum.status).toBe(0);
    const { out, status } = await run(['list']);
    expect(status).toBe(0);
    expect(out).toMatch(/^account +name +state +mode +access ends +health +open\n/);
    expect(out).toMatch(/youtube\/video +KPPN +needs_reconnect +dry_run +– +NOT WORKING/);
    expect(out).toMatch(/forum\/kantor +KPPN +live +live +– +well +0/);
    expect(out).not.toContain(token);
  });

  it('holds, lets go on, lets rehearse and removes, each with a line on the record', async () => {
    const held = await run(['hold', 'instagram/kantor', '--reason', 'Libur panjang']);
    expect(held).toMatchObject({ status: 0, out: 'instagram/kantor: on_hold, live\n' });
    const resumed = await run(['resume', 'instagram/kantor']);
    expect(resumed).toMatchObject({ status: 0, out: 'instagram/kantor: live, live\n' });
    const mode = await run(['mode', 'instagram/kantor', 'dry-run']);
    expect(mode).toMatchObject({ status: 0, out: 'instagram/kantor: live, dry_run\n' });
    const by = { document_id: 'instagram/kantor', actor_id: 'shell' };
    const lines = await auditLines(booted.strapi, by);
    expect(lines.map(({ action, reason }) => [action, reason])).toEqual([
      ['account-save', ''],
      ['account-check', ''],
      ['account-hold', 'Libur panjang'],
      ['account-resume', ''],
      ['account-set-dry-run', ''],
    ]);
  });

  it('refuses with a sentence and 1: what is on its way, what is not there', async () => {
    await aDeliveryRow(booted, { title: 'Kas negara' });
    const busy = await run(['remove', 'instagram/kantor']);
    expect(busy.status).toBe(1);
    expect(busy.complaint).toContain('1 of its deliveries are not at their end (Kas negara)');
    await booted.strapi.db.query(UID.delivery).deleteMany({});
    const removed = await run(['remove', 'instagram/kantor']);
    expect(removed).toMatchObject({ status: 0, out: 'instagram/kantor: removed\n' });
    const gone = await run(['check', 'instagram/kantor']);
    expect(gone.status).toBe(1);
    expect(gone.complaint).toContain('no longer there');
  });

  it('refuses what does not fit the channel, by its field', async () => {
    const { status, complaint } = await run(
      ['add', 'instagram', '--handle', 'a', '--user-id', 'abc', '--login', 'instagram'],
      { input: JSON.stringify({ accessToken: token }) },
    );
    expect(status).toBe(1);
    expect(complaint).toContain('“settings.igUserId”');
    expect(complaint).not.toContain(token);
  });

  it('exits with 2 where there is no database, and makes none', async () => {
    const filename = path.join(booted.folder, 'none.db');
    const { status, complaint } = await run(['list'], {
      env: { DATABASE_FILENAME: filename, DATABASE_URL: '' },
    });
    expect(status).toBe(2);
    expect(complaint).toContain('there is no database');
  });

  it('exits with 2 and the name of a setting that is wrong', async () => {
    const { status, out, complaint } = await run(['list'], {
      env: { JWT_SECRET: SECRET.slice(0, 5) },
    });
    expect(status).toBe(2);
    expect(out + complaint).toContain('JWT_SECRET is too short');
  });
});
