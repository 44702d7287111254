import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../../kernel/clock';
import { UID } from '../../../../platform/uids';
import type { CitizenBook } from '../../../citizens';
import type { AuditLog } from '../../../editorial';
import type { MoveCases, RenameTarget, RenderText } from '../../../moderation';
import type { DescribeAuthor } from '../../application/post-ports';
import { makeAnswerThread } from '../../application/tools/answer-thread';
import { makeArchiveThread } from '../../application/tools/archive-thread';
import { makeCastVote } from '../../application/tools/cast-vote';
import { makeClosePoll } from '../../application/tools/close-poll';
import { makeFindPostPlace } from '../../application/tools/find-post-place';
import { makeFollowThread } from '../../application/tools/follow-thread';
import { makeLinkRebuttal } from '../../application/tools/link-rebuttal';
import { makeLockThread } from '../../application/tools/lock-thread';
import { makeMakeFaq } from '../../application/tools/make-faq';
import { makeMarkOfficialAnswer } from '../../application/tools/mark-official-answer';
import { makeMergeThread } from '../../application/tools/merge-thread';
import { makeMoveThread } from '../../application/tools/move-thread';
import { makeOpenPoll } from '../../application/tools/open-poll';
import { makePersonalTools } from '../../application/tools/personal-tools';
import { makePinThread } from '../../application/tools/pin-thread';
import { makeShowThread } from '../../application/tools/show-thread';
import { makeSlowThread } from '../../application/tools/slow-thread';
import { makeSplitThread } from '../../application/tools/split-thread';
import { makeListNotes, makeWriteNote } from '../../application/tools/write-note';
import { makeWriteSummary } from '../../application/tools/write-summary';
import type { WritePost } from '../../application/write-post';
import { strapiPostBook, strapiTransaction } from '../post-book';
import { strapiWriteFaqDraft } from './faq-writer';
import { strapiFollows } from './follows';
import { strapiNoteBook, strapiPersonalToolBook } from './note-book';
import { strapiPollBook } from './poll-book';
import { strapiFindRebuttal } from './rebuttals';
import { strapiThreadToolBook } from './tool-book';

/** What the tools want from the rest of the hub. */
export interface ToolOptions {
  readonly clock: Clock;
  readonly audit: Pick<AuditLog, 'append'>;
  readonly render: RenderText;
  readonly citizens: Pick<CitizenBook, 'find'>;
  readonly moveCases: MoveCases;
  readonly renameTarget: RenameTarget;
  /** The page on which a thread is read. */
  readonly threadUrl: (slug: string) => string;
}

const buildShared = (strapi: Core.Strapi, options: ToolOptions) => ({
  ...options,
  tools: strapiThreadToolBook(strapi),
  polls: strapiPollBook(strapi),
  notes: strapiNoteBook(strapi),
  follows: strapiFollows(strapi),
  book: strapiPostBook(strapi, (markdown) => options.render(markdown).html),
  inTransaction: strapiTransaction(strapi),
  recordedAs: UID.thread,
  findRebuttal: strapiFindRebuttal(strapi),
  writeFaqDraft: strapiWriteFaqDraft(strapi),
  hash: (text: string) => createHash('sha256').update(text).digest('hex'),
  newId: () => randomBytes(12).toString('hex'),
});

/** Builds what staff do with threads as a whole, and what citizens follow. */
export const buildThreadTools = (strapi: Core.Strapi, options: ToolOptions) => {
  const shared = buildShared(strapi, options);
  return {
    showThread: makeShowThread(shared),
    lockThread: makeLockThread(shared),
    archiveThread: makeArchiveThread(shared),
    pinThread: makePinThread(shared),
    slowThread: makeSlowThread(shared),
    moveThread: makeMoveThread(shared),
    splitThread: makeSplitThread(shared),
    mergeThread: makeMergeThread(shared),
    markOfficialAnswer: makeMarkOfficialAnswer(shared),
    writeSummary: makeWriteSummary(shared),
    linkRebuttal: makeLinkRebuttal(shared),
    makeFaq: makeMakeFaq(shared),
    openPoll: makeOpenPoll(shared),
    closePoll: makeClosePoll(shared),
    listNotes: makeListNotes(shared),
    writeNote: makeWriteNote({ ...shared, recordedAs: UID.staffNote }),
    followThread: makeFollowThread(shared),
    findPostPlace: makeFindPostPlace(shared),
    personalTools: makePersonalTools(strapiPersonalToolBook(strapi)),
  };
};

/** What staff do with threads as a whole, and what citizens follow. */
export type ThreadTools = ReturnType<typeof buildThreadTools>;

/** Builds what goes through the checks, or asks who somebody is: an answer of staff, a vote. */
export const buildThreadVoices = (
  strapi: Core.Strapi,
  needs: {
    readonly clock: Clock;
    readonly writePost: WritePost;
    readonly describeAuthor: DescribeAuthor;
    readonly currentRules: () => Promise<number>;
  },
) => {
  const tools = strapiThreadToolBook(strapi);
  const polls = strapiPollBook(strapi);
  const inTransaction = strapiTransaction(strapi);
  return {
    answerThread: makeAnswerThread({ tools, writePost: needs.writePost }),
    castVote: makeCastVote({ ...needs, tools, polls, inTransaction }),
  };
};

/** What goes through the checks, or asks who somebody is. */
export type ThreadVoices = ReturnType<typeof buildThreadVoices>;
