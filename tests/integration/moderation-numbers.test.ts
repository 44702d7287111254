import request from 'supertest';
import type { DecisionAction } from '../../src/modules/moderation/domain/cases/decisions';
import type { ReportReason, TargetRef } from '../../src/modules/moderation';
import { atDesk, type Colleague } from '../support/desk';
import { bootHub, type BootedHub } from '../support/hub';
import { aLead, aModerator, BECAUSE } from '../support/moderation-stage';
import { moderationOn, type ModerationHub } from '../support/moderation-hub';

// One new year's night in Jakarta, written out; midnight there is 17.00 of the day before in UTC.
describe('the numbers of a quarter', () => {
  let booted: BootedHub;
  let hub: ModerationHub;
  let sari: Colleague;
  let reporters = 0;

  const itIs = (moment: string): void => {
    const seconds = (Date.parse(`${moment}+07:00`) - booted.clock.now().getTime()) / 1000;
    if (seconds < 0) throw new Error(`It is later than ${moment}.`);
    booted.clock.advance(seconds);
  };

  const report = async (ref: TargetRef, reason: ReportReason): Promise<number> => {
    reporters += 1;
    const reporter = {
      ...{ kind: 'citizen' as const, id: 700 + reporters, key: `citizen:${String(reporters)}` },
      ...{ isVerified: false, language: 'id' as const },
    };
    const taken = await hub.reportTarget({ ref, reason, note: '', reporter });
    if (!taken.ok) throw new Error(taken.failure.code);
    return taken.value.caseId;
  };

  const decide = async (caseId: number, action: DecisionAction) => {
    const shown = await hub.showCase({ by: aLead(), caseId });
    if (!shown.ok) throw new Error(shown.failure.code);
    const { version } = shown.value;
    const decided = await hub.decideCase({ caseId, by: aModerator(), action, version, ...BECAUSE });
    if (!decided.ok) throw new Error(decided.failure.code);
    return decided.value;
  };

  const settled = async (caseId: number, action: DecisionAction) => {
    const decision = await decide(caseId, action);
    booted.clock.advance(10);
    await hub.applyDueDecisions();
    return decision;
  };

  const flag = async (): Promise<number> => {
    const target = await hub.targets.find(await hub.aPost());
    if (target === undefined) throw new Error('There is no post.');
    const opening = { target, origin: 'flag', reason: 'links', at: booted.clock.now() } as const;
    return (await hub.openCaseFor(opening)).caseId;
  };

  const live = async (): Promise<void> => {
    const posts = [await hub.aPost(), await hub.aPost(), await hub.aPost(), await hub.aPost()];
    const [one, two, three, four] = posts as [TargetRef, TargetRef, TargetRef, TargetRef];
    itIs('2026-12-29T23:30');
    const third = await report(three, 'spam');
    itIs('2026-12-30T00:30');
    const fourth = await report(four, 'spam');
    itIs('2026-12-31T12:00');
    const flagged = await flag();
    itIs('2026-12-31T20:00');
    const first = await report(one, 'spam');
    await report(one, 'hoax');
    itIs('2026-12-31T21:00');
    const second = await report(two, 'hate');
    itIs('2026-12-31T22:00');
    const hidden = await settled(first, 'hide');
    itIs('2026-12-31T22:30');
    const words = { decision: hidden.documentId, text: 'Ini kritik.', citizenId: hub.authorId };
    const appeal = await hub.fileAppeal(words);
    if (!appeal.ok) throw new Error(appeal.failure.code);
    // The hub was down at 23.30, when the time of the third was up.
    itIs('2027-01-01T00:10');
    await hub.runClocks();
    itIs('2027-01-01T00:31');
    await hub.runClocks();
    itIs('2027-01-01T00:59');
    const slip = await decide(second, 'hide');
    await hub.undoDecision({ decisionId: slip.id, by: aModerator() });
    itIs('2027-01-01T01:00');
    await settled(second, 'dismiss');
    await settled(flagged, 'dismiss');
    itIs('2027-01-01T06:00');
    await settled(third, 'hide');
    itIs('2027-01-01T06:30');
    await settled(fourth, 'dismiss');
    itIs('2027-01-01T09:00');
    const reply = { outcome: 'overturned', reply: 'Anda benar.', version: 1 } as const;
    await hub.decideAppeal({ ...reply, appealId: appeal.value.id, by: aLead() });
    const limit = { kind: 'mute', days: 3, citizenId: hub.authorId } as const;
    const why = { reason: BECAUSE.justification, ruleNumber: '4' };
    await hub.imposeSanction({ ...limit, ...why, by: aLead() });
  };

  beforeAll(async () => {
    booted = await bootHub();
    hub = await moderationOn(booted);
    await live();
    // Sessions of the admin are measured by the clock of the machine.
    sari = await atDesk(booted, { role: 'hub-moderator' });
  });

  afterAll(() => booted.stop());

  const dataOf = ({ body }: { body: unknown }): unknown => (body as { data: unknown }).data;
  const inPublic = (quarter: string) =>
    request(booted.server).get(`/api/forum/numbers?quarter=${quarter}`);

  it('of the old year: what came in until midnight in Jakarta, and what was late by then', async () => {
    expect(dataOf(await inPublic('2026-Q4'))).toEqual({
      quarter: '2026-Q4',
      ...{ received: 5, decided: 1, actedOn: 1, medianHours: 2, reviewed: 0 },
      ...{ breaches: 1, appeals: 1, overturned: 0, sanctions: 0 },
      byReason: [
        { reason: 'hate', count: 1 },
        { reason: 'hoax', count: 1 },
        { reason: 'spam', count: 3 },
      ],
      byAction: [{ action: 'hide', count: 1 }],
    });
  });

  it('of the new year: what was decided from midnight on, without what was taken back', async () => {
    expect(dataOf(await inPublic('2027-Q1'))).toEqual({
      quarter: '2027-Q1',
      // 4, 54 and 54.5 hours after their first reports; what nobody had reported is counted apart.
      ...{ received: 0, decided: 3, actedOn: 1, medianHours: 54, reviewed: 1 },
      ...{ breaches: 1, appeals: 0, overturned: 1, sanctions: 1 },
      byReason: [],
      byAction: [
        { action: 'dismiss', count: 3 },
        { action: 'hide', count: 1 },
      ],
    });
  });

  it('are the same in public as at the desk, and without a name those of the present quarter', async () => {
    for (const quarter of ['2026-Q4', '2027-Q1']) {
      const desk = await sari.send('get', `/hub/moderation/numbers?quarter=${quarter}`);
      expect(dataOf(desk)).toEqual(dataOf(await inPublic(quarter)));
    }
    const present = await request(booted.server).get('/api/forum/numbers');
    expect(dataOf(present)).toMatchObject({ quarter: '2027-Q1' });
    expect(JSON.stringify(present.body)).not.toMatch(/Ani|Sari|Kepala|kritik/);
  });

  it('do not go beyond the calendar: a stable code and a sentence', async () => {
    const refused = await inPublic('2026-Q5').set('Accept-Language', 'id');
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ error: { details: { code: 'unknown_quarter' } } });
  });
});
