import { UID } from '../../src/platform/uids';
import { buildCitizenGround } from '../../src/hub/build-citizens';
import { makeDescribeAuthor } from '../../src/hub/describe-author';
import { prepareForum } from '../../src/hub/build-forum';
import { makeStandingOf } from '../../src/modules/moderation/strapi/author-standing.sql';
import {
  callerOf,
  codeOf,
  mailsTo,
  PASSWORD,
  sentenceOf,
  type SignedIn,
} from '../support/citizens';
import { forumStage } from '../support/forum-stage';
import { bootHub, type BootedHub } from '../support/hub';
import { mailOf } from '../support/mails';
import { addCase, addSanction } from '../support/standing-rows';

const DAY = 24 * 60 * 60;
const CONSENT = {
  ...{ rulesVersion: 1, privacyVersion: 1, isAdult: true, hasGuardianConsent: false },
  language: 'id',
};

describe('what the hub keeps about citizens', () => {
  let booted: BootedHub;
  let caller: ReturnType<typeof callerOf>;
  let ground: ReturnType<typeof buildCitizenGround>;

  beforeAll(async () => {
    booted = await bootHub();
    caller = callerOf(booted);
    booted.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
    ground = buildCitizenGround(booted.strapi, mailOf(booted));
    await prepareForum(booted.strapi);
  });

  afterAll(() => booted.stop());

  const name = ({ bearer }: SignedIn, displayName: string, language = 'id') =>
    caller.send('put', '/api/forum/me', { bearer, body: { displayName, language } });
  const consent = ({ bearer }: SignedIn, changes: object = {}) =>
    caller.send('post', '/api/forum/me/consents', { bearer, body: { ...CONSENT, ...changes } });
  const rows = (uid: (typeof UID)[keyof typeof UID], where: object) =>
    booted.strapi.db.query(uid).findMany({ where }) as Promise<
      readonly Readonly<Record<string, unknown>>[]
    >;

  /** Somebody who may write in the forum. */
  const citizen = async (displayName: string) => {
    const member = await caller.member(
      `${displayName.replace(/\W/g, '')}@contoh.example`.toLowerCase(),
    );
    await name(member, displayName);
    await consent(member);
    const [row] = await rows(UID.citizen, { displayName });
    return { ...member, id: Number(row?.id) };
  };

  it('a profile and consents come step by step', async () => {
    const ani = await caller.member('ani@contoh.example');
    const before = await caller.send('get', '/api/forum/me', { bearer: ani.bearer });
    expect(before.headers['cache-control']).toBe('private, no-store');
    expect(before.body.data).toMatchObject({
      ...{ email: 'ani@contoh.example', profile: null, mayWrite: false },
      stepsLeft: ['profile', 'rules', 'privacy', 'age'],
    });
    expect(codeOf(await consent(ani))).toBe('profile_needed');
    expect((await name(ani, 'Ani Lestari')).status).toBe(200);
    expect(codeOf(await consent(ani, { rulesVersion: 9 }))).toBe('rules_outdated');
    expect(codeOf(await consent(ani, { isAdult: false }))).toBe('guardian_consent_missing');
    const agreed = await consent(ani, { isAdult: false, hasGuardianConsent: true });
    expect(agreed.body.data).toMatchObject({
      ...{ stepsLeft: [], mayWrite: true },
      profile: { displayName: 'Ani Lestari', hasGuardianConsent: true, rulesVersion: 1 },
    });
    await consent(ani, { isAdult: false, hasGuardianConsent: true });
    const { id } = (await rows(UID.citizen, { displayName: 'Ani Lestari' }))[0] ?? {};
    const record = (await rows(UID.consent, { citizenId: id })).toSorted(
      (one, other) => Number(one.id) - Number(other.id),
    );
    expect(record.map(({ subject, version }) => [subject, version])).toEqual([
      ...[
        ['rules', 1],
        ['privacy', 1],
        ['guardian', 1],
      ],
    ]);
    const withdrawn = await caller.send('delete', '/api/forum/me/consents', { bearer: ani.bearer });
    expect(withdrawn.body.data).toMatchObject({ stepsLeft: ['rules', 'privacy', 'age'] });
  });

  it('a display name belongs to one person, whoever is first', async () => {
    const [one, other] = [
      await caller.member('satu@contoh.example'),
      await caller.member('dua@contoh.example'),
    ];
    const answers = await Promise.all([name(one, 'Joko Widada'), name(other, 'joko_widada')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.map(codeOf)).toContain('display_name_taken');
    const winner = answers[0].status === 200 ? one : other;
    expect((await name(winner, 'JOKO WIDADA')).status).toBe(200);
    const loser = winner === one ? other : one;
    await name(loser, 'Nama Lain');
    expect(codeOf(await name(loser, 'Joko-Widada'))).toBe('display_name_taken');
    const refused = await name(loser, 'Admin');
    expect([refused.status, codeOf(refused)]).toEqual([422, 'display_name_of_office']);
    expect(sentenceOf(refused)).toContain('disangka milik kantor');
  });

  it('refuses a profile, a consent or an erasure that is not one', async () => {
    const { bearer } = await caller.member('aneh@contoh.example');
    const put = (body: object) => caller.send('put', '/api/forum/me', { bearer, body });
    for (const body of [
      {},
      { displayName: 1, language: 'id' },
      { displayName: 'Ani', language: 'fr' },
    ]) {
      expect((await put(body)).status).toBe(400);
    }
    const forged = { displayName: 'Ani Baru', language: 'id', isVerified: true };
    expect((await put(forged)).status).toBe(400);
    expect((await put({ displayName: 'x'.repeat(100_000), language: 'id' })).status).toBe(400);
    const erase = await caller.send('delete', '/api/forum/me', {
      bearer,
      body: { password: PASSWORD },
    });
    expect(erase.status).toBe(400);
    const odd = await caller.send('get', '/api/forum/me/notices?after=x', { bearer });
    expect(odd.status).toBe(400);
  });

  it('tells a citizen in the account and by mail, once, in their language', async () => {
    const sri = await citizen('Sri Rahayu');
    const notice = {
      ...{ citizenId: sri.id, key: 'decision:1', kind: 'post_hidden' },
      facts: {
        targetKind: 'post',
        text: 'Nomor telepon.',
        ruleNumber: '4',
        decisionId: 'p1',
        appealUntil: '',
      },
    };
    await ground.tellCitizen(notice);
    await ground.tellCitizen(notice);
    const list = () => caller.send('get', '/api/forum/me/notices', { bearer: sri.bearer });
    const { body } = await list();
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({
      kind: 'post_hidden',
      title: 'Tulisan Anda disembunyikan',
    });
    expect(JSON.stringify(body)).not.toContain('citizenId');
    const mails = await mailsTo(booted, sri.email);
    expect(mails.filter(({ subject }) => subject === 'Tulisan Anda disembunyikan')).toHaveLength(1);
    const read = await caller.send('post', '/api/forum/me/notices/read', { bearer: sri.bearer });
    expect(read.body.data).toEqual({ marked: 1 });
    expect((await list()).body.data[0].readAt).toEqual(expect.any(String));
  });

  it('shows nobody the notices of others, and pages through many', async () => {
    const [eka, tono] = [await citizen('Eka Putra'), await citizen('Tono Susilo')];
    for (let index = 0; index < 30; index += 1) {
      await ground.tellCitizen({
        ...{ citizenId: eka.id, key: `warning:${String(index)}`, kind: 'warning', facts: {} },
      });
    }
    const page = (bearer: string, query = '') =>
      caller.send('get', `/api/forum/me/notices${query}`, { bearer });
    const first = await page(eka.bearer);
    const second = await page(eka.bearer, `?after=${String(first.body.meta.after)}`);
    const ids = [...first.body.data, ...second.body.data].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(30);
    expect(second.body.meta.after).toBeNull();
    expect((await page(tono.bearer)).body.data).toEqual([]);
    const stolen = await caller.send('post', '/api/forum/me/notices/read', {
      ...{ bearer: tono.bearer, body: { ids } },
    });
    expect(stolen.body.data).toEqual({ marked: 0 });
  });

  it('describes an author in two statements, with limits and cases', async () => {
    const rudi = await citizen('Rudi Hartono');
    const at = booted.clock.now();
    const later = new Date(at.getTime() + 1000);
    const earlier = new Date(at.getTime() - 1000);
    const limit = { citizenId: rudi.id, imposedAt: at };
    await addSanction(booted.strapi, { ...limit, kind: 'mute', until: later });
    await addSanction(booted.strapi, { ...limit, kind: 'suspend', until: earlier });
    await addSanction(booted.strapi, { ...limit, kind: 'ban', until: null, liftedAt: at });
    await addSanction(booted.strapi, { ...limit, kind: 'warn', until: null });
    for (const [index, state] of ['open', 'claimed', 'closed'].entries()) {
      const about = { authorId: rudi.id, targetId: 900 + index, openedAt: at };
      await addCase(booted.strapi, { ...about, state });
    }
    const describeAuthor = makeDescribeAuthor({
      citizens: ground.citizens,
      standingOf: makeStandingOf(booted.strapi),
      staff: booted.hub.staff,
    });
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }) => {
      if (/^(select|with|\(select)/i.test(sql)) statements.push(sql);
    };
    booted.strapi.db.connection.on('query', listen);
    const described = await describeAuthor({ kind: 'citizen', id: rudi.id }, at);
    booted.strapi.db.connection.removeListener('query', listen);
    expect(statements).toHaveLength(2);
    expect(described).toMatchObject({
      name: 'Rudi Hartono',
      submission: {
        ...{ kind: 'citizen', id: rudi.id, isConfirmed: true, mayTakePart: true, rulesVersion: 1 },
        ...{ openCases: 2, sanctions: [{ kind: 'mute', until: later }] },
      },
    });
    expect(await describeAuthor({ kind: 'citizen', id: 99_999 }, at)).toBeUndefined();
  });

  describe('one’s own data', () => {
    const stageOf = () => forumStage(booted.strapi, booted.clock);

    const someoneWithPosts = async (displayName: string) => {
      const person = await citizen(displayName);
      const stage = stageOf();
      const thread = await stage.open({
        by: person.id,
        title: 'Utas percobaan',
        text: 'Teks pembuka',
      });
      await stage.answered(thread.threadId, 'Jawaban orang', 7777);
      await booted.strapi.db.query(UID.report).create({
        data: {
          ...{
            caseId: 1,
            targetKind: 'post',
            targetId: 1,
            reporterKind: 'citizen',
            reporterId: person.id,
          },
          ...{
            reporterKey: `citizen:${String(person.id)}`,
            language: 'id',
            reason: 'spam',
            weight: 1,
          },
          ...{ note: 'Catatan saya', reportedAt: booted.clock.now() },
        } as never,
      });
      await ground.tellCitizen({
        ...{
          citizenId: person.id,
          key: `warning:e${String(person.id)}`,
          kind: 'warning',
          facts: {},
        },
      });
      return { ...person, stage, thread };
    };

    it('comes whole, and holds nothing of others', async () => {
      const wati = await someoneWithPosts('Wati Ningsih');
      const { body, headers } = await caller.send('get', '/api/forum/me/export', {
        bearer: wati.bearer,
      });
      expect(headers['content-disposition']).toContain('data-saya.json');
      expect(body.data).toMatchObject({
        account: { email: wati.email },
        citizen: {
          profile: { displayName: 'Wati Ningsih' },
          consents: [{ subject: 'rules' }, { subject: 'privacy' }, { subject: 'adult' }],
          notices: [{ kind: 'warning' }],
        },
        posts: [{ wordings: [{ text: 'Teks pembuka' }] }],
        moderation: { reports: [{ reason: 'spam', note: 'Catatan saya' }] },
      });
      expect(JSON.stringify(body)).not.toMatch(/Jawaban orang|password|Token|"userId"/);
    });

    it('is not erased with a wrong password', async () => {
      const { bearer, id } = await citizen('Agus Salim');
      const refused = await caller.send('delete', '/api/forum/me', {
        ...{ bearer, body: { password: 'bukan kata sandinya', posts: 'wipe' } },
      });
      expect([refused.status, codeOf(refused)]).toEqual([403, 'wrong_password']);
      expect((await rows(UID.citizen, { id }))[0]).toMatchObject({ erasedAt: null });
    });

    it.each([['wipe'], ['keep_without_name']])('is erased with a password (%s)', async (posts) => {
      const person = await someoneWithPosts(posts === 'wipe' ? 'Dewi Sartika' : 'Maya Sari');
      const { bearer, refreshToken, id, email, stage, thread } = person;
      const erased = await caller.send('delete', '/api/forum/me', {
        ...{ bearer, body: { password: PASSWORD, posts } },
      });
      expect(erased.status).toBe(204);
      expect(codeOf(await caller.send('get', '/api/forum/me', { bearer }))).toBe('token_ended');
      const refresh = await caller.send('post', '/api/auth/refresh', { body: { refreshToken } });
      expect(codeOf(refresh)).toBe('refresh_token_invalid');
      expect(codeOf(await caller.signIn(email))).toBe('sign_in_failed');
      const { thread: shown, posts: found } = await stage.page(thread.threadId);
      const texts = JSON.stringify([shown, found]);
      expect(texts).not.toContain(`Warga ${String(id)}`);
      expect(texts.includes('Utas percobaan')).toBe(posts !== 'wipe');
      expect(await stage.row(thread)).toMatchObject({
        ...{ authorKind: 'erased', authorId: null, authorName: 'Akun terhapus' },
        state: posts === 'wipe' ? 'purged' : 'visible',
      });
      expect(texts).toContain('Jawaban orang');
      expect((await rows(UID.citizen, { id }))[0]).toMatchObject({
        ...{ displayName: 'Akun terhapus', erasureWish: null, rulesVersion: 0 },
      });
      expect(await rows(UID.citizenNotice, { citizenId: id })).toEqual([]);
      expect(await rows(UID.report, { reporterId: id })).toEqual([]);
      expect((await rows(UID.consent, { citizenId: id })).every((row) => row.withdrawnAt)).toBe(
        true,
      );
      const mails = await mailsTo(booted, email);
      expect(mails.map(({ subject }) => subject)).toEqual(['Akun forum Anda dihapus']);
      await ground.tellCitizen({
        citizenId: id,
        key: `late:${String(id)}`,
        kind: 'warning',
        facts: {},
      });
      expect(await mailsTo(booted, email)).toHaveLength(1);
    });

    it('is finished by a sweep where the process died in between', async () => {
      const { id } = await citizen('Bayu Aji');
      const at = booted.clock.now();
      await ground.tellCitizen({ citizenId: id, key: 'bayu', kind: 'warning', facts: {} });
      await ground.citizens.erase(id, { at, wish: 'wipe' });
      expect(await rows(UID.citizenNotice, { citizenId: id })).toHaveLength(1);
      expect(await booted.hub.citizens.finishErasures()).toBe(1);
      expect(await rows(UID.citizenNotice, { citizenId: id })).toEqual([]);
      expect(await booted.hub.citizens.finishErasures()).toBe(0);
    });
  });

  it('tells a follower once of new posts, until they have read it', async () => {
    const stage = forumStage(booted.strapi, booted.clock);
    const lina = await citizen('Lina Marlina');
    const thread = await stage.open({ by: 501, title: 'Jadwal loket', text: 'Mulai' });
    const [row] = await rows(UID.thread, { documentId: thread.threadId });
    await booted.strapi.db.query(UID.threadFollow).create({
      data: {
        threadId: row?.id,
        citizenId: lina.id,
        followedAt: booted.clock.now(),
        toldNumber: 1,
      } as never,
    });
    const tell = () => booted.hub.citizens.tellFollowers();
    const heard = async () =>
      (await mailsTo(booted, lina.email)).filter(({ subject }) =>
        subject.startsWith('Tulisan baru'),
      );
    await stage.answered(thread.threadId, 'Satu', 502);
    await stage.answered(thread.threadId, 'Dua', 503);
    expect(await tell()).toBe(0);
    booted.clock.advance(601);
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    expect((await heard())[0]?.text).toContain('Ada 2 tulisan baru di utas yang Anda ikuti.');
    // A mail that waits, or has been sent, names no thread that a moderator may hide meanwhile.
    expect(JSON.stringify(await heard())).not.toContain('Jadwal loket');
    const read = () => caller.send('get', '/api/forum/me/notices', { bearer: lina.bearer });
    expect((await read()).text).toContain('utas yang Anda ikuti: Jadwal loket');
    await stage.answered(thread.threadId, 'Tiga', 502);
    await stage.answered(thread.threadId, 'Saya sendiri', lina.id);
    booted.clock.advance(601);
    expect(await tell()).toBe(0);
    await caller.send('post', '/api/forum/me/notices/read', { bearer: lina.bearer });
    expect(await tell()).toBe(1);
    expect(await heard()).toHaveLength(2);
    await booted.strapi.db.query(UID.thread).update({
      where: { id: row?.id },
      data: { isHidden: true } as never,
    });
    expect((await read()).text).not.toContain('Jadwal loket');
  });

  it('keeps nothing longer than the privacy notice says', async () => {
    const old = await citizen('Tua Siahaan');
    await ground.tellCitizen({ citizenId: old.id, key: 'old:1', kind: 'warning', facts: {} });
    await booted.strapi.db
      .query(UID.mail)
      .updateMany({ where: {}, data: { state: 'sent' } as never });
    booted.clock.advance(31 * DAY);
    await booted.hub.citizens.purgeOldData();
    expect(await mailsTo(booted, old.email)).toEqual([]);
    expect(await rows(UID.citizenNotice, { key: 'old:1' })).toHaveLength(1);
    booted.clock.advance(335 * DAY);
    await booted.hub.citizens.purgeOldData();
    expect(await rows(UID.citizenNotice, { key: 'old:1' })).toEqual([]);
    const notice = await caller.send('get', '/api/forum/privacy', { language: 'en' });
    expect(notice.body.data).toMatchObject({ version: 1, title: 'How this forum uses your data' });
    expect(notice.text).toContain('after 30 days');
  });
});
