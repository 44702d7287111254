import { SYSTEM, type Actor } from '../../../editorial';
import type { AccountState } from '../../domain/account-view';
import type { AccountPlace } from '../ports';
import { subjectOf } from './account-ports';

/** Something that somebody did with an account or a delivery, for the audit record. */
export interface Deed {
  readonly by: Actor;
  readonly action: string;
  /** What it was done with: `instagram/kantor`. */
  readonly subject: string;
  /** What the person wrote; empty where they wrote nothing. Where the hub acts, the code of why. */
  readonly reason: string;
  /** Code of the refusal; absent where it was done. */
  readonly refusal?: string;
}

/** Puts a deed on the audit record, within the transaction of the caller. */
export type RecordDeed = (deed: Deed) => Promise<void>;

const OWN_NAMES: Readonly<Record<AccountState, string>> = {
  live: 'account-reconnected',
  on_hold: 'account-hold',
  needs_reconnect: 'account-needs-reconnect',
};

/** What the hub did with an account by itself; `why` is the code that stands beside the new state, empty where none does. */
export const ownDeed = (account: AccountPlace, to: AccountState, why = ''): Deed => ({
  by: SYSTEM,
  action: OWN_NAMES[to],
  subject: subjectOf(account),
  reason: why,
});
