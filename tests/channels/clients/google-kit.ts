import type { ClientsDeps } from '../../../src/channels/clients';
import type { ChannelClient, SentPost } from '../../../src/channels/contract';
import type { GoogleEmulator } from '../../emulators/google';
import { type AnyAssignment, assignmentFor, clientOf, ENDLESS_QUOTA, VIDEO } from './kit';

/** Secrets of the account, as the emulator knows them. */
export const GOOGLE = {
  clientId: '123456-hub',
  clientSecret: 'rahasia',
  refreshToken: '1//refresh',
};

/** The channel of the account. */
export const OWN_CHANNEL = { channelId: 'UCtirtakencana', title: 'Tirta Kencana', ...GOOGLE };

/** Where the emulator is, and a quota that never ends. */
export const addressesOf = ({ apiUrl, tokenUrl }: GoogleEmulator): ClientsDeps['google'] => ({
  apiUrl,
  tokenUrl,
  ...ENDLESS_QUOTA,
});

/** The client of YouTube on an emulator. */
export const youtubeOn = (
  google: GoogleEmulator,
  changes: Partial<ClientsDeps> = {},
): ChannelClient => clientOf('youtube', { google: addressesOf(google), ...changes });

/** A post of the sample article. */
export const onYoutube = (textOverride = ''): AnyAssignment =>
  assignmentFor({ id: 'youtube', credentials: GOOGLE, textOverride });

/** The same post with another payload. */
export const withPayload = (
  assignment: AnyAssignment,
  changes: { readonly locale?: string; readonly videoId?: string; readonly block?: string },
): AnyAssignment => ({
  ...assignment,
  payload: { ...(assignment.payload as object), ...changes },
});

/** The block of a post. */
export const blockOf = ({ payload }: AnyAssignment): string =>
  (payload as { readonly block: string }).block;

/** A post that is out under the sample video. */
export const aSentPost = (changes: Partial<SentPost> = {}): SentPost => ({
  ref: { remoteId: VIDEO, permalink: `https://www.youtube.com/watch?v=${VIDEO}` },
  revision: 2,
  note: '',
  changedAt: '2026-06-01T00:00:00.000Z',
  checkpoint: {},
  ...changes,
});

/** A request that was seen. */
export interface Told {
  readonly url: string;
  readonly body: string;
}

/** Answers with `answers` where the address holds their key; everything else goes to the emulator. */
export const answering = (
  answers: Readonly<Record<string, unknown>>,
  seen: Told[] = [],
): typeof fetch => {
  return (address, init) => {
    const url = address instanceof Request ? address.url : String(address);
    const body = init?.body;
    seen.push({ url, body: body instanceof URLSearchParams ? body.toString() : '' });
    const key = Object.keys(answers).find((part) => url.includes(part));
    if (key === undefined) return fetch(address, init);
    const { status = 200, ...data } = answers[key] as { readonly status?: number };
    const headers = { 'content-type': 'application/json' };
    return Promise.resolve(new Response(JSON.stringify(data), { status, headers }));
  };
};
