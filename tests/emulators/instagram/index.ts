import type { EmulatorRequest, Reply } from '../shared/http';
import { type JournalEntry, makeJournal } from '../shared/journal';
import { makeMovableClock } from '../shared/movable-clock';
import { makeRuleBook } from '../shared/rule-book';
import { startServer } from '../shared/server';
import { openImages, openState } from '../shared/state-file';
import { answerApi } from './api';
import { type ContainerStatus, statusOf } from './containers';
import { serverFault, toErrorReply } from './errors';
import { answerPage } from './feed-page';
import { type PublicPost, publicPosts } from './posts';
import { INSTAGRAM_RULES } from './rules';
import { type Account, emptyState, instagramStateSchema } from './state';
import { LONG_LIFE } from './tokens';
import type { InstagramWorld } from './world';

export { INSTAGRAM_RULES } from './rules';
export type { PublicPost } from './posts';

/** How an emulator is started; everything has a default. */
export interface InstagramOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Where the state is kept between runs; absent: in memory. */
  readonly stateFile?: string;
  /** How many status reads a container answers with IN_PROGRESS; 1 by default. */
  readonly pollsUntilFinished?: number;
  /** A lower limit of hashtags than the documented 30: 5, say. */
  readonly hashtagLimit?: number | undefined;
  /** Ids of assumed rules to switch off. */
  readonly disabledRules?: readonly string[];
  /** How long the platform waits for an image; ten seconds by default. */
  readonly fetchTimeoutMilliseconds?: number;
  readonly now?: () => Date;
}

/** An account and its token. Without dates the token was issued now and lives for 60 days. */
export interface InstagramAccount extends Account {
  readonly token: string;
  readonly tokenIssuedAt?: Date;
  readonly tokenExpiresAt?: Date;
}

/** What a test may know of a container. */
export interface ContainerView {
  readonly id: string;
  readonly igUserId: string;
  readonly kind: 'single' | 'child' | 'carousel';
  readonly status: ContainerStatus;
}

/** A running emulator of Instagram's content publishing. */
export interface InstagramEmulator {
  /** Base of the API, without version and without a slash at the end. */
  readonly url: string;
  /** The public feed. */
  readonly feedUrl: string;
  close(): Promise<void>;
  /** Moves its clock forward. */
  advance(milliseconds: number): void;
  /** Calls to the API, oldest first, secrets blacked out; page views are not in it. */
  readonly journal: readonly JournalEntry[];
  /** Adds an account, or renames one that is there; a token that is known keeps its dates. */
  addAccount(account: InstagramAccount): void;
  /** Posts that are up, oldest first. */
  posts(): readonly PublicPost[];
  containers(): readonly ContainerView[];
}

const addAccount = (world: InstagramWorld, account: InstagramAccount): void => {
  const { igUserId, username, login, token } = account;
  const { state } = world.store;
  state.accounts = [
    ...state.accounts.filter((other) => other.igUserId !== igUserId),
    { igUserId, username, login },
  ];
  if (!state.tokens.some((known) => known.token === token)) {
    const issuedAt = account.tokenIssuedAt ?? world.clock.now();
    const expiresAt = account.tokenExpiresAt ?? new Date(issuedAt.getTime() + LONG_LIFE);
    state.tokens.push({ token, igUserId, issuedAt, expiresAt });
  }
  world.store.save();
};

const answer = async (world: InstagramWorld, request: EmulatorRequest): Promise<Reply> => {
  const page = answerPage(world, request);
  if (page !== undefined) return page;
  const reply = await answerApi(world, request);
  world.journal.record({ at: world.clock.now(), request, status: reply.status });
  return reply;
};

/**
 * Starts the emulator on 127.0.0.1. It keeps the documented contract (facts: rules.ts) and proves nothing about the
 * live platform. Rejects where the port is taken, the state file is broken, or a rule cannot be switched off.
 */
export const startInstagramEmulator = async (
  options: InstagramOptions = {},
): Promise<InstagramEmulator> => {
  let address = '';
  const world: InstagramWorld = {
    store: openState({
      path: options.stateFile,
      schema: instagramStateSchema,
      initial: emptyState(),
    }),
    images: openImages(options.stateFile),
    clock: makeMovableClock(options.now),
    journal: makeJournal(),
    isOn: makeRuleBook({ rules: INSTAGRAM_RULES, disabled: options.disabledRules ?? [] }),
    settings: {
      pollsUntilFinished: options.pollsUntilFinished ?? 1,
      hashtagLimit: options.hashtagLimit,
      fetchTimeoutMilliseconds: options.fetchTimeoutMilliseconds ?? 10_000,
    },
    address: () => address,
  };
  const server = await startServer({
    port: options.port ?? 0,
    handle: (request) => answer(world, request),
    crashed: () => toErrorReply(serverFault, 'emulator'),
  });
  address = server.url;
  return {
    url: server.url,
    feedUrl: `${server.url}/`,
    close: () => server.close(),
    advance: (milliseconds) => {
      world.clock.advance(milliseconds);
    },
    journal: world.journal.entries,
    addAccount: (account) => {
      addAccount(world, account);
    },
    posts: () => publicPosts(world),
    containers: () =>
      world.store.state.containers.map((container) => ({
        id: container.id,
        igUserId: container.igUserId,
        kind: container.kind,
        status: statusOf(world, container),
      })),
  };
};
