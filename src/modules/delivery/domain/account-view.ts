import type { Bilingual } from '../../../kernel/language';
import type { DeliverySwitchView, ShownReason } from './delivery-view';

// What the server tells the admin about accounts on channels. No secret is among it. Instants are ISO 8601.

/** Whether an account takes posts. */
export const ACCOUNT_STATES = ['live', 'on_hold', 'needs_reconnect'] as const;

/** Whether an account takes posts. */
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** `dry_run`: everything is done but sending; the requests are listed on the delivery. */
export const ACCOUNT_MODES = ['live', 'dry_run'] as const;

/** Whether posts really go out. */
export type AccountMode = (typeof ACCOUNT_MODES)[number];

/** What a person can do with an account. */
export const ACCOUNT_ACTIONS = ['check', 'hold', 'resume', 'set_mode', 'remove'] as const;

/** What a person can do with an account. */
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

/** What the last look at an account showed. */
export interface AccountHealth {
  readonly checkedAt: string;
  readonly isHealthy: boolean;
  /** Name under which the channel knows the account; empty where it could not be asked. */
  readonly remoteName: string;
  readonly quota?: { readonly used: number; readonly limit: number };
  /** What went wrong; absent where nothing did. */
  readonly problem?: { readonly code: string; readonly message: string };
}

/** An account as the page shows it. */
export interface AccountView {
  readonly id: number;
  readonly channel: string;
  readonly key: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly state: AccountState;
  readonly stateReason: ShownReason | null;
  readonly mode: AccountMode;
  /** When the credentials end; null where they last. */
  readonly expiresAt: string | null;
  /** Whole days left; null where the credentials last. */
  readonly expiresInDays: number | null;
  readonly health: AccountHealth | null;
  /** Deliveries that are not at their end. */
  readonly open: number;
}

/** A way to connect an account. */
export interface ConnectableLogin {
  readonly channel: string;
  readonly login: string;
  readonly title: Bilingual;
  /** False where the application of the platform is not set up; `missing` names the settings. */
  readonly isReady: boolean;
  readonly missing: readonly string[];
}

/** The answer to `GET /hub/channel-accounts`. */
export interface AccountsPage {
  readonly accounts: readonly AccountView[];
  readonly logins: readonly ConnectableLogin[];
  readonly deliverySwitch: DeliverySwitchView;
  /** IANA zone of the office, in which people read instants. */
  readonly timeZone: string;
}

/** A consent that was given and waits for somebody to say which account it is for: `GET /hub/connections/:id`. */
export interface PendingConnectionView {
  readonly id: string;
  readonly channel: string;
  readonly login: string;
  readonly accounts: readonly {
    readonly remoteAccountId: string;
    readonly name: string;
    /** Key under which the account is connected already; empty where it is new. */
    readonly knownAs: string;
  }[];
}
