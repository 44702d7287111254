import type { Fault, Faults, Watcher } from '../shared/faults';
import type { Answered, EmulatorRequest } from '../shared/http';
import type { JournalEntry } from '../shared/journal';
import { startServer } from '../shared/server';
import { addAccount, addApp, type InstagramAccount, type InstagramApp } from './accounts';
import { answerApi } from './api';
import { commentAsReader, type ReaderComment } from './comments';
import { type ContainerStatus, failContainer, statusOf } from './containers';
import { serverFault, toErrorReply } from './errors';
import { answerPage } from './feed-page';
import { type InsightMetric, setInsights } from './insights';
import type { InstagramLimits } from './limits';
import { answerConsent } from './oauth';
import type { ChosenGraphError, InstagramOperation } from './operations';
import { type PublicPost, publicPosts } from './posts';
import { addPost } from './publishing';
import { endToken } from './tokens';
import type { Webhooks, WebhookSender } from './webhooks';
import type { InstagramWorld } from './world';
import { type InstagramOptions, makeWorld } from './world-of';

export type { InstagramAccount, InstagramApp } from './accounts';
export type { ReaderComment } from './comments';
export type { InsightMetric } from './insights';
export type { InstagramLimits } from './limits';
export type { ChosenGraphError, InstagramOperation } from './operations';
export type { PublicComment, PublicPost } from './posts';
export { INSTAGRAM_RULES } from './rules';
export type { WebhookDelivery, Webhooks, WebhookTarget } from './webhooks';
export type { InstagramOptions } from './world-of';

/** Something that goes wrong with a kind of request to Instagram. */
export type InstagramFault = Fault<InstagramOperation, ChosenGraphError>;

/** What a test may know of a container. */
export interface ContainerView {
  readonly id: string;
  readonly igUserId: string;
  readonly kind: 'single' | 'child' | 'carousel';
  readonly status: ContainerStatus;
}

/** A running emulator of Instagram: the Graph API, both logins, webhooks, and the public feed. */
export interface InstagramEmulator {
  /** Base of the API, without version and without a slash at the end; of the Facebook dialog too. */
  readonly url: string;
  /** Page of consent of the Instagram login; the Facebook login's is `url` and `/v26.0/dialog/oauth`. */
  readonly authUrl: string;
  /** Where the Instagram login changes a code for a token. */
  readonly codeUrl: string;
  /** The public feed. */
  readonly feedUrl: string;
  close(): Promise<void>;
  /** Moves its clock forward. */
  advance(milliseconds: number): void;
  /** Calls to the API, oldest first, secrets blacked out; page views are not in it. */
  readonly journal: readonly JournalEntry[];
  /** Adds an account, or renames one that is there; a token that is known keeps its dates. */
  addAccount(account: InstagramAccount): void;
  /** Adds an app that may ask for consent, or replaces one. */
  addApp(app: InstagramApp): void;
  /** Ends a token now, before its time. */
  expireToken(token: string): void;
  /** Posts that are up, oldest first. */
  posts(): readonly PublicPost[];
  containers(): readonly ContainerView[];
  /** Lets a container go wrong while it is processed; its status is then ERROR and this subcode, 2207053 by default. */
  failContainer(id: string, subcode?: number): void;
  /** A post that a person puts up in the app, without a picture; gives its id. */
  postByHand(post: { readonly igUserId: string; readonly caption: string }): string;
  /** A comment of a reader, as if written on the public page; gives its id. Throws where it may not be written. */
  commentAsReader(comment: ReaderComment): string;
  /** Sets numbers of a post in place of those that were counted; they too come 48 hours late. */
  setInsights(mediaId: string, values: Readonly<Partial<Record<InsightMetric, number>>>): void;
  /** Messages to the app about comments. A comment sends one by itself once a target is set. */
  readonly webhooks: Webhooks;
  /** The same as `webhooks.deliver`. */
  deliverWebhook: Webhooks['deliver'];
  /** What goes wrong from now on. */
  readonly faults: Faults<InstagramFault>;
  /** Is told of each call to the API before and after it is handled, and waited for. Gives the way to stop that. */
  onRequest(watcher: Watcher<InstagramOperation>): () => void;
  /** Moves limits; what is left out stays as it is. */
  setLimits(limits: Partial<InstagramLimits>): void;
}

const answer = async (world: InstagramWorld, request: EmulatorRequest): Promise<Answered> =>
  answerConsent(world, request) ?? answerPage(world, request) ?? (await answerApi(world, request));

const toEmulator = (
  world: InstagramWorld,
  { webhooks }: WebhookSender,
  url: string,
  close: () => Promise<void>,
): InstagramEmulator => ({
  url,
  authUrl: `${url}/oauth/authorize`,
  codeUrl: `${url}/oauth/access_token`,
  feedUrl: `${url}/`,
  close,
  advance: (milliseconds) => {
    world.clock.advance(milliseconds);
  },
  journal: world.journal.entries,
  addAccount: (account) => {
    addAccount(world, account);
  },
  addApp: (app) => {
    addApp(world, app);
  },
  expireToken: (token) => {
    endToken(world, token);
  },
  posts: () => publicPosts(world),
  containers: () =>
    world.store.state.containers.map((container) => ({
      id: container.id,
      igUserId: container.igUserId,
      kind: container.kind,
      status: statusOf(world, container),
    })),
  failContainer: (id, subcode = 2207053) => {
    failContainer(world, id, subcode);
  },
  postByHand: (post) => addPost(world, { ...post, images: [] }),
  commentAsReader: (comment) => commentAsReader(world, comment),
  setInsights: (mediaId, values) => {
    setInsights(world, mediaId, values);
  },
  webhooks,
  deliverWebhook: (message) => webhooks.deliver(message),
  faults: world.line.faults,
  onRequest: (watcher) => world.line.watch(watcher),
  setLimits: (limits) => {
    world.limits = { ...world.limits, ...limits };
  },
});

/**
 * Starts the emulator on 127.0.0.1. It keeps the documented contract (facts: rules.ts) and proves nothing about the
 * live platform. Rejects where the port is taken, the state file is broken, or a rule cannot be switched off.
 */
export const startInstagramEmulator = async (
  options: InstagramOptions = {},
): Promise<InstagramEmulator> => {
  let address = '';
  const { world, sender } = makeWorld(options, () => address);
  const server = await startServer({
    port: options.port ?? 0,
    handle: (request) => answer(world, request),
    crashed: () => toErrorReply(serverFault, 'emulator'),
  });
  address = server.url;
  return toEmulator(world, sender, server.url, () => {
    world.clock.stop();
    sender.stop();
    return server.close();
  });
};
