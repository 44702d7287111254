import type { z } from 'zod';
import type { Issue } from '../../kernel/failures';
import type { Bilingual, IssueTexts } from '../../kernel/language';
import type { AftercareKind } from './aftercare';
import type { Piece, Plan } from './piece';
import type { PreviewModel, Rendition, RenditionRequest } from './post';

/** Who can do something with a post that is out: the hub over the API, a person in the channel's own app, or nobody. */
export type Ability = 'api' | 'manual' | 'none';

/** What can be done with a post that is out, on one account. */
export interface Capabilities {
  /** Bringing the post to a new edition of the text. */
  readonly edit: Ability;
  /** Taking it away from readers. */
  readonly withdraw: Ability;
  /** Writing and reading comments under it. */
  readonly comment: Ability;
  readonly metrics: Ability;
  /** Reading the text of a post that is out. */
  readonly readBackText: Ability;
}

/** A place on a platform that holds one post at a time, such as the text under a video. */
export interface ChannelPlace {
  /** The same for two posts exactly where one would overwrite the other; at most 255 characters. */
  readonly key: string;
  /** The field of the plan that chose it, for issues: `videoId`. */
  readonly field: string;
}

/** Codes of the issues that say that a place is taken: by another text, or by another post of the same text. */
export const PLACE_CODES = ['place_taken', 'place_taken_here'] as const;

/** The pure half of a channel: shared by the editor's preview and the worker. */
export interface Channel<Settings = unknown, Payload = unknown> {
  readonly id: string;
  readonly title: Bilingual;
  /** Non-secret settings of an account on this channel. */
  readonly settingsSchema: z.ZodType<Settings>;
  /** What is sent; parsed again when it is read back from the outbox. */
  readonly payloadSchema: z.ZodType<Payload>;
  /** What can be done with a post that is out. */
  capabilities(settings: Settings): Capabilities;
  /**
   * The sentence behind each code that `validate` may give, and, where the channel has places, behind each of PLACE_CODES;
   * `{limit}`, `{actual}` and details are filled in, among them the `{title}` of the text that has a place.
   */
  readonly issueTexts: IssueTexts;
  /** Writes the post. Never fails: what does not fit is told by `validate`. */
  compose(input: { piece: Piece; plan: Plan; settings: Settings }): Payload;
  /** Holds a post against the channel's limits; `plan` tells which field is to blame. */
  validate(input: { payload: Payload; plan: Plan; settings: Settings }): readonly Issue[];
  /** The place that a post has to itself; undefined where every post is a new one, or none is chosen yet. */
  place(payload: Payload): ChannelPlace | undefined;
  /** Shows the post as the channel would. */
  preview(input: { payload: Payload; settings: Settings }): PreviewModel;
  /** What a person does where the hub cannot: short steps, in the order in which they are done. */
  manualSteps(input: {
    readonly kind: AftercareKind;
    readonly payload: Payload;
    readonly permalink: string;
  }): readonly Bilingual[];
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
    capabilities: (settings) => channel.capabilities(settingsOf(settings)),
    issueTexts: channel.issueTexts,
    compose: ({ piece, plan, settings }) =>
      channel.compose({ piece, plan, settings: settingsOf(settings) }),
    validate: ({ payload, plan, settings }) =>
      channel.validate({ payload: payloadOf(payload), plan, settings: settingsOf(settings) }),
    place: (payload) => channel.place(payloadOf(payload)),
    preview: ({ payload, settings }) =>
      channel.preview({ payload: payloadOf(payload), settings: settingsOf(settings) }),
    manualSteps: ({ payload, ...input }) =>
      channel.manualSteps({ ...input, payload: payloadOf(payload) }),
    renditions: (payload) => channel.renditions(payloadOf(payload)),
    withRenditions: (payload, renditions) => channel.withRenditions(payloadOf(payload), renditions),
  };
};
