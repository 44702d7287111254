import { keepStatements } from '../../../src/platform/keep-statements';

const aFile = () => {
  const prepared: string[] = [];
  const file = {
    prepare(sql: string): object {
      prepared.push(sql);
      return { sql };
    },
  };
  keepStatements(file);
  return { file, prepared };
};

describe('a SQLite file that keeps its statements', () => {
  it('prepares reads and writes once', () => {
    const { file, prepared } = aFile();
    const first = file.prepare('select 1');
    expect(file.prepare('select 1')).toBe(first);
    file.prepare('UPDATE posts SET number = ?');
    file.prepare('UPDATE posts SET number = ?');
    expect(prepared).toEqual(['select 1', 'UPDATE posts SET number = ?']);
  });

  it('keeps nothing that changes tables, or that begins and ends a transaction', () => {
    const { file, prepared } = aFile();
    const others = ['BEGIN;', 'COMMIT;', 'create table a (id)', 'PRAGMA foreign_keys = on'];
    for (const sql of [...others, ...others]) file.prepare(sql);
    expect(prepared).toEqual([...others, ...others]);
  });

  it('lets go first of what was not used for longest, beyond five hundred', () => {
    const { file, prepared } = aFile();
    const numbered = (number: number) => `select ${String(number)}`;
    for (let number = 1; number <= 500; number += 1) file.prepare(numbered(number));
    file.prepare(numbered(1));
    file.prepare(numbered(501));
    prepared.length = 0;
    file.prepare(numbered(1));
    file.prepare(numbered(2));
    expect(prepared).toEqual([numbered(2)]);
  });
});
