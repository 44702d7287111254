import type { Language } from '../../../kernel/language';
import type { PostState } from '../../../kernel/post-words';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { CitizenBook } from '../../citizens';
import { OUTCOME_TEXTS, tellFinding, type Finding } from '../../moderation';
import { readOwnCursor, toOwnCursor, type OwnCursor } from '../domain/cursors';
import type { WrittenPost } from './add-post';
import { citizenOf } from './citizen-of';
import type { ParticipationRefusal, Visitor } from './participation-ports';

/** A post as the forum keeps it for its author: the newest wording, whatever became of it. */
export interface KeptPost {
  readonly id: number;
  /** Its id in addresses. */
  readonly postId: string;
  readonly number: number;
  readonly state: PostState;
  /** Its newest wording waits for a moderator. */
  readonly isWaiting: boolean;
  /** Readers see, or saw, a wording of it. */
  readonly wasPublic: boolean;
  readonly markdown: string;
  /** What the checks found in that wording. */
  readonly findings: readonly Finding[];
  /** Absent where readers do not see the thread, and it is not the author's own. */
  readonly thread?: { readonly threadId: string; readonly slug: string; readonly title: string };
  readonly postedAt: Date;
  readonly version: number;
}

/** Where posts are kept. */
export interface OwnPostBook {
  /** Posts of a citizen, the newest first. */
  postsOf(
    citizenId: number,
    page: { readonly limit: number; readonly before?: OwnCursor },
  ): Promise<readonly KeptPost[]>;
  /** A post by its id in addresses. */
  find(postId: string): Promise<KeptPost | undefined>;
}

/** Why a text waits for a moderator, as its author is told. */
export interface WaitingReason {
  /** Stable: `held`, and the codes of what the checks found. */
  readonly code: string;
  readonly message: string;
}

/** A post as its author sees it. */
export interface OwnPost extends Omit<KeptPost, 'id' | 'findings' | 'isWaiting' | 'wasPublic'> {
  /** Readers see the wording before this one. */
  readonly isEditHeld: boolean;
  /** Why it waits; empty where it does not. */
  readonly reasons: readonly WaitingReason[];
}

/** Most posts on one page. */
export const MAX_OWN_POSTS_PER_PAGE = 50;

/** A page of one's own posts, the newest first. */
export interface OwnPostPage {
  readonly posts: readonly OwnPost[];
  /** Leads to older ones; absent on the last page. */
  readonly after?: string;
}

/** Reads what somebody wrote themselves, and why some of it waits. */
export type ReadOwnPosts = (input: {
  readonly from: Visitor;
  /** 1 to `MAX_OWN_POSTS_PER_PAGE`. */
  readonly limit: number;
  readonly after?: string;
}) => Promise<Result<OwnPostPage, ParticipationRefusal>>;

/** What weighs nothing against the text is for moderators, and so is a finding that has no words for authors. */
const reasonsOf = (
  { isWaiting, findings }: Pick<KeptPost, 'findings' | 'isWaiting'>,
  language: Language,
): readonly WaitingReason[] => {
  if (!isWaiting) return [];
  const told = new Map([['held', OUTCOME_TEXTS.hold[language]]]);
  for (const finding of findings) {
    const message = tellFinding(finding, { language, to: 'author' });
    const isAgainst = finding.severity === 'hold' || finding.severity === 'nudge';
    if (isAgainst && message !== undefined) told.set(finding.code, message);
  }
  return [...told].map(([code, message]) => ({ code, message }));
};

const toOwnPost = (
  { id: _id, findings, isWaiting, wasPublic, ...post }: KeptPost,
  language: Language,
): OwnPost => ({
  ...post,
  isEditHeld: isWaiting && wasPublic,
  reasons: reasonsOf({ isWaiting, findings }, language),
});

/** Builds the use case. */
export const makeReadOwnPosts =
  (deps: {
    readonly citizens: Pick<CitizenBook, 'ofUser'>;
    readonly ownPosts: OwnPostBook;
  }): ReadOwnPosts =>
  async ({ from, limit, after }) => {
    const before = after === undefined ? undefined : readOwnCursor(after);
    if (typeof before === 'string') return fail({ code: before });
    const citizen = await citizenOf(deps, from);
    if (!citizen.ok) return citizen;
    const page = { limit: limit + 1, ...(before === undefined ? {} : { before }) };
    const found = await deps.ownPosts.postsOf(citizen.value.id, page);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return succeed({
      posts: shown.map((post) => toOwnPost(post, from.language)),
      ...(last === undefined ? {} : { after: toOwnCursor(last) }),
    });
  };

/** Says why a text that somebody has just written waits; nothing where it does not. */
export type TellWhyWaiting = (
  written: WrittenPost,
  language: Language,
) => Promise<readonly WaitingReason[]>;

/** Builds it. */
export const makeTellWhyWaiting =
  ({ ownPosts }: { readonly ownPosts: Pick<OwnPostBook, 'find'> }): TellWhyWaiting =>
  async ({ postId, state, isEditHeld }, language) => {
    const kept = state === 'held' || isEditHeld ? await ownPosts.find(postId) : undefined;
    return kept === undefined ? [] : reasonsOf(kept, language);
  };
