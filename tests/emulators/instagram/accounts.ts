import type { Account } from './state';
import { LONG_LIFE } from './tokens';
import type { InstagramWorld } from './world';

/** An account and its token. Without dates the token was issued now and lives for 60 days. */
export interface InstagramAccount extends Account {
  /** Absent: the account is there, and an app has to ask its owner. */
  readonly token?: string | undefined;
  readonly tokenIssuedAt?: Date | undefined;
  readonly tokenExpiresAt?: Date | undefined;
}

/** An app that may ask owners for consent. */
export interface InstagramApp {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly login: 'instagram' | 'facebook';
  /** Where a consent may lead back to; none: anywhere. */
  readonly redirectUris?: readonly string[] | undefined;
}

/** Adds an account, or renames one that is there; a token that is known keeps its dates. */
export const addAccount = (world: InstagramWorld, account: InstagramAccount): void => {
  const { igUserId, username, login, page, token } = account;
  const { state } = world.store;
  state.accounts = [
    ...state.accounts.filter((other) => other.igUserId !== igUserId),
    { igUserId, username, login, ...(page === undefined ? {} : { page }) },
  ];
  if (token !== undefined && !state.tokens.some((known) => known.token === token)) {
    const issuedAt = account.tokenIssuedAt ?? world.clock.now();
    const expiresAt = account.tokenExpiresAt ?? new Date(issuedAt.getTime() + LONG_LIFE);
    state.tokens.push({ token, kind: 'account', igUserId, issuedAt, expiresAt });
  }
  world.store.save();
};

/** Adds an app, or replaces the one with this id and login. */
export const addApp = (world: InstagramWorld, app: InstagramApp): void => {
  const { state } = world.store;
  const { clientId, clientSecret, login, redirectUris = [] } = app;
  state.apps = [
    ...state.apps.filter((other) => other.clientId !== clientId || other.login !== login),
    { clientId, clientSecret, login, redirectUris: [...redirectUris] },
  ];
  world.store.save();
};
