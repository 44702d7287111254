import type { PostMove, PostState } from '../../../kernel/post-words';

/** State of one wording. `superseded`: its author wrote another before anybody decided on it. */
export type RevisionState = 'held' | 'visible' | 'rejected' | 'superseded' | 'purged';

/** What a new wording does: the checks let an author's edit pass, or hold it; the office publishes a newer edition. */
export type EditMove = 'edit_passed' | 'edit_held' | 'revise_by_office';

/** Where a post stands. */
export interface PostStanding {
  readonly state: PostState;
  /** The wording that readers see, or saw last; 0 where none was ever public. */
  readonly publicRevision: number;
  readonly latestRevision: number;
  readonly latestState: RevisionState;
}

type Row = Readonly<Partial<Record<PostState, PostState>>>;

const PURGED: Row = {
  held: 'purged',
  visible: 'purged',
  rejected: 'purged',
  hidden_auto: 'purged',
  hidden: 'purged',
  removed_by_author: 'purged',
  locked: 'purged',
};

/**
 * The one table of moves: from which state to which; an absent entry is an illegal move. No edit leads from a state that
 * hides the text to one that shows it. `refused` has no way out: such a text is not taken at all, and kept nowhere.
 */
export const POST_TABLE: Readonly<Record<PostMove | EditMove, Row>> = {
  // An edit of what waits for a person goes on waiting, whatever the checks say of it now.
  edit_passed: { held: 'held', visible: 'visible', hidden_auto: 'hidden_auto' },
  edit_held: { held: 'held', visible: 'visible', hidden_auto: 'hidden_auto' },
  // What the office publishes was approved there. A thread that is hidden stays so.
  revise_by_office: {
    ...{ visible: 'visible', locked: 'locked', hidden: 'hidden', hidden_auto: 'hidden_auto' },
  },
  // Of a public post, these two decide on an edit that waits.
  approve: { held: 'visible', hidden_auto: 'visible', visible: 'visible', locked: 'locked' },
  reject: { held: 'rejected', visible: 'visible', locked: 'locked' },
  hide: { visible: 'hidden', locked: 'hidden', hidden_auto: 'hidden' },
  hide_auto: { visible: 'hidden_auto', locked: 'hidden_auto' },
  show: { hidden_auto: 'visible', hidden: 'visible' },
  lock: { visible: 'locked' },
  unlock: { locked: 'visible' },
  // Appeals. Of a public post they are about an edit that was rejected.
  overturn: { rejected: 'visible', hidden: 'visible', visible: 'visible', locked: 'locked' },
  uphold: { rejected: 'rejected', hidden: 'hidden', visible: 'visible', locked: 'locked' },
  // What somebody decided on, or locked, is not the author's to take away any more.
  remove_by_author: {
    held: 'removed_by_author',
    visible: 'removed_by_author',
    hidden_auto: 'removed_by_author',
  },
  purge: PURGED,
};

/** Moves that leave a public post public: each wants a newest wording in this state. */
const WANTED_OF_PUBLIC: Readonly<Partial<Record<PostMove | EditMove, RevisionState>>> = {
  approve: 'held',
  reject: 'held',
  overturn: 'rejected',
  uphold: 'rejected',
};

/** Whether readers see the text of a post in this state. */
export const hasPublicText = (state: PostState): boolean =>
  state === 'visible' || state === 'locked';

/** Whether readers see that a post stands here: its text, or that its author took back what had been public. */
export const isShownToReaders = ({
  state,
  publicRevision,
}: Pick<PostStanding, 'state' | 'publicRevision'>): boolean =>
  hasPublicText(state) || (state === 'removed_by_author' && publicRevision > 0);

/** Where a new post stands after the checks. */
export const firstStanding = (isPassed: boolean): PostStanding => ({
  state: isPassed ? 'visible' : 'held',
  publicRevision: isPassed ? 1 : 0,
  latestRevision: 1,
  latestState: isPassed ? 'visible' : 'held',
});

const isLegal = ({ state, latestState }: PostStanding, move: PostMove | EditMove): boolean => {
  if (POST_TABLE[move][state] === undefined) return false;
  const wanted = hasPublicText(state) ? WANTED_OF_PUBLIC[move] : undefined;
  return wanted === undefined || wanted === latestState;
};

/** The newest wording becomes the public one, unless it was rejected and nobody takes that back. */
const publishNewest = (post: PostStanding, isRejectedToo: boolean) =>
  post.latestState === 'held' || (isRejectedToo && post.latestState === 'rejected')
    ? { publicRevision: post.latestRevision, latestState: 'visible' as const }
    : {};

const wordingAfter = (post: PostStanding, move: PostMove | EditMove): Partial<PostStanding> => {
  const next = post.latestRevision + 1;
  switch (move) {
    case 'edit_passed':
      return post.state === 'visible'
        ? { publicRevision: next, latestRevision: next, latestState: 'visible' }
        : { latestRevision: next, latestState: 'held' };
    case 'revise_by_office':
      return { publicRevision: next, latestRevision: next, latestState: 'visible' };
    case 'edit_held':
      return { latestRevision: next, latestState: 'held' };
    case 'approve':
    case 'show':
      return publishNewest(post, false);
    case 'overturn':
      // What was hidden is about the text that stood there: an edit that was rejected before stays away.
      return publishNewest(post, post.state !== 'hidden');
    case 'reject':
      return { latestState: 'rejected' };
    case 'purge':
      return { publicRevision: 0, latestState: 'purged' };
    default:
      return {};
  }
};

/** Where a move leads; undefined where it is illegal. The post itself is not changed. */
export const movePost = (
  post: PostStanding,
  move: PostMove | EditMove,
): PostStanding | undefined => {
  const state = POST_TABLE[move][post.state];
  if (state === undefined || !isLegal(post, move)) return undefined;
  return { ...post, ...wordingAfter(post, move), state };
};
