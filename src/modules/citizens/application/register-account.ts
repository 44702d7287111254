import type { Clock } from '../../../kernel/clock';
import type { Language } from '../../../kernel/language';
import { fail, succeed, type Result } from '../../../kernel/result';
import { makeKey, storedKey, wasJustMailed, type Hash } from '../domain/account-key';
import { findPasswordFault } from '../domain/password';
import type { CitizenRefusal } from '../domain/refusal';
import type { Account, AccountStore, NewSecret } from './account-ports';
import type { MailAccount } from './mail-account';
import type { InTransaction } from './ports';
import { toPasswordRefusal } from './password-refusal';

/** What the use cases around accounts stand on. */
export interface AccountDeps {
  readonly accounts: AccountStore;
  readonly mailAccount: MailAccount;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  readonly newSecret: NewSecret;
  readonly hash: Hash;
}

/**
 * Opens an account, which its owner confirms by a link. The answer is the same whether the address had an account
 * already or not: what differs is the mail, which its owner alone reads.
 */
export type RegisterAccount = (input: {
  readonly email: string;
  readonly password: string;
  readonly language: Language;
}) => Promise<Result<{ readonly email: string }, CitizenRefusal>>;

/** Mails a new key to confirm an address, unless that was just done. In the transaction of the caller. */
export const mailConfirmation = async (
  { accounts, mailAccount, clock, newSecret, hash }: AccountDeps,
  account: Account,
  language: Language,
): Promise<void> => {
  const at = clock.now();
  if (wasJustMailed(account.confirmationKey, { purpose: 'confirmation', at })) return;
  const code = makeKey({ purpose: 'confirmation', at, secret: newSecret() });
  await accounts.setConfirmationKey(account.userId, storedKey(code, hash));
  const key = `${String(account.userId)}:${String(at.getTime())}`;
  await mailAccount({ kind: 'confirm_address', to: account.email, language, key, code });
};

/** One mail in an hour says that an address is in use, however often somebody tries. */
const HOUR_MS = 60 * 60 * 1000;

/** Tells the owner of an address that somebody typed it. In the transaction of the caller. */
export const tellInUse = async (
  deps: AccountDeps,
  account: Account,
  language: Language,
): Promise<void> => {
  if (account.isBlocked) return;
  if (!account.isConfirmed) return mailConfirmation(deps, account, language);
  const hour = Math.floor(deps.clock.now().getTime() / HOUR_MS);
  const key = `${String(account.userId)}:${String(hour)}`;
  await deps.mailAccount({ kind: 'address_in_use', to: account.email, language, key });
};

const open = async (
  { accounts, mailAccount, clock, newSecret, hash }: AccountDeps,
  input: Parameters<RegisterAccount>[0],
): Promise<void> => {
  const { email, password, language } = input;
  const code = makeKey({ purpose: 'confirmation', at: clock.now(), secret: newSecret() });
  const confirmationKey = storedKey(code, hash);
  // A name that nobody chose: who could choose one would learn which names and addresses are taken.
  const username = `warga-${newSecret()}`;
  const { userId } = await accounts.add({ email, password, username, confirmationKey });
  await mailAccount({ kind: 'confirm_address', to: email, language, key: String(userId), code });
};

/** Builds the use case. */
export const makeRegisterAccount =
  (deps: AccountDeps): RegisterAccount =>
  async (input) => {
    const { accounts, inTransaction } = deps;
    if (!(await accounts.isOpen())) return fail({ code: 'registration_closed' });
    const email = input.email.trim().toLowerCase();
    const fault = findPasswordFault(input.password, email);
    if (fault !== undefined) return fail(toPasswordRefusal(fault, input.password));
    await inTransaction(async () => {
      await accounts.lock();
      const known = await accounts.findByEmail(email);
      if (known === undefined) return open(deps, { ...input, email });
      await accounts.pretendToHash(input.password);
      await tellInUse(deps, known, input.language);
    });
    return succeed({ email });
  };
