import { makeFaultyLine } from '../shared/faults';
import { makeJournal } from '../shared/journal';
import { makeMovableClock } from '../shared/movable-clock';
import { makeRuleBook } from '../shared/rule-book';
import { openImages, openState } from '../shared/state-file';
import { DEFAULT_LIMITS } from './limits';
import { INSTAGRAM_RULES } from './rules';
import { emptyState, instagramStateSchema } from './state';
import { makeWebhookSender, type WebhookSender } from './webhooks';
import type { InstagramWorld } from './world';

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
  /** How long after publication a post has no numbers; 48 by default. */
  readonly insightsAfterHours?: number;
  readonly now?: () => Date;
}

/** A world as the options want it; `address` tells where its server listens, once it does. */
export const makeWorld = (
  options: InstagramOptions,
  address: () => string,
): { readonly world: InstagramWorld; readonly sender: WebhookSender } => {
  const clock = makeMovableClock(options.now);
  const sender = makeWebhookSender(() => world);
  const world: InstagramWorld = {
    store: openState({
      path: options.stateFile,
      schema: instagramStateSchema,
      initial: emptyState(),
    }),
    images: openImages(options.stateFile),
    clock,
    journal: makeJournal(),
    isOn: makeRuleBook({ rules: INSTAGRAM_RULES, disabled: options.disabledRules ?? [] }),
    settings: {
      pollsUntilFinished: options.pollsUntilFinished ?? 1,
      hashtagLimit: options.hashtagLimit,
      fetchTimeoutMilliseconds: options.fetchTimeoutMilliseconds ?? 10_000,
      insightsAfterHours: options.insightsAfterHours ?? 48,
    },
    limits: DEFAULT_LIMITS,
    calls: new Map(),
    line: makeFaultyLine(clock),
    tellOfComment: (media, comment) => {
      sender.tell(world, media, comment);
    },
    address,
  };
  return { world, sender };
};
