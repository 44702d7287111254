import {
  aLead,
  aModerator,
  BECAUSE,
  HOUR,
  MINUTE,
  moderationStage,
  SECOND,
} from '../../../../support/moderation-stage';
import { aTarget, MemoryTargets } from '../../../../support/memory-targets';

const sari = aModerator();
const budi = aModerator({ id: 12, name: 'Budi' });

describe('two moderators on one case', () => {
  it('has the second one wait until 15:00 minutes are over, to the millisecond', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.claimCase({ caseId: 1, by: sari });
    stage.clock.pass(15 * MINUTE - 1);
    expect(await stage.claimCase({ caseId: 1, by: budi })).toMatchObject({
      failure: { code: 'case_claimed', details: { name: 'Sari' } },
    });
    stage.clock.pass(1);
    expect(await stage.claimCase({ caseId: 1, by: budi })).toMatchObject({
      value: { claim: { byId: 12 } },
    });
  });

  it('renews a claim while the case is open on the screen', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.claimCase({ caseId: 1, by: sari });
    stage.clock.pass(14 * MINUTE);
    await stage.claimCase({ caseId: 1, by: sari });
    stage.clock.pass(14 * MINUTE);
    expect(await stage.claimCase({ caseId: 1, by: budi })).toMatchObject({ ok: false });
  });

  it('frees a case whose lease has run out, and none that was renewed', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.claimCase({ caseId: 1, by: sari });
    stage.clock.pass(15 * MINUTE - 1);
    expect(await stage.freeExpiredClaims()).toBe(0);
    stage.clock.pass(1);
    expect(await stage.freeExpiredClaims()).toBe(1);
    expect(stage.theCase()).toMatchObject({ state: 'open' });
    expect(stage.theCase().claim).toBeUndefined();
  });

  it('lets nobody decide what a colleague holds', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.claimCase({ caseId: 1, by: sari });
    expect(await stage.decide({ by: budi })).toMatchObject({ failure: { code: 'case_claimed' } });
    expect(await stage.decide({ by: sari })).toMatchObject({ ok: true });
  });

  it('refuses a decision on a case that has changed, and one on a text that has', async () => {
    const stage = moderationStage();
    await stage.report();
    const seen = stage.version();
    stage.targets.change(stage.theTarget().ref, { text: 'Diubah.', publicText: 'Diubah.' });
    expect(await stage.decide({ version: seen })).toMatchObject({
      failure: { code: 'case_stale', details: { version: seen + 1 } },
    });
    const now = stage.version();
    await stage.decide({ version: now });
    await stage.settle();
    expect(await stage.decide({ version: now, action: 'show', by: budi })).toMatchObject({
      failure: { code: 'case_stale' },
    });
  });

  it('lets one of two decide, and tells the other to wait', async () => {
    const stage = moderationStage();
    await stage.report();
    const version = stage.version();
    const both = await Promise.all([
      stage.decide({ by: sari, version }),
      stage.decide({ by: budi, version, action: 'dismiss' }),
    ]);
    expect(both).toMatchObject([{ ok: true }, { failure: { code: 'decision_pending' } }]);
    await stage.settle();
    expect(stage.theTarget().state).toBe('hidden');
  });

  it('keeps a moderator off their own text, as staff and as a citizen', async () => {
    const asCitizen = moderationStage();
    await asCitizen.report();
    const by = aModerator({ citizenId: 7 });
    for (const refused of [
      await asCitizen.claimCase({ caseId: 1, by }),
      await asCitizen.decide({ by }),
    ]) {
      expect(refused).toMatchObject({ failure: { code: 'own_content' } });
    }
    const staff = { kind: 'staff' as const, id: 21, name: 'Kepala' };
    const asStaff = moderationStage(new MemoryTargets([aTarget({ author: staff })]));
    await asStaff.report();
    expect(await asStaff.decide({ by: aLead() })).toMatchObject({
      failure: { code: 'own_content' },
    });
  });

  it('keeps moderators to their categories, and what is for the lead to the lead', async () => {
    const stage = moderationStage();
    await stage.report();
    const elsewhere = aModerator({ closedCategoryIds: [3] });
    expect(await stage.claimCase({ caseId: 1, by: elsewhere })).toMatchObject({
      failure: { code: 'moderation_not_permitted' },
    });
    const office = { kind: 'office' as const, id: 0, name: 'Humas' };
    const official = moderationStage(new MemoryTargets([aTarget({ author: office })]));
    await official.report();
    expect(await official.claimCase({ caseId: 1, by: sari })).toMatchObject({
      failure: { code: 'lead_only' },
    });
    expect(await official.claimCase({ caseId: 1, by: aLead() })).toMatchObject({ ok: true });
  });

  it('gives nothing to whoever only reads, a super admin say', async () => {
    const stage = moderationStage();
    await stage.report();
    const reader = aModerator({ mayDecide: false });
    expect(await stage.decide({ by: reader })).toMatchObject({
      failure: { code: 'moderation_not_permitted' },
    });
  });
});

describe('a decision', () => {
  it('does nothing for ten seconds, and everything then', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.decide();
    stage.clock.pass(10 * SECOND - 1);
    expect(await stage.applyDueDecisions()).toBe(0);
    expect(stage.theTarget().state).toBe('visible');
    expect(stage.told.notices).toHaveLength(0);
    stage.clock.pass(1);
    expect(await stage.applyDueDecisions()).toBe(1);
    expect(stage.theTarget().state).toBe('hidden');
    expect(stage.told.notices).toMatchObject([
      {
        citizenId: 7,
        kind: 'post_hidden',
        facts: { text: BECAUSE.justification, ruleNumber: '4' },
      },
    ]);
    expect(stage.told.record).toMatchObject([{ action: 'case_hide', by: { id: '11' } }]);
    expect(await stage.applyDueDecisions()).toBe(0);
  });

  it('can be taken back in that time by who made it, as if it had never been', async () => {
    const stage = moderationStage();
    await stage.report();
    const { dueAt } = stage.theCase();
    await stage.decide();
    expect(await stage.undoDecision({ decisionId: 1, by: budi })).toMatchObject({
      failure: { code: 'undo_not_yours' },
    });
    stage.clock.pass(10 * SECOND - 1);
    expect(await stage.undoDecision({ decisionId: 1, by: sari })).toMatchObject({ ok: true });
    await stage.settle();
    expect(stage.theTarget()).toMatchObject({ state: 'visible', version: 1 });
    expect(stage.theCase()).toMatchObject({ state: 'claimed', claim: { byId: 11 }, dueAt });
    expect(stage.told.notices).toHaveLength(0);
  });

  it('leaves a case that was done with as it was, where one more decision on it is taken back', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.decide({ action: 'dismiss' });
    await stage.settle();
    const before = stage.theCase();
    expect(before.state).toBe('dismissed');
    stage.clock.pass(HOUR);
    await stage.decide({ action: 'warn' });
    expect(stage.theCase().decidedAt).not.toEqual(before.decidedAt);
    await stage.undoDecision({ decisionId: 2, by: sari });
    const { state, decidedAt } = before;
    expect(stage.theCase()).toMatchObject({ state, decidedAt });
    expect(stage.theCase().claim).toBeUndefined();
  });

  it('waits where it was reported anew while the decision that is taken back was about to take effect', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.decide({ action: 'dismiss' });
    await stage.settle();
    await stage.decide({ action: 'warn' });
    await stage.report();
    await stage.undoDecision({ decisionId: 2, by: sari });
    expect(stage.theCase().state).toBe('open');
  });

  it('cannot be taken back when the ten seconds are over, swept or not', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.decide();
    stage.clock.pass(10 * SECOND);
    expect(await stage.undoDecision({ decisionId: 1, by: sari })).toMatchObject({
      failure: { code: 'undo_too_late' },
    });
  });

  it('lapses where the author changed the text meanwhile, and the case waits again', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.decide();
    stage.targets.change(stage.theTarget().ref, { text: 'Lain sama sekali.' });
    await stage.settle();
    expect(stage.theTarget().state).toBe('visible');
    expect(stage.theCase()).toMatchObject({ state: 'open' });
    expect(stage.decisions.all).toMatchObject([{ state: 'lapsed', lapse: 'stale' }]);
    expect(stage.told.notices).toHaveLength(0);
  });

  it('wants words and a rule against an author, and neither to dismiss a report', async () => {
    const stage = moderationStage();
    await stage.report();
    expect(await stage.decide({ justification: 'Buruk.' })).toMatchObject({
      failure: { code: 'justification_too_short', limit: 10, actual: 6 },
    });
    expect(await stage.decide({ ruleNumber: ' ' })).toMatchObject({
      failure: { code: 'rule_number_missing' },
    });
    const dismissed = await stage.decide({ action: 'dismiss', justification: '', ruleNumber: '' });
    expect(dismissed).toMatchObject({ ok: true });
  });

  it('cannot leave a held text waiting for ever', async () => {
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
    expect(await stage.decide({ action: 'dismiss' })).toMatchObject({
      failure: { code: 'target_undecided' },
    });
    expect(await stage.decide({ action: 'approve' })).toMatchObject({ ok: true });
    await stage.settle();
    expect(stage.theTarget().state).toBe('visible');
  });

  it('limits the author for seven days at most, and for longer by the lead alone', async () => {
    const stage = moderationStage();
    await stage.report();
    expect(await stage.decide({ action: 'suspend', days: 8 })).toMatchObject({
      failure: { code: 'sanction_too_long', limit: 7, actual: 8 },
    });
    expect(await stage.decide({ action: 'ban' })).toMatchObject({ failure: { code: 'lead_only' } });
    expect(await stage.decide({ action: 'suspend', days: 7 })).toMatchObject({ ok: true });
    await stage.settle();
    expect(stage.sanctions.all).toMatchObject([{ kind: 'suspend', citizenId: 7, decisionId: 1 }]);
    expect(stage.told.notices).toMatchObject([{ kind: 'sanction' }]);
  });

  it('hands a case on to the lead, whom it tells', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.decide({ action: 'escalate' });
    await stage.settle();
    expect(stage.theCase()).toMatchObject({ state: 'escalated', isForLead: true });
    expect(stage.told.leadMails).toMatchObject([{ kind: 'case_escalated', id: 1 }]);
    expect(await stage.decide({ by: sari })).toMatchObject({ failure: { code: 'lead_only' } });
    expect(await stage.decide({ by: aLead(), action: 'escalate' })).toMatchObject({
      failure: { code: 'decision_not_possible' },
    });
    expect(await stage.decide({ by: aLead() })).toMatchObject({ ok: true });
  });

  it('decides many at once, and names those that it could not', async () => {
    const targets = [1, 2, 3].map((id) => aTarget({ ref: { kind: 'post', id } }));
    const stage = moderationStage(new MemoryTargets(targets));
    for (const { ref } of targets) await stage.report({ ref });
    await stage.claimCase({ caseId: 2, by: budi });
    const answers = await stage.decideMany({
      ...{ by: sari, action: 'hide', batch: 'satu', ...BECAUSE },
      cases: [
        { id: 1, version: 2 },
        { id: 2, version: 2 },
        { id: 3, version: 9 },
      ],
    });
    expect(answers).toMatchObject([
      { id: 1, decision: { batch: 'satu' } },
      { id: 2, refusal: { code: 'case_claimed' } },
      { id: 3, refusal: { code: 'case_stale' } },
    ]);
  });
});

describe('those who reported', () => {
  it('hear the outcome once, each of them, and a visitor by a mail after which the address is gone', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.report({
      as: { kind: 'visitor', id: undefined, key: 'v', contact: 'tamu@contoh.example' },
    });
    await stage.decide();
    expect(await stage.finishCases()).toBe(0);
    await stage.settle();
    await stage.finishCases();
    await stage.finishCases();
    expect(stage.told.notices.filter(({ kind }) => kind === 'report_decided')).toMatchObject([
      { citizenId: 101, facts: { outcome: 'acted' } },
    ]);
    expect(stage.told.visitorMails).toMatchObject([
      { to: 'tamu@contoh.example', outcome: 'acted' },
    ]);
    expect(stage.reports.all[1]?.contact).toBeUndefined();
    expect(stage.theCase().state).toBe('notified');
  });

  it('hear it as well when an appeal takes back what was done, and those of an earlier round do not', async () => {
    const stage = moderationStage();
    const appealAgainst = async (number: number): Promise<void> => {
      await stage.fileAppeal({
        ...{ decision: `decision-${String(number)}`, citizenId: 7, text: 'Tidak setuju.' },
      });
    };
    await stage.report();
    await stage.decide({ action: 'warn' });
    await stage.settle();
    stage.clock.pass(HOUR);
    await stage.report();
    await stage.decide();
    await stage.settle();
    await stage.finishCases();
    await appealAgainst(2);
    await stage.decideAppeal({
      ...{ appealId: 1, by: aLead(), outcome: 'overturned', reply: 'Benar.', version: 1 },
    });
    await stage.finishCases();
    await stage.finishCases();
    const told = stage.told.notices.filter(({ kind }) => kind === 'report_decided');
    expect(told).toMatchObject([
      { citizenId: 101, facts: { outcome: 'acted' } },
      { citizenId: 102, facts: { outcome: 'acted' } },
      { citizenId: 102, facts: { outcome: 'restored' } },
    ]);
    expect(new Set(told.map(({ key }) => key)).size).toBe(3);
  });

  it('tells leads and admins at once where no lead may decide on an appeal', async () => {
    const stage = moderationStage();
    stage.leads.pop();
    await stage.report();
    await stage.decide({ by: aLead() });
    await stage.settle();
    await stage.fileAppeal({ decision: 'decision-1', citizenId: 7, text: 'Tidak setuju.' });
    expect(stage.told.leadMails).toMatchObject([
      { kind: 'appeal_without_decider', id: 1, withAdmins: true },
    ]);
    const own = {
      appealId: 1,
      by: aLead(),
      outcome: 'upheld',
      reply: 'Tetap.',
      version: 1,
    } as const;
    expect(await stage.decideAppeal(own)).toMatchObject({
      failure: { code: 'appeal_own_decision' },
    });
    expect(stage.appeals.all).toMatchObject([{ state: 'filed' }]);
  });

  it('closes a case when nobody can appeal any more', async () => {
    const stage = moderationStage();
    await stage.report();
    await stage.decide();
    await stage.settle();
    await stage.finishCases();
    await stage.fileAppeal({ decision: 'decision-1', citizenId: 7, text: 'Tidak setuju.' });
    stage.clock.pass(14 * 24 * HOUR);
    await stage.finishCases();
    expect(stage.theCase().state).toBe('notified');
    await stage.decideAppeal({
      ...{ appealId: 1, by: aLead(), outcome: 'upheld', reply: 'Tetap.', version: 1 },
    });
    await stage.finishCases();
    expect(stage.theCase().state).toBe('closed');
  });
});
