import { makeEditPost } from '../../src/modules/forum/application/edit-post';
import { makePersonalPosts } from '../../src/modules/forum/application/personal-posts';
import { makeRemovePost } from '../../src/modules/forum/application/remove-post';
import { makeTargets } from '../../src/modules/forum/application/move-targets';
import { makeWritePost } from '../../src/modules/forum/application/write-post';
import { makeWriteThread } from '../../src/modules/forum/application/write-thread';
import type { Judge, SubmissionAuthor } from '../../src/modules/moderation';
import {
  makeAskForPerson,
  makeDecideRequest,
} from '../../src/modules/moderation/application/cases/person-requests';
import { casesInMemory, Rows } from './moderation-fakes';
import { buildCaseStage, StillClock } from './moderation-stage';
import { MemoryPostBook } from './post-book-fake';
import { Transactions } from './transactions';
import type { PersonRequest } from '../../src/modules/moderation/domain/cases/person-requests';
import type { RequestStore } from '../../src/modules/moderation/application/cases/person-requests';

/** The citizen who writes here. */
export const AUTHOR_ID = 7;

/** Holds what says so, and publishes the rest. */
const judge: Judge = ({ text }) => {
  const outcome = text.startsWith('TAHAN') ? 'hold' : 'publish';
  return Promise.resolve({ outcome, findings: [], html: `<p>${text}</p>`, textHash: text });
};

const submissionOf = (id: number, memberSince: Date): SubmissionAuthor => ({
  ...{ kind: 'citizen', id, isVerified: false, isConfirmed: true, mayTakePart: true },
  ...{ rulesVersion: 1, memberSince, approvedPosts: 3, rejectedPosts: 0, openCases: 0 },
  sanctions: [],
});

class Requests extends Rows<PersonRequest> {
  readonly store: RequestStore = {
    add: (request) =>
      Promise.resolve(this.add({ ...request, documentId: `request-${String(this.all.length)}` })),
    get: (id) => Promise.resolve(this.find(id)),
    list: () => Promise.resolve(this.all),
    decide: (id, change) =>
      Promise.resolve(this.change((row) => row.id === id && row.state === 'asked', change) > 0),
  };
}

/** What the posts of a citizen did to their standing. */
class Standing {
  counts = { approved: 0, rejected: 0 };
  keep(): () => void {
    const { counts } = this;
    return () => {
      this.counts = counts;
    };
  }
  readonly lockName = () => Promise.resolve({ displayName: 'Warga', isVerified: false });

  readonly countPosts = (
    _id: number,
    { approved = 0, rejected = 0 }: { readonly approved?: number; readonly rejected?: number },
  ): Promise<void> => {
    const { counts } = this;
    this.counts = {
      approved: counts.approved + approved,
      rejected: counts.rejected + rejected,
    };
    return Promise.resolve();
  };
}

const DOOR = { isHoneypotFilled: false };

/**
 * The forum and its moderation as the hub puts them together, on stores in memory that know no rule: the use cases are
 * the real ones, and so is what the moderation knows of posts.
 */
export const discussionStage = () => {
  const transactions = new Transactions();
  const clock = new StillClock();
  const book = transactions.add(new MemoryPostBook());
  const citizens = transactions.add(new Standing());
  const requests = transactions.add(new Requests());
  const inTransaction = transactions.run;
  const targets = makeTargets({ book, citizens, inTransaction });
  const rows = casesInMemory(transactions);
  const cases = buildCaseStage({ rows, targets, clock, inTransaction });
  const shared = { clock, inTransaction, targets, record: cases.deps.record };
  const person = {
    ...shared,
    requests: requests.store,
    findAddress: () => Promise.resolve(undefined),
  };
  const deps = {
    ...{ book, citizens, inTransaction, clock, judge },
    describeAuthor: ({ id }: { readonly id: number }, at: Date) =>
      Promise.resolve({ name: 'Warga', submission: submissionOf(id, at) }),
    currentRules: () => Promise.resolve(1),
    openCase: cases.useCases.openCaseFor,
    closeCase: cases.useCases.closeCaseOf,
  };
  const by = { kind: 'citizen', id: AUTHOR_ID } as const;
  const [writeThread, writePost] = [
    makeWriteThread({ ...deps, newId: () => 'k'.repeat(24) }),
    makeWritePost(deps),
  ];
  const [editPost, removePost] = [makeEditPost(deps), makeRemovePost(deps)];
  return {
    ...{ ...rows, ...cases.useCases, told: cases.told, clock, book, citizens, targets },
    askForPerson: makeAskForPerson(person),
    decideRequest: makeDecideRequest(person),
    personalPosts: makePersonalPosts(deps),
    openThread: (text: string) =>
      writeThread({
        ...{ by, category: 'layanan', title: 'Loket pagi', text, language: 'id' },
        ...{ isInsisting: false, door: DOOR },
      }),
    answer: (threadId: string, text: string) =>
      writePost({ by, threadId, text, isInsisting: false, door: DOOR }),
    edit: (postId: string, version: number, text: string) =>
      editPost({ by, postId, version, text, isInsisting: false, door: DOOR }),
    remove: (postId: string) => removePost({ by, postId }),
  };
};

/** A forum with its moderation, for tests. */
export type DiscussionStage = ReturnType<typeof discussionStage>;
