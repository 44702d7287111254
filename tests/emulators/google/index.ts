import type { EmulatorRequest, Reply } from '../shared/http';
import { type JournalEntry, makeJournal } from '../shared/journal';
import { makeMovableClock } from '../shared/movable-clock';
import { makeRuleBook } from '../shared/rule-book';
import { startServer } from '../shared/server';
import { openState } from '../shared/state-file';
import { answerApi } from './api';
import { type ErrorForm, serverFault, toErrorReply } from './errors';
import { answerPage } from './feed-page';
import { type PublicVideo, publicVideos } from './public-videos';
import { unitsUsed } from './quota';
import { GOOGLE_RULES } from './rules';
import { emptyState, googleStateSchema, type Localizations, type Snippet } from './state';
import type { GoogleWorld } from './world';

export { GOOGLE_RULES } from './rules';
export type { PublicVideo } from './public-videos';

/** How an emulator is started; everything has a default. */
export interface GoogleOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Where the state is kept between runs; absent: in memory. */
  readonly stateFile?: string;
  /** Ids of assumed rules to switch off. */
  readonly disabledRules?: readonly string[];
  /** Which of the two documented error forms the API speaks; `errors` by default. */
  readonly errorForm?: ErrorForm;
  readonly now?: () => Date;
}

/** A channel, and the consent that its owner gave to a client. */
export interface GoogleChannel {
  readonly channelId: string;
  readonly title: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** Consent for reading alone; false by default. */
  readonly isReadOnly?: boolean;
}

/** A video that is already on the platform. */
export interface GoogleVideo {
  readonly id: string;
  readonly channelId: string;
  readonly snippet: Snippet;
  readonly localizations?: Localizations;
}

/** A running emulator of Google's token endpoint and of the YouTube Data API's videos. */
export interface GoogleEmulator {
  /** Without a slash at the end; the client's `rootUrl` is this and a slash. */
  readonly apiUrl: string;
  readonly tokenUrl: string;
  /** The public page. */
  readonly feedUrl: string;
  close(): Promise<void>;
  /** Moves its clock forward. */
  advance(milliseconds: number): void;
  /** Calls to the API and the token endpoint, oldest first, secrets blacked out. */
  readonly journal: readonly JournalEntry[];
  /** Adds a channel, or replaces one; a consent that was revoked is given anew. */
  addChannel(channel: GoogleChannel): void;
  /** Adds a video, or changes one as its owner would by hand: with a new etag. */
  addVideo(video: GoogleVideo): void;
  video(id: string): PublicVideo | undefined;
  /** Withdraws a consent. */
  revoke(refreshToken: string): void;
  /** Units that a client used today. */
  quotaUsed(clientId: string): number;
}

const addChannel = (world: GoogleWorld, channel: GoogleChannel): void => {
  const { state } = world.store;
  state.channels = [
    ...state.channels.filter(({ channelId }) => channelId !== channel.channelId),
    { ...channel, isReadOnly: channel.isReadOnly ?? false, isRevoked: false },
  ];
  world.store.save();
};

const addVideo = (world: GoogleWorld, { localizations, ...video }: GoogleVideo): void => {
  const { state } = world.store;
  const older = state.videos.find(({ id }) => id === video.id);
  const newer = {
    ...structuredClone({ ...video, localizations: localizations ?? {} }),
    revision: (older?.revision ?? 0) + 1,
    publishedAt: older?.publishedAt ?? world.clock.now(),
  };
  if (older === undefined) state.videos.push(newer);
  else Object.assign(older, newer);
  world.store.save();
};

const revoke = (world: GoogleWorld, token: string): void => {
  const { state } = world.store;
  for (const channel of state.channels) {
    if (channel.refreshToken === token) channel.isRevoked = true;
  }
  world.store.save();
};

const answer = (world: GoogleWorld, request: EmulatorRequest): Reply => {
  const page = answerPage(world, request);
  if (page !== undefined) return page;
  const reply = answerApi(world, request);
  world.journal.record({ at: world.clock.now(), request, status: reply.status });
  return reply;
};

const toEmulator = (
  world: GoogleWorld,
  url: string,
  close: () => Promise<void>,
): GoogleEmulator => ({
  apiUrl: url,
  tokenUrl: `${url}/token`,
  feedUrl: `${url}/`,
  close,
  advance: (milliseconds) => {
    world.clock.advance(milliseconds);
  },
  journal: world.journal.entries,
  addChannel: (channel) => {
    addChannel(world, channel);
  },
  addVideo: (video) => {
    addVideo(world, video);
  },
  video: (id) => structuredClone(publicVideos(world).find((video) => video.id === id)),
  revoke: (token) => {
    revoke(world, token);
  },
  quotaUsed: (clientId) => unitsUsed(world, clientId),
});

/**
 * Starts the emulator on 127.0.0.1. It keeps the documented contract (rules.ts) and proves nothing about the live
 * platform. Rejects where the port is taken, the state file is broken, or a rule cannot be switched off.
 */
export const startGoogleEmulator = async (options: GoogleOptions = {}): Promise<GoogleEmulator> => {
  const world: GoogleWorld = {
    store: openState({ path: options.stateFile, schema: googleStateSchema, initial: emptyState() }),
    clock: makeMovableClock(options.now),
    journal: makeJournal(),
    isOn: makeRuleBook({ rules: GOOGLE_RULES, disabled: options.disabledRules ?? [] }),
    errorForm: options.errorForm ?? 'errors',
  };
  const server = await startServer({
    port: options.port ?? 0,
    handle: (request) => Promise.resolve(answer(world, request)),
    crashed: () => toErrorReply(serverFault, world.errorForm),
  });
  return toEmulator(world, server.url, () => server.close());
};
