import { POST_STATES } from '../../../../src/kernel/post-words';
import {
  isThreadHidden,
  shareChange,
  shareOf,
} from '../../../../src/modules/forum/domain/thread-counts';

describe('a thread', () => {
  it.each(POST_STATES)('whose opening post is %s is read as it says', (openingState) => {
    const shown = ['visible', 'locked', 'removed_by_author', 'purged'];
    expect(isThreadHidden({ openingState, postCount: 2, isMoved: false })).toBe(
      !shown.includes(openingState),
    );
  });

  it('goes with an opening post that was taken back, where nobody has answered', () => {
    const openingState = 'removed_by_author';
    expect(isThreadHidden({ openingState, postCount: 0, isMoved: false })).toBe(true);
  });

  it('that was merged into another is read there alone', () => {
    expect(isThreadHidden({ openingState: 'visible', postCount: 2, isMoved: true })).toBe(true);
  });

  it('counts in its category while it is read, with all its posts', () => {
    const [shown, hidden] = [true, false].map((isShown) =>
      shareOf({ isHidden: !isShown, postCount: 4 }),
    );
    expect(shown && hidden && shareChange(shown, hidden)).toEqual({ threads: -1, posts: -4 });
  });
});
