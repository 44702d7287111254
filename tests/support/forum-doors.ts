import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { strapiWordStore } from '../../src/modules/moderation/strapi/words/word-store';
import { foldPhrase } from '../../src/modules/moderation';
import {
  clearRateLimits,
  knexRateLimits,
} from '../../src/modules/moderation/strapi/judging/rate-limits.sql';
import {
  RATE_LIMITS,
  type LimitedAct,
} from '../../src/modules/moderation/domain/judging/rate-limits';
import { makeProofOfWork } from '../../src/modules/moderation/strapi/proof-of-work';
import { UID } from '../../src/platform/uids';
import { callerOf, codeOf } from './citizens';
import type { BootedHub } from './hub';

const DAY = 86_400;
const CONSENT = {
  ...{ rulesVersion: 1, privacyVersion: 1, isAdult: true, hasGuardianConsent: false },
  language: 'id',
};

/** What the word list of `refusingWords` does not take. */
export const REFUSED_PHRASE = 'kata yang ditolak';

/** What authors are asked to think about again. */
export const NUDGED_TEXT = 'Hubungi saya di 0812-3456-7890';

/** Somebody who signed in, and the `Authorization` that they send. */
export interface Member {
  /** The number of the citizen; 0 where there is no profile. */
  readonly id: number;
  readonly authorization: string;
}

/** Work of a browser on a challenge of the hub. */
const proofs = ({ strapi, clock }: BootedHub) => {
  const secret = strapi.config.get<{ readonly ENCRYPTION_KEY: string }>('hub').ENCRYPTION_KEY;
  const proofOfWork = makeProofOfWork(strapi, { secret, clock });
  return {
    solve: async (): Promise<string> => {
      const challenge = await proofOfWork.issue();
      const solution = await solveChallenge({ challenge, deriveKey });
      return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
    },
    take: knexRateLimits(strapi, { secret }),
  };
};

/** The doors of a booted hub, as it was put together, and citizens who may write through them. */
export const forumDoors = (booted: BootedHub) => {
  const { strapi, clock } = booted;
  const caller = callerOf(booted);
  const { solve, take } = proofs(booted);
  strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  let members = 0;

  const write = async (path: string, method: 'post' | 'put', bearer: string, body: object) => {
    const answer = await caller.send(method, path, { bearer, body });
    if (answer.status !== 200) throw new Error(`${path}: ${String(codeOf(answer))}`);
  };

  /** A profile and consents; and that of somebody whom the office has verified, and moderators know. */
  const join = async (bearer: string, displayName: string): Promise<number> => {
    await write('/api/forum/me', 'put', bearer, { displayName, language: 'id' });
    await write('/api/forum/me/consents', 'post', bearer, CONSENT);
    const citizens = strapi.db.query(UID.citizen);
    const { id } = (await citizens.findOne({ where: { displayName } })) as { readonly id: number };
    const joinedAt = clock.ago(30 * DAY);
    await citizens.update({
      where: { id },
      data: { isVerified: true, approvedPosts: 9, joinedAt },
    });
    return id;
  };

  return {
    solve,
    /** An account with a confirmed address; a verified citizen unless said otherwise. */
    async signedIn({
      hasProfile = true,
      name = '',
    }: { readonly hasProfile?: boolean; readonly name?: string } = {}): Promise<Member> {
      members += 1;
      const letter = 'abcdefghij'.charAt(members);
      const mailbox = name === '' ? `warga${String(members)}` : name.replace(' ', '').toLowerCase();
      const { bearer } = await caller.member(`${mailbox}@contoh.example`);
      const id = hasProfile ? await join(bearer, name === '' ? `Warga ${letter}` : name) : 0;
      return { id, authorization: `Bearer ${bearer}` };
    },
    /** Forgets what was counted: a test writes faster than a person. */
    makeRoom: () => clearRateLimits(strapi, new Date(Date.now() + 2 * DAY * 1000)),
    /** Does as often as is allowed what somebody may do. */
    async useUp(act: LimitedAct, { id }: Member): Promise<void> {
      const [{ times }] = RATE_LIMITS[act];
      for (let count = 0; count < times; count += 1)
        await take({ act, who: `citizen:${String(id)}` });
    },
    /** Puts a phrase on the word list that no text may hold. */
    async refusingWords(): Promise<void> {
      await strapiWordStore(strapi).add({
        ...{ phrase: REFUSED_PHRASE, folded: foldPhrase(REFUSED_PHRASE), list: 'threat' },
        ...{ effect: 'refuse', note: '', isActive: true, byName: 'Sari', changedAt: clock.now() },
        version: 1,
      });
    },
    /** Who reported, the oldest first. */
    reporters: async () =>
      (await strapi.db.query(UID.report).findMany({ orderBy: { id: 'asc' } })) as readonly {
        readonly reporterKind: string;
      }[],
  };
};

/** The doors of a hub under test. */
export type ForumDoorsOnStage = ReturnType<typeof forumDoors>;
