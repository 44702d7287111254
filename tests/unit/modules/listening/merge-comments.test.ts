import { mergeComments } from '../../../../src/modules/listening/domain/merge-comments';
import type { SeenComment, StoredComment } from '../../../../src/modules/listening/domain/comment';
import { aComment, seen } from '../../../support/listening-fakes';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 2, minute)).toISOString();

const listed = (remoteId: string, minute = 0, parentRemoteId = ''): SeenComment =>
  seen(aComment({ remoteId, parentRemoteId, writtenAt: at(minute) }));

const stored = (comment: SeenComment, changes: Partial<StoredComment> = {}): StoredComment => ({
  ...comment,
  id: 1,
  channel: 'kanal',
  accountKey: 'kantor',
  deliveryId: 7,
  isGone: false,
  pending: {},
  pendingNo: 0,
  ...changes,
});

const many = (count: number, firstMinute: number): SeenComment[] =>
  Array.from({ length: count }, (_, index) => listed(`m-${String(index)}`, firstMinute + index));

const goneIds = (known: readonly StoredComment[], list: readonly SeenComment[]) =>
  mergeComments(known, list).gone.map(({ remoteId }) => remoteId);

describe('a reading of comments', () => {
  it('adds what is new, changes what is otherwise, and leaves the rest alone', () => {
    const same = listed('c-1');
    const other = { ...listed('c-2'), isHidden: true };
    const known = [stored(same), stored(listed('c-2'), { id: 2 })];
    const { added, changed, gone } = mergeComments(known, [same, other, listed('c-3')]);
    expect(added.map(({ remoteId }) => remoteId)).toEqual(['c-3']);
    expect(changed.map(({ seen: { remoteId } }) => remoteId)).toEqual(['c-2']);
    expect(gone).toEqual([]);
  });

  it('finds what is gone, and what came back', () => {
    const known = [stored(listed('c-1')), stored(listed('c-2'), { id: 2, isGone: true })];
    const { changed, gone } = mergeComments(known, [listed('c-2')]);
    expect(gone.map(({ remoteId }) => remoteId)).toEqual(['c-1']);
    expect(changed.map(({ known: { remoteId } }) => remoteId)).toEqual(['c-2']);
  });

  it('does not take for gone what a long list may have left out', () => {
    const older = stored(listed('older', 0));
    const newer = stored(listed('newer', 300), { id: 2 });
    const between = stored(listed('between', 50), { id: 3 });
    expect(goneIds([older, newer, between], many(100, 10))).toEqual(['between']);
  });

  it('does not take an answer for gone whose comment a long list left out, or has too many of', () => {
    const far = stored(listed('far', 50, 'not-listed'));
    const near = stored(listed('near', 50, 'm-1'), { id: 2 });
    const crowded = stored(listed('crowded', 50, 'm-2'), { id: 3 });
    const answers = Array.from({ length: 20 }, (_, index) =>
      listed(`r-${String(index)}`, 60, 'm-2'),
    );
    expect(goneIds([far, near, crowded], [...many(100, 10), ...answers])).toEqual(['near']);
  });
});
