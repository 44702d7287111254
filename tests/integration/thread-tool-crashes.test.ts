import type { WholeHub } from '../../src/hub';
import { buildTools } from '../../src/hub/build-tools';
import type { ThreadTools } from '../../src/modules/forum/strapi/tools/install-tools';
import { foundHub } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';
import { forumStage, type ForumStage } from '../support/forum-stage';
import { bootHub, type BootedHub } from '../support/hub';
import { aLead } from '../support/moderation-stage';

const REBUTTAL = 'bantahanuji0000000000001';

/** Everything that a tool may touch. */
const TOUCHED = [
  ...[UID.thread, UID.forumPost, UID.forumCategory, UID.threadAddress, UID.postMove],
  ...[UID.threadFollow, UID.poll, UID.pollVote, UID.staffNote, UID.moderationCase],
  ...[UID.faq, UID.edition],
] as const;

describe('a tool of threads that breaks off just before its end', () => {
  let booted: BootedHub;
  let stage: ForumStage;
  let tools: ThreadTools;
  let appended = 0;

  beforeAll(async () => {
    booted = await bootHub();
    const { moderation } = (foundHub(booted.strapi) as WholeHub).discussion;
    stage = forumStage(booted.strapi, booted.clock, { openCase: moderation.openCaseFor });
    tools = buildTools(booted.strapi, {
      // The line on the record is the last thing in the transaction.
      audit: {
        append: () => {
          appended += 1;
          return Promise.reject(new Error('The process died.'));
        },
      },
      citizens: { find: () => Promise.resolve(undefined) },
      render: (markdown) => ({ html: `<p>${markdown}</p>`, links: [] }) as never,
      threadUrl: (slug) => `https://forum.contoh.example/utas/${slug}`,
    });
    await booted.strapi.db.query(UID.hoaxRebuttal).create({
      data: {
        ...{ documentId: REBUTTAL, locale: 'id', title: 'Loket tidak tutup', slug: 'loket' },
        ...{ verdict: 'false', publishedAt: booted.clock.now() },
      } as never,
    });
  });

  afterAll(() => booted.stop());

  const everything = async (): Promise<string> => {
    const found = [];
    for (const uid of TOUCHED) {
      found.push(await booted.strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } }));
    }
    return JSON.stringify(found);
  };

  it('leaves nothing half done, whichever tool it is', async () => {
    const { threadId: thread } = await stage.open();
    const { threadId: into } = await stage.open();
    await stage.answered(thread, 'Satu', 21);
    await stage.answered(thread, 'TAHAN dua', 22);
    await tools.followThread({ citizenId: 31, threadId: thread, isFollowing: true });
    const call = { by: aLead(), thread, version: 1 };
    const inAnHour = new Date(booted.clock.now().getTime() + 3_600_000);
    const { id } = (await stage.thread(thread)) as { id: number };
    const poll = { question: 'Jam?', options: ['07', '08'], closesAt: undefined };
    const works: Readonly<Record<string, () => Promise<unknown>>> = {
      lock: () => tools.lockThread({ ...call, isLocked: true }),
      archive: () => tools.archiveThread({ ...call, isArchived: true }),
      pin: () => tools.pinThread({ ...call, until: inAnHour }),
      'slow mode': () => tools.slowThread({ ...call, seconds: 30 }),
      move: () => tools.moveThread({ ...call, category: 'usulan' }),
      split: () => tools.splitThread({ ...call, fromNumber: 2, title: 'Pecahan', text: '' }),
      merge: () => tools.mergeThread({ ...call, into, intoVersion: 1 }),
      summary: () => tools.writeSummary({ ...call, text: 'Dua usul.' }),
      rebuttal: () => tools.linkRebuttal({ ...call, rebuttal: REBUTTAL }),
      FAQ: () => tools.makeFaq(call),
      poll: () => tools.openPoll({ ...call, ...poll }),
      note: () =>
        tools.writeNote({ by: aLead(), subject: { kind: 'thread', id }, text: 'Catatan' }),
    };
    const before = await everything();
    for (const [name, work] of Object.entries(works)) {
      appended = 0;
      await expect(work()).rejects.toThrow('The process died.');
      // It came to its end: what is undone was done before.
      expect([name, appended]).toEqual([name, 1]);
      expect([name, (await everything()) === before]).toEqual([name, true]);
    }
  });
});
