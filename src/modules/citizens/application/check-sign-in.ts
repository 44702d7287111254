import { fail, succeed, type Result } from '../../../kernel/result';
import type { CitizenRefusal } from '../domain/refusal';
import type { AccountStore } from './account-ports';

/** Says whether somebody may sign in so. */
export type CheckSignIn = (input: {
  readonly email: string;
  readonly password: string;
}) => Promise<Result<{ readonly userId: number }, CitizenRefusal>>;

/**
 * Builds the use case. A wrong password and an address without an account are one answer, after the same time; what is
 * wrong with an account learns only who knows its password.
 */
export const makeCheckSignIn =
  ({ accounts }: { readonly accounts: AccountStore }): CheckSignIn =>
  async ({ email, password }) => {
    const account = await accounts.findByEmail(email.trim().toLowerCase());
    const isRight = await accounts.hasPassword(account?.userId, password);
    if (account === undefined || !isRight) return fail({ code: 'sign_in_failed' });
    if (!account.isConfirmed) return fail({ code: 'email_unconfirmed' });
    if (account.isBlocked) return fail({ code: 'account_blocked' });
    return succeed({ userId: account.userId });
  };

/** What a token says of itself. */
export type ReadToken = (
  token: string,
) =>
  | { readonly state: 'expired' }
  | { readonly state: 'foreign' }
  | { readonly state: 'fresh'; readonly userId: number };

/** Says why Strapi refused a token of ours. */
export type ExplainToken = (token: string) => Promise<CitizenRefusal>;

/** Builds the use case. Only who holds a token that we signed learns anything about its account. */
export const makeExplainToken =
  ({
    accounts,
    readToken,
  }: {
    readonly accounts: AccountStore;
    readonly readToken: ReadToken;
  }): ExplainToken =>
  async (token) => {
    const read = readToken(token);
    if (read.state === 'expired') return { code: 'token_expired' };
    if (read.state === 'foreign') return { code: 'token_invalid' };
    const account = await accounts.find(read.userId);
    if (account === undefined) return { code: 'token_ended' };
    if (account.isBlocked) return { code: 'account_blocked' };
    return { code: account.isConfirmed ? 'token_invalid' : 'email_unconfirmed' };
  };
