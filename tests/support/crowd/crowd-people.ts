import type { Core } from '@strapi/strapi';
import { UID } from '../../../src/platform/uids';
import type { BootedHub } from '../hub';
import { aMember, signIn } from '../staff';

/** Somebody in the crowd who signed in. */
export interface CrowdMember {
  /** The number of the citizen, or of the member of staff. */
  readonly id: number;
  readonly bearer: string;
}

/** A citizen of the crowd. */
export interface CrowdCitizen extends CrowdMember {
  /** Posts that were approved before the crowd came. */
  readonly approvedBefore: number;
}

const DAY_SECONDS = 24 * 3600;
const APPROVED_BEFORE = 9; // known people: what they write is public at once

// Strapi types the ends of sessions as possible errors of any shape.
interface Sessions {
  generateRefreshToken(
    userId: string,
    device: undefined,
    options: object,
  ): Promise<{ token: string }>;
  generateAccessToken(refreshToken: string): Promise<{ token: string }>;
}

const roleOf = async (strapi: Core.Strapi): Promise<number> => {
  const role: unknown = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  return (role as { readonly id: number }).id;
};

const openSession = async (strapi: Core.Strapi, userId: number): Promise<string> => {
  const sessions = strapi.sessionManager('users-permissions') as unknown as Sessions;
  const refresh = await sessions.generateRefreshToken(String(userId), undefined, {
    type: 'refresh',
  });
  return (await sessions.generateAccessToken(refresh.token)).token;
};

/** Citizens with confirmed addresses and consents, without the mails of signing up: other tests are about those. */
export const crowdCitizens = async (
  { strapi, clock }: BootedHub,
  { count, isVerified }: { readonly count: number; readonly isVerified: boolean },
): Promise<readonly CrowdCitizen[]> => {
  const role = await roleOf(strapi);
  const kind = isVerified ? 'terverifikasi' : 'biasa';
  const citizens: CrowdCitizen[] = [];
  for (let number = 1; number <= count; number += 1) {
    const name = `warga ${kind} ${String(number)}`;
    const email = `${name.replaceAll(' ', '.')}@contoh.example`;
    const account = { username: email, email, provider: 'local', confirmed: true, blocked: false };
    const user: unknown = await strapi.db
      .query('plugin::users-permissions.user')
      .create({ data: { ...account, role } as never });
    const { id: userId } = user as { readonly id: number };
    const row: unknown = await strapi.db.query(UID.citizen).create({
      data: {
        ...{ userId, displayName: name, foldedName: name.replaceAll(' ', ''), language: 'id' },
        ...{ isAdult: true, hasGuardianConsent: false, isVerified },
        ...{ rulesVersion: 1, privacyVersion: 1, joinedAt: clock.ago(30 * DAY_SECONDS) },
        ...{ approvedPosts: APPROVED_BEFORE, rejectedPosts: 0 },
      },
    });
    const { id } = row as { readonly id: number };
    const bearer = await openSession(strapi, userId);
    citizens.push({ id, bearer, approvedBefore: APPROVED_BEFORE });
  }
  return citizens;
};

/** Members of staff with one role, who signed in. */
export const crowdStaff = async (
  booted: BootedHub,
  { role, count }: { readonly role: 'hub-moderator' | 'hub-lead'; readonly count: number },
): Promise<readonly CrowdMember[]> => {
  const staff: CrowdMember[] = [];
  for (let number = 1; number <= count; number += 1) {
    const member = await aMember(booted.strapi, { role, name: `${role} ${String(number)}` });
    const row: unknown = await booted.strapi.db
      .query('admin::user')
      .findOne({ where: { email: member.email } });
    const { id } = row as { readonly id: number };
    staff.push({ id, bearer: await signIn(booted, member) });
  }
  return staff;
};
