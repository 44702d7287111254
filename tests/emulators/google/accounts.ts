import { giveConsent, READ_SCOPES } from './consents';
import type { Client } from './state';
import type { GoogleWorld } from './world';

/** An app that may ask owners for consent. */
export interface GoogleClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where a consent may lead back to; none: anywhere. */
  readonly redirectUris?: readonly string[] | undefined;
  /** Its consent screen is in testing: consents last for seven days; false by default. */
  readonly isTesting?: boolean | undefined;
}

/** A channel and, where all three are given, the consent that its owner gave to a client. */
export interface GoogleChannel {
  readonly channelId: string;
  readonly title: string;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly refreshToken?: string | undefined;
  /** Consent for reading alone; false by default. */
  readonly isReadOnly?: boolean | undefined;
}

/** Adds a client, or replaces the one with this id. */
export const addClient = (world: GoogleWorld, given: GoogleClient): void => {
  const { state } = world.store;
  const { clientId, clientSecret, redirectUris = [], isTesting = false } = given;
  const client: Client = { clientId, clientSecret, redirectUris: [...redirectUris], isTesting };
  state.clients = [...state.clients.filter((known) => known.clientId !== clientId), client];
  world.store.save();
};

/** Adds a channel, or renames one; a consent that was revoked is given anew. */
export const addChannel = (world: GoogleWorld, channel: GoogleChannel): void => {
  const { state } = world.store;
  const { channelId, title, clientId, clientSecret, refreshToken, isReadOnly = false } = channel;
  state.channels = [
    ...state.channels.filter((known) => known.channelId !== channelId),
    { channelId, title },
  ];
  if (clientId !== undefined && clientSecret !== undefined) {
    const known = state.clients.find((client) => client.clientId === clientId);
    addClient(world, { ...known, clientId, clientSecret });
    const scopes = READ_SCOPES.filter((scope) => scope.endsWith('.readonly') === isReadOnly);
    if (refreshToken !== undefined) {
      giveConsent(world, { clientId, channelId, scopes, refreshToken });
    }
  }
  world.store.save();
};
