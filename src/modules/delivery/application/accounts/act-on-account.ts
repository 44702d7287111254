import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Clock } from '../../../../kernel/clock';
import type { Actor } from '../../../editorial';
import type { AccountRefusal } from '../../domain/account-refusal';
import type { AccountAction, AccountMode, AccountState } from '../../domain/account-view';
import {
  subjectOf,
  type AccountBook,
  type AccountChange,
  type OpenDeliveries,
  type StoredAccount,
} from './account-ports';
import type { CheckAccount } from './check-account';
import type { InTransaction } from '../ports';
import type { RecordDeed } from './record-deed';

/** What people do with accounts. */
export interface ActOnAccountDeps {
  readonly book: AccountBook;
  readonly open: OpenDeliveries;
  readonly check: CheckAccount;
  readonly inTransaction: InTransaction;
  readonly record: RecordDeed;
  readonly clock: Clock;
  /** Lets what waited for the account go on; runs once the change is durable. */
  readonly nudge: () => void;
}

/** What a person asks for. */
export interface AccountCommand {
  readonly by: Actor;
  readonly id: number;
  readonly action: AccountAction;
  /** For `set_mode`. */
  readonly mode?: AccountMode;
  readonly reason: string;
}

/**
 * Does what a person asks for; gives the account as it is then, undefined where it was removed. A refusal changes nothing,
 * and stands on the record.
 */
export type ActOnAccount = (
  command: AccountCommand,
) => Promise<Result<StoredAccount | undefined, AccountRefusal>>;

const TITLES_SHOWN = 3;

const ACTION_NAMES: Readonly<Record<Exclude<AccountAction, 'set_mode'>, string>> = {
  check: 'account-check',
  hold: 'account-hold',
  resume: 'account-resume',
  remove: 'account-remove',
};

const MODE_NAMES: Readonly<Record<AccountMode, string>> = {
  live: 'account-set-live',
  dry_run: 'account-set-dry-run',
};

/** How the deed is called on the record. */
const nameOf = ({ action, mode = 'live' }: AccountCommand): string =>
  action === 'set_mode' ? MODE_NAMES[mode] : ACTION_NAMES[action];

interface Step {
  readonly from: readonly AccountState[];
  readonly change: AccountChange;
}

const stepOf = (command: AccountCommand, at: string): Step | undefined => {
  const { action, by, reason, mode } = command;
  switch (action) {
    case 'hold': {
      const message = [by.name, reason].filter((part) => part !== '').join(': ');
      const stateReason = { code: 'account_held', message, at };
      return { from: ['live', 'needs_reconnect'], change: { state: 'on_hold', stateReason } };
    }
    case 'resume':
      return { from: ['on_hold'], change: { state: 'live', stateReason: null } };
    case 'set_mode':
      return { from: ['live', 'on_hold', 'needs_reconnect'], change: { mode } };
    default:
      return undefined;
  }
};

/** Refuses while something is on its way: nobody could say any more what became of it. */
const remove = async (
  deps: ActOnAccountDeps,
  account: StoredAccount,
): Promise<AccountRefusal | undefined> => {
  const actual = await deps.open.count(account);
  if (actual > 0) {
    const titles = await deps.open.titles(account, TITLES_SHOWN);
    const more = actual > titles.length ? ', …' : '';
    return { code: 'account_busy', actual, limit: titles.join(', ') + more };
  }
  await deps.book.remove(account.id);
  return undefined;
};

const carryOut = async (
  deps: ActOnAccountDeps,
  command: AccountCommand,
  account: StoredAccount,
): Promise<AccountRefusal | undefined> => {
  if (command.action === 'remove') return remove(deps, account);
  if (command.action === 'resume' && account.state === 'needs_reconnect') {
    return { code: 'account_not_connected' };
  }
  const step = stepOf(command, deps.clock.now().toISOString());
  // To hold what is held, or to resume what is live, changes nothing.
  if (step === undefined || !step.from.includes(account.state)) return undefined;
  const isChanged = await deps.book.change(account.id, step.change, { states: [account.state] });
  return isChanged ? undefined : { code: 'account_changed' };
};

/**
 * Builds what people do with an account: look at it, hold it back, let it go on, let it only rehearse, remove it. Each is put
 * on the record in the transaction that does it. An account is removed only once nothing is on its way to it; the history
 * keeps its key.
 */
export const makeActOnAccount =
  (deps: ActOnAccountDeps): ActOnAccount =>
  async (command) => {
    const { book, inTransaction } = deps;
    const { by, id, reason } = command;
    const deed = { by, action: nameOf(command), reason };
    const account = await book.get(id);
    if (account === undefined) {
      const refusal = 'account_gone';
      await inTransaction(() => deps.record({ ...deed, subject: String(id), refusal }));
      return fail({ code: refusal });
    }
    const refused = await inTransaction(async () => {
      const refusal = await carryOut(deps, command, account);
      const refusedBy = refusal === undefined ? {} : { refusal: refusal.code };
      await deps.record({ ...deed, subject: subjectOf(account), ...refusedBy });
      return refusal;
    });
    if (refused !== undefined) return fail(refused);
    if (command.action === 'remove') return succeed(undefined);
    // Outside of the transaction: the channel may take its time to answer.
    const after =
      command.action === 'check' ? await deps.check(account) : await book.get(account.id);
    if (command.action === 'resume') deps.nudge();
    return after === undefined ? fail({ code: 'account_gone' }) : succeed(after);
  };
