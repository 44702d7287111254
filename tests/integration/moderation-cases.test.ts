import request from 'supertest';
import type { TargetRef } from '../../src/modules/moderation';
import { UID } from '../../src/platform/uids';
import { atDesk, type Colleague } from '../support/desk';
import { bootHub, type BootedHub } from '../support/hub';
import { BECAUSE } from '../support/moderation-stage';
import { askDesk, codeOf } from '../support/moderation-desk';
import { moderationOn, type ModerationHub } from '../support/moderation-hub';

interface CaseBody {
  readonly id: number;
  readonly version: number;
  readonly state: string;
  readonly clock: string;
  readonly reports: readonly object[];
}

describe('cases over the admin', () => {
  let booted: BootedHub;
  let hub: ModerationHub;
  let sari: Colleague;
  let budi: Colleague;
  let lead: Colleague;
  let admin: Colleague;
  let reporters = 0;

  beforeAll(async () => {
    booted = await bootHub();
    hub = await moderationOn(booted);
    sari = await atDesk(booted, { role: 'hub-moderator' });
    budi = await atDesk(booted, { role: 'hub-moderator' });
    lead = await atDesk(booted, { role: 'hub-lead' });
    admin = await atDesk(booted, { role: 'strapi-super-admin' });
  });

  afterAll(() => booted.stop());

  const report = async (ref: TargetRef, reason: 'spam' | 'hate' = 'spam') => {
    reporters += 1;
    const reporter = {
      ...{ kind: 'citizen' as const, id: 100 + reporters, key: `citizen:${String(reporters)}` },
      ...{ isVerified: false, language: 'id' as const },
    };
    const taken = await hub.reportTarget({ ref, reason, note: 'Tolong dilihat.', reporter });
    if (!taken.ok) throw new Error(taken.failure.code);
    return taken.value.caseId;
  };

  const reported = async (): Promise<number> => report(await hub.aPost());

  const shown = async (caseId: number, who = sari): Promise<CaseBody> => {
    const { body } = await askDesk(who, 'get', `/cases/${String(caseId)}`);
    return (body as { data: CaseBody }).data;
  };

  const decide = async (who: Colleague, caseId: number, changes: object = {}) => {
    const { version } = await shown(caseId, lead);
    const body = { action: 'hide', version, ...BECAUSE, ...changes };
    return askDesk(who, 'post', `/cases/${String(caseId)}/decisions`, body);
  };

  const settle = async () => {
    booted.clock.advance(10);
    await hub.applyDueDecisions();
  };

  it('show what was reported, with its clock, and never who reported it', async () => {
    // The third text of its author, the opening post counted.
    await hub.aPost();
    const caseId = await report(await hub.aPost('Isi kiriman.'));
    const list = await askDesk(sari, 'get', '/cases?reason=spam&clock=green&q=KIRIMAN');
    expect(list.status).toBe(200);
    const { data } = list.body as { data: readonly CaseBody[] };
    expect(data.map(({ id }) => id)).toContain(caseId);
    const detail = await askDesk(sari, 'get', `/cases/${String(caseId)}`);
    expect(detail.body).toMatchObject({
      data: {
        ...{ id: caseId, state: 'open', clock: 'green', reportCount: 1 },
        target: { text: 'Isi kiriman.' },
        reports: [{ reason: 'spam', note: 'Tolong dilihat.', reporterKind: 'citizen' }],
        author: { citizen: { approvedPosts: 3 } },
      },
    });
    expect(detail.text).not.toMatch(/reporterKey|reporterId|contact/);
  });

  it('are claimed by one, given back, and free after fifteen minutes', async () => {
    const caseId = await reported();
    const path = `/cases/${String(caseId)}`;
    expect((await askDesk(sari, 'post', `${path}/claim`)).body).toMatchObject({
      data: { state: 'claimed' },
    });
    const refused = await askDesk(budi, 'post', `${path}/claim`);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'case_claimed']);
    await askDesk(sari, 'post', `${path}/release`);
    expect((await askDesk(budi, 'post', `${path}/claim`)).status).toBe(200);
    booted.clock.advance(15 * 60);
    expect(await hub.freeExpiredClaims()).toBe(1);
    expect((await shown(caseId)).state).toBe('open');
  });

  it('are claimed by one of many who try at once', async () => {
    const caseId = await reported();
    const path = `/cases/${String(caseId)}/claim`;
    const tries = await Promise.all(
      [sari, budi, lead, sari, budi].map((who) => askDesk(who, 'post', path)),
    );
    const codes = tries.map(({ status }) => status).toSorted((one, other) => one - other);
    expect(codes[0]).toBe(200);
    const { claim } = (await shown(caseId)) as unknown as { claim: { byId: number } };
    expect(claim.byId).toBeGreaterThan(0);
    // Whoever got it may have asked twice; nobody else did.
    expect(codes.filter((status) => status === 200).length).toBeLessThanOrEqual(2);
  });

  it('are decided by one of two who decide at once', async () => {
    const caseId = await reported();
    const [one, other] = await Promise.all([decide(sari, caseId), decide(budi, caseId)]);
    expect([one.status, other.status].toSorted()).toEqual([200, 409]);
    await settle();
    const rows = await booted.strapi.db
      .query(UID.decision)
      .findMany({ where: { caseId, state: 'applied' } });
    expect(rows).toHaveLength(1);
  });

  it('take effect ten seconds later, in one transaction, on the record; again nothing happens', async () => {
    const ref = await hub.aPost();
    const caseId = await report(ref);
    const before = (await hub.notices()).length;
    expect((await decide(sari, caseId)).status).toBe(200);
    expect(await hub.applyDueDecisions()).toBe(0);
    await settle();
    expect(await hub.applyDueDecisions()).toBe(0);
    expect(await hub.stateOf(ref)).toBe('hidden');
    expect((await hub.notices()).slice(before)).toMatchObject([
      { kind: 'post_hidden', citizenId: hub.authorId },
    ]);
    await hub.finishCases();
    expect((await shown(caseId)).state).toBe('notified');
  });

  it('can be undone by who decided', async () => {
    const ref = await hub.aPost();
    const caseId = await report(ref);
    const { body } = await decide(sari, caseId);
    const path = `/decisions/${String((body as { data: { id: number } }).data.id)}/undo`;
    expect(codeOf(await askDesk(budi, 'post', path))).toBe('undo_not_yours');
    expect((await askDesk(sari, 'post', path)).body).toMatchObject({ data: { state: 'claimed' } });
    await settle();
    expect(await hub.stateOf(ref)).toBe('visible');
    expect(codeOf(await askDesk(sari, 'post', path))).toBe('undo_too_late');
  });

  it('answer 409 to a stale version, with a sentence', async () => {
    const caseId = await reported();
    const refused = await decide(sari, caseId, { version: 1 });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'case_stale']);
    expect((refused.body as { error: { message: string } }).error.message).toMatch(/has changed/);
  });

  it('are not for those who only read, and neither claiming nor deciding is for super admins', async () => {
    const caseId = await reported();
    expect((await askDesk(admin, 'get', '/cases')).status).toBe(200);
    for (const refused of [
      await askDesk(admin, 'post', `/cases/${String(caseId)}/claim`),
      await decide(admin, caseId),
    ]) {
      expect([refused.status, codeOf(refused)]).toEqual([403, 'moderation_not_permitted']);
    }
    const writer = await atDesk(booted, { role: 'hub-contributor' });
    expect((await askDesk(writer, 'get', '/cases')).status).toBe(403);
    expect((await request(booted.server).get('/hub/moderation/cases')).status).toBe(401);
  });

  it('breach at 48 hours, once, and hide what hates', async () => {
    const ref = await hub.aPost();
    const caseId = await report(ref, 'hate');
    booted.clock.advance(48 * 3600 - 60);
    await hub.runClocks();
    expect(await hub.stateOf(ref)).toBe('visible');
    const mailsAbout = () =>
      booted.strapi.db.query(UID.mail).count({ where: { key: { $startsWith: 'case_breached:' } } });
    const before = await mailsAbout();
    booted.clock.advance(120);
    await hub.runClocks();
    await hub.runClocks();
    // There is one lead.
    expect((await mailsAbout()) - before).toBe(1);
    expect(await hub.stateOf(ref)).toBe('hidden_auto');
    const rows = await booted.strapi.db.query(UID.decision).findMany({ where: { caseId } });
    const actions = (rows as readonly { action: string }[]).map(({ action }) => action);
    expect(actions.toSorted()).toEqual(['breach', 'hide_auto']);
  });

  it('are one for each target, however many report at once', async () => {
    const ref = await hub.aPost();
    const ids = await Promise.all(Array.from({ length: 8 }, () => report(ref)));
    expect(new Set(ids).size).toBe(1);
    const row: unknown = await booted.strapi.db
      .query(UID.moderationCase)
      .findOne({ where: { id: ids[0] } });
    expect(row).toMatchObject({ reportCount: 8 });
    const reports = await booted.strapi.db.query(UID.report).count({ where: { caseId: ids[0] } });
    expect(reports).toBe(8);
  });

  it('begin a second time only where the first was decided on', async () => {
    const ref = await hub.aPost();
    const target = await hub.targets.find(ref);
    if (target === undefined) throw new Error('There is no post.');
    const opening = { target, reason: 'links', at: booted.clock.now() };
    const first = await hub.openCaseFor({ ...opening, origin: 'flag' });
    const second = await hub.openCaseFor({ ...opening, origin: 'held' });
    expect(second).toEqual(first);
    expect(await shown(first.caseId)).toMatchObject({ origin: 'flag', reason: 'links' });
  });

  it('are decided many at once, with one justification', async () => {
    const [one, other] = [await reported(), await reported()];
    await askDesk(budi, 'post', `/cases/${String(other)}/claim`);
    const cases = [
      { id: one, version: (await shown(one)).version },
      { id: other, version: (await shown(other)).version },
    ];
    const { body } = await askDesk(sari, 'post', '/bulk', { cases, action: 'hide', ...BECAUSE });
    expect(body).toMatchObject({
      data: [{ decision: { state: 'pending' } }, { refusal: { code: 'case_claimed' } }],
    });
  });

  it('come page by page: each once, those that are due first first', async () => {
    for (let made = 0; made < 60; made += 1) await reported();
    const seen: number[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const { body } = await askDesk(lead, 'get', `/cases?after=${next}`);
      const page = body as { data: readonly CaseBody[]; meta: { next?: string } };
      seen.push(...page.data.map(({ id }) => id));
      next = page.meta.next;
    }
    expect(seen.length).toBeGreaterThan(60);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await askDesk(lead, 'get', '/cases?after=x')).status).toBe(400);
  });

  it('refuse what cannot be read: words too long, an unknown action, a foreign id', async () => {
    const caseId = await reported();
    const path = `/cases/${String(caseId)}/decisions`;
    for (const body of [
      { action: 'hide', version: 1, justification: 'a'.repeat(5001) },
      { action: 'burn', version: 1 },
      { action: 'hide' },
    ]) {
      expect((await askDesk(sari, 'post', path, body)).status).toBe(400);
    }
    expect((await askDesk(sari, 'get', '/cases/99999999999')).status).toBe(400);
    expect(codeOf(await askDesk(sari, 'get', '/cases/2147483647'))).toBe('case_not_found');
  });
});
