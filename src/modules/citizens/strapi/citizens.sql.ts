import type { Profile } from '../application/citizen-ports';
import { strapiColumns, TABLE, type Knex, type StoredFlag, type StoredMoment } from './rows.sql';

/** A citizen as the database gives it, with what the account behind it says. */
export interface CitizenRow {
  readonly id: number;
  readonly user_id: number;
  readonly display_name: string;
  readonly language: string;
  readonly confirmed: StoredFlag | null;
  readonly is_adult: StoredFlag;
  readonly has_guardian_consent: StoredFlag;
  readonly is_verified: StoredFlag;
  readonly rules_version: number;
  readonly privacy_version: number;
  readonly approved_posts: number;
  readonly rejected_posts: number;
  readonly joined_at: StoredMoment;
  readonly erased_at: StoredMoment | null;
  readonly name_changed_at: StoredMoment | null;
}

const COLUMNS = [
  ...['id', 'user_id', 'display_name', 'language', 'is_adult', 'has_guardian_consent'],
  ...['is_verified', 'rules_version', 'privacy_version', 'approved_posts', 'rejected_posts'],
  ...['joined_at', 'erased_at', 'name_changed_at'],
].map((column) => `c.${column}`);

/** Citizens by their own ids or that of their account, one statement for all. */
export const selectCitizens = async (
  trx: Knex,
  wanted: { readonly ids: readonly number[] } | { readonly userId: number },
): Promise<readonly CitizenRow[]> => {
  const query = trx({ c: TABLE.citizens })
    .leftJoin({ u: TABLE.users }, 'u.id', 'c.user_id')
    .select<CitizenRow[]>([...COLUMNS, 'u.confirmed']);
  return 'ids' in wanted
    ? query.whereIn('c.id', [...wanted.ids])
    : query.where('c.user_id', wanted.userId);
};

/** An account with its role, and with the citizen behind it where there is one. */
export type SignedInRow = Omit<CitizenRow, 'id'> & {
  readonly id: number | null;
  readonly account_id: number;
  readonly blocked: StoredFlag | null;
  readonly role_id: number | null;
};

export const selectSignedIn = (trx: Knex, userId: number): Promise<SignedInRow | undefined> =>
  trx({ u: TABLE.users })
    .leftJoin({ l: TABLE.userRoles }, 'l.user_id', 'u.id')
    .leftJoin({ c: TABLE.citizens }, 'c.user_id', 'u.id')
    .where('u.id', userId)
    .first<SignedInRow | undefined>([
      ...COLUMNS,
      ...['u.id as account_id', 'u.confirmed', 'u.blocked', 'l.role_id'],
    ]);

/** How readers know a citizen, as the database gives it. */
export type KnownAsRow = Pick<CitizenRow, 'display_name' | 'is_verified'>;

const selectKnownAs = (trx: Knex, id: number) =>
  trx(TABLE.citizens)
    .where({ id })
    .whereNull('erased_at')
    .first<KnownAsRow | undefined>(['display_name', 'is_verified']);

/** Locked until the transaction ends; SQLite has one writer anyway. */
export const selectLocked = async (trx: Knex, id: number): Promise<KnownAsRow | undefined> =>
  selectKnownAs(trx, id).forUpdate();

/**
 * Locked against `selectLocked` alone. The counts may change meanwhile: a moderator who holds a thread counts for the
 * author, who may be waiting for that thread with this lock in hand.
 */
export const selectNameLocked = async (trx: Knex, id: number): Promise<KnownAsRow | undefined> =>
  selectKnownAs(trx, id).forKeyShare();

export const addToCounts = async (
  trx: Knex,
  id: number,
  { approved, rejected }: { readonly approved: number; readonly rejected: number },
): Promise<void> => {
  await trx(TABLE.citizens)
    .where({ id })
    .update({
      approved_posts: trx.raw('?? + ?', ['approved_posts', approved]),
      rejected_posts: trx.raw('?? + ?', ['rejected_posts', rejected]),
    });
};

export const selectNameHolder = async (
  trx: Knex,
  foldedName: string,
): Promise<{ readonly user_id: number } | undefined> =>
  trx(TABLE.citizens)
    .where({ folded_name: foldedName })
    .first<{ readonly user_id: number } | undefined>('user_id');

const toColumns = ({ displayName, foldedName, language }: Profile) => ({
  display_name: displayName,
  folded_name: foldedName,
  language,
});

/** True where it was written: neither the name nor the user had a row. */
export const insertCitizen = async (
  trx: Knex,
  userId: number,
  { profile, at }: { readonly profile: Profile; readonly at: Date },
): Promise<boolean> => {
  const rows = await trx(TABLE.citizens)
    .insert({
      ...strapiColumns(at),
      ...toColumns(profile),
      user_id: userId,
      is_adult: false,
      has_guardian_consent: false,
      is_verified: false,
      rules_version: 0,
      privacy_version: 0,
      approved_posts: 0,
      rejected_posts: 0,
      joined_at: at,
    })
    .onConflict()
    .ignore()
    .returning<{ readonly id: number }[]>('id');
  return rows.length > 0;
};

export const updateProfile = async (
  trx: Knex,
  id: number,
  { renamedAt, ...profile }: Profile & { readonly renamedAt?: Date },
): Promise<void> => {
  const renamed = renamedAt === undefined ? {} : { name_changed_at: renamedAt };
  await trx(TABLE.citizens)
    .where({ id })
    .update({ ...toColumns(profile), ...renamed });
};

export const updateConsent = async (
  trx: Knex,
  id: number,
  consent: {
    readonly rulesVersion: number;
    readonly privacyVersion: number;
    readonly isAdult: boolean;
    readonly hasGuardianConsent: boolean;
    readonly at: Date;
  },
): Promise<void> => {
  await trx(TABLE.citizens).where({ id }).update({
    rules_version: consent.rulesVersion,
    rules_accepted_at: consent.at,
    privacy_version: consent.privacyVersion,
    privacy_accepted_at: consent.at,
    is_adult: consent.isAdult,
    has_guardian_consent: consent.hasGuardianConsent,
  });
};

/** A fold of a name has no colon, so that nobody's name is in the way. */
export const eraseCitizen = async (
  trx: Knex,
  id: number,
  { at, wish, name }: { readonly at: Date; readonly wish: string; readonly name: string },
): Promise<boolean> => {
  const count = await trx(TABLE.citizens)
    .where({ id })
    .whereNull('erased_at')
    .update({
      user_id: -id,
      display_name: name,
      folded_name: `erased:${String(id)}`,
      is_adult: false,
      has_guardian_consent: false,
      is_verified: false,
      verified_at: null,
      verified_by_name: null,
      name_changed_at: null,
      rules_version: 0,
      privacy_version: 0,
      erased_at: at,
      erasure_wish: wish,
    });
  return count > 0;
};

/** An erasure that is not finished, as the database gives it. */
export interface ErasureRow {
  readonly id: number;
  readonly erased_at: StoredMoment;
  readonly erasure_wish: string;
}

export const selectErasures = async (trx: Knex, limit: number): Promise<readonly ErasureRow[]> =>
  trx(TABLE.citizens)
    .whereNotNull('erased_at')
    .whereNotNull('erasure_wish')
    .orderBy('erased_at')
    .limit(limit)
    .select<ErasureRow[]>(['id', 'erased_at', 'erasure_wish']);

export const finishErasure = async (trx: Knex, id: number): Promise<void> => {
  await trx(TABLE.citizens).where({ id }).update({ erasure_wish: null });
};

/** Accounts that nobody confirmed since then, and that no citizen stands on. */
export const selectUnconfirmed = async (
  trx: Knex,
  before: Date,
  limit: number,
): Promise<readonly number[]> => {
  const rows = await trx({ u: TABLE.users })
    .leftJoin({ c: TABLE.citizens }, 'c.user_id', 'u.id')
    .whereNull('c.id')
    .where('u.created_at', '<', before)
    .where((query) => {
      void query.where('u.confirmed', false).orWhereNull('u.confirmed');
    })
    .orderBy('u.id')
    .limit(limit)
    .select<{ readonly id: number }[]>('u.id');
  return rows.map(({ id }) => id);
};

/** Erased citizens keep their consents for a while: the proof of what was agreed to. */
export const deleteConsentsOfErased = async (trx: Knex, before: Date): Promise<number> =>
  trx(TABLE.consents)
    .whereIn(
      'citizen_id',
      trx(TABLE.citizens).whereNotNull('erased_at').where('erased_at', '<', before).select('id'),
    )
    .delete();

/** Locked until the transaction ends; SQLite has one writer anyway. */
export const lockAccount = async (trx: Knex, userId: number): Promise<void> => {
  await trx(TABLE.users).where({ id: userId }).forUpdate().select('id');
};

/**
 * Lets nobody else open an account until the transaction ends: the database does not know that an address is unique.
 * SQLite has one writer anyway.
 */
export const lockRegistration = async (trx: Knex): Promise<void> => {
  await trx('up_roles').where({ type: 'authenticated' }).forUpdate().select('id');
};
