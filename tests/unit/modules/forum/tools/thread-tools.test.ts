import { makeArchiveThread } from '../../../../../src/modules/forum/application/tools/archive-thread';
import { makeLinkRebuttal } from '../../../../../src/modules/forum/application/tools/link-rebuttal';
import { makeLockThread } from '../../../../../src/modules/forum/application/tools/lock-thread';
import { makeMakeFaq } from '../../../../../src/modules/forum/application/tools/make-faq';
import { makeMarkOfficialAnswer } from '../../../../../src/modules/forum/application/tools/mark-official-answer';
import { makeMoveThread } from '../../../../../src/modules/forum/application/tools/move-thread';
import { makePinThread } from '../../../../../src/modules/forum/application/tools/pin-thread';
import { makeSlowThread } from '../../../../../src/modules/forum/application/tools/slow-thread';
import {
  makeListNotes,
  makeWriteNote,
} from '../../../../../src/modules/forum/application/tools/write-note';
import { makeWriteSummary } from '../../../../../src/modules/forum/application/tools/write-summary';
import type { FaqDraft } from '../../../../../src/modules/forum/domain/tools/faq-draft';
import { aModerator, DAY } from '../../../../support/moderation-stage';
import { aThread, toolStage } from '../../../../support/tool-fakes';

const render = (markdown: string) => ({ html: `<p>${markdown}</p>`, links: [] }) as never;

describe('a tool of a thread', () => {
  it('changes the thread, raises its version, and leaves one line on the record', async () => {
    const stage = toolStage();
    const lock = makeLockThread(stage);
    expect(await lock({ ...stage.call(), isLocked: true })).toMatchObject({
      ok: true,
      value: { lockedAt: stage.clock.now(), version: 2 },
    });
    expect(stage.lines).toMatchObject([
      {
        ...{ action: 'thread_lock', contentType: 'thread', documentId: aThread().threadId },
        ...{ by: { kind: 'staff', id: '11' }, version: 2, reason: 'Ramai', outcome: 'done' },
      },
    ]);
    expect(await lock({ ...stage.call({ version: 2 }), isLocked: false })).toMatchObject({
      value: { version: 3 },
    });
    expect(await stage.memory.find(1)).not.toHaveProperty('lockedAt');
  });

  it('that finds all as it should be changes nothing and leaves no line', async () => {
    const stage = toolStage();
    const same = await makeLockThread(stage)({ ...stage.call(), isLocked: false });
    expect(same).toMatchObject({ ok: true, value: { version: 1 } });
    expect(stage.lines).toEqual([]);
  });

  it.each([
    ['a version that is stale', {}, { version: 0 }, 'thread_stale'],
    ['a thread that is not there', {}, { thread: 9 }, 'thread_not_found'],
    ['a thread that was merged', { movedToThreadId: 4 }, {}, 'thread_merged'],
    [
      'a category of others',
      {},
      { by: aModerator({ closedCategoryIds: [5] }) },
      'moderation_not_permitted',
    ],
    [
      'somebody without the role, such as a super admin',
      {},
      { by: aModerator({ mayDecide: false }) },
      'moderation_not_permitted',
    ],
    ['one’s own thread', {}, { by: aModerator({ citizenId: 70 }) }, 'own_content'],
    [
      'one’s own thread, of a lead too',
      {},
      { by: aModerator({ isLead: true, citizenId: 70 }) },
      'own_content',
    ],
  ])('is refused for %s', async (_case, thread, call, code) => {
    const stage = toolStage(aThread(thread));
    const refused = await makeLockThread(stage)({ ...stage.call(call), isLocked: true });
    expect(refused).toMatchObject({ ok: false, failure: { code } });
    expect(await stage.memory.find(1)).toEqual(aThread(thread));
    // What is not there has no record.
    const line = { action: 'thread_lock', outcome: 'refused', code, version: 1, from: '', to: '' };
    expect(stage.lines).toMatchObject(code === 'thread_not_found' ? [] : [line]);
  });

  it('is for a lead in every category', async () => {
    const stage = toolStage();
    const by = aModerator({ isLead: true, mayDecide: false });
    expect(await makeLockThread(stage)({ ...stage.call({ by }), isLocked: true })).toMatchObject({
      ok: true,
    });
  });
});

describe('pin, slow mode and archive', () => {
  it('pin until a moment that is to come, at most a year ahead, and no more', async () => {
    const stage = toolStage();
    const pin = makePinThread(stage);
    const at = (days: number) => new Date(stage.clock.now().getTime() + days * DAY);
    expect(await pin({ ...stage.call(), until: at(0) })).toMatchObject({
      failure: { code: 'time_not_ahead', field: 'until' },
    });
    expect(await pin({ ...stage.call(), until: at(366) })).toMatchObject({
      failure: { code: 'time_too_far', limit: 365 },
    });
    expect(await pin({ ...stage.call(), until: at(365) })).toMatchObject({
      value: { pinnedUntil: at(365) },
    });
    expect(stage.lines.at(-1)).toMatchObject({ from: '', to: at(365).toISOString() });
    const unpinned = await pin({ ...stage.call({ version: 2 }), until: undefined });
    expect(unpinned).toMatchObject({ ok: true, value: { version: 3 } });
    expect(await stage.memory.find(1)).not.toHaveProperty('pinnedUntil');
  });

  it('make everybody wait, and say on the record how long it was', async () => {
    const stage = toolStage(aThread({ slowModeSeconds: 30 }));
    await makeSlowThread(stage)({ ...stage.call(), seconds: 300 });
    expect(await stage.memory.find(1)).toMatchObject({ slowModeSeconds: 300 });
    expect(stage.lines).toMatchObject([{ action: 'thread_slow_mode', from: '30', to: '300' }]);
  });

  it('take a thread that is over from above the others', async () => {
    const stage = toolStage(aThread({ pinnedUntil: new Date('2027-01-01') }));
    const archive = makeArchiveThread(stage);
    await archive({ ...stage.call(), isArchived: true });
    const archived = await stage.memory.find(1);
    expect(archived).toMatchObject({ archivedAt: stage.clock.now() });
    expect(archived).not.toHaveProperty('pinnedUntil');
    await archive({ ...stage.call({ version: 2 }), isArchived: false });
    expect(await stage.memory.find(1)).not.toHaveProperty('archivedAt');
  });
});

describe('a move to another category', () => {
  it('takes counts and cases along', async () => {
    const stage = toolStage();
    stage.memory.posts.set(1, { state: 'visible', authorKind: 'citizen', markdown: 'Halo' });
    await makeMoveThread(stage)({ ...stage.call(), category: 'usulan' });
    expect(await stage.memory.find(1)).toMatchObject({ categoryId: 6 });
    expect(stage.counted).toEqual([
      { id: 5, threads: -1, posts: -3 },
      { id: 6, threads: 1, posts: 3 },
    ]);
    expect(stage.carried).toEqual([
      { refs: [{ kind: 'thread', id: 1 }], categoryId: 6 },
      { refs: [{ kind: 'post', id: 101 }], categoryId: 6 },
    ]);
  });

  it('of a hidden thread changes no counter', async () => {
    const stage = toolStage(aThread({ isHidden: true }));
    await makeMoveThread(stage)({ ...stage.call(), category: 'usulan' });
    expect(stage.counted).toEqual([]);
  });

  it('goes to a category that is there, and that is one’s own too', async () => {
    const stage = toolStage();
    const move = makeMoveThread(stage);
    expect(await move({ ...stage.call(), category: 'tidak-ada' })).toMatchObject({
      failure: { code: 'category_not_found' },
    });
    const by = aModerator({ closedCategoryIds: [6] });
    expect(await move({ ...stage.call({ by }), category: 'usulan' })).toMatchObject({
      failure: { code: 'moderation_not_permitted' },
    });
  });
});

describe('what the office adds to a thread', () => {
  const official = { state: 'visible', authorKind: 'staff', markdown: 'Buka pukul 07.30.' };

  it('marks an answer of its own that readers see, and nothing else', async () => {
    const stage = toolStage();
    stage.memory.posts = new Map([
      [1, { ...official, authorKind: 'office' }],
      [2, { ...official, authorKind: 'citizen' }],
      [3, official],
      [4, { ...official, state: 'hidden' }],
    ]);
    const mark = makeMarkOfficialAnswer(stage);
    for (const number of [1, 2, 4, 5]) {
      expect(await mark({ ...stage.call(), number })).toMatchObject({
        failure: { code: 'official_post_unfit', actual: number },
      });
    }
    expect(await mark({ ...stage.call(), number: 3 })).toMatchObject({
      value: { officialPostNumber: 3 },
    });
    await mark({ ...stage.call({ version: 2 }), number: undefined });
    expect(await stage.memory.find(1)).not.toHaveProperty('officialPostNumber');
  });

  it('may be added to one’s own thread', async () => {
    const stage = toolStage();
    const by = aModerator({ citizenId: 70 });
    const written = await makeWriteSummary({ ...stage, render })({
      ...stage.call({ by }),
      text: 'Dua usul.',
    });
    expect(written).toMatchObject({ value: { summary: 'Dua usul.' } });
  });

  it('links a rebuttal that is public, and hides nothing', async () => {
    const stage = toolStage();
    const findRebuttal = (id: string) =>
      Promise.resolve(id === 'terbit' ? { title: 'Loket tidak tutup' } : undefined);
    const link = makeLinkRebuttal({ ...stage, findRebuttal });
    expect(await link({ ...stage.call(), rebuttal: 'draf' })).toMatchObject({
      failure: { code: 'rebuttal_not_public' },
    });
    expect(await link({ ...stage.call(), rebuttal: 'terbit' })).toMatchObject({
      value: { rebuttalDocumentId: 'terbit', isHidden: false },
    });
    const removed = await link({ ...stage.call({ version: 2 }), rebuttal: undefined });
    expect(removed).toMatchObject({ ok: true });
  });

  it('makes a draft of the question, with the official answer and the way back', async () => {
    const stage = toolStage(aThread({ officialPostNumber: 3 }));
    stage.memory.posts.set(3, { ...official, markdown: 'Pukul 07.30.\n\nBawa KTP.' });
    const drafts: FaqDraft[] = [];
    const make = makeMakeFaq({
      ...stage,
      threadUrl: (slug) => `https://forum.example/${slug}`,
      writeFaqDraft: (draft) => {
        drafts.push(draft);
        return Promise.resolve({ documentId: 'faq1' });
      },
    });
    expect(await make(stage.call())).toEqual({
      ok: true,
      value: { documentId: 'faq1', version: 2 },
    });
    const texts = drafts[0]?.answer.map(({ children }) => children[0]);
    expect(drafts[0]).toMatchObject({ locale: 'id', question: 'Jam loket?' });
    expect(texts).toMatchObject([{ text: 'Pukul 07.30.' }, { text: 'Bawa KTP.' }, {}]);
    expect(drafts[0]?.answer.at(-1)?.children[1]).toMatchObject({
      ...{ type: 'link', url: 'https://forum.example/loket' },
    });
    expect(stage.lines).toMatchObject([{ action: 'thread_to_faq', to: 'faq1' }]);
    expect(await make(stage.call())).toMatchObject({ failure: { code: 'thread_stale' } });
    expect(drafts).toHaveLength(1);
  });

  it('makes nothing of a thread that readers do not see', async () => {
    const stage = toolStage(aThread({ isHidden: true }));
    const make = makeMakeFaq({
      ...{ ...stage, threadUrl: (slug: string) => slug },
      writeFaqDraft: () => Promise.reject(new Error('It was written.')),
    });
    expect(await make(stage.call())).toMatchObject({ failure: { code: 'thread_not_shown' } });
  });
});

describe('notes among staff', () => {
  const citizens = {
    find: (id: number) => Promise.resolve(id === 70 ? ({ id } as never) : undefined),
  };

  it('are read by colleagues, and the record does not repeat them', async () => {
    const stage = toolStage();
    const write = makeWriteNote({ ...stage, citizens });
    const subject = { kind: 'citizen', id: 70 } as const;
    await write({ by: aModerator(), subject, text: 'Sering bertanya dengan sopan.' });
    const notes = await makeListNotes({ ...stage, citizens })({
      by: aModerator({ id: 12 }),
      subject,
    });
    expect(notes).toMatchObject({ value: [{ text: 'Sering bertanya dengan sopan.', byId: 11 }] });
    expect(JSON.stringify(stage.lines)).not.toContain('sopan');
    expect(stage.lines).toMatchObject([{ action: 'staff_note', documentId: 'citizen-70' }]);
  });

  it('about a thread are for those who look after its category, and about something that is there', async () => {
    const stage = toolStage();
    const list = makeListNotes({ ...stage, citizens });
    const by = aModerator({ closedCategoryIds: [5] });
    expect(await list({ by, subject: { kind: 'thread', id: 1 } })).toMatchObject({
      failure: { code: 'moderation_not_permitted' },
    });
    for (const subject of [
      { kind: 'thread', id: 8 },
      { kind: 'citizen', id: 8 },
    ] as const) {
      expect(await list({ by: aModerator(), subject })).toMatchObject({
        failure: { code: 'note_subject_not_found' },
      });
    }
  });
});
