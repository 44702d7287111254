import { fail, succeed, type Result } from '../../../kernel/result';
import {
  SEVERITIES,
  type CloseCaseOf,
  type Finding,
  type Judge,
  type Judged,
  type OpenCaseFor,
  type Submission,
  type SubmissionDoor,
} from '../../moderation';
import type { Category, ThreadRecord } from '../domain/post';
import { isThreadOpen, slowModeOf } from '../domain/post';
import type { Contributor, DescribeAuthor, PostBook } from './post-ports';
import type { ForumRefusal } from './refusal';

/** What everybody who writes in the forum goes through. */
export interface WritingDeps {
  readonly judge: Judge;
  readonly describeAuthor: DescribeAuthor;
  /** The number of the rules that hold now. */
  readonly currentRules: () => Promise<number>;
  readonly openCase: OpenCaseFor;
  readonly closeCase: CloseCaseOf;
}

/** A text on its way to the checks. */
export interface Writing {
  readonly kind: Submission['kind'];
  readonly title: string;
  readonly text: string;
  readonly language: 'id' | 'en';
  readonly by: Contributor;
  /** The author was asked to rewrite this, and sends it all the same. */
  readonly isInsisting: boolean;
  readonly door: SubmissionDoor;
  readonly at: Date;
}

/** A text that may be written: public at once, or held for a person. */
export interface PassedText {
  readonly judged: Judged;
  readonly isPassed: boolean;
  readonly author: { readonly name: string; readonly isVerified: boolean };
}

/** When somebody posted in a thread last, as far as its slow mode wants to know: not at all where there is none. */
export const findLastPost = async (
  book: PostBook,
  asked: {
    readonly threadId: number;
    readonly by: Contributor;
    readonly at: Date;
    readonly slowModeSeconds: number;
  },
): Promise<Date | undefined> => {
  const { threadId, by, at, slowModeSeconds } = asked;
  if (slowModeSeconds === 0) return undefined;
  const since = new Date(at.getTime() - slowModeSeconds * 1000);
  return book.lastPostBy({ threadId, by, since });
};

const placeOf = async (
  book: PostBook,
  { by, at }: Writing,
  place: { readonly thread?: ThreadRecord; readonly category?: Category },
): Promise<Submission['place']> => {
  const { thread, category } = place;
  const slowModeSeconds = slowModeOf(thread ?? { slowModeSeconds: 0 }, category);
  const lastPostAt =
    thread && (await findLastPost(book, { threadId: thread.id, by, at, slowModeSeconds }));
  return {
    ...(thread === undefined ? {} : { threadId: thread.id }),
    ...(category === undefined ? {} : { categoryId: category.id }),
    isThreadOpen: thread === undefined || isThreadOpen(thread),
    isCategoryOpen: category?.isOpen ?? true,
    slowModeSeconds,
    ...(lastPostAt === undefined ? {} : { lastPostAt }),
    holdsAll: category?.holdsAll ?? false,
    allowsLinks: category?.allowsLinks ?? true,
  };
};

/** The finding that weighs most; the first of those. */
export const heaviest = (findings: readonly Finding[]): Finding | undefined =>
  findings.reduce<Finding | undefined>(
    (found, finding) =>
      found === undefined ||
      SEVERITIES.indexOf(finding.severity) > SEVERITIES.indexOf(found.severity)
        ? finding
        : found,
    undefined,
  );

/** What the gate finds of the place rather than of the text: clients learn of it by the same code wherever it shows. */
const OF_THE_PLACE = ['thread_closed', 'category_closed', 'slow_mode'] as const;

const refusalOf = (findings: readonly Finding[]): ForumRefusal => {
  const atGate = findings.filter(({ phase }) => phase === 'gate');
  for (const code of OF_THE_PLACE) {
    const found = atGate.find((finding) => finding.code === code);
    const limit = found?.details?.limit;
    if (found !== undefined) return { code, ...(typeof limit === 'number' ? { limit } : {}) };
  }
  return { code: 'text_refused', findings };
};

/** Puts a text through the checks, before any transaction is open: they may take seconds. */
export const judgeText = async (
  deps: WritingDeps & { readonly book: PostBook },
  writing: Writing,
  place: { readonly thread?: ThreadRecord; readonly category?: Category },
): Promise<Result<PassedText, ForumRefusal>> => {
  const { by, at, isInsisting, kind, title, text, language, door } = writing;
  const known = await deps.describeAuthor(by, at);
  if (known === undefined) return fail({ code: 'author_not_found' });
  const judged = await deps.judge({
    ...{ kind, title, text, language, door, at },
    author: known.submission,
    place: await placeOf(deps.book, writing, place),
    currentRulesVersion: await deps.currentRules(),
    wasNudged: isInsisting,
  });
  const { outcome, findings } = judged;
  if (outcome === 'refuse') return fail(refusalOf(findings));
  if (outcome === 'nudge') return fail({ code: 'rewrite_suggested', findings });
  const author = { name: known.name, isVerified: known.submission.isVerified };
  return succeed({ judged, isPassed: outcome !== 'hold', author });
};

/** Whether moderators hear of a text that was written: held, or public with more than a note. */
export const caseOriginOf = ({ judged, isPassed }: PassedText): 'held' | 'flag' | undefined => {
  if (!isPassed) return 'held';
  const isFlagged = judged.findings.some(({ severity }) => severity !== 'note');
  return judged.outcome === 'publish_with_note' && isFlagged ? 'flag' : undefined;
};
