import type { StaffMember } from '../../../../src/modules/editorial/application/edition-ports';
import type { EditionView } from '../../../../src/modules/editorial/domain/edition-view';
import { ARTICLE, EDITOR_A, EditorialWorld, GUEST, LEAD, WRITER } from './world';

const TEXT = { title: 'Loket pagi', slug: 'loket-pagi', body: 'Loket buka pukul 07.30.' };
const REASON = 'Bencana: warga harus tahu malam ini.';

describe('how an edition stands', () => {
  let world: EditorialWorld;

  beforeEach(async () => {
    world = new EditorialWorld();
    await world.save(TEXT);
  });

  const look = async (member: StaffMember = EDITOR_A): Promise<EditionView> => {
    const described = await world.describe({ place: ARTICLE, member });
    if (!described.ok) throw new Error(described.failure.code);
    return described.value;
  };

  it('is told to who may read the text, and to nobody else', async () => {
    expect(await world.describe({ place: ARTICLE, member: GUEST })).toMatchObject({
      ok: false,
      failure: { code: 'not_permitted' },
    });
    const place = { ...ARTICLE, documentId: 'tidak-ada' };
    expect(await world.describe({ place, member: LEAD })).toEqual({
      ok: false,
      failure: { code: 'edition_not_found' },
    });
  });

  it('names who did what, and tells each person what they did themselves', async () => {
    await world.approve();
    const view = await look(WRITER);
    expect(view).toMatchObject({
      title: 'Loket pagi',
      kind: 'article',
      state: 'approved',
      version: 3,
      editors: [{ name: 'Wati', isMe: true }],
      submission: { by: { name: 'Wati', isMe: true } },
      approval: { by: { name: 'Eka', isMe: false } },
      factCheck: null,
      scheduledFor: null,
      timeZone: 'Asia/Jakarta',
    });
    expect(JSON.stringify(view)).not.toContain('@contoh.example');
  });

  it('shows the record, the newest first, refusals with their sentence', async () => {
    await world.do(WRITER, { action: 'submit', isMinor: true });
    await world.try(WRITER, { action: 'approve', comment: '' });
    const { events } = await look();
    expect(events.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['approve', 'refused'],
      ['submit', 'done'],
      ['create', 'done'],
    ]);
    expect(events.map(({ refusal }) => refusal)).toEqual(['[not_permitted]', '', '']);
  });

  it('offers each move with the reason why this person may not', async () => {
    await world.do(WRITER, { action: 'submit', isMinor: true });
    const { moves } = await look(WRITER);
    expect(moves[0]).toEqual({
      action: 'approve',
      isAllowed: false,
      refusal: { code: 'not_permitted', message: '[not_permitted]' },
    });
    expect((await look(EDITOR_A)).moves[0]).toEqual({ action: 'approve', isAllowed: true });
  });

  it('tells what is wrong with the draft, and that it stops the submission', async () => {
    world.issues = [{ code: 'text_missing', field: 'summary', severity: 'error' }];
    const { issues, moves } = await look(WRITER);
    expect(issues).toEqual([{ ...world.issues[0], message: '[text_missing]' }]);
    expect(moves[0]).toMatchObject({ action: 'submit', refusal: { code: 'checks_failed' } });
  });

  it('shows a schedule in the time of the office beside the instant', async () => {
    await world.approve();
    const at = new Date('2026-11-24T23:30:00.000Z');
    await world.do(EDITOR_A, { action: 'schedule', at });
    expect((await look()).scheduledFor).toEqual({
      at: at.toISOString(),
      local: '2026-11-25T06:30',
    });
  });

  it('marks which of the kept texts is the draft, and which is public', async () => {
    await world.publish();
    await world.save({ ...TEXT, body: 'Loket buka pukul 08.00.' });
    await world.do(WRITER, { action: 'submit', isMinor: true });
    const { snapshots, owesChangeNote } = await look();
    expect(
      snapshots.map(({ number, cause, isDraft, isPublished }) => [
        number,
        cause,
        isDraft,
        isPublished,
      ]),
    ).toEqual([
      [3, 'submitted', true, false],
      [2, 'published', false, true],
      [1, 'submitted', false, true],
    ]);
    expect(owesChangeNote).toBe(false);
  });

  it('says that readers are owed a note at the next submission of a public text', async () => {
    expect((await look()).owesChangeNote).toBe(false);
    await world.publish();
    await world.save({ ...TEXT, body: 'Loket buka pukul 08.00.' });
    expect((await look()).owesChangeNote).toBe(true);
  });

  it('shows the review that is owed, and when it is late', async () => {
    await world.do(LEAD, { action: 'force_publish', reason: REASON });
    expect((await look()).review).toMatchObject({
      openedBy: { name: 'Laras' },
      reason: REASON,
      isLate: false,
    });
    world.clock.advance(24 * 3600 + 1);
    expect((await look()).review?.isLate).toBe(true);
  });
});
