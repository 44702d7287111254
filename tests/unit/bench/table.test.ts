import { describeGoal, isMet } from '../../bench/goals';
import { digits, drawTable, type Measured, type ServerName } from '../../bench/table';

const toServer = ([server, [perSecond, p99]]: [string, readonly [number, number]]) => ({
  server: server as ServerName,
  rounds: [{ perSecond, latenciesMs: [p99] }],
});

const aRead = (figures: Partial<Record<ServerName, readonly [number, number]>>): Measured => ({
  name: 'list',
  bytes: 2000,
  servers: Object.entries(figures).map(toServer),
});

const lineOf = (table: string, server: string): string =>
  table.split('\n').find((line) => line.includes(server)) ?? '';

describe('the table of the bench', () => {
  const quick = aRead({
    'node:http': [1000, 1],
    Koa: [900, 1],
    'hub hot': [900, 2],
    'hub cold': [50, 9],
    vanilla: [10, 20],
  });

  it('says of each goal whether it is met', () => {
    const table = drawTable([quick], []);
    expect(lineOf(table, 'hub hot')).toMatch(
      /0\.900 +1\.00 +90\.0 +met: >= 0\.8 node:http; met: >= 50 vanilla; met: <= 3 its p99$/,
    );
    expect(lineOf(table, 'hub cold')).toMatch(/5\.00 +met: >= 3 vanilla$/);
    expect(lineOf(table, 'vanilla ')).not.toContain('met');
  });

  it('says which goal is missed', () => {
    const slow = aRead({ 'node:http': [1000, 1], 'hub hot': [790, 3.5], vanilla: [10, 9] });
    expect(lineOf(drawTable([slow], []), 'hub hot')).toContain(
      'MISSED: >= 0.8 node:http; met: >= 50 vanilla; MISSED: <= 3 its p99',
    );
  });

  it('holds nobody to a goal that could not be measured', () => {
    const alone = aRead({ 'node:http': [1000, 1], 'hub hot': [900, 1] });
    expect(lineOf(drawTable([alone], []), 'hub hot')).not.toContain('vanilla');
    expect(describeGoal({ value: NaN, bound: 1, is: 'at least', unit: '' })).toBe('');
    expect(isMet({ value: NaN, bound: 1, is: 'at most', unit: '' })).toBe(false);
  });

  it('writes figures with the digits that count', () => {
    expect([0.01234, 1.234, 12.34, -1234.4, NaN].map(digits)).toEqual([
      ...['0.012', '1.23', '12.3', '-1234', '–'],
    ]);
  });
});
