import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const PLATFORM = path.join(ROOT, 'src', 'platform');

const read = (...names: readonly string[]): string => readFileSync(path.join(...names), 'utf8');

/** The settings as the code names them: keys of the schemas in the files of the settings. */
const names = readdirSync(PLATFORM)
  .filter((file) => file.endsWith('settings.ts'))
  .flatMap((file) => [...read(PLATFORM, file).matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)])
  .map(([, name = '']) => name);

describe('the settings', () => {
  it('are found in the code', () => {
    expect(names.length).toBeGreaterThan(40);
    expect(names).toContain('HUB_CLASSIFIER_SECRET');
  });

  it('all stand in .env.example', () => {
    const lines = read(ROOT, '.env.example').split('\n');
    expect(names.filter((name) => !lines.some((line) => line.startsWith(`${name}=`)))).toEqual([]);
  });

  it('all stand in the table of README, in full or by their last part', () => {
    const readme = read(ROOT, 'README.md');
    const parts = new Set([...readme.matchAll(/`(_?[A-Z][A-Z0-9_]+)`/g)].map(([, part]) => part));
    const isTold = (name: string) =>
      parts.has(name) || [...parts].some((part) => part?.startsWith('_') && name.endsWith(part));
    expect(names.filter((name) => !isTold(name))).toEqual([]);
  });
});
