import type { StaffMember } from '../../../../src/modules/editorial/application/edition-ports';
import type { EditionPlace } from '../../../../src/modules/editorial/domain/edition';
import {
  ARTICLE,
  COWRITER,
  EDITOR_A,
  EDITOR_B,
  EditorialWorld,
  GUEST,
  LEAD,
  REBUTTAL,
  WRITER,
} from './world';

const TEXT = { title: 'Loket pagi', slug: 'loket-pagi' };
const SUBMIT = { action: 'submit', isMinor: true } as const;
const DAY = 24 * 3600;

describe('the editorial desk', () => {
  let world: EditorialWorld;

  beforeEach(() => {
    world = new EditorialWorld();
  });

  const desk = (member: StaffMember, month = '2026-11') => world.listDesk({ member, month });
  const reasonFor = async (member: StaffMember): Promise<string | undefined> => {
    const { mine, open } = await desk(member);
    expect(mine.length).toBeLessThanOrEqual(1);
    return mine[0]?.reason ?? open[0]?.reason;
  };
  const save = (place: EditionPlace = ARTICLE) => world.save(TEXT, { place });

  it('shows a draft to its writer as theirs, and to the others as waiting', async () => {
    await save();
    expect(await reasonFor(WRITER)).toBe('to_change');
    expect(await reasonFor(EDITOR_A)).toBe('waiting_for_others');
  });

  it('shows a text in review to those who may approve it, and not to who wrote it', async () => {
    await save();
    await world.save({ ...TEXT, summary: 'Lain.' }, { by: COWRITER.actor });
    await world.do(WRITER, SUBMIT);
    expect(await reasonFor(EDITOR_A)).toBe('to_review');
    expect(await reasonFor(COWRITER)).toBe('waiting_for_others');
    expect(await reasonFor(WRITER)).toBe('waiting_for_others');
  });

  it('asks for the facts of a rebuttal first', async () => {
    await save(REBUTTAL);
    await world.do(WRITER, SUBMIT, { place: REBUTTAL });
    expect(await reasonFor(EDITOR_A)).toBe('to_fact_check');
    const check = { action: 'fact_check', comment: '' } as const;
    await world.do(EDITOR_A, check, { place: REBUTTAL });
    expect(await reasonFor(EDITOR_B)).toBe('to_review');
  });

  it('gives a text back to its writer', async () => {
    await save();
    await world.do(WRITER, SUBMIT);
    const reason = 'Alinea kedua belum jelas.';
    await world.do(EDITOR_A, { action: 'request_changes', reason });
    expect(await reasonFor(WRITER)).toBe('to_change');
    expect(await reasonFor(EDITOR_B)).toBe('waiting_for_others');
  });

  it('shows an approved text to those who may publish it', async () => {
    await save();
    await world.approve();
    expect(await reasonFor(EDITOR_B)).toBe('to_publish');
    expect(await reasonFor(WRITER)).toBe('waiting_for_others');
  });

  it('shows what is scheduled in the month of the office, and nobody has to act', async () => {
    await save();
    await world.approve();
    // The last evening of November in UTC is the first morning of December in Jakarta.
    const at = new Date('2026-11-30T23:30:00.000Z');
    await world.do(EDITOR_A, { action: 'schedule', at });
    expect(await reasonFor(EDITOR_B)).toBe('scheduled');
    expect((await desk(EDITOR_B, '2026-11')).scheduled).toEqual([]);
    expect((await desk(EDITOR_B, '2026-12')).scheduled).toMatchObject([
      { title: 'Loket pagi', scheduledFor: { at: at.toISOString(), local: '2026-12-01T06:30' } },
    ]);
  });

  it('keeps a forced publication there until somebody else has looked at it', async () => {
    await save();
    const reason = 'Bencana: warga harus tahu malam ini.';
    await world.do(LEAD, { action: 'force_publish', reason });
    expect(await reasonFor(EDITOR_A)).toBe('to_review_afterwards');
    expect(await reasonFor(LEAD)).toBe('waiting_for_others');
    expect(await reasonFor(WRITER)).toBe('waiting_for_others');
    world.clock.advance(DAY + 1);
    expect((await desk(WRITER)).late).toMatchObject([{ isLate: true, publicState: 'live' }]);
    await world.do(EDITOR_A, { action: 'close_review', comment: '' });
    expect((await desk(EDITOR_A)).open).toEqual([]);
  });

  it('says what is late, whoever it waits for', async () => {
    await save();
    await world.do(WRITER, SUBMIT);
    expect((await desk(WRITER)).late).toEqual([]);
    world.clock.advance(4 * DAY);
    const { late } = await desk(WRITER);
    expect(late).toMatchObject([
      { title: 'Loket pagi', submittedBy: { name: 'Wati', isMe: true }, isLate: true },
    ]);
  });

  it('shows nobody a text that they may not read', async () => {
    await save();
    expect(await desk(GUEST)).toMatchObject({ mine: [], late: [], scheduled: [], open: [] });
  });

  it('forgets what is public and has nothing open', async () => {
    await save();
    await world.publish();
    expect((await desk(EDITOR_A)).open).toEqual([]);
  });

  it('tells the time of the office', async () => {
    expect(await desk(WRITER)).toMatchObject({
      timeZone: 'Asia/Jakarta',
      now: { at: '2026-11-21T05:00:00.000Z', local: '2026-11-21T12:00' },
    });
  });
});
