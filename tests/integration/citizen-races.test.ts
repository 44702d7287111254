import { buildCitizenGround } from '../../src/hub/build-citizens';
import { prepareForum } from '../../src/hub/build-forum';
import { makeDescribeAuthor } from '../../src/hub/describe-author';
import { foldName } from '../../src/modules/citizens';
import {
  makeGiveConsent,
  makeWithdrawConsent,
} from '../../src/modules/citizens/application/give-consent';
import { makePurgeOldData } from '../../src/modules/citizens/application/purge-old-data';
import { makeSaveProfile } from '../../src/modules/citizens/application/save-profile';
import { strapiConsentStore } from '../../src/modules/citizens/strapi/citizen-store';
import { strapiTransaction } from '../../src/modules/forum/strapi/post-book';
import { strapiRenameAuthor } from '../../src/modules/forum/strapi/rename-author';
import { makeStandingOf } from '../../src/modules/moderation/strapi/author-standing.sql';
import { UID } from '../../src/platform/uids';
import { callerOf, PASSWORD, type SignedIn } from '../support/citizens';
import { forumStage, judgeByWords, type ForumStage } from '../support/forum-stage';
import { bootHub, isOnPostgres, type BootedHub } from '../support/hub';
import { aStop, untilItWaits } from '../support/lock-waits';
import { mailOf } from '../support/mails';

const DAY = 24 * 60 * 60;
const CONSENT = { rulesVersion: 1, privacyVersion: 1, isAdult: true, hasGuardianConsent: false };
const ERASED = 'Akun terhapus';

const codeOf = (result: { ok: true } | { ok: false; failure: { code: string } }) =>
  result.ok ? 'ok' : result.failure.code;

type Person = SignedIn & { readonly userId: number; readonly id: number };

describe('two things that happen to a citizen at once', () => {
  let booted: BootedHub;
  let caller: ReturnType<typeof callerOf>;
  let ground: ReturnType<typeof buildCitizenGround>;
  let people: Parameters<typeof forumStage>[2] & object;
  let stage: ForumStage;
  let shared: {
    readonly inTransaction: ReturnType<typeof strapiTransaction>;
    readonly consents: ReturnType<typeof strapiConsentStore>;
    readonly clock: BootedHub['clock'];
    readonly currentVersions: () => Promise<{ rules: number; privacy: number }>;
  };

  beforeAll(async () => {
    booted = await bootHub();
    const { strapi, clock, hub } = booted;
    caller = callerOf(booted);
    strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
    ground = buildCitizenGround(strapi, mailOf(booted));
    await prepareForum(strapi);
    const { citizens } = ground;
    const describeAuthor = makeDescribeAuthor({
      ...{ citizens, staff: hub.staff, standingOf: makeStandingOf(strapi) },
    });
    people = { people: { describeAuthor, lockName: (id) => citizens.lockName(id) } };
    stage = forumStage(strapi, clock, people);
    shared = {
      ...{ inTransaction: strapiTransaction(strapi), consents: strapiConsentStore(strapi), clock },
      currentVersions: () => Promise.resolve({ rules: 1, privacy: 1 }),
    };
  });

  const stops: ReturnType<typeof aStop>[] = [];

  const aNewStop = () => {
    const stop = aStop();
    stops.push(stop);
    return stop;
  };

  // What a failed test has stopped would hold up all that follow.
  afterEach(() => {
    for (const stop of stops.splice(0)) stop.goOn();
  });

  afterAll(() => booted.stop());

  const rows = (uid: (typeof UID)[keyof typeof UID], where: object) =>
    booted.strapi.db.query(uid).findMany({ where }) as Promise<
      readonly Readonly<Record<string, unknown>>[]
    >;

  /** Somebody with an account, and no profile yet. */
  const account = async (email: string) => {
    const member = await caller.member(email);
    const found = await ground.accounts.findByEmail(email);
    return { ...member, userId: Number(found?.userId) };
  };

  const name = ({ bearer }: SignedIn, displayName: string) =>
    caller.send('put', '/api/forum/me', { bearer, body: { displayName, language: 'id' } });

  const erase = ({ bearer }: SignedIn, posts = 'keep_without_name') =>
    caller.send('delete', '/api/forum/me', { bearer, body: { password: PASSWORD, posts } });

  /** Somebody who may write in the forum. */
  const citizen = async (displayName: string): Promise<Person> => {
    const member = await account(`${displayName.replace(' ', '').toLowerCase()}@contoh.example`);
    await name(member, displayName);
    const body = { ...CONSENT, language: 'id' };
    await caller.send('post', '/api/forum/me/consents', { bearer: member.bearer, body });
    const [row] = await rows(UID.citizen, { displayName });
    return { ...member, id: Number(row?.id) };
  };

  describe('while a text is judged', () => {
    const during = (happening: () => Promise<unknown>): ForumStage =>
      forumStage(booted.strapi, booted.clock, {
        ...people,
        judge: async (submission) => {
          await happening();
          return judgeByWords(submission);
        },
      });

    const newThread = (slow: ForumStage, by: number) =>
      slow.writeThread({
        ...{ by: slow.citizen(by), category: 'layanan', language: 'id', isInsisting: false },
        ...{ title: 'Loket baru', text: 'Kapan dibuka?', door: { isHoneypotFilled: false } },
      });

    it('somebody who erased their account meanwhile writes no answer, no thread and no edit', async () => {
      const there = await citizen('Panitia Loket');
      const { threadId } = await stage.open({ by: there.id });
      const answering = await citizen('Ratna Dewi');
      const answered = await during(() => erase(answering)).answer(
        ...([threadId, 'Terlambat', answering.id] as const),
      );
      expect(codeOf(answered)).toBe('author_not_found');
      const opening = await citizen('Wahyu Adi');
      const opened = await newThread(
        during(() => erase(opening)),
        opening.id,
      );
      expect(codeOf(opened)).toBe('author_not_found');
      const editing = await citizen('Yuni Astuti');
      const post = await stage.answered(threadId, 'Yang pertama', editing.id);
      const edited = await during(() => erase(editing)).edit(post, 'Yang kedua', editing.id);
      expect(codeOf(edited)).toBe('author_not_found');
      const names = (await rows(UID.forumPost, {})).map(({ authorName }) => authorName);
      expect(names.toSorted()).toEqual([ERASED, 'Panitia Loket']);
    });

    it('somebody who took another name meanwhile writes under that', async () => {
      const one = await citizen('Nama Lama');
      const renamed = during(() => name(one, 'Nama Baru'));
      const opened = await newThread(renamed, one.id);
      if (!opened.ok) throw new Error(opened.failure.code);
      expect(await stage.row(opened.value)).toMatchObject({ authorName: 'Nama Baru' });
      expect(await stage.thread(opened.value.threadId)).toMatchObject({ openedBy: 'Nama Baru' });
      const other = await citizen('Sebutan Lama');
      const post = await during(() => name(other, 'Sebutan Baru')).answered(
        ...([opened.value.threadId, 'Halo.', other.id] as const),
      );
      expect(await stage.row(post)).toMatchObject({ authorName: 'Sebutan Baru' });
    });
  });

  describe('while a post is written', () => {
    const writing = async (displayName: string) => {
      const author = await citizen(displayName);
      const { threadId } = await stage.open({ by: author.id });
      const stop = aNewStop();
      const slow = forumStage(booted.strapi, booted.clock, {
        ...people,
        openCase: async () => {
          await stop.stop();
          return { caseId: 1 };
        },
      });
      const written = slow.answered(threadId, 'TAHAN sebentar', author.id);
      await stop.isThere;
      return { author, written, goOn: stop.goOn };
    };

    it('a rename waits, and finds it', async () => {
      const { author, written, goOn } = await writing('Gilang Lama');
      const renamed = name(author, 'Gilang Baru');
      expect(await untilItWaits(booted, renamed)).toBe('waits');
      goOn();
      expect((await renamed).status).toBe(200);
      expect(await stage.row(await written)).toMatchObject({ authorName: 'Gilang Baru' });
    });

    it('so does a rename that changes capital letters alone', async () => {
      const { author, written, goOn } = await writing('Putri ayu');
      const renamed = name(author, 'Putri Ayu');
      expect(await untilItWaits(booted, renamed)).toBe('waits');
      goOn();
      expect((await renamed).status).toBe(200);
      expect(await stage.row(await written)).toMatchObject({ authorName: 'Putri Ayu' });
    });

    it('an erasure waits, and finds it', async () => {
      const { author, written, goOn } = await writing('Hendra Wijaya');
      const erased = erase(author);
      expect(await untilItWaits(booted, erased)).toBe('waits');
      goOn();
      expect((await erased).status).toBe(204);
      expect(await stage.row(await written)).toMatchObject({ authorName: ERASED, authorId: null });
    });

    it('a moderator who holds its thread counts for its author, and waits for no row', async () => {
      const { author, written, goOn } = await writing('Intan Permata');
      const counted = ground.citizens.countPosts(author.id, { approved: 1 });
      // A SQLite file has one writer.
      expect(await untilItWaits(booted, counted)).toBe(isOnPostgres ? 'done' : 'waits');
      goOn();
      expect(await written).toMatchObject({ state: 'held' });
      await counted;
      expect((await rows(UID.citizen, { id: author.id }))[0]).toMatchObject({ approvedPosts: 1 });
    });
  });

  describe('while a name is judged', () => {
    const saving = (happening: () => Promise<unknown>) =>
      makeSaveProfile({
        ...{ ...ground, ...shared, foldName, renameAuthor: strapiRenameAuthor(booted.strapi) },
        takeTurn: () => Promise.resolve(undefined),
        judgeName: async () => {
          await happening();
          return { isAllowed: true };
        },
      });

    it('an account that is erased meanwhile gets no new name', async () => {
      const { id, ...person } = await citizen('Surya Lama');
      const saved = await saving(() => erase(person))({
        ...{ userId: person.userId, displayName: 'Surya Baru', language: 'id' },
      });
      expect(codeOf(saved)).toBe('token_ended');
      expect((await rows(UID.citizen, { id }))[0]).toMatchObject({
        ...{ displayName: ERASED, foldedName: `erased:${String(id)}` },
      });
    });

    it('an account that is erased meanwhile gets no profile', async () => {
      const person = await account('tanpanama@contoh.example');
      const saved = await saving(() => erase(person))({
        ...{ userId: person.userId, displayName: 'Tanpa Akun', language: 'id' },
      });
      expect(codeOf(saved)).toBe('token_ended');
      expect(await rows(UID.citizen, { displayName: 'Tanpa Akun' })).toEqual([]);
    });
  });

  describe('while consent is given', () => {
    it('an account that is erased meanwhile has agreed to nothing', async () => {
      const person = await citizen('Fitri Handayani');
      const stop = aNewStop();
      const giveConsent = makeGiveConsent({
        ...shared,
        citizens: {
          ...ground.citizens,
          async ofUser(userId) {
            const found = await ground.citizens.ofUser(userId);
            await stop.stop();
            return found;
          },
        },
      });
      const given = giveConsent({ ...CONSENT, userId: person.userId, language: 'id' });
      await stop.isThere;
      const erased = erase(person);
      // In the middle of a transaction nothing else happens on SQLite: there it is erased after it has agreed.
      expect(await untilItWaits(booted, erased)).toBe(isOnPostgres ? 'done' : 'waits');
      stop.goOn();
      expect((await erased).status).toBe(204);
      expect(codeOf(await given)).toBe(isOnPostgres ? 'token_ended' : 'ok');
      expect((await rows(UID.citizen, { id: person.id }))[0]).toMatchObject({ rulesVersion: 0 });
      const record = await rows(UID.consent, { citizenId: person.id });
      expect(record.filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([]);
    });

    it('who takes it back waits, and takes back what was given', async () => {
      const { id, userId } = await citizen('Galih Pratama');
      const withdrawConsent = makeWithdrawConsent({ ...ground, ...shared });
      await withdrawConsent(userId);
      const stop = aNewStop();
      const giveConsent = makeGiveConsent({
        ...{ ...ground, ...shared },
        consents: {
          ...shared.consents,
          async add(citizenId, consents) {
            await shared.consents.add(citizenId, consents);
            await stop.stop();
          },
        },
      });
      const given = giveConsent({ ...CONSENT, userId, language: 'id' });
      await stop.isThere;
      const withdrawn = withdrawConsent(userId);
      expect(await untilItWaits(booted, withdrawn)).toBe('waits');
      stop.goOn();
      expect([codeOf(await given), codeOf(await withdrawn)]).toEqual(['ok', 'ok']);
      expect((await rows(UID.citizen, { id }))[0]).toMatchObject({ rulesVersion: 0 });
      const record = await rows(UID.consent, { citizenId: id });
      expect(record.filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([]);
    });
  });

  it('an account that confirms once the sweep has listed it stays; the others go', async () => {
    for (const email of ['sempat@contoh.example', 'lupa@contoh.example']) {
      await caller.register(email);
    }
    booted.clock.advance(8 * DAY);
    const find = (email: string) => ground.accounts.findByEmail(email);
    const purgeOldData = makePurgeOldData({
      ...{ ...ground, ...shared, purgeMails: () => Promise.resolve(0) },
      accounts: {
        ...ground.accounts,
        async unconfirmedSince(before, limit) {
          const listed = await ground.accounts.unconfirmedSince(before, limit);
          const account = await find('sempat@contoh.example');
          await ground.accounts.confirm(Number(account?.userId));
          return listed;
        },
      },
    });
    expect(await purgeOldData()).toBe(1);
    expect(await find('sempat@contoh.example')).toMatchObject({ isConfirmed: true });
    expect(await find('lupa@contoh.example')).toBeUndefined();
  });
});
