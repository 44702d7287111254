import type { TargetRef } from '../../src/modules/moderation';
import { UID } from '../../src/platform/uids';
import { atDesk, type Colleague } from '../support/desk';
import { bootHub, type BootedHub } from '../support/hub';
import { BECAUSE } from '../support/moderation-stage';
import { askDesk, codeOf, dataOf } from '../support/moderation-desk';
import { moderationOn, type ModerationHub } from '../support/moderation-hub';

interface DecisionBody {
  readonly id: number;
  readonly documentId: string;
}

const DAY_SECONDS = 24 * 3600;

describe('appeals, sanctions and what leads keep', () => {
  let booted: BootedHub;
  let hub: ModerationHub;
  let sari: Colleague;
  let lead: Colleague;
  let deputy: Colleague;
  let admin: Colleague;
  let reporters = 0;

  beforeAll(async () => {
    booted = await bootHub();
    hub = await moderationOn(booted);
    sari = await atDesk(booted, { role: 'hub-moderator' });
    lead = await atDesk(booted, { role: 'hub-lead' });
    deputy = await atDesk(booted, { role: 'hub-lead' });
    admin = await atDesk(booted, { role: 'strapi-super-admin' });
  });

  afterAll(() => booted.stop());

  /** A decision on a post that was reported, in effect. */
  const decided = async (
    by: Colleague,
    { ref: about, ...changes }: { readonly ref?: TargetRef; readonly [key: string]: unknown } = {},
  ): Promise<DecisionBody> => {
    reporters += 1;
    const ref = about ?? (await hub.aPost());
    const reporter = {
      ...{ kind: 'citizen' as const, id: 300 + reporters, key: `citizen:${String(reporters)}` },
      ...{ isVerified: false, language: 'id' as const },
    };
    const taken = await hub.reportTarget({ ref, reason: 'spam', note: '', reporter });
    if (!taken.ok) throw new Error(taken.failure.code);
    const path = `/cases/${String(taken.value.caseId)}`;
    const { version } = dataOf(await askDesk(lead, 'get', path)) as { version: number };
    const body = { action: 'hide', version, ...BECAUSE, ...changes };
    const answer = await askDesk(by, 'post', `${path}/decisions`, body);
    if (answer.status !== 200) throw new Error(answer.text);
    booted.clock.advance(10);
    await hub.applyDueDecisions();
    return dataOf(answer) as DecisionBody;
  };

  const appealed = async (decision: DecisionBody): Promise<number> => {
    const filed = await hub.fileAppeal({
      decision: decision.documentId,
      citizenId: hub.authorId,
      text: 'Kiriman saya mengkritik kebijakan, bukan orang.',
    });
    if (!filed.ok) throw new Error(filed.failure.code);
    return filed.value.id;
  };

  const answer = { outcome: 'overturned', reply: 'Anda benar: kritik boleh.', version: 1 };

  it('bring a text back, by another lead than the one who decided', async () => {
    const ref = await hub.aPost();
    const decision = await decided(lead, { ref });
    const id = await appealed(decision);
    const path = `/appeals/${String(id)}`;
    const own = await askDesk(lead, 'post', path, answer);
    expect([own.status, codeOf(own)]).toEqual([403, 'appeal_own_decision']);
    const list = await askDesk(lead, 'get', '/appeals');
    expect(dataOf(list) as readonly object[]).toMatchObject([
      { id, mayDecide: false, decision: { id: decision.id, action: 'hide' } },
    ]);
    expect((await askDesk(sari, 'post', path, answer)).status).toBe(403);
    expect(codeOf(await askDesk(admin, 'post', path, answer))).toBe('lead_only');
    expect((await askDesk(deputy, 'post', path, answer)).status).toBe(200);
    expect(await hub.stateOf(ref)).toBe('visible');
    expect(codeOf(await askDesk(deputy, 'post', path, answer))).toBe('appeal_decided');
    expect((await hub.notices()).at(-1)).toMatchObject({
      kind: 'appeal_decided',
      facts: { outcome: 'overturned' },
    });
  });

  it('are there once for each decision, by its author, within fourteen days', async () => {
    const decision = { decision: (await decided(sari)).documentId, text: 'Mohon ditinjau.' };
    const file = async (citizenId: number) => {
      const filed = await hub.fileAppeal({ ...decision, citizenId });
      return filed.ok ? 'filed' : filed.failure.code;
    };
    expect(await file(hub.authorId + 1)).toBe('decision_not_found');
    const both = await Promise.all([file(hub.authorId), file(hub.authorId)]);
    expect(both.toSorted()).toEqual(['appeal_exists', 'filed']);
    const late = (await decided(sari)).documentId;
    booted.clock.advance(14 * DAY_SECONDS);
    expect(
      await hub.fileAppeal({ decision: late, citizenId: hub.authorId, text: 'Terlambat.' }),
    ).toMatchObject({ failure: { code: 'appeal_too_late', limit: 14 } });
  });

  it('are answered by one of two leads who answer at once', async () => {
    const id = await appealed(await decided(sari));
    const path = `/appeals/${String(id)}`;
    const answers = await Promise.all([
      askDesk(lead, 'post', path, answer),
      askDesk(deputy, 'post', path, { ...answer, outcome: 'upheld' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('lift a sanction that came with the decision', async () => {
    const decision = await decided(sari, { action: 'suspend', days: 5 });
    expect(await hub.sanctionsOf(hub.authorId)).toMatchObject([{ kind: 'suspend' }]);
    await askDesk(lead, 'post', `/appeals/${String(await appealed(decision))}`, answer);
    expect(await hub.sanctionsOf(hub.authorId)).toEqual([]);
  });

  it('limit a citizen beside a case, for a while and until somebody lifts it', async () => {
    const body = {
      citizenId: hub.authorId,
      kind: 'mute',
      days: 3,
      reason: BECAUSE.justification,
      ruleNumber: '4',
    };
    expect(codeOf(await askDesk(sari, 'post', '/sanctions', { ...body, days: 8 }))).toBe(
      'sanction_too_long',
    );
    expect(codeOf(await askDesk(sari, 'post', '/sanctions', { ...body, citizenId: 99_999 }))).toBe(
      'citizen_not_found',
    );
    const imposed = await askDesk(sari, 'post', '/sanctions', body);
    const { id } = dataOf(imposed) as { id: number };
    expect(await hub.sanctionsOf(hub.authorId)).toMatchObject([{ kind: 'mute' }]);
    const lift = `/sanctions/${String(id)}/lift`;
    expect(
      (await askDesk(lead, 'post', lift, { reason: 'Sudah dibicarakan baik-baik.' })).status,
    ).toBe(200);
    expect(codeOf(await askDesk(lead, 'post', lift, { reason: 'Sudah dibicarakan.' }))).toBe(
      'sanction_over',
    );
    await askDesk(sari, 'post', '/sanctions', body);
    booted.clock.advance(3 * DAY_SECONDS);
    expect(await hub.sanctionsOf(hub.authorId)).toEqual([]);
  });

  it('keep canned texts, which fill in what a moderator did not write, in the language of the author', async () => {
    const text = {
      ...{ title: 'Judi', action: 'hide', ruleNumber: '4' },
      textId: 'Kiriman Anda mempromosikan judi.',
      textEn: 'Your post promotes gambling.',
    };
    expect((await askDesk(sari, 'post', '/canned-texts', text)).status).toBe(403);
    const { id } = dataOf(await askDesk(lead, 'post', '/canned-texts', text)) as { id: number };
    const path = `/canned-texts/${String(id)}`;
    await askDesk(lead, 'put', path, { ...text, textId: 'Kiriman Anda memuat promosi judi.' });
    expect(codeOf(await askDesk(lead, 'put', '/canned-texts/999999', text))).toBe(
      'canned_text_not_found',
    );
    const own = { justification: '', ruleNumber: undefined, cannedTextId: id };
    const decision = await decided(sari, own);
    expect(decision).toMatchObject({
      justification: 'Kiriman Anda memuat promosi judi.',
      ruleNumber: '4',
    });
  });

  it('show an address after a second person agreed, to who asked, for a day', async () => {
    const asked = await askDesk(lead, 'post', '/person-requests', {
      ...{ kind: 'reveal', subjectKind: 'citizen', subjectId: hub.authorId },
      reason: 'Ancaman kepada petugas, diminta kepolisian.',
    });
    const { id } = dataOf(asked) as { id: number };
    const path = `/person-requests/${String(id)}`;
    expect(codeOf(await askDesk(lead, 'post', path, { isGranted: true }))).toBe(
      'moderation_not_permitted',
    );
    const addressFor = async (who: Colleague): Promise<unknown> =>
      (
        dataOf(await askDesk(who, 'get', '/person-requests')) as readonly {
          id: number;
          address?: string;
        }[]
      ).find((request) => request.id === id)?.address;
    expect(await addressFor(lead)).toBeUndefined();
    expect((await askDesk(admin, 'post', path, { isGranted: true })).status).toBe(200);
    expect(await addressFor(lead)).toBe('warga7@contoh.example');
    expect(await addressFor(deputy)).toBeUndefined();
    booted.clock.advance(DAY_SECONDS);
    expect(await addressFor(lead)).toBeUndefined();
    expect((await askDesk(sari, 'get', '/person-requests')).status).toBe(403);
  });

  it('wipe a text after a second person agreed, never by one alone', async () => {
    const ref = await hub.aPost();
    const asked = await askDesk(admin, 'post', '/person-requests', {
      ...{ kind: 'purge', subjectKind: 'post', subjectId: ref.id },
      reason: 'Memuat data anak, harus dihapus.',
    });
    const path = `/person-requests/${String((dataOf(asked) as { id: number }).id)}`;
    expect(codeOf(await askDesk(admin, 'post', path, { isGranted: true }))).toBe('request_own');
    const other = await atDesk(booted, { role: 'strapi-super-admin' });
    expect((await askDesk(other, 'post', path, { isGranted: true })).status).toBe(200);
    expect(await hub.stateOf(ref)).toBe('purged');
    expect(codeOf(await askDesk(other, 'post', path, { isGranted: true }))).toBe('request_decided');
  });

  it('count a quarter: received, decided, median hours, breaches, overturned', async () => {
    const now = booted.clock.now();
    const quarter = `${String(now.getUTCFullYear())}-Q${String(Math.ceil((now.getUTCMonth() + 1) / 3))}`;
    const counted = await askDesk(sari, 'get', `/numbers?quarter=${quarter}`);
    expect(dataOf(counted)).toMatchObject({
      ...{ quarter, medianHours: 0 },
      byReason: [{ reason: 'spam' }],
    });
    const empty = dataOf(await askDesk(sari, 'get', '/numbers?quarter=2001-Q1'));
    expect(empty).toMatchObject({ received: 0, decided: 0, breaches: 0, overturned: 0 });
    expect(empty).not.toHaveProperty('medianHours');
    expect(codeOf(await askDesk(sari, 'get', '/numbers?quarter=2026-Q5'))).toBe('unknown_quarter');
  });

  it('wait for a second lead where the only one made the decision, of which leads and admins hear at once', async () => {
    const { me } = dataOf(await askDesk(deputy, 'get', '/desk')) as { me: { id: number } };
    const setActive = (isActive: boolean) =>
      booted.strapi.db
        .query('admin::user')
        .update({ where: { id: me.id }, data: { isActive } as never });
    await setActive(false);
    const id = await appealed(await decided(lead));
    const mails = await booted.strapi.db
      .query(UID.mail)
      .findMany({ where: { key: { $startsWith: `appeal-filed:${String(id)}:` } } });
    const admins = await booted.strapi.db
      .query('admin::user')
      .count({ where: { isActive: true, roles: { code: 'strapi-super-admin' } } as never });
    expect(mails).toHaveLength(1 + admins);
    expect((mails[0] as { subject: string }).subject).toMatch(/kedua|second lead/);
    const waiting = async () =>
      (dataOf(await askDesk(lead, 'get', '/appeals')) as readonly { id: number }[]).find(
        (appeal) => appeal.id === id,
      );
    expect(await waiting()).toMatchObject({ mayDecide: false, needsAnotherLead: true });
    const path = `/appeals/${String(id)}`;
    expect(codeOf(await askDesk(lead, 'post', path, answer))).toBe('appeal_own_decision');
    expect(codeOf(await askDesk(admin, 'post', path, answer))).toBe('lead_only');
    await setActive(true);
    expect(await waiting()).toMatchObject({ mayDecide: false, needsAnotherLead: false });
    expect((await askDesk(deputy, 'post', path, answer)).status).toBe(200);
  });

  it('wipe hidden texts, excerpts, notes and contacts when their time is over', async () => {
    const ref = await hub.aPost();
    const decision = await decided(sari, { ref });
    await hub.finishCases();
    booted.clock.advance(15 * DAY_SECONDS);
    await hub.finishCases();
    await hub.keepRetention();
    expect(await hub.stateOf(ref)).toBe('hidden');
    booted.clock.advance(366 * DAY_SECONDS);
    await hub.keepRetention();
    expect(await hub.stateOf(ref)).toBe('purged');
    const { caseId } = (await booted.strapi.db
      .query(UID.decision)
      .findOne({ where: { id: decision.id } })) as { caseId: number };
    const one: unknown = await booted.strapi.db
      .query(UID.moderationCase)
      .findOne({ where: { id: caseId } });
    expect(one).toMatchObject({ excerpt: '', state: 'closed' });
    const report: unknown = await booted.strapi.db.query(UID.report).findOne({ where: { caseId } });
    expect(report).toMatchObject({ note: '', contact: null, reason: 'spam', outcome: 'acted' });
  });
});
