import {
  type Fault,
  type FaultHandle,
  type Faults,
  makeFaultyLine,
  type Watcher,
} from '../shared/faults';
import type { Answered, EmulatorRequest } from '../shared/http';
import { type JournalEntry, makeJournal } from '../shared/journal';
import { makeMovableClock } from '../shared/movable-clock';
import { makeRuleBook } from '../shared/rule-book';
import { startServer } from '../shared/server';
import { openState } from '../shared/state-file';
import { addChannel, addClient, type GoogleChannel, type GoogleClient } from './accounts';
import { answerApi } from './api';
import { answerConsent } from './consent';
import { revokeConsent } from './consents';
import { type ErrorForm, serverFault, toErrorReply } from './errors';
import { answerPage } from './feed-page';
import { DEFAULT_LIMITS, type GoogleLimits } from './limits';
import type { ChosenGoogleError, GoogleOperation } from './operations';
import { type PublicVideo, publicVideos } from './public-videos';
import { unitsUsed } from './quota';
import { GOOGLE_RULES } from './rules';
import { emptyState, googleStateSchema } from './state';
import {
  addVideo,
  editVideo,
  type GoogleVideo,
  setStatistics,
  type VideoChange,
  type VideoStatistics,
} from './videos';
import type { GoogleWorld } from './world';

export type { GoogleChannel, GoogleClient } from './accounts';
export type { ChosenGoogleError, GoogleOperation } from './operations';
export type { PublicVideo } from './public-videos';
export type { GoogleLimits } from './limits';
export { GOOGLE_RULES } from './rules';
export type { GoogleVideo, VideoChange, VideoStatistics } from './videos';

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

/** Somebody else changes a video just before a request is handled: between a list and its update, say. */
export interface ThirdPartyEdit {
  readonly on: GoogleOperation;
  readonly kind: 'third_party_edit';
  readonly times?: number;
  readonly skip?: number;
  readonly videoId: string;
  /** Gives what changes, from the video as it is. */
  readonly edit: (video: PublicVideo) => VideoChange;
}

/** Something that goes wrong with a kind of request to Google. */
export type GoogleFault = Fault<GoogleOperation, ChosenGoogleError> | ThirdPartyEdit;

/** A running emulator of Google's page of consent, its token endpoint, and the YouTube Data API's videos and channels. */
export interface GoogleEmulator {
  /** Without a slash at the end; the client's `rootUrl` is this and a slash. */
  readonly apiUrl: string;
  readonly tokenUrl: string;
  /** The page of consent. */
  readonly authUrl: string;
  /** The public page. */
  readonly feedUrl: string;
  close(): Promise<void>;
  /** Moves its clock forward. */
  advance(milliseconds: number): void;
  /** Calls to the API and the token endpoint, oldest first, secrets blacked out. */
  readonly journal: readonly JournalEntry[];
  /** Adds an app that may ask for consent, or replaces one. */
  addClient(client: GoogleClient): void;
  /** Adds a channel, or renames one; a consent that was revoked is given anew. */
  addChannel(channel: GoogleChannel): void;
  /** Adds a video, or changes one as its owner would by hand: with a new etag. */
  addVideo(video: GoogleVideo): void;
  video(id: string): PublicVideo | undefined;
  /** Withdraws a consent. */
  revoke(refreshToken: string): void;
  /** Changes a video as its owner would by hand, in YouTube Studio: with a new etag. Throws where there is none. */
  editVideo(id: string, change: VideoChange): void;
  /** Sets what people did with a video; what is left out stays. Throws where there is none. */
  setStatistics(id: string, statistics: Partial<VideoStatistics>): void;
  /** Units that a client used today. */
  quotaUsed(clientId: string): number;
  /** Moves limits; what is left out stays as it is. */
  setLimits(limits: Partial<GoogleLimits>): void;
  /** What goes wrong from now on. */
  readonly faults: Faults<GoogleFault>;
  /** Is told of each call before and after it is handled, and waited for. Gives the way to stop that. */
  onRequest(watcher: Watcher<GoogleOperation>): () => void;
}

const videoOf = (world: GoogleWorld, id: string): PublicVideo | undefined =>
  structuredClone(publicVideos(world).find((video) => video.id === id));

const addFault = (world: GoogleWorld, fault: GoogleFault): FaultHandle => {
  if (fault.kind !== 'third_party_edit') return world.line.faults.add(fault);
  const { videoId, edit, ...rest } = fault;
  return world.line.faults.add({
    ...rest,
    kind: 'meanwhile',
    run: () => {
      const video = videoOf(world, videoId);
      if (video === undefined) throw new Error(`There is no video "${videoId}".`);
      editVideo(world, videoId, edit(video));
    },
  });
};

const answer = async (world: GoogleWorld, request: EmulatorRequest): Promise<Answered> =>
  answerConsent(world, request) ?? answerPage(world, request) ?? (await answerApi(world, request));

const toEmulator = (
  world: GoogleWorld,
  url: string,
  close: () => Promise<void>,
): GoogleEmulator => ({
  apiUrl: url,
  tokenUrl: `${url}/token`,
  authUrl: `${url}/o/oauth2/v2/auth`,
  feedUrl: `${url}/`,
  close,
  advance: (milliseconds) => {
    world.clock.advance(milliseconds);
  },
  journal: world.journal.entries,
  addClient: (client) => {
    addClient(world, client);
  },
  addChannel: (channel) => {
    addChannel(world, channel);
  },
  addVideo: (video) => {
    addVideo(world, video);
  },
  video: (id) => videoOf(world, id),
  revoke: (token) => {
    revokeConsent(world, token);
  },
  editVideo: (id, change) => {
    editVideo(world, id, change);
  },
  setStatistics: (id, statistics) => {
    setStatistics(world, id, statistics);
  },
  quotaUsed: (clientId) => unitsUsed(world, clientId),
  setLimits: (limits) => {
    world.limits = { ...world.limits, ...limits };
  },
  faults: {
    add: (fault) => addFault(world, fault),
    clear: () => {
      world.line.faults.clear();
    },
  },
  onRequest: (watcher) => world.line.watch(watcher),
});

/**
 * Starts the emulator on 127.0.0.1. It keeps the documented contract (rules.ts) and proves nothing about the live
 * platform. Rejects where the port is taken, the state file is broken, or a rule cannot be switched off.
 */
export const startGoogleEmulator = async (options: GoogleOptions = {}): Promise<GoogleEmulator> => {
  const clock = makeMovableClock(options.now);
  const world: GoogleWorld = {
    store: openState({ path: options.stateFile, schema: googleStateSchema, initial: emptyState() }),
    clock,
    journal: makeJournal(),
    isOn: makeRuleBook({ rules: GOOGLE_RULES, disabled: options.disabledRules ?? [] }),
    errorForm: options.errorForm ?? 'errors',
    limits: DEFAULT_LIMITS,
    calls: new Map(),
    line: makeFaultyLine(clock),
  };
  const server = await startServer({
    port: options.port ?? 0,
    handle: (request) => answer(world, request),
    crashed: () => toErrorReply(serverFault, world.errorForm),
  });
  return toEmulator(world, server.url, () => {
    clock.stop();
    return server.close();
  });
};
