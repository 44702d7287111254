import type { Language } from '../../../kernel/language';
import { fail, succeed, type Result } from '../../../kernel/result';
import { makeKey, readKey, storedKey, wasJustMailed } from '../domain/account-key';
import { findPasswordFault } from '../domain/password';
import type { CitizenRefusal } from '../domain/refusal';
import type { Account } from './account-ports';
import { toPasswordRefusal } from './password-refusal';
import type { AccountDeps } from './register-account';

/** Mails a key for a new password. Says nothing of whether there is such an account. */
export type AskForPassword = (input: {
  readonly email: string;
  readonly language: Language;
}) => Promise<void>;

/** Builds the use case. */
export const makeAskForPassword =
  ({ accounts, mailAccount, inTransaction, clock, newSecret, hash }: AccountDeps): AskForPassword =>
  ({ email, language }) =>
    inTransaction(async () => {
      const account = await accounts.findByEmail(email.trim().toLowerCase());
      if (account === undefined || account.isBlocked) return;
      const at = clock.now();
      if (wasJustMailed(account.passwordKey, { purpose: 'new_password', at })) return;
      const code = makeKey({ purpose: 'new_password', at, secret: newSecret() });
      await accounts.setPasswordKey(account.userId, storedKey(code, hash));
      const key = `${String(account.userId)}:${String(at.getTime())}`;
      await mailAccount({ kind: 'new_password', to: account.email, language, key, code });
    });

/** A new password, typed twice. */
export interface TypedPassword {
  readonly password: string;
  readonly passwordConfirmation: string;
}

const refuseTyped = (
  { password, passwordConfirmation }: TypedPassword,
  email: string,
): CitizenRefusal | undefined => {
  if (password !== passwordConfirmation) {
    return { code: 'passwords_differ', field: 'passwordConfirmation' };
  }
  const fault = findPasswordFault(password, email);
  return fault === undefined ? undefined : toPasswordRefusal(fault, password);
};

/** Says whether a password may be changed so; the account, where it may. Changes nothing. */
export type CheckNewPassword = (
  input: TypedPassword &
    ({ readonly key: string } | { readonly userId: number; readonly currentPassword: string }),
) => Promise<Result<Account, CitizenRefusal>>;

type CheckDeps = Pick<AccountDeps, 'accounts' | 'clock' | 'hash'>;

const findByKey = async (
  { accounts, clock, hash }: CheckDeps,
  key: string,
): Promise<Result<Account, CitizenRefusal>> => {
  const state = readKey(key, clock.now());
  if (state === 'expired') return fail({ code: 'key_expired', field: 'code' });
  const account =
    state === 'fresh' ? await accounts.findByPasswordKey(storedKey(key, hash)) : undefined;
  return account === undefined || account.isBlocked
    ? fail({ code: 'key_invalid', field: 'code' })
    : succeed(account);
};

const findSignedIn = async (
  { accounts }: CheckDeps,
  { userId, currentPassword }: { readonly userId: number; readonly currentPassword: string },
): Promise<Result<Account, CitizenRefusal>> => {
  const account = await accounts.find(userId);
  if (account === undefined) return fail({ code: 'token_ended' });
  return (await accounts.hasPassword(userId, currentPassword))
    ? succeed(account)
    : fail({ code: 'wrong_password', field: 'currentPassword' });
};

/** Builds the use case. */
export const makeCheckNewPassword =
  (deps: CheckDeps): CheckNewPassword =>
  async (input) => {
    const found = await ('key' in input ? findByKey(deps, input.key) : findSignedIn(deps, input));
    if (!found.ok) return found;
    const refusal = refuseTyped(input, found.value.email);
    if (refusal !== undefined) return fail(refusal);
    return 'currentPassword' in input && input.currentPassword === input.password
      ? fail({ code: 'password_unchanged', field: 'password' })
      : found;
  };
