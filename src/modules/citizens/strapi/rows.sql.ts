import { randomBytes } from 'node:crypto';
import type { StoredMoment } from '../../../platform/statements.sql';

export {
  runStatements as run,
  type Knex,
  type StoredMoment,
} from '../../../platform/statements.sql';

/** A yes or no as the database gives it: SQLite keeps 1 and 0. */
export type StoredFlag = boolean | number;

/** Tables: src/api/citizen, citizen-notice, consent, mail; end users and their sessions are Strapi's. */
export const TABLE = {
  citizens: 'citizens',
  notices: 'citizen_notices',
  consents: 'consents',
  users: 'up_users',
  userRoles: 'up_users_role_lnk',
} as const;

/** What every row of Strapi has beside its own columns. */
export const strapiColumns = (at: Date) => ({
  document_id: randomBytes(12).toString('hex'),
  created_at: at,
  updated_at: at,
  published_at: at,
});

export const toDate = (moment: StoredMoment): Date => new Date(moment);

export const toFlag = (flag: StoredFlag | null): boolean => flag === true || flag === 1;

const POSTGRES_UNIQUE_VIOLATION = '23505';

/** Whether a statement failed because a value is taken. */
export const isTaken = (error: unknown): boolean => {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return code === POSTGRES_UNIQUE_VIOLATION || code === 'SQLITE_CONSTRAINT_UNIQUE';
};
