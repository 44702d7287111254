import type { Core } from '@strapi/strapi';
import type { WholeHub } from '../../src/hub';
import { buildTools } from '../../src/hub/build-tools';
import { auditLog } from '../../src/modules/editorial/strapi/audit-log.sql';
import type { WrittenPost } from '../../src/modules/forum';
import { makeRecountForum } from '../../src/modules/forum/application/recount-forum';
import { strapiTransaction } from '../../src/modules/forum/strapi/post-book';
import { strapiRecountBook } from '../../src/modules/forum/strapi/recount-book';
import { buildThreadVoices } from '../../src/modules/forum/strapi/tools/install-tools';
import { foundHub } from '../../src/platform/hub-container';
import type { MovableClock } from './clock';
import { forumStage } from './forum-stage';
import { aCitizen } from './moderation-hub';
import { aLead } from './moderation-stage';

/** The forum of a booted hub with its tools and real cases; over HTTP the hub's own tools answer. */
export const toolHub = (strapi: Core.Strapi, clock: MovableClock) => {
  const { moderation } = (foundHub(strapi) as WholeHub).discussion;
  const forum = forumStage(strapi, clock, { openCase: moderation.openCaseFor });
  const tools = buildTools(strapi, {
    audit: auditLog(strapi),
    citizens: { find: (id) => Promise.resolve(id === 7 ? aCitizen() : undefined) },
    render: (markdown) => ({ html: `<p>${markdown}</p>`, links: [] }) as never,
    threadUrl: (slug) => `https://forum.contoh.example/utas/${slug}`,
  });
  const voices = buildThreadVoices(strapi, {
    ...{ clock, writePost: forum.writePost, currentRules: () => Promise.resolve(1) },
    describeAuthor: ({ id }, at) =>
      Promise.resolve({
        name: `Warga ${String(id)}`,
        submission: {
          ...{ kind: 'citizen', id, isVerified: false, isConfirmed: true, mayTakePart: true },
          ...{ rulesVersion: 1, memberSince: at, approvedPosts: 0, rejectedPosts: 0 },
          ...{ openCases: 0, sanctions: [] },
        },
      }),
  });

  const recounted = makeRecountForum({
    ...{ book: strapiRecountBook(strapi), inTransaction: strapiTransaction(strapi), clock },
    timeZone: 'Asia/Jakarta',
  });

  /** The newest call of a lead on a thread. */
  const callOn = async (threadId: string) => {
    const shown = await tools.showThread({ by: aLead(), thread: threadId });
    if (!shown.ok) throw new Error(shown.failure.code);
    return { by: aLead(), thread: threadId, version: shown.value.version };
  };

  return {
    ...{ moderation, forum, tools, voices, callOn },
    /** What a recount would mend: nothing, where every counter is right. */
    async drifts() {
      clock.toNextNight();
      return (await recounted())?.drifts;
    },
    async merge(source: string, into: string) {
      const target = await callOn(into);
      const call = await callOn(source);
      return tools.mergeThread({ ...call, into, intoVersion: target.version });
    },
    async split(threadId: string, fromNumber: number, title = 'Utas pecahan') {
      const call = await callOn(threadId);
      return tools.splitThread({ ...call, fromNumber, title, text: '' });
    },
    /** Whether the address under which a post was born leads to where it stands now. */
    async isFound({ postId, threadId, number }: WrittenPost): Promise<boolean> {
      const post = await forum.book.findPost(postId);
      const thread = post && (await forum.book.threadOf(post.threadId));
      if (post === undefined || thread === undefined) return false;
      const place = await tools.findPostPlace({ thread: threadId, number });
      const isAtHome = thread.threadId === threadId && post.number === number;
      if (isAtHome || thread.isHidden) return place === undefined;
      return place?.threadId === thread.threadId && place.number === post.number;
    },
  };
};

/** A forum with its tools. */
export type ToolHub = ReturnType<typeof toolHub>;
