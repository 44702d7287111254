import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isBuildFresh } from '../../../scripts/demo/build-freshness';
import { ensureEnvironmentFile, readEnvironment } from '../../../scripts/demo/environment-file';
import { DemoFailure } from '../../../scripts/demo/failure';
import { keepStaff } from '../../../scripts/demo/secrets';
import { readSettings } from '../../../src/platform/settings';

let folder: string;
const inFolder = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-demo-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (file: string): number => statSync(file).mode & 0o777;

describe('the .env of a fresh machine', () => {
  it('holds every secret that the hub asks for, and is for its owner alone', () => {
    expect(ensureEnvironmentFile(inFolder('.env'))).toBe(true);
    const settings = readSettings(readEnvironment(inFolder('.env'), {}));
    expect(settings.APP_KEYS).toHaveLength(2);
    expect(new Set([...settings.APP_KEYS, settings.JWT_SECRET]).size).toBe(3);
    expect(modeOf(inFolder('.env'))).toBe(0o600);
  });

  it('is left alone where it is there', () => {
    writeFileSync(inFolder('.env'), 'PORT=4000\n');
    expect(ensureEnvironmentFile(inFolder('.env'))).toBe(false);
    expect(readEnvironment(inFolder('.env'), {})).toEqual({ PORT: '4000' });
  });

  it('yields to the environment', () => {
    writeFileSync(inFolder('.env'), 'PORT=4000\nHUB_DELIVERY=off\n');
    expect(readEnvironment(inFolder('.env'), { PORT: '5000' })).toEqual({
      PORT: '5000',
      HUB_DELIVERY: 'off',
    });
  });
});

describe('the sample accounts', () => {
  it('get random passwords once, in a file for its owner alone', () => {
    const file = inFolder('.tmp/accounts.json');
    const first = keepStaff(file);
    const second = keepStaff(file);
    expect(first.accounts.map(({ role }) => role)).toEqual([
      'strapi-super-admin',
      'hub-lead',
      'hub-editor',
      'hub-contributor',
      'hub-moderator',
    ]);
    expect(second).toEqual(first);
    expect(modeOf(file)).toBe(0o600);
  });

  it('have passwords that Strapi takes', () => {
    const { accounts } = keepStaff(inFolder('accounts.json'));
    for (const { password } of accounts) {
      expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{20,72}$/);
    }
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(5);
  });

  it('are completed in the file of a run that knew fewer roles; who was there keeps the password', () => {
    const file = inFolder('accounts.json');
    const older = keepStaff(inFolder('older.json')).accounts.filter(({ role }) =>
      ['strapi-super-admin', 'hub-editor'].includes(role),
    );
    writeFileSync(file, JSON.stringify({ accounts: older }));
    const { accounts } = keepStaff(file);
    expect(accounts.slice(0, 2)).toEqual(older);
    expect(new Set(accounts.map(({ role }) => role)).size).toBe(5);
    expect(keepStaff(file).accounts).toEqual(accounts);
  });

  it('say what to do about a file that is broken', () => {
    writeFileSync(inFolder('accounts.json'), '{"accounts": [');
    expect(() => keepStaff(inFolder('accounts.json'))).toThrow(DemoFailure);
    expect(() => keepStaff(inFolder('accounts.json'))).toThrow(/Delete it and start again/);
  });
});

describe('a build', () => {
  const HOUR = 3600;
  const put = (name: string, seconds: number): void => {
    mkdirSync(path.dirname(inFolder(name)), { recursive: true });
    writeFileSync(inFolder(name), '');
    utimesSync(inFolder(name), seconds, seconds);
  };
  const setTime = (name: string, seconds: number): void =>
    utimesSync(inFolder(name), seconds, seconds);

  const aBuiltProject = (): void => {
    put('src/api/article/schema.json', HOUR);
    put('config/server.ts', HOUR);
    put('package.json', HOUR);
    for (const name of ['src/api/article', 'src/api', 'src', 'config']) setTime(name, HOUR);
    put('dist/src/index.js', 2 * HOUR);
    put('dist/config/server.js', 2 * HOUR);
    put('dist/build/index.html', 2 * HOUR + 40);
  };

  it('is fresh where it is newer than every source', () => {
    aBuiltProject();
    expect(isBuildFresh(folder)).toBe(true);
  });

  it.each(['src/api/article/schema.json', 'config/server.ts', 'package.json'])(
    'is stale where %s changed after it',
    (name) => {
      aBuiltProject();
      setTime(name, 3 * HOUR);
      expect(isBuildFresh(folder)).toBe(false);
    },
  );

  it('is stale where a source was removed after it', () => {
    aBuiltProject();
    rmSync(inFolder('src/api/article/schema.json'));
    expect(isBuildFresh(folder)).toBe(false);
  });

  it('is stale where a source changed while it was being made', () => {
    aBuiltProject();
    setTime('config/server.ts', 2 * HOUR + 20);
    expect(isBuildFresh(folder)).toBe(false);
  });

  it('is not fresh where it was broken off before the admin was there', () => {
    aBuiltProject();
    rmSync(inFolder('dist/build/index.html'));
    expect(isBuildFresh(folder)).toBe(false);
  });
});
