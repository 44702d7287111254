import { buildCitizenGround } from '../../src/hub/build-citizens';
import { makeDescribeAuthor } from '../../src/hub/describe-author';
import type { WholeHub } from '../../src/hub';
import type { Citizen } from '../../src/modules/citizens';
import type { TargetRef } from '../../src/modules/moderation';
import { makeStandingOf } from '../../src/modules/moderation/strapi/author-standing.sql';
import { foundHub } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';
import { callerOf } from './citizens';
import { judgeByWords } from './forum-stage';
import type { BootedHub } from './hub';
import { mailOf } from './mails';

/** A citizen with a confirmed address. */
export const aCitizen = (changes: Partial<Citizen> = {}): Citizen => ({
  id: 7,
  userId: 70,
  displayName: 'Warga',
  language: 'id',
  isConfirmed: true,
  isAdult: true,
  hasGuardianConsent: false,
  isVerified: false,
  rulesVersion: 1,
  privacyVersion: 1,
  approvedPosts: 3,
  rejectedPosts: 1,
  joinedAt: new Date('2026-01-01T00:00:00Z'),
  ...changes,
});

const AUTHOR = { email: 'warga7@contoh.example', displayName: 'Ani Lestari' };

/** Signs the author of the texts up, as citizens do it themselves; gives their id. */
const joinForum = async (booted: BootedHub): Promise<number> => {
  booted.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  const caller = callerOf(booted);
  const { displayName } = AUTHOR;
  const { bearer } = await caller.member(AUTHOR.email);
  await caller.send('put', '/api/forum/me', { bearer, body: { displayName, language: 'id' } });
  const consent = { rulesVersion: 1, privacyVersion: 1, isAdult: true, hasGuardianConsent: false };
  const body = { ...consent, language: 'id' };
  await caller.send('post', '/api/forum/me/consents', { bearer, body });
  const row: unknown = await booted.strapi.db
    .query(UID.citizen)
    .findOne({ where: { displayName } });
  return (row as { readonly id: number }).id;
};

/** The forum of the hub, to which citizens write without a check of their words: other tests are about that. */
const writingOn = (booted: BootedHub, { forum, moderation }: WholeHub['discussion']) => {
  const { citizens } = buildCitizenGround(booted.strapi, mailOf(booted));
  const standingOf = makeStandingOf(booted.strapi);
  return forum.write({
    judge: judgeByWords,
    describeAuthor: makeDescribeAuthor({ citizens, staff: booted.hub.staff, standingOf }),
    currentRules: () => Promise.resolve(1),
    openCase: moderation.openCaseFor,
    closeCase: moderation.closeCaseOf,
  });
};

/** The moderation of a booted hub, and a citizen who opened a thread there and writes in it. */
export const moderationOn = async (booted: BootedHub) => {
  const { discussion } = foundHub(booted.strapi) as WholeHub;
  const { forum, moderation } = discussion;
  const writes = writingOn(booted, discussion);
  const authorId = await joinForum(booted);
  const by = { kind: 'citizen', id: authorId } as const;
  const shared = { by, isInsisting: false, door: { isHoneypotFilled: false } };
  const thread = await writes.writeThread({
    ...{ ...shared, category: 'layanan', language: 'id' },
    ...{ title: 'Loket pagi', text: 'Apakah loket buka?' },
  });
  if (!thread.ok) throw new Error(thread.failure.code);
  const { threadId } = thread.value;
  let posts = 0;
  return {
    ...moderation,
    authorId,
    targets: forum.targets,
    /** Writes a post of the citizen, which readers see. */
    async aPost(text = `Isi kiriman nomor ${String((posts += 1))}.`): Promise<TargetRef> {
      const written = await writes.writePost({ ...shared, threadId, text });
      if (!written.ok) throw new Error(written.failure.code);
      const post = await forum.book.findPost(written.value.postId);
      if (post === undefined) throw new Error('There is no such post.');
      return { kind: 'post', id: post.id };
    },
    async stateOf(ref: TargetRef): Promise<string | undefined> {
      return (await forum.targets.find(ref))?.state;
    },
    /** What the citizen was told, the oldest first. */
    async notices(): Promise<readonly object[]> {
      const where = { citizenId: authorId };
      return booted.strapi.db.query(UID.citizenNotice).findMany({ where, orderBy: { id: 'asc' } });
    },
  };
};

/** The moderation of a booted hub. */
export type ModerationHub = Awaited<ReturnType<typeof moderationOn>>;
