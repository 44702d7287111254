import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Clock } from '../../src/kernel/clock';
import type { PostMove } from '../../src/kernel/post-words';
import type { DescribeAuthor, WrittenPost } from '../../src/modules/forum';
import type { CitizenBook } from '../../src/modules/citizens';
import { buildForumReads, buildForumWrites } from '../../src/modules/forum/strapi/install';
import type {
  CloseCaseOf,
  Finding,
  Judge,
  OpenCase,
  Submission,
  TargetRef,
} from '../../src/modules/moderation';
import { UID } from '../../src/platform/uids';

/** What the judge of the tests goes by: words in the text say what becomes of it. */
const OUTCOME_OF = {
  TAHAN: 'hold',
  TOLAK: 'refuse',
  ULANG: 'nudge',
  TANDAI: 'publish_with_note',
} as const;

const SEVERITY_OF = {
  hold: 'hold',
  refuse: 'refuse',
  nudge: 'nudge',
  publish_with_note: 'flag',
} as const;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A judge that goes by a word in the text. */
export const judgeByWords: Judge = ({ text, wasNudged }) => {
  const found = Object.entries(OUTCOME_OF).find(([word]) => text.includes(word))?.[1];
  const isLetThrough = found === 'nudge' && wasNudged;
  const outcome = found === undefined || isLetThrough ? 'publish' : found;
  const findings: readonly Finding[] =
    found === undefined
      ? []
      : [{ phase: 'signals', code: `word_${found}`, severity: SEVERITY_OF[found], field: 'text' }];
  return Promise.resolve({ outcome, findings, html: `<p>${text}</p>`, textHash: sha256(text) });
};

const aSubmissionAuthor = (id: number, at: Date): Submission['author'] => ({
  ...{ kind: 'citizen', id, isVerified: false, isConfirmed: true, mayTakePart: true },
  ...{ rulesVersion: 1, memberSince: at, approvedPosts: 3, rejectedPosts: 0, openCases: 0 },
  sanctions: [],
});

const OPEN_DOOR = { isHoneypotFilled: false };
const NOBODY = 404; // the id of a citizen whom nobody knows

/** A forum on a real database, with a judge that goes by words, and a moderation that remembers what it is told. */
export const forumStage = (
  strapi: Core.Strapi,
  clock: Clock,
  changes: {
    readonly judge?: Judge;
    readonly openCase?: (opened: OpenCase) => Promise<{ readonly caseId: number }>;
    /** Citizens who are there, in the place of those that every id has. */
    readonly people?: {
      readonly describeAuthor: DescribeAuthor;
      readonly lockName: CitizenBook['lockName'];
    };
  } = {},
) => {
  const opened: OpenCase[] = [];
  const closed: Parameters<CloseCaseOf>[0][] = [];
  const standing = new Map<number, { approved: number; rejected: number }>();
  const citizens = {
    lockName:
      changes.people?.lockName ??
      ((id: number) => Promise.resolve({ displayName: `Warga ${String(id)}`, isVerified: false })),
    countPosts: (id: number, change: { approved?: number; rejected?: number }) => {
      const before = standing.get(id) ?? { approved: 0, rejected: 0 };
      standing.set(id, {
        approved: before.approved + (change.approved ?? 0),
        rejected: before.rejected + (change.rejected ?? 0),
      });
      return Promise.resolve();
    },
  };
  const shared = { clock, citizens, toHtml: (markdown: string) => `<p>${markdown}</p>` };
  const reads = buildForumReads(strapi, shared);
  const writes = buildForumWrites(strapi, {
    ...shared,
    judge: changes.judge ?? judgeByWords,
    describeAuthor:
      changes.people?.describeAuthor ??
      (({ id }, at) =>
        Promise.resolve(
          id === NOBODY
            ? undefined
            : { name: `Warga ${String(id)}`, submission: aSubmissionAuthor(id, at) },
        )),
    currentRules: () => Promise.resolve(1),
    openCase:
      changes.openCase ??
      ((input) => {
        opened.push(input);
        return Promise.resolve({ caseId: opened.length });
      }),
    closeCase: (input) => {
      closed.push(input);
      return Promise.resolve();
    },
  });
  let titles = 0;
  const citizen = (id: number) => ({ kind: 'citizen', id }) as const;

  /** Opens a thread; throws where it is refused. */
  const open = async (
    input: { readonly text?: string; readonly title?: string; readonly by?: number } = {},
  ): Promise<WrittenPost> => {
    const written = await writes.writeThread({
      ...{ by: citizen(input.by ?? 1), category: 'layanan', language: 'id', isInsisting: false },
      ...{
        title: input.title ?? `Loket pagi ${String((titles += 1))}`,
        text: input.text ?? 'Apakah loket buka?',
      },
      door: OPEN_DOOR,
    });
    if (!written.ok) throw new Error(written.failure.code);
    return written.value;
  };

  const answer = (threadId: string, text: string, by = 2, isInsisting = false) =>
    writes.writePost({ by: citizen(by), threadId, text, isInsisting, door: OPEN_DOOR });

  /** Answers in a thread; throws where it is refused. */
  const answered = async (threadId: string, text: string, by = 2): Promise<WrittenPost> => {
    const written = await answer(threadId, text, by);
    if (!written.ok) throw new Error(written.failure.code);
    return written.value;
  };

  const edit = (post: WrittenPost, text: string, by = 2) =>
    writes.editPost({
      ...{ by: citizen(by), postId: post.postId, version: post.version, text },
      ...{ isInsisting: false, door: OPEN_DOOR },
    });

  const page = async (threadId: string) => {
    const found = await reads.readPosts({ threadId, limit: 50 });
    if (!found.ok) throw new Error(found.failure.code);
    return found.value;
  };

  const refOf = async ({ postId }: Pick<WrittenPost, 'postId'>): Promise<TargetRef> => {
    const post = await reads.book.findPost(postId);
    if (post === undefined) throw new Error('There is no such post.');
    return { kind: 'post', id: post.id };
  };

  const move = async (post: Pick<WrittenPost, 'postId'>, wanted: PostMove, version?: number) =>
    reads.targets.move({
      ref: await refOf(post),
      move: wanted,
      ...{ at: clock.now(), reason: 'Aturan 3' },
      ...(version === undefined ? {} : { version }),
    });

  const rowOf = (uid: (typeof UID)[keyof typeof UID], where: object) =>
    strapi.db.query(uid).findOne({ where });

  return {
    ...{ ...reads, ...writes, opened, closed, standing, citizen },
    ...{ open, answer, answered, edit, page, refOf, move, rowOf },
    thread: (threadId: string) => rowOf(UID.thread, { documentId: threadId }),
    category: (slug = 'layanan') => rowOf(UID.forumCategory, { slug }),
    row: (post: Pick<WrittenPost, 'postId'>) => rowOf(UID.forumPost, { documentId: post.postId }),
  };
};

/** A forum for tests. */
export type ForumStage = ReturnType<typeof forumStage>;
