import { POST_MOVES, POST_STATES } from '../../../../src/kernel/post-words';
import {
  firstStanding,
  hasPublicText,
  isShownToReaders,
  movePost,
  POST_TABLE,
  type PostStanding,
} from '../../../../src/modules/forum/domain/post-moves';

const aPost = (changes: Partial<PostStanding> = {}): PostStanding => ({
  ...firstStanding(true),
  ...changes,
});

describe('the table of moves of a post', () => {
  it('has no edit that shows what is hidden, held, rejected or taken back', () => {
    for (const move of ['edit_passed', 'edit_held', 'revise_by_office'] as const) {
      const shown = POST_STATES.filter((state) => {
        const to = POST_TABLE[move][state];
        return to !== undefined && hasPublicText(to) && !hasPublicText(state);
      });
      expect(shown).toEqual([]);
    }
  });

  it('lets nobody but a person who decides show what was not shown', () => {
    const showing = POST_MOVES.filter((move) =>
      POST_STATES.some((state) => {
        const to = POST_TABLE[move][state];
        return to !== undefined && hasPublicText(to) && !hasPublicText(state);
      }),
    );
    expect(showing).toEqual(['approve', 'show', 'overturn']);
  });

  it('has no way out of a purge', () => {
    expect(Object.values(POST_TABLE).filter((row) => row.purged !== undefined)).toEqual([]);
  });

  it('keeps what was decided on, or locked, from being taken back by its author', () => {
    expect(Object.keys(POST_TABLE.remove_by_author)).toEqual(['held', 'visible', 'hidden_auto']);
  });
});

describe('an edit of a public post', () => {
  it('that is held leaves the old wording public until somebody approves the new one', () => {
    const edited = movePost(aPost(), 'edit_held');
    expect(edited).toEqual({
      ...{ state: 'visible', publicRevision: 1, latestRevision: 2, latestState: 'held' },
    });
    expect(edited && movePost(edited, 'approve')).toMatchObject({
      ...{ state: 'visible', publicRevision: 2, latestState: 'visible' },
    });
  });

  it('that is rejected leaves the old wording, and an appeal may bring the new one', () => {
    const rejected = movePost(aPost({ latestRevision: 2, latestState: 'held' }), 'reject');
    expect(rejected).toMatchObject({
      state: 'visible',
      publicRevision: 1,
      latestState: 'rejected',
    });
    expect(rejected && movePost(rejected, 'overturn')).toMatchObject({ publicRevision: 2 });
    expect(rejected && movePost(rejected, 'uphold')).toEqual(rejected);
  });

  it('is what there must be for a public post to be approved or rejected', () => {
    expect(movePost(aPost(), 'approve')).toBeUndefined();
    expect(movePost(aPost(), 'reject')).toBeUndefined();
    expect(movePost(aPost(), 'overturn')).toBeUndefined();
  });
});

describe('what readers see of a post', () => {
  it('is its text alone while it is visible or locked', () => {
    expect(POST_STATES.filter(hasPublicText)).toEqual(['visible', 'locked']);
  });

  it('is that something stood there, where its author took back what had been public', () => {
    const removed = movePost(aPost(), 'remove_by_author');
    expect(removed && isShownToReaders(removed)).toBe(true);
    const neverShown = movePost(firstStanding(false), 'remove_by_author');
    expect(neverShown && isShownToReaders(neverShown)).toBe(false);
  });
});
