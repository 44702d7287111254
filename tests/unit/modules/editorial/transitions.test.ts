import {
  EDITION_STATES,
  type EditionState,
} from '../../../../src/modules/editorial/domain/edition';
import {
  EDITION_ACTIONS,
  nextState,
  type EditionMove,
} from '../../../../src/modules/editorial/domain/transitions';

/** The whole table, written down a second time: `-` is an illegal move, `=` stays. */
const TABLE: Readonly<Record<EditionMove, readonly (EditionState | '-' | '=')[]>> = {
  // draft, in_review, changes_requested, fact_check, approved, scheduled, published, withdrawn, unpublished
  edit: ['=', 'draft', '=', 'draft', 'draft', 'draft', 'draft', 'draft', 'draft'],
  submit: ['in_review', '-', 'in_review', '-', '-', '-', '-', 'in_review', 'in_review'],
  request_changes: [
    ...['-', 'changes_requested', '-'],
    ...['changes_requested', 'changes_requested', 'changes_requested', '-', '-', '-'],
  ] as readonly (EditionState | '-')[],
  fact_check: ['-', 'fact_check', '-', '-', '-', '-', '-', '-', '-'],
  approve: ['-', 'approved', '-', 'approved', '-', '-', '-', '-', '-'],
  schedule: ['-', '-', '-', '-', 'scheduled', '=', '-', '-', '-'],
  unschedule: ['-', '-', '-', '-', '-', 'approved', '-', '-', '-'],
  publish: ['-', '-', '-', '-', 'published', 'published', '-', '-', '-'],
  force_publish: ['published', 'published', 'published', 'published', '-', '-', '-', '-', '-'],
  close_review: ['=', '=', '=', '=', '=', '=', '=', '=', '='],
  withdraw: ['=', '=', '=', '=', '=', '=', 'withdrawn', '-', '-'],
  unpublish: ['=', '=', '=', '=', '=', '=', 'unpublished', 'unpublished', '-'],
  restore: ['=', 'draft', '=', 'draft', 'draft', 'draft', 'draft', 'draft', 'draft'],
};

const MOVES: readonly EditionMove[] = ['edit', ...EDITION_ACTIONS];

const CASES = MOVES.flatMap((move) =>
  EDITION_STATES.map((from, index) => {
    const to = TABLE[move][index];
    return [move, from, to === '=' ? from : to === '-' ? undefined : to] as const;
  }),
);

describe('the table of moves', () => {
  it.each(CASES)('%s from %s leads to %s', (move, from, to) => {
    expect(nextState(from, move)).toBe(to);
  });

  it('has no way to the readers but publishing and, on one’s own responsibility, forcing it', () => {
    const ways = CASES.filter(([, from, to]) => to === 'published' && from !== 'published');
    expect(new Set(ways.map(([move]) => move))).toEqual(new Set(['publish', 'force_publish']));
    const regular = ways.filter(([move]) => move === 'publish').map(([, from]) => from);
    expect(regular).toEqual(['approved', 'scheduled']);
  });

  it('reaches `approved` and `scheduled` from no state in which nobody has signed', () => {
    const unsigned: readonly EditionState[] = ['draft', 'changes_requested', 'published'];
    const ways = CASES.filter(([, from, to]) => to !== from && unsigned.includes(from));
    const ends = ways.map(([, , to]) => to);
    expect(ends).not.toContain('approved');
    expect(ends).not.toContain('scheduled');
  });
});
