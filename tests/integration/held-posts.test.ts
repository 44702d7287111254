import type { WholeHub } from '../../src/hub';
import { foundHub } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';
import { callerOf, codeOf, mailsTo, sentenceOf } from '../support/citizens';
import { atDesk, type Colleague } from '../support/desk';
import { forumDoors, type ForumDoorsOnStage } from '../support/forum-doors';
import { bootHub, type BootedHub } from '../support/hub';
import { BECAUSE } from '../support/moderation-stage';

interface CaseBody {
  readonly id: number;
  readonly version: number;
  readonly origin: string;
  readonly deadline: string;
  readonly excerpt: string;
}

const DAY_SECONDS = 24 * 3600;

/** From the door of a citizen to the desk of a moderator, and back: everything over HTTP. */
describe('what the checks hold', () => {
  let booted: BootedHub;
  let doors: ForumDoorsOnStage;
  let moderator: Colleague;
  let threadId = '';
  let newcomers = 0;

  const send = (...asked: Parameters<ReturnType<typeof callerOf>['send']>) =>
    callerOf(booted).send(...asked);
  const moderation = () => (foundHub(booted.strapi) as WholeHub).discussion.moderation;

  beforeAll(async () => {
    booted = await bootHub();
    doors = forumDoors(booted);
    moderator = await atDesk(booted, { role: 'hub-moderator' });
    const { authorization } = await doors.signedIn();
    const bearer = authorization.replace('Bearer ', '');
    const opening = { title: 'Loket pagi hari', text: 'Buka jam berapa?', language: 'id' };
    const body = { ...opening, category: 'layanan' };
    const opened = await send('post', '/api/forum/threads', { bearer, body });
    ({ threadId } = opened.body.data as { threadId: string });
  });

  afterAll(() => booted.stop());

  beforeEach(() => doors.makeRoom());

  /** Somebody who has just come, with an address and a name of their own. */
  const aNewcomer = async (language: 'id' | 'en' = 'id') => {
    newcomers += 1;
    const letter = 'abcdefghij'.charAt(newcomers);
    const email = `baru${letter}@contoh.example`;
    const displayName = `Pendatang ${letter}`;
    const { bearer } = await callerOf(booted).member(email);
    await send('put', '/api/forum/me', { bearer, body: { displayName, language } });
    const consent = { rulesVersion: 1, privacyVersion: 1, isAdult: true, language };
    const body = { ...consent, hasGuardianConsent: false };
    await send('post', '/api/forum/me/consents', { bearer, body });
    return { bearer, email, displayName, language };
  };
  type Newcomer = Awaited<ReturnType<typeof aNewcomer>>;

  const say = async ({ bearer }: Newcomer, text: string) => {
    const path = `/api/forum/threads/${threadId}/posts`;
    const { body } = await send('post', path, { bearer, body: { text } });
    return body.data as { postId: string; state: string };
  };
  const shownPosts = async () => {
    const { body } = await send('get', `/api/forum/threads/${threadId}/posts?limit=50`);
    return body.data as readonly {
      id: string;
      html: string | null;
      author: { name: string };
    }[];
  };
  const isShown = async (text: string) => JSON.stringify(await shownPosts()).includes(text);
  const caseAbout = async (text: string): Promise<CaseBody> => {
    const { body } = await moderator.send('get', '/hub/moderation/cases');
    const found = (body as { data: readonly CaseBody[] }).data.find(({ excerpt }) =>
      excerpt.includes(text),
    );
    if (found === undefined) throw new Error(`No case is about "${text}".`);
    return found;
  };
  const decide = async (known: CaseBody, action: string) => {
    const answer = await moderator
      .send('post', `/hub/moderation/cases/${String(known.id)}/decisions`)
      .send({ action, version: known.version, ...BECAUSE });
    if (answer.status !== 200) throw new Error(answer.text);
    booted.clock.advance(10);
    await moderation().applyDueDecisions();
    await moderation().finishCases();
  };
  const noticesOf = async ({ bearer }: Newcomer) => {
    const { body } = await send('get', '/api/forum/me/notices', { bearer });
    return body.data as readonly { kind: string; title: string; text: string }[];
  };

  it('waits with a target of its own, is approved, and readers see it; its author hears', async () => {
    const author = await aNewcomer();
    const text = 'Terima kasih, saya datang pukul delapan.';
    expect(await say(author, text)).toMatchObject({ state: 'held' });
    expect(await isShown(text)).toBe(false);
    const known = await caseAbout(text);
    expect(known).toMatchObject({ origin: 'held', deadline: 'review' });
    await decide(known, 'approve');
    expect(await isShown(text)).toBe(true);
    expect((await noticesOf(author)).map(({ kind }) => kind)).toContain('post_published');
  });

  it('is rejected, and nobody sees it; its author hears why, and how to appeal', async () => {
    const author = await aNewcomer();
    const text = 'Saya titip salam untuk semua petugas.';
    await say(author, text);
    await decide(await caseAbout(text), 'reject');
    expect(await isShown(text)).toBe(false);
    const [notice] = await noticesOf(author);
    expect(notice).toMatchObject({ kind: 'post_rejected' });
    expect(JSON.stringify(notice)).toContain(BECAUSE.justification);
    expect((await mailsTo(booted, author.email)).at(-1)?.text).toContain(BECAUSE.justification);
  });

  it('breaches nothing where nobody complains, and is not forgotten', async () => {
    const author = await aNewcomer();
    const text = 'Apakah ada kursi roda di loket?';
    await say(author, text);
    const { id } = await caseAbout(text);
    booted.clock.advance(2 * DAY_SECONDS + 60);
    await moderation().runClocks();
    const row: unknown = await booted.strapi.db
      .query(UID.moderationCase)
      .findOne({ where: { id } });
    expect(row).toMatchObject({ breachedAt: null, state: 'open' });
    expect((row as { leadToldAt: unknown }).leadToldAt).not.toBeNull();
    await decide(await caseAbout(text), 'approve');
  });

  it.each(['id', 'en'] as const)(
    'tells a citizen who reported what came of it, in the account and by mail: %s',
    async (language) => {
      const reporter = await aNewcomer(language);
      const post = (await shownPosts()).at(-1);
      const path = `/api/forum/posts/${post?.id ?? ''}/reports`;
      const body = { reason: 'spam', note: 'Mohon diperiksa.' };
      const taken = await send('post', path, { bearer: reporter.bearer, body });
      expect(taken.status).toBe(201);
      const { body: queue } = await moderator.send('get', '/hub/moderation/cases?reason=spam');
      const [known] = (queue as { data: readonly CaseBody[] }).data;
      if (known === undefined) throw new Error('There is no case.');
      expect(known.deadline).toBe('report');
      await decide(known, 'dismiss');
      const [notice] = await noticesOf(reporter);
      expect(notice?.kind).toBe('report_decided');
      const mail = (await mailsTo(booted, reporter.email)).at(-1);
      expect(`${mail?.subject ?? ''} ${mail?.text ?? ''}`).toMatch(
        language === 'id' ? /[Ll]aporan/ : /[Rr]eport/,
      );
      expect(mail?.text).not.toContain('kursi roda');
    },
  );

  it('keeps the words of an erased reporter until they are decided on, without a number or a name', async () => {
    const notes: Record<string, string> = {
      hoax: 'Jadwal ini sudah dibantah kantor.',
      harassment: 'Hubungi saya di 0812-3456-7890.',
    };
    const reporter = await aNewcomer();
    const post = (await shownPosts()).at(-1);
    for (const [reason, note] of Object.entries(notes)) {
      const path = `/api/forum/posts/${post?.id ?? ''}/reports`;
      const body = { reason, note };
      await send('post', path, { bearer: reporter.bearer, body });
    }
    const erased = await send('delete', '/api/forum/me', {
      bearer: reporter.bearer,
      body: { password: 'kata sandi yang panjang', posts: 'wipe' },
    });
    expect(erased.status).toBeLessThan(300);
    const rows = async () =>
      (await booted.strapi.db.query(UID.report).findMany({
        where: { reason: { $in: Object.keys(notes) } },
        orderBy: { id: 'asc' },
      })) as readonly object[];
    expect(await rows()).toMatchObject([
      { note: notes.hoax, reporterKind: 'visitor', reporterId: null, outcome: null },
      { note: '', reporterKind: 'visitor', reporterId: null },
    ]);
    const { body } = await moderator.send('get', '/hub/moderation/cases?reason=harassment');
    const [known] = (body as { data: readonly CaseBody[] }).data;
    if (known === undefined) throw new Error('There is no case.');
    await decide(known, 'dismiss');
    expect(await rows()).toMatchObject([
      { note: '', outcome: 'kept' },
      { note: '', outcome: 'kept' },
    ]);
  });

  it('shows the present name of an author everywhere, which changes once in thirty days', async () => {
    const author = await aNewcomer();
    const text = 'Saya sudah mengurus berkas kemarin.';
    await say(author, text);
    await decide(await caseAbout(text), 'approve');
    const rename = (displayName: string) =>
      send('put', '/api/forum/me', {
        ...{ bearer: author.bearer, language: 'en' },
        body: { displayName, language: 'id' },
      });
    const nameNow = async () =>
      (await shownPosts()).find(({ html }) => html?.includes('berkas kemarin'))?.author.name;
    expect(await nameNow()).toBe(author.displayName);
    expect((await rename('Nama Kedua')).status).toBe(200);
    expect(await nameNow()).toBe('Nama Kedua');
    expect(JSON.stringify(await shownPosts())).not.toContain(author.displayName);
    const soon = await rename('Nama Ketiga');
    expect([soon.status, codeOf(soon)]).toEqual([409, 'display_name_too_soon']);
    expect(sentenceOf(soon)).toMatch(/once in 30 days.*30 more days/);
    // The same name with another language is no change of name.
    expect((await rename('Nama Kedua')).status).toBe(200);
    booted.clock.advance(30 * DAY_SECONDS);
    expect((await rename('Nama Ketiga')).status).toBe(200);
    expect(await nameNow()).toBe('Nama Ketiga');
  });
});
