import { drawTextTable } from '../../support/text-table';

describe('a table of plain text', () => {
  it('is as wide as its cells, with words to the left and numbers to the right', () => {
    const lines = [
      ['post', 'runs', 'note'],
      ['image', '7', ''],
      ['', '12345', 'two lanes'],
    ];
    expect(drawTextTable(lines, (column) => column === 1).split('\n')).toEqual([
      'post    runs  note',
      'image      7',
      '       12345  two lanes',
    ]);
  });
});
