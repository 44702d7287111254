import type { DeliveryFailure } from './outcomes';

/** What a look at an account came to. */
export type ConnectionOutcome =
  | {
      readonly kind: 'connected';
      /** Name that the channel gives to the account. */
      readonly accountName: string;
      readonly remoteAccountId: string;
      /** Posts or units that were used of those allowed, where the channel tells. */
      readonly quota?: { readonly used: number; readonly limit: number };
    }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure };

/** What asking for fresh credentials came to. `not_needed`: the ones there are hold, or cannot be renewed yet. */
export type RefreshOutcome =
  | {
      readonly kind: 'refreshed';
      readonly credentials: unknown;
      /** When these end, an ISO 8601 instant. */
      readonly expiresAt: string;
    }
  | { readonly kind: 'not_needed' }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure };

/** An account that somebody let the hub use. */
export interface GrantedAccount {
  readonly remoteAccountId: string;
  readonly name: string;
  /** Settings of the account that the channel told, for its settingsSchema. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly credentials: unknown;
  /** When the credentials end, an ISO 8601 instant; absent where they last. */
  readonly expiresAt?: string;
}

/** What an owner's consent came to: the accounts that the hub may use from now on. */
export type GrantOutcome =
  | { readonly kind: 'granted'; readonly accounts: readonly GrantedAccount[] }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure };

/** One way to connect accounts of a channel: the OAuth flow of a platform. */
export interface Connector {
  readonly channel: string;
  /** `instagram`, `facebook`, `google`: the login that the owner sees. */
  readonly login: string;
  /** The page of the platform on which the owner consents. Holds no secret. */
  authorizeUrl(input: { readonly state: string; readonly redirectUri: string }): string;
  /** Changes the code of the redirect for credentials. */
  exchange(input: { readonly code: string; readonly redirectUri: string }): Promise<GrantOutcome>;
}
