import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Ability, RightsOf } from '../../../platform/role-rights';
import type { ReadToken } from '../application/check-sign-in';
import type { Citizen } from '../domain/citizen';
import { isWebToken } from './read-token';

/** Whoever a session belongs to. */
export interface SignedIn {
  readonly userId: number;
  readonly isConfirmed: boolean;
  readonly isBlocked: boolean;
  /** The role of users-permissions. */
  readonly roleId?: number;
  /** Absent until there is a profile. */
  readonly citizen?: Citizen;
}

interface Deps {
  readonly readToken: ReadToken;
  readonly findSignedIn: (userId: number) => Promise<SignedIn | undefined>;
  readonly rightsOf: RightsOf;
}

interface Auth {
  readonly credentials: object | null;
  readonly ability: Ability | null;
}

const BEARER = /^bearer\s+(\S+)$/i;
/** Why, `makeExplainSignIn` tells. */
const REFUSED = { error: 'Invalid credentials' };
/** An API token: for the next strategy. */
const NOT_OURS = { authenticated: false };

const verify = ({ credentials, ability }: Auth, { scope }: { scope?: string | string[] }): void => {
  const isOpen = scope === undefined && credentials !== null;
  if (isOpen) return;
  if (scope === undefined || ability === null) throw new errors.UnauthorizedError();
  if (![scope].flat().every((action) => ability.can(action))) throw new errors.ForbiddenError();
};

/**
 * Strapi's own check of who sends a request (users-permissions), by the same tokens, roles and answers, for a quarter of
 * the work: one statement for account, role and profile, rights that are kept, a key that is not parsed anew.
 */
export const makeSignInStrategy = ({ readToken, findSignedIn, rightsOf }: Deps) => ({
  name: 'hub-sign-in',
  async authenticate(context: Context): Promise<object> {
    const token = BEARER.exec(context.get('authorization'))?.[1];
    if (token === undefined) {
      return { authenticated: true, credentials: null, ability: await rightsOf('public') };
    }
    if (!isWebToken(token)) return NOT_OURS;
    const read = readToken(token);
    const found = read.state === 'fresh' ? await findSignedIn(read.userId) : undefined;
    const mayEnter = found?.isConfirmed === true && !found.isBlocked;
    if (!mayEnter || found.roleId === undefined) return REFUSED;
    const [user, { citizen }] = [{ id: found.userId }, found];
    Object.assign(context.state, { user, citizen, language: citizen?.language });
    return { authenticated: true, credentials: user, ability: await rightsOf(found.roleId) };
  },
  verify,
});
