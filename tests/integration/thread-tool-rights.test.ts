import type { Response } from 'supertest';
import type { WholeHub } from '../../src/hub';
import type { WrittenPost } from '../../src/modules/forum';
import { foundHub } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';
import { codeOf } from '../support/citizens';
import { atDesk, type Colleague } from '../support/desk';
import { forumStage, type ForumStage } from '../support/forum-stage';
import { bootHub, type BootedHub } from '../support/hub';
import { auditLines, newestLine } from '../support/look';

const HOUR = 3600;
const REBUTTAL = 'bantahanuji0000000000001';

type Body = Readonly<Record<string, unknown>>;

describe('the tools of threads, and who uses them', () => {
  let booted: BootedHub;
  let stage: ForumStage;
  let people: Readonly<Record<string, Colleague>>;

  beforeAll(async () => {
    booted = await bootHub();
    stage = forumStage(booted.strapi, booted.clock);
    people = {
      contributor: await atDesk(booted, { role: 'hub-contributor' }),
      editor: await atDesk(booted, { role: 'hub-editor' }),
      moderator: await atDesk(booted, { role: 'hub-moderator' }),
      lead: await atDesk(booted, { role: 'hub-lead' }),
      'super admin': await atDesk(booted, { role: 'strapi-super-admin' }),
    };
    await booted.strapi.db.query(UID.hoaxRebuttal).create({
      data: {
        ...{ documentId: REBUTTAL, locale: 'id', title: 'Loket tidak tutup', slug: 'loket' },
        ...{ verdict: 'false', publishedAt: booted.clock.now() },
      } as never,
    });
  });

  afterAll(() => booted.stop());

  const colleague = (name: string): Colleague => {
    const found = people[name];
    if (found === undefined) throw new Error(`Nobody is called ${name}.`);
    return found;
  };

  const act = (name: string, threadId: string, body: Body): Promise<Response> => {
    const asked = colleague(name).send('post', `/hub/forum/threads/${threadId}/actions`);
    return (async () => asked.send(body))();
  };

  const aTalk = async (): Promise<WrittenPost> => {
    const opening = await stage.open();
    await stage.answered(opening.threadId, 'Satu', 21);
    await stage.answered(opening.threadId, 'Dua', 22);
    return opening;
  };

  const inHours = (hours: number): string =>
    new Date(booted.clock.now().getTime() + hours * HOUR * 1000).toISOString();

  /** What is sent, by the name under which it stands on the record; the first ones prepare the later ones. */
  const deeds = (into: string): readonly (readonly [string, Body])[] => [
    ['thread_lock', { action: 'lock' }],
    ['thread_unlock', { action: 'unlock' }],
    ['thread_archive', { action: 'archive' }],
    ['thread_unarchive', { action: 'unarchive' }],
    ['thread_pin', { action: 'pin', until: inHours(1) }],
    ['thread_unpin', { action: 'unpin' }],
    ['thread_slow_mode', { action: 'slow_mode', seconds: 30 }],
    ['thread_move', { action: 'move', category: 'usulan' }],
    ['thread_move', { action: 'move', category: 'layanan' }],
    ['thread_official_answer', { action: 'official_answer', number: 4 }],
    ['thread_summary', { action: 'summary', text: 'Dua usul.' }],
    ['thread_rebuttal_link', { action: 'link_rebuttal', rebuttal: REBUTTAL }],
    ['thread_rebuttal_unlink', { action: 'link_rebuttal', rebuttal: null }],
    ['thread_to_faq', { action: 'make_faq' }],
    ['thread_poll_open', { action: 'open_poll', question: 'Jam?', options: ['07', '08'] }],
    ['thread_poll_close', { action: 'close_poll' }],
    ['thread_split', { action: 'split', fromNumber: 3, title: 'Pecahan' }],
    ['thread_merge', { action: 'merge', into, intoVersion: 1 }],
  ];

  const linesOf = async (threadId: string) => auditLines(booted.strapi, { document_id: threadId });

  it.each([['moderator'], ['lead']])(
    'a %s uses each of them, and each leaves one line on the record',
    async (name) => {
      const { threadId } = await aTalk();
      const { threadId: into } = await aTalk();
      const answer = await act(name, threadId, { action: 'answer', text: 'Kantor menjawab.' });
      expect([answer.status, answer.body]).toMatchObject([200, { data: { number: 4 } }]);
      let version = 1;
      for (const [deed, body] of deeds(into)) {
        const before = await linesOf(threadId);
        const done = await act(name, threadId, { ...body, version, reason: 'Uji' });
        expect([deed, done.status, codeOf(done)]).toEqual([deed, 200, undefined]);
        version += 1;
        const lines = (await linesOf(threadId)).filter(({ action }) => action.startsWith('thread'));
        const [line, ...more] = lines.slice(
          before.filter(({ action }) => action.startsWith('thread')).length,
        );
        expect(more).toEqual([]);
        expect(line).toMatchObject({
          ...{ action: deed, outcome: 'done', code: '', reason: 'Uji' },
          actor_kind: 'staff',
        });
      }
    },
  );

  it.each([['contributor'], ['editor'], ['super admin']])(
    'a %s uses none of them, and changes nothing by trying',
    async (name) => {
      const { threadId } = await aTalk();
      const { threadId: into } = await aTalk();
      const before = await stage.thread(threadId);
      for (const [deed, body] of [
        ...deeds(into),
        ['thread_answer', { action: 'answer', text: 'Halo' }] as const,
      ]) {
        const sent = body.action === 'answer' ? body : { ...body, version: 1 };
        expect([deed, (await act(name, threadId, sent)).status]).toEqual([deed, 403]);
      }
      expect(await stage.thread(threadId)).toEqual(before);
      expect((await stage.page(threadId)).posts).toHaveLength(3);
      const path = `/hub/forum/notes`;
      const { id } = before as { id: number };
      const noted = await colleague(name)
        .send('post', path)
        .send({ kind: 'thread', id, text: 'Catatan' });
      expect(noted.status).toBe(403);
      const read = await colleague(name).send('get', `${path}?kind=thread&id=${String(id)}`);
      expect([403, codeOf(read)]).toContain(read.status);
    },
  );

  it('leave a line of every attempt of staff who came in and were refused', async () => {
    const { threadId } = await aTalk();
    const seq = await newestLine(booted.strapi);
    const asked: readonly (readonly [string, Body, string])[] = [
      ['super admin', { action: 'lock', version: 1 }, 'moderation_not_permitted'],
      ['moderator', { action: 'lock', version: 7 }, 'thread_stale'],
      ['moderator', { action: 'close_poll', version: 1 }, 'poll_not_found'],
      [
        'moderator',
        { action: 'merge', into: threadId, intoVersion: 1, version: 1 },
        'merge_into_itself',
      ],
      [
        'moderator',
        { action: 'split', fromNumber: 9, title: 'x', version: 1 },
        'split_number_unfit',
      ],
      ['lead', { action: 'official_answer', number: 2, version: 1 }, 'official_post_unfit'],
      ['lead', { action: 'pin', until: inHours(-1), version: 1 }, 'time_not_ahead'],
    ];
    for (const [name, body, code] of asked) {
      expect(codeOf(await act(name, threadId, body))).toBe(code);
    }
    const lines = (await linesOf(threadId)).filter((line) => line.seq > seq);
    expect(lines.map(({ outcome, code, version }) => [outcome, code, version])).toEqual(
      asked.map(([, , code]) => ['refused', code, 1]),
    );
  });

  it('an official answer is never hidden by reports and clocks, as a citizen’s post is', async () => {
    const { threadId } = await aTalk();
    await act('lead', threadId, { action: 'answer', text: 'Jawaban kantor.' });
    await act('lead', threadId, { action: 'official_answer', number: 4, version: 1 });
    const { moderation } = (foundHub(booted.strapi) as WholeHub).discussion;
    const { posts } = await stage.page(threadId);
    for (const number of [2, 4]) {
      const postId = posts.find((post) => post.number === number)?.postId ?? '';
      const ref = await stage.refOf({ postId });
      for (const id of [91, 92, 93, 94, 95]) {
        const reporter = {
          ...({ kind: 'citizen', language: 'id' } as const),
          ...{ id, key: `citizen:${String(id)}`, isVerified: true },
        } as const;
        const report = { ref, reason: 'hate', note: '', reporter } as const;
        expect(await moderation.reportTarget(report)).toMatchObject({ ok: true });
      }
    }
    await moderation.runClocks();
    booted.clock.advance(49 * HOUR);
    await moderation.runClocks();
    const left = (await stage.page(threadId)).posts.map(({ number }) => number);
    expect(left).toEqual([1, 3, 4]);
  });
});
