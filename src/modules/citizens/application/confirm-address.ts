import type { Language } from '../../../kernel/language';
import { fail, succeed, type Result } from '../../../kernel/result';
import { readKey, storedKey } from '../domain/account-key';
import type { CitizenRefusal } from '../domain/refusal';
import { mailConfirmation, type AccountDeps } from './register-account';

/** Confirms the address of an account by the key that was mailed there. */
export type ConfirmAddress = (
  key: string,
) => Promise<Result<{ readonly userId: number }, CitizenRefusal>>;

/** Builds the use case. */
export const makeConfirmAddress =
  ({
    accounts,
    inTransaction,
    clock,
    hash,
  }: Pick<AccountDeps, 'accounts' | 'inTransaction' | 'clock' | 'hash'>): ConfirmAddress =>
  async (key) => {
    const state = readKey(key, clock.now());
    if (state !== 'fresh') {
      return fail({ code: state === 'expired' ? 'key_expired' : 'key_invalid' });
    }
    return inTransaction(async () => {
      const account = await accounts.findByConfirmationKey(storedKey(key, hash));
      if (account === undefined) return fail({ code: 'key_invalid' });
      await accounts.confirm(account.userId);
      return succeed({ userId: account.userId });
    });
  };

/** Mails the link of an account that is not confirmed once more. Says nothing of whether there is such an account. */
export type SendConfirmation = (input: {
  readonly email: string;
  readonly language: Language;
}) => Promise<void>;

/** Builds the use case. */
export const makeSendConfirmation =
  (deps: AccountDeps): SendConfirmation =>
  ({ email, language }) =>
    deps.inTransaction(async () => {
      const account = await deps.accounts.findByEmail(email.trim().toLowerCase());
      if (account === undefined || account.isConfirmed || account.isBlocked) return;
      await mailConfirmation(deps, account, language);
    });
