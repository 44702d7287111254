import { aTarget, MemoryTargets } from '../../../../support/memory-targets';
import { DAY, HOUR, MINUTE, moderationStage } from '../../../../support/moderation-stage';
import { clockFrom, colourAt } from '../../../../../src/modules/moderation/domain/cases/clocks';

const hoursToDue = ({ theCase, clock }: ReturnType<typeof moderationStage>): number =>
  (theCase().dueAt.getTime() - clock.now().getTime()) / HOUR;

describe('the clock of a case', () => {
  it('turns amber at 24 hours, red at 36, and is over at 48', () => {
    const start = new Date('2026-11-18T02:00:00Z');
    const after = (hours: number): Date => new Date(start.getTime() + hours * HOUR);
    const clock = clockFrom(start, after(48));
    const colours = [0, 23.999, 24, 35.999, 36, 47.999, 48].map((hours) =>
      colourAt(clock, after(hours)),
    );
    expect(colours).toEqual(['green', 'green', 'amber', 'amber', 'red', 'red', 'breached']);
  });

  it('runs from the first report: a later one does not reset it', async () => {
    const stage = moderationStage();
    await stage.report();
    stage.clock.pass(40 * HOUR);
    await stage.report();
    expect(hoursToDue(stage)).toBe(8);
    expect(stage.theCase().reportCount).toBe(2);
  });

  it('has no breach at 47:59 and one at 48:01, recorded once and for good', async () => {
    const stage = moderationStage();
    await stage.report();
    stage.clock.pass(48 * HOUR - MINUTE);
    await stage.runClocks();
    expect(stage.theCase().breachedAt).toBeUndefined();
    stage.clock.pass(2 * MINUTE);
    await stage.runClocks();
    await stage.runClocks();
    const { breachedAt, dueAt } = stage.theCase();
    expect(breachedAt).toEqual(dueAt);
    expect(stage.decisions.all).toMatchObject([{ action: 'breach', byKind: 'system' }]);
    await stage.decide();
    await stage.settle();
    expect(stage.theCase()).toMatchObject({ state: 'actioned', breachedAt });
    await stage.finishCases();
    expect(stage.theCase().breachedAt).toEqual(breachedAt);
  });

  it('keeps a breach of one round when another begins, and counts the next one too', async () => {
    const stage = moderationStage();
    await stage.report();
    stage.clock.pass(49 * HOUR);
    await stage.runClocks();
    const first = stage.theCase().breachedAt;
    await stage.decide({ action: 'dismiss' });
    await stage.settle();
    await stage.report();
    expect(stage.theCase()).toMatchObject({ state: 'open', breachedAt: first });
    expect(hoursToDue(stage)).toBe(48);
    stage.clock.pass(48 * HOUR);
    await stage.runClocks();
    expect(stage.decisions.all.filter(({ action }) => action === 'breach')).toHaveLength(2);
  });

  it('gives four hours to what concerns children or is unlawful, also where it was reported as spam before', async () => {
    const urgent = moderationStage();
    await urgent.report({ reason: 'child' });
    expect(hoursToDue(urgent)).toBe(4);
    const later = moderationStage();
    await later.report({ reason: 'spam' });
    later.clock.pass(20 * HOUR);
    await later.report({ reason: 'unlawful' });
    expect(hoursToDue(later)).toBe(4);
    expect(later.theCase().reason).toBe('unlawful');
    const late = moderationStage();
    await late.report({ reason: 'spam' });
    late.clock.pass(46 * HOUR);
    await late.report({ reason: 'child' });
    expect(hoursToDue(late)).toBe(2);
  });

  it('tells the lead once that it is red', async () => {
    const stage = moderationStage();
    await stage.report();
    stage.clock.pass(36 * HOUR - MINUTE);
    await stage.runClocks();
    expect(stage.told.leadMails).toHaveLength(0);
    stage.clock.pass(MINUTE);
    await stage.runClocks();
    await stage.runClocks();
    expect(stage.told.leadMails).toMatchObject([{ kind: 'case_red', id: 1 }]);
  });

  it.each(['hate', 'child', 'personal_data'] as const)(
    'hides at its end what was reported as %s, until somebody decides',
    async (reason) => {
      const stage = moderationStage();
      await stage.report({ reason });
      stage.clock.pass(48 * HOUR);
      await stage.runClocks();
      expect(stage.theTarget().state).toBe('hidden_auto');
      expect(stage.told.notices).toMatchObject([{ citizenId: 7, kind: 'post_hidden_for_now' }]);
      await stage.decide({ action: 'dismiss' });
      await stage.settle();
      expect(stage.theTarget().state).toBe('visible');
    },
  );

  it('leaves spam in public at its end, and official posts whatever is said of them', async () => {
    const spam = moderationStage();
    await spam.report();
    spam.clock.pass(49 * HOUR);
    await spam.runClocks();
    expect(spam.theTarget().state).toBe('visible');
    const office = { kind: 'office' as const, id: 0, name: 'Humas' };
    const official = moderationStage(new MemoryTargets([aTarget({ author: office })]));
    for (let times = 0; times < 9; times += 1) {
      await official.report({ reason: 'hate', as: { isVerified: true } });
    }
    official.clock.pass(49 * HOUR);
    await official.runClocks();
    expect(official.theTarget().state).toBe('visible');
    expect(official.theCase()).toMatchObject({ state: 'escalated', isForLead: true });
  });
});

describe('what the checks hold or flag', () => {
  const flagged = async () => {
    const stage = moderationStage();
    const target = stage.theTarget();
    const at = stage.clock.now();
    await stage.openCaseFor({ target, origin: 'flag', reason: 'links', at });
    return stage;
  };
  const kinds = ({ told }: ReturnType<typeof moderationStage>) =>
    told.leadMails.map(({ kind }) => kind);

  it('has a target of its own, and no breach however long it waits', async () => {
    const stage = await flagged();
    expect(hoursToDue(stage)).toBe(48);
    stage.clock.pass(49 * HOUR);
    await stage.runClocks();
    expect(stage.theCase().breachedAt).toBeUndefined();
    expect(stage.decisions.all).toEqual([]);
    expect(kinds(stage)).toEqual(['case_red']);
  });

  it('does not wait for ever unseen: leads hear of it once a day', async () => {
    const stage = await flagged();
    stage.clock.pass(49 * HOUR);
    await stage.runClocks();
    await stage.runClocks();
    stage.clock.pass(24 * HOUR);
    await stage.runClocks();
    await stage.runClocks();
    stage.clock.pass(24 * HOUR);
    await stage.runClocks();
    expect(kinds(stage)).toEqual(['case_red', 'case_waiting', 'case_waiting']);
    expect(new Set(stage.told.leadMails.map(({ key }) => key)).size).toBe(3);
  });

  it('runs from the first report once somebody complains, and can be breached then', async () => {
    const stage = await flagged();
    stage.clock.pass(40 * HOUR);
    await stage.runClocks();
    await stage.report();
    expect(hoursToDue(stage)).toBe(48);
    expect(stage.theCase().leadToldAt).toBeUndefined();
    stage.clock.pass(48 * HOUR - MINUTE);
    await stage.runClocks();
    expect(stage.theCase().breachedAt).toBeUndefined();
    stage.clock.pass(2 * MINUTE);
    await stage.runClocks();
    expect(stage.theCase().breachedAt).toEqual(stage.theCase().dueAt);
    expect(kinds(stage)).toEqual(['case_red', 'case_red', 'case_breached']);
  });

  it('does not count as an answer to a report when it is decided', async () => {
    const stage = await flagged();
    stage.clock.pass(HOUR);
    await stage.decide({ action: 'dismiss' });
    await stage.settle();
    await stage.report();
    stage.clock.pass(2 * HOUR);
    await stage.decide({ action: 'hide' });
    await stage.settle();
    // The second one follows a decision that was made already.
    stage.clock.pass(DAY);
    await stage.decide({ action: 'show' });
    const waited = stage.decisions.all.map(({ waitedSeconds }) => waitedSeconds);
    expect(waited).toEqual([undefined, 7200, undefined]);
  });
});

describe('reports', () => {
  it('hide a post at once when they weigh enough: three verified citizens, or six others', async () => {
    for (const [isVerified, enough] of [
      [true, 3],
      [false, 6],
    ] as const) {
      const stage = moderationStage();
      for (let times = 1; times < enough; times += 1) await stage.report({ as: { isVerified } });
      await stage.runClocks();
      expect(stage.theTarget().state).toBe('visible');
      await stage.report({ as: { isVerified } });
      await stage.runClocks();
      expect(stage.theTarget().state).toBe('hidden_auto');
    }
  });

  it('of visitors alone hide nothing, however many', async () => {
    const stage = moderationStage();
    for (let times = 0; times < 40; times += 1) {
      await stage.report({ as: { kind: 'visitor', id: undefined } });
    }
    await stage.runClocks();
    expect(stage.theTarget().state).toBe('visible');
    expect(stage.theCase().weight).toBe(4);
  });

  it('of one person count once for one reason, and are heard for another without weighing more', async () => {
    const stage = moderationStage();
    const as = { key: 'citizen:9', id: 9 };
    await stage.report({ as });
    expect(await stage.report({ as })).toMatchObject({ failure: { code: 'already_reported' } });
    expect(await stage.report({ as, reason: 'hoax' })).toMatchObject({ ok: true });
    expect(stage.theCase()).toMatchObject({ reportCount: 2, weight: 2, reason: 'hoax' });
  });

  it('open the case of approved content again, with a clock of its own', async () => {
    const stage = moderationStage(
      new MemoryTargets([aTarget({ state: 'held', publicText: undefined })]),
    );
    const target = stage.theTarget();
    await stage.openCaseFor({
      target,
      origin: 'held',
      reason: 'first_post',
      at: stage.clock.now(),
    });
    await stage.decide({ action: 'approve' });
    await stage.settle();
    await stage.finishCases();
    stage.clock.pass(20 * DAY);
    await stage.finishCases();
    expect(stage.theCase().state).toBe('closed');
    await stage.report();
    expect(stage.theCase()).toMatchObject({ state: 'open', origin: 'report', reason: 'spam' });
    expect(hoursToDue(stage)).toBe(48);
  });

  it('of something that nobody can read are refused', async () => {
    for (const state of [
      'held',
      'hidden',
      'hidden_auto',
      'rejected',
      'removed_by_author',
    ] as const) {
      const stage = moderationStage(new MemoryTargets([aTarget({ state })]));
      expect(await stage.report()).toMatchObject({ failure: { code: 'report_target_gone' } });
    }
  });

  it('that come in while a decision waits are not lost: dismissed ones bring the case back', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.decide({ action: 'dismiss' });
    stage.clock.pass(5000);
    await stage.report({ reason: 'hate' });
    await stage.settle();
    await stage.finishCases();
    expect(stage.theCase()).toMatchObject({ state: 'open', reason: 'hate' });
    expect(stage.reports.all.map(({ outcome }) => outcome)).toEqual(['kept', undefined]);
    await stage.decide();
    await stage.settle();
    expect(stage.reports.all.map(({ outcome }) => outcome)).toEqual(['kept', 'acted']);
  });

  it('of something that its author takes away are answered, and the case is closed', async () => {
    const stage = moderationStage();
    await stage.report();
    stage.targets.change(stage.theTarget().ref, { state: 'removed_by_author' });
    const { ref } = stage.theTarget();
    await stage.closeCaseOf({ ref, at: stage.clock.now(), why: 'removed_by_author' });
    await stage.finishCases();
    expect(stage.theCase().state).toBe('closed');
    expect(stage.told.notices).toMatchObject([
      { kind: 'report_decided', facts: { outcome: 'removed' } },
    ]);
  });
});
