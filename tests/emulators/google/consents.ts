import { randomUUID } from 'node:crypto';
import { type Result, fail, succeed } from '../../../src/kernel/result';
import { accessTokenOf, type EmulatorRequest } from '../shared/http';
import { type ApiFailure, authError } from './errors';
import type { Channel, Consent } from './state';
import type { GoogleWorld } from './world';

const DAY = 86_400_000;
const UNUSED_LIFE = 182 * DAY; // "six months", in Google's words
const TESTING_LIFE = 7 * DAY;
const CONSENTS_OF_ONE = 100; // of one account for one client; the oldest makes room without a word

/** Reading, and changing, what is on YouTube. */
export const READ_SCOPES = ['youtube', 'youtube.force-ssl', 'youtube.readonly'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);
export const WRITE_SCOPES = READ_SCOPES.slice(0, 2);

/** Who is calling. */
export interface Caller {
  readonly consent: Consent;
  /** Undefined where the Google account has no channel. */
  readonly channel: Channel | undefined;
}

/** True where the consent covers one of these. */
export const covers = ({ scopes }: Consent, wanted: readonly string[]): boolean =>
  scopes.some((scope) => wanted.includes(scope));

/** True where a refresh token opens nothing any more. */
export const isConsentOver = (world: GoogleWorld, consent: Consent): boolean => {
  const now = world.clock.now().getTime();
  const isTesting = world.store.state.clients.some(
    ({ clientId, isTesting: is }) => clientId === consent.clientId && is,
  );
  return (
    consent.isRevoked ||
    now - consent.usedAt.getTime() >= UNUSED_LIFE ||
    (isTesting && now - consent.givenAt.getTime() >= TESTING_LIFE)
  );
};

/** Writes a consent down. The oldest of the same account and client goes where there are too many. */
export const giveConsent = (
  world: GoogleWorld,
  given: Pick<Consent, 'clientId' | 'channelId' | 'scopes'> & { readonly refreshToken?: string },
): Consent => {
  const { state } = world.store;
  const now = world.clock.now();
  const refreshToken = given.refreshToken ?? `1//${randomUUID()}`;
  const consent = { ...given, refreshToken, isRevoked: false, givenAt: now, usedAt: now };
  const others = state.consents.filter((known) => known.refreshToken !== refreshToken);
  const same = others.filter(
    ({ clientId, channelId }) => clientId === given.clientId && channelId === given.channelId,
  );
  const tooOld = new Set(same.slice(0, Math.max(0, same.length - CONSENTS_OF_ONE + 1)));
  state.consents = [...others.filter((known) => !tooOld.has(known)), consent];
  world.store.save();
  return consent;
};

/** Withdraws a consent, as its owner can in the Google account; its access tokens end by rule revoked-access. */
export const revokeConsent = (world: GoogleWorld, refreshToken: string): void => {
  for (const consent of world.store.state.consents) {
    if (consent.refreshToken === refreshToken) consent.isRevoked = true;
  }
  world.store.save();
};

/** Ends the consent behind a refresh token or an access token, and all its access tokens. */
export const endConsent = (world: GoogleWorld, token: string): void => {
  const { state } = world.store;
  const access = state.accessTokens.find((known) => known.token === token);
  const refreshToken = access?.refreshToken ?? token;
  state.accessTokens = state.accessTokens.filter((known) => known.refreshToken !== refreshToken);
  revokeConsent(world, refreshToken);
};

/** Finds who is behind the access token of a request. */
export const authenticate = (
  world: GoogleWorld,
  request: EmulatorRequest,
): Result<Caller, ApiFailure> => {
  const { accessTokens, consents, channels } = world.store.state;
  const given = accessTokenOf(request);
  const access = accessTokens.find(({ token }) => token === given);
  const consent = consents.find(({ refreshToken }) => refreshToken === access?.refreshToken);
  if (access === undefined || consent === undefined) return fail(authError);
  if (access.expiresAt <= world.clock.now()) return fail(authError);
  if (consent.isRevoked && world.isOn('revoked-access')) return fail(authError);
  const channel = channels.find(({ channelId }) => channelId === consent.channelId);
  return succeed({ consent, channel });
};
