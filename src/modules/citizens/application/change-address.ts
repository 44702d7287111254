import type { Language } from '../../../kernel/language';
import { fail, succeed, type Result } from '../../../kernel/result';
import { makeKey, readKey, storedKey, wasJustMailed, type Hash } from '../domain/account-key';
import type { CitizenRefusal } from '../domain/refusal';
import type { Account } from './account-ports';
import { tellInUse, type AccountDeps } from './register-account';

/**
 * Asks for another address of an account: a code goes to the new one. The answer is the same whether somebody has that
 * address already or not: what differs is the mail, which its owner alone reads.
 */
export type AskForAddress = (input: {
  readonly userId: number;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
}) => Promise<Result<{ readonly email: string }, CitizenRefusal>>;

/** What is kept of a code belongs to one address: with another one it opens nothing, nor as a link to confirm. */
const hashFor =
  (email: string, hash: Hash): Hash =>
  (code) =>
    hash(`${code}\n${email}`);

const tidy = (email: string): string => email.trim().toLowerCase();

const mailCode = async (
  { accounts, mailAccount, clock, newSecret, hash }: AccountDeps,
  account: Account,
  { email, language }: { readonly email: string; readonly language: Language },
): Promise<void> => {
  const at = clock.now();
  const code = makeKey({ purpose: 'new_address', at, secret: newSecret() });
  await accounts.setConfirmationKey(account.userId, storedKey(code, hashFor(email, hash)));
  const key = `${String(account.userId)}:${String(at.getTime())}`;
  await mailAccount({ kind: 'new_address', to: email, language, key, code });
};

/** Builds the use case. Nothing changes before the new address has answered. */
export const makeAskForAddress =
  (deps: AccountDeps): AskForAddress =>
  ({ userId, password, language, ...typed }) =>
    deps.inTransaction(async () => {
      const { accounts, clock } = deps;
      const email = tidy(typed.email);
      const account = await accounts.find(userId);
      if (account === undefined) return fail({ code: 'token_ended' });
      if (!account.isConfirmed) return fail({ code: 'email_unconfirmed' });
      if (!(await accounts.hasPassword(userId, password))) {
        return fail({ code: 'wrong_password', field: 'password' });
      }
      if (email === account.email) return fail({ code: 'email_unchanged', field: 'email' });
      const lately = { purpose: 'new_address', at: clock.now() } as const;
      if (wasJustMailed(account.confirmationKey, lately)) return succeed({ email });
      const owner = await accounts.findByEmail(email);
      if (owner === undefined) await mailCode(deps, account, { email, language });
      else await tellInUse(deps, owner, language);
      return succeed({ email });
    });

/** Gives an account the address to which a code was mailed. */
export type ChangeAddress = (input: {
  readonly userId: number;
  readonly email: string;
  readonly code: string;
  readonly language: Language;
}) => Promise<Result<{ readonly email: string }, CitizenRefusal>>;

/** Builds the use case. The old address is told: who did not do this learns of it there. */
export const makeChangeAddress =
  (deps: AccountDeps): ChangeAddress =>
  async ({ userId, code, language, ...typed }) => {
    const { accounts, mailAccount, clock, hash } = deps;
    const at = clock.now();
    const state = readKey(code, at);
    if (state === 'expired') return fail({ code: 'key_expired', field: 'code' });
    const email = tidy(typed.email);
    const wrong = { code: 'key_invalid', field: 'code' } as const;
    if (state === 'malformed') return fail(wrong);
    return deps.inTransaction(async () => {
      await accounts.lock();
      const account = await accounts.find(userId);
      const isRight =
        account?.isConfirmed === true &&
        account.confirmationKey === storedKey(code, hashFor(email, hash));
      // Somebody else opened an account with it meanwhile: nobody learns of that here.
      if (!isRight || (await accounts.findByEmail(email)) !== undefined) return fail(wrong);
      await accounts.setEmail(userId, email);
      const key = `${String(userId)}:${String(at.getTime())}`;
      await mailAccount({ kind: 'address_changed', to: account.email, language, key });
      return succeed({ email });
    });
  };
