import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { placeholderSecrets } from '../../scripts/placeholder-secrets';

const ROOT = path.resolve(__dirname, '..', '..');

/** Runs `npm start` in a folder until it ends; gives its exit code and everything that it said. */
const startIn = (folder: string, env: Readonly<Record<string, string>>) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [path.join('dist', 'src', 'start.js')], {
      cwd: folder,
      env: { PATH, HOME, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', ...env },
    });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => {
      resolve({ code, said });
    });
  });

describe('the boot of a built hub', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-boot-'));
    cpSync(path.join(ROOT, 'dist'), path.join(folder, 'dist'), { recursive: true });
    for (const name of [
      'package.json',
      'tsconfig.json',
      'favicon.png',
      'node_modules',
      'database',
    ]) {
      const target = path.join(ROOT, name);
      if (existsSync(target)) symlinkSync(target, path.join(folder, name));
    }
    mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('stops with the name of every missing setting and what it should be', async () => {
    const { code, said } = await startIn(folder, {});
    expect(code).toBe(1);
    expect(said).toContain('APP_KEYS is missing: two or more random keys, separated by commas');
    expect(said).toContain('ENCRYPTION_KEY is missing');
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('stops with the name of a malformed setting, and never shows its value', async () => {
    const { code, said } = await startIn(folder, {
      ...placeholderSecrets(),
      DATABASE_URL: 'mysql://hub:rahasia@host/hub',
      HUB_DELIVERY_POLL_SECONDS: 'sebentar',
    });
    expect(code).toBe(1);
    expect(said).toContain('DATABASE_URL should be a PostgreSQL address');
    expect(said).toContain(
      'HUB_DELIVERY_POLL_SECONDS should be a whole number of seconds from 1 to 300',
    );
    expect(said).not.toMatch(/rahasia|sebentar/);
  });

  it('stops before it touches the database when the build lacks a content type', async () => {
    const bad = path.join(folder, 'dist', 'src', 'api', 'delivery');
    rmSync(bad, { recursive: true });
    const filename = path.join(folder, 'data.db');
    const { code, said } = await startIn(folder, {
      ...placeholderSecrets(),
      HUB_PUBLIC_URL: 'https://hub.contoh.go.id',
      DATABASE_FILENAME: filename,
    });
    expect(code).not.toBe(0);
    expect(said).toContain('this build lacks the content types api::delivery.delivery');
    expect(said).toContain('npm run build');
    expect(existsSync(filename) ? statSync(filename).size : 0).toBe(0);
  });
});
