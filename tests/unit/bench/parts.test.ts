import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePart, PARTS, usage } from '../../bench/parts';

describe('the command of the bench', () => {
  it('measures reads where it is told nothing', () => {
    expect(parsePart([])).toBe('reads');
  });

  it('knows each part by its flag', () => {
    for (const name of Object.keys(PARTS)) {
      expect(parsePart([`--${name}`])).toBe(name);
      expect(usage()).toContain(`  ${name} `);
    }
  });

  it.each([[['--grwth']], [['growth']], [['--growth', '--start']], [['--toString']]])(
    'does not guess what %j means',
    (args) => {
      expect(parsePart(args)).toBeUndefined();
    },
  );

  it('is told in README with all its parts', () => {
    const readme = readFileSync(path.resolve(__dirname, '..', '..', '..', 'README.md'), 'utf8');
    const named = Object.keys(PARTS).filter((name) => name !== 'reads');
    expect(named.filter((name) => !readme.includes(`--${name}`))).toEqual([]);
  });
});
