import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CHANNEL, VIDEO } from './google/support';

const ROOT = resolve(__dirname, '../..');
const REDIRECT = 'http://127.0.0.1:1/callback';
const SEED = {
  instagram: [{ igUserId: '1', username: 'kantor.contoh', token: 't', login: 'instagram' }],
  instagramApps: [
    { clientId: 'app', clientSecret: 's', login: 'instagram', redirectUris: [REDIRECT] },
  ],
  instagramWebhook: { url: 'http://127.0.0.1:1/webhook', appSecret: 's', verifyToken: 'v' },
  google: {
    clients: [{ clientId: 'hub', clientSecret: 's' }],
    channels: [CHANNEL],
    videos: [VIDEO],
  },
};

let folder: string;
const running: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emulators-'));
  writeFileSync(join(folder, 'seed.json'), JSON.stringify(SEED));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const run = (instagramPort: number, seed = join(folder, 'seed.json')) => {
  const options = ['--google-port', '0', '--state-dir', folder, '--seed', seed];
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'tests/emulators/main.ts',
      '--instagram-port',
      `${instagramPort}`,
      ...options,
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  running.push(child);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exit = once(child, 'exit').then(([code]) => ({ code: code as unknown, errors }));
  const ready = once(child.stdout, 'data').then(([chunk]) => String(chunk));
  return { child, exit, ready };
};

describe('the emulators as a command', () => {
  it('start, seed once, keep what was written, and end cleanly on SIGTERM', async () => {
    const first = run(0);
    const [, instagramUrl = '', googleUrl = ''] =
      /^emulators ready (http:\S+) (http:\S+)\n$/.exec(await first.ready) ?? [];
    expect(await (await fetch(instagramUrl)).text()).toContain('kantor.contoh');
    expect(await (await fetch(googleUrl)).text()).toContain(VIDEO.snippet.title);
    const asked = `response_type=code&redirect_uri=${encodeURIComponent(REDIRECT)}&scope=a`;
    const consents = [
      `${instagramUrl}/oauth/authorize?client_id=app&${asked}`,
      `${googleUrl}/o/oauth2/v2/auth?client_id=hub&${asked}`,
    ];
    for (const url of consents) {
      expect(await (await fetch(url)).text()).toContain('Izinkan / Allow');
    }
    first.child.kill('SIGTERM');
    expect(await first.exit).toEqual({ code: 0, errors: '' });
    const second = run(0);
    const again = (await second.ready).trim().split(' ').at(-1) ?? '';
    const feed: unknown = await (await fetch(`${again}/feed.json`)).json();
    expect(feed).toMatchObject({ videos: [{ id: VIDEO.id }] });
    second.child.kill('SIGINT');
    expect((await second.exit).code).toBe(0);
  });

  it('say in one line that a port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const outcome = await run(port).exit;
    taken.close();
    expect(outcome).toEqual({ code: 1, errors: `Port ${port} on 127.0.0.1 is in use.\n` });
  });

  it('say in one line what is wrong with a seed file', async () => {
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ instagram: [{ igUserId: 1 }] }));
    const { code, errors } = await run(0, join(folder, 'bad.json')).exit;
    expect(code).toBe(1);
    expect(errors).toMatch(/^The seed file .*igUserId.*\n$/);
  });
});
