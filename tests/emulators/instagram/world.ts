import { createHash } from 'node:crypto';
import type { Journal } from '../shared/journal';
import type { MovableClock } from '../shared/movable-clock';
import type { RuleBook } from '../shared/rule-book';
import type { ImageStore, StateStore } from '../shared/state-file';
import type { FaultyLine } from '../shared/faults';
import type { InstagramLimits } from './limits';
import type { ChosenGraphError, InstagramOperation } from './operations';
import type { InstagramRuleId } from './rules';
import type { Comment, InstagramState, Media } from './state';

/** 24 hours in milliseconds: the platform's unit for tokens, containers and quotas. */
export const DAY = 86_400_000;

/** What every rule of the emulator works on. */
export interface InstagramWorld {
  readonly store: StateStore<InstagramState>;
  readonly images: ImageStore;
  readonly clock: MovableClock;
  readonly journal: Journal;
  /** Whether a rule is enforced in this run. */
  readonly isOn: RuleBook<InstagramRuleId>;
  readonly settings: {
    /** Hours after publication for which a post has no numbers. */
    readonly insightsAfterHours: number;
    readonly pollsUntilFinished: number;
    /** Undefined: only the documented 30. */
    readonly hashtagLimit: number | undefined;
    readonly fetchTimeoutMilliseconds: number;
  };
  /** Replaced as a whole when a test moves one. */
  limits: InstagramLimits;
  /** Times of the calls of the last hour by account, in milliseconds. */
  readonly calls: Map<string, readonly number[]>;
  /** Through which every request of the API goes. */
  readonly line: FaultyLine<InstagramOperation, ChosenGraphError>;
  /** Is told of each new comment. */
  readonly tellOfComment: (media: Media, comment: Comment) => void;
  /** Where the emulator can be reached, without a slash at the end. */
  readonly address: () => string;
}

/**
 * The next id. Seventeen digits as on the platform: too long for a JavaScript number, so that a client which
 * takes ids for numbers fails here and not in production.
 */
export const takeId = (world: InstagramWorld): string => {
  const { state } = world.store;
  const id = `179${String(state.nextNumber).padStart(14, '0')}`;
  state.nextNumber += 1;
  return id;
};

/** Short text that stands for an id, the same at every run: a shortcode, a trace id. */
export const fingerprint = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, length);

/** True where a post can be seen: it was not taken down, and it has appeared. */
export const isUp = (world: InstagramWorld, { isDeleted, publishedAt, showsAt }: Media): boolean =>
  !isDeleted && (showsAt ?? publishedAt) <= world.clock.now();

/** Public address of a post. */
export const permalinkOf = (world: InstagramWorld, media: Media): string =>
  `${world.address()}/p/${media.shortcode}/`;

/** Public address of the platform's own copy of an image. */
export const imageUrlOf = (world: InstagramWorld, imageId: string): string =>
  `${world.address()}/media/${imageId}.jpg`;
