import type { Core } from '@strapi/strapi';
import { UID } from '../../../src/platform/uids';

const DAY_MS = 86_400_000;

interface TokenService {
  issue(user: { readonly id: number }): Promise<string>;
}

/**
 * So many citizens with confirmed addresses, whose posts are published at once; gives the token of each. They are written
 * to the tables: to register that many would be another bench.
 */
export const seedCitizens = async (
  strapi: Core.Strapi,
  { count, now }: { readonly count: number; readonly now: Date },
): Promise<readonly string[]> => {
  const role: unknown = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const tokens = strapi.service('plugin::users-permissions.jwt') as unknown as TokenService;
  const rulesVersion = await strapi.db.query(UID.ruleVersion).count();
  return strapi.db.transaction(async () => {
    const bearers: string[] = [];
    for (let number = 1; number <= count; number += 1) {
      const email = `warga${String(number)}@contoh.example`;
      const user = (await strapi.db.query('plugin::users-permissions.user').create({
        data: {
          ...{ username: email, email, provider: 'local', confirmed: true, blocked: false },
          role: (role as { id: number }).id,
        },
      })) as { readonly id: number };
      const name = `Penulis ${String(number)}`;
      await strapi.db.query(UID.citizen).create({
        data: {
          ...{ userId: user.id, displayName: name, foldedName: name.toLowerCase() },
          ...{ language: 'id', isAdult: true, hasGuardianConsent: false, isVerified: false },
          ...{ rulesVersion, privacyVersion: 1, approvedPosts: 9, rejectedPosts: 0 },
          joinedAt: new Date(now.getTime() - 30 * DAY_MS),
        },
      });
      bearers.push(await tokens.issue(user));
    }
    return bearers;
  });
};
