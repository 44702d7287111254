import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runReads } from '../../../platform/statements.sql';
import { UID } from '../../../platform/uids';
import type { CitizenStore, ConsentStore, Notice, NoticeStore } from '../application/citizen-ports';
import { ERASED_CITIZEN_NAME, ERASURE_WISHES, type Citizen } from '../domain/citizen';
import { CONSENT_SUBJECTS } from '../domain/consent';
import * as citizens from './citizens.sql';
import * as notices from './notices.sql';
import { isTaken, run, toDate, toFlag } from './rows.sql';
import type { SignedIn } from './sign-in-strategy';

/** What a citizen says in the words of the forum. */
const toCitizen = (row: citizens.CitizenRow): Citizen => ({
  id: row.id,
  userId: row.user_id,
  displayName: row.display_name,
  language: row.language === 'en' ? 'en' : 'id',
  isConfirmed: toFlag(row.confirmed),
  isAdult: toFlag(row.is_adult),
  hasGuardianConsent: toFlag(row.has_guardian_consent),
  isVerified: toFlag(row.is_verified),
  rulesVersion: row.rules_version,
  privacyVersion: row.privacy_version,
  approvedPosts: row.approved_posts,
  rejectedPosts: row.rejected_posts,
  joinedAt: toDate(row.joined_at),
  ...(row.erased_at === null ? {} : { erasedAt: toDate(row.erased_at) }),
  ...(row.name_changed_at === null ? {} : { nameChangedAt: toDate(row.name_changed_at) }),
});

const toKnownAs = (row: citizens.KnownAsRow | undefined) =>
  row && { displayName: row.display_name, isVerified: toFlag(row.is_verified) };

const toSignedIn = (row: citizens.SignedInRow): SignedIn => {
  const { id, account_id: userId, confirmed, blocked, role_id: roleId } = row;
  return {
    ...{ userId, isConfirmed: toFlag(confirmed), isBlocked: toFlag(blocked) },
    ...(roleId === null ? {} : { roleId }),
    ...(id === null ? {} : { citizen: toCitizen({ ...row, id }) }),
  };
};

/** Finds whoever a session belongs to: one statement. */
export const makeFindSignedIn =
  (strapi: Core.Strapi) =>
  async (userId: number): Promise<SignedIn | undefined> => {
    const row = await runReads(strapi, (knex) => citizens.selectSignedIn(knex, userId));
    return row && toSignedIn(row);
  };

const toErasure = ({ id, erased_at: at, erasure_wish: wish }: citizens.ErasureRow) => ({
  citizenId: id,
  at: toDate(at),
  wish: z.enum(ERASURE_WISHES).parse(wish),
});

/** A change that gives false where a value was taken meanwhile. Each runs alone: a failed statement spoils a transaction. */
const unlessTaken = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
};

/** Citizens in the table of `api::citizen.citizen`; one statement a call. */
export const strapiCitizenStore = (strapi: Core.Strapi): CitizenStore => {
  const select = (wanted: Parameters<typeof citizens.selectCitizens>[1]) =>
    runReads(strapi, (knex) => citizens.selectCitizens(knex, wanted));
  const first = async (wanted: Parameters<typeof citizens.selectCitizens>[1]) => {
    const [row] = await select(wanted);
    return row && toCitizen(row);
  };
  return {
    find: (id) => first({ ids: [id] }),
    findMany: async (ids) => (ids.length === 0 ? [] : (await select({ ids })).map(toCitizen)),
    ofUser: (userId) => first({ userId }),
    lock: async (id) => toKnownAs(await run(strapi, (trx) => citizens.selectLocked(trx, id))),
    lockName: async (id) =>
      toKnownAs(await run(strapi, (trx) => citizens.selectNameLocked(trx, id))),
    countPosts: (id, { approved = 0, rejected = 0 }) =>
      run(strapi, (trx) => citizens.addToCounts(trx, id, { approved, rejected })),
    isNameTaken: async (foldedName, exceptUserId) => {
      const holder = await run(strapi, (trx) => citizens.selectNameHolder(trx, foldedName));
      return holder !== undefined && holder.user_id !== exceptUserId;
    },
    add: (userId, profile, at) =>
      run(strapi, (trx) => citizens.insertCitizen(trx, userId, { profile, at })),
    change: (id, profile) =>
      unlessTaken(() => run(strapi, (trx) => citizens.updateProfile(trx, id, profile))),
    setConsent: (id, consent) => run(strapi, (trx) => citizens.updateConsent(trx, id, consent)),
    erase: (id, erasure) =>
      run(strapi, (trx) =>
        citizens.eraseCitizen(trx, id, { ...erasure, name: ERASED_CITIZEN_NAME }),
      ),
    openErasures: async (limit) =>
      (await run(strapi, (trx) => citizens.selectErasures(trx, limit))).map(toErasure),
    finishErasure: (id) => run(strapi, (trx) => citizens.finishErasure(trx, id)),
  };
};

const ConsentRowSchema = z.object({
  subject: z.enum(CONSENT_SUBJECTS),
  version: z.number(),
  language: z.enum(['id', 'en']),
  givenAt: z.coerce.date(),
  withdrawnAt: z.coerce.date().nullable(),
});

/** Consents in the table of `api::consent.consent`. */
export const strapiConsentStore = (strapi: Core.Strapi): ConsentStore => {
  const query = () => strapi.db.query(UID.consent);
  return {
    async ofCitizen(citizenId) {
      const rows: unknown = await query().findMany({
        where: { citizenId },
        orderBy: [{ givenAt: 'asc' }, { id: 'asc' }],
      });
      return z
        .array(ConsentRowSchema)
        .parse(rows)
        .map(({ withdrawnAt, ...consent }) => ({
          ...consent,
          ...(withdrawnAt === null ? {} : { withdrawnAt }),
        }));
    },
    async add(citizenId, consents) {
      for (const consent of consents) await query().create({ data: { citizenId, ...consent } });
    },
    async withdraw(citizenId, at) {
      await query().updateMany({
        where: { citizenId, withdrawnAt: { $null: true } },
        data: { withdrawnAt: at },
      });
    },
    purgeErasedBefore: (before) =>
      run(strapi, (trx) => citizens.deleteConsentsOfErased(trx, before)),
  };
};

const FactsSchema = z.record(z.string(), z.union([z.number(), z.string()]));

/** PostgreSQL gives JSON as it is, SQLite as its text. */
const readFacts = (stored: unknown) =>
  FactsSchema.parse(typeof stored === 'string' ? JSON.parse(stored) : stored);

const toNotice = (row: notices.NoticeRow): Notice & { readonly rowId: number } => ({
  id: row.document_id,
  rowId: row.id,
  kind: row.kind,
  facts: readFacts(row.facts),
  writtenAt: toDate(row.written_at),
  ...(row.read_at === null ? {} : { readAt: toDate(row.read_at) }),
});

/** Notices in the table of `api::citizen-notice.citizen-notice`. */
export const strapiNoticeStore = (strapi: Core.Strapi): NoticeStore => ({
  add: (notice, at) => run(strapi, (trx) => notices.insertNotice(trx, notice, at)),
  list: async (citizenId, page) =>
    (await run(strapi, (trx) => notices.selectNotices(trx, citizenId, page))).map(toNotice),
  countUnread: (citizenId) => run(strapi, (trx) => notices.countUnread(trx, citizenId)),
  unreadAmong: async (keys) =>
    new Set(await run(strapi, (trx) => notices.selectUnreadKeys(trx, keys))),
  markRead: (citizenId, marked) => run(strapi, (trx) => notices.markRead(trx, citizenId, marked)),
  removeAll: (citizenId) => run(strapi, (trx) => notices.deleteNoticesOf(trx, citizenId)),
  purge: (before) => run(strapi, (trx) => notices.deleteOldNotices(trx, before)),
});
