import type { z } from 'zod';
import type { Issue } from '../kernel/failures';
import type { Bilingual, IssueTexts } from '../kernel/language';
import type { Verdict } from '../kernel/verdicts';

/** An image as the content holds it, before any channel crops it. */
export interface PieceImage {
  /** Id of the file in the media library. */
  readonly fileId: number;
  /** Public address of the original, for the preview alone. */
  readonly url: string;
  readonly alt: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the eye goes, in percent from the left and the top; absent means the centre. */
  readonly focalPoint?: { readonly x: number; readonly y: number };
  /** Path of the field in the document that holds the image, for issues. */
  readonly field: string;
}

/** What only a hoax rebuttal has. */
export interface RebuttalFacts {
  readonly claim: string;
  readonly verdict: Verdict;
  readonly fact: string;
  readonly myth: string;
  readonly fallacy: string;
  readonly evidence: readonly { readonly title: string; readonly url: string }[];
}

/** What only an announcement of a class or another event has. */
export interface EventFacts {
  readonly theme: string;
  readonly benefit: string;
  readonly speaker: string;
  readonly place: string;
  /** When it starts, an ISO 8601 instant. */
  readonly startsAt: string;
  readonly endsAt?: string;
}

/** One document in one language and for one audience, as a channel gets it. */
export interface Piece {
  /** The document that the text belongs to; the same for every language and audience. */
  readonly documentId: string;
  readonly kind: 'article' | 'faq' | 'rebuttal';
  readonly locale: string;
  /** The audience whose text this is: after fallback, what is really served. */
  readonly audience: string;
  /** IANA time zone in which dates are written out. */
  readonly timeZone: string;
  /** Public address of the document; empty where the office has no site. */
  readonly link: string;
  /** Title of an article or rebuttal; the question of an FAQ. */
  readonly title: string;
  /** One or two sentences; empty for an FAQ. */
  readonly summary: string;
  /** The text as plain paragraphs; list items begin with "• ". */
  readonly paragraphs: readonly string[];
  /** Hashtags of the variant, without "#". */
  readonly hashtags: readonly string[];
  readonly images: readonly PieceImage[];
  readonly rebuttal?: RebuttalFacts;
  readonly event?: EventFacts;
}

/** What an editor asked of one channel. */
export interface Plan {
  /** Path of the plan in the document, for issues: `channelPlans.0`. */
  readonly field: string;
  readonly textOverride: string;
  /** Hashtags for this post, without "#"; they replace those of the variant where there are any. */
  readonly hashtags: readonly string[];
  /** Images chosen for this post; none means: those of the piece. */
  readonly images: readonly PieceImage[];
  readonly videoId: string;
}

/** An image that has to be made before delivery: which file, cropped how, stamped or not. */
export interface RenditionRequest {
  readonly fileId: number;
  /** `whole`: nothing is cut away; the longer side is bounded. */
  readonly crop: 'portrait' | 'square' | 'landscape' | 'whole';
  readonly stamp: 'none' | 'hoax';
}

/** A derivative that was made and can be fetched by anybody. */
export interface Rendition {
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly mime: string;
}

/** A number that the editor watches while writing. */
export interface Counter {
  readonly code: string;
  readonly label: Bilingual;
  readonly actual: number;
  readonly limit: number;
}

/** What the post will look like, in terms that the admin can draw without knowing the channel. */
export interface PreviewModel {
  /** `feed-card`: picture above text; `description`: a text box under a video; `thread`: a first post. */
  readonly layout: 'feed-card' | 'description' | 'thread';
  readonly accountName: string;
  readonly heading: string;
  readonly text: string;
  readonly images: readonly {
    readonly url: string;
    readonly alt: string;
    /** Width divided by height, as it will be shown. */
    readonly ratio: number;
    readonly focalPoint?: { readonly x: number; readonly y: number };
    readonly stamp: 'none' | 'hoax';
  }[];
  readonly counters: readonly Counter[];
}

/** The pure half of a channel: shared by the editor's preview and the worker. */
export interface Channel<Settings = unknown, Payload = unknown> {
  readonly id: string;
  readonly title: Bilingual;
  /** Non-secret settings of an account on this channel. */
  readonly settingsSchema: z.ZodType<Settings>;
  /** What is sent; parsed again when it is read back from the outbox. */
  readonly payloadSchema: z.ZodType<Payload>;
  /** What a new edition of a text does to a post that is out: `in_place` edits it, `none` leaves it as it is. */
  readonly revision: 'in_place' | 'none';
  /** The sentence behind each code that `validate` may give; `{limit}`, `{actual}` and details are filled in. */
  readonly issueTexts: IssueTexts;
  /** Writes the post. Never fails: what does not fit is told by `validate`. */
  compose(input: { piece: Piece; plan: Plan; settings: Settings }): Payload;
  /** Holds a post against the channel's limits; `plan` tells which field is to blame. */
  validate(input: { payload: Payload; plan: Plan; settings: Settings }): readonly Issue[];
  /** Shows the post as the channel would. */
  preview(input: { payload: Payload; settings: Settings }): PreviewModel;
  /** The derivatives that this post needs, in the order in which `withRenditions` gets them. */
  renditions(payload: Payload): readonly RenditionRequest[];
  /** The post with the addresses of its derivatives filled in; `validate` then checks those too. */
  withRenditions(payload: Payload, renditions: readonly Rendition[]): Payload;
}

/**
 * A channel as generic code holds it: settings and posts come in as unknown and are parsed by the channel's own schemas.
 * Settings or a post that do not parse are a surprise and thrown; both were parsed when they were stored.
 */
export const defineChannel = <Settings, Payload>(channel: Channel<Settings, Payload>): Channel => {
  const settingsOf = (settings: unknown): Settings => channel.settingsSchema.parse(settings);
  const payloadOf = (payload: unknown): Payload => channel.payloadSchema.parse(payload);
  return {
    id: channel.id,
    title: channel.title,
    settingsSchema: channel.settingsSchema,
    payloadSchema: channel.payloadSchema,
    revision: channel.revision,
    issueTexts: channel.issueTexts,
    compose: ({ piece, plan, settings }) =>
      channel.compose({ piece, plan, settings: settingsOf(settings) }),
    validate: ({ payload, plan, settings }) =>
      channel.validate({ payload: payloadOf(payload), plan, settings: settingsOf(settings) }),
    preview: ({ payload, settings }) =>
      channel.preview({ payload: payloadOf(payload), settings: settingsOf(settings) }),
    renditions: (payload) => channel.renditions(payloadOf(payload)),
    withRenditions: (payload, renditions) => channel.withRenditions(payloadOf(payload), renditions),
  };
};

/** What a client remembers between two steps; stored after each, so that a killed worker goes on where it was. */
export type Checkpoint = Readonly<Record<string, unknown>>;

/** Why a step or a commit did not succeed, by what has to happen next. */
export interface DeliveryFailure {
  readonly class:
    | 'validation'
    | 'auth'
    | 'forbidden'
    | 'not_found'
    | 'rate_limited'
    | 'account_restricted'
    | 'retryable'
    | 'container_gone'
    | 'conflict';
  /** Stable code: the channel's own where it has one (`36003/2207009`), else ours. */
  readonly code: string;
  /** One sentence without secrets, for a person. */
  readonly message: string;
  readonly field?: string;
  /** Where the channel says when to come back: seconds from now. */
  readonly retryAfterSeconds?: number;
}

/** What one invisible, repeatable step came to. `wait`: ask again in so many seconds. */
export type Step =
  | { readonly kind: 'continue'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'wait'; readonly checkpoint: Checkpoint; readonly seconds: number }
  | { readonly kind: 'ready'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'failed'; readonly checkpoint: Checkpoint; readonly failure: DeliveryFailure };

/** Where a post can be found. */
export interface RemoteRef {
  readonly remoteId: string;
  /** Empty while unknown: an address that cannot be fetched does not un-publish a post. */
  readonly permalink: string;
}

/** What the one irreversible request came to. `unknown`: sent, and no clear answer came back. */
export type CommitOutcome =
  | { readonly kind: 'published'; readonly ref: RemoteRef }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure }
  | { readonly kind: 'unknown'; readonly message: string };

/** One account on a channel, with its opened secrets, as a client gets it. */
export interface AccountAccess<Settings, Credentials> {
  readonly key: string;
  readonly settings: Settings;
  readonly credentials: Credentials;
}

/** What a client works on: the account, the post, and a key that is the same at every try. */
export interface Assignment<Settings, Payload, Credentials> {
  readonly account: AccountAccess<Settings, Credentials>;
  readonly payload: Payload;
  readonly idempotencyKey: string;
}

/** The I/O half of a channel, in its `client.ts`. */
export interface ChannelClient<Settings = unknown, Payload = unknown, Credentials = unknown> {
  readonly id: string;
  readonly credentialsSchema: z.ZodType<Credentials>;
  /** Does one step that the public cannot see. Resumable: gets what the last step left. */
  prepare(
    assignment: Assignment<Settings, Payload, Credentials>,
    checkpoint: Checkpoint,
  ): Promise<Step>;
  /** Sends exactly one irreversible request and never repeats it. Whatever is thrown counts as unknown. */
  commit(
    assignment: Assignment<Settings, Payload, Credentials>,
    checkpoint: Checkpoint,
  ): Promise<CommitOutcome>;
  /** Fetches the address of a post after its id was stored; reads only. */
  locate(
    assignment: Assignment<Settings, Payload, Credentials>,
    ref: RemoteRef,
  ): Promise<RemoteRef>;
}
