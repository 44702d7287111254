import type { DeliveryFailure, MetricsOutcome } from '../../../../channels/contract';
import type { Clock } from '../../../../kernel/clock';
import { daysBefore, isToBeMeasured, MEASURED_DAYS } from '../../domain/metric-times';
import { record, type DeliverDeps, type OpenAccount } from '../sending/delivery-context';
import type { CountedPost, MetricStore } from './metric-ports';
import { accessOf, openAccount } from '../sending/open-account';
import type { Account, AccountStore } from '../ports';

/** Posts of one account in one sweep: what is counted must not use up what sending needs. */
const POSTS_A_SWEEP = 10;

/** How long an account is left alone where the channel names no time. */
const PAUSE_SECONDS: Readonly<Partial<Record<DeliveryFailure['class'], number>>> = {
  rate_limited: 3600, // the window of Meta's call limits
  account_restricted: 24 * 3600, // a person has to settle it first
};
const PAUSE_AFTER_TROUBLE_SECONDS = 900;

/** What concerns one post: it was removed by hand, say. It counts as asked, and the next one is. */
const OF_THE_POST: readonly DeliveryFailure['class'][] = ['not_found', 'forbidden', 'validation'];

interface CollectDeps extends Pick<DeliverDeps, 'findClient' | 'settingsDefaults'> {
  readonly accounts: AccountStore;
  readonly metrics: Pick<MetricStore, 'postsSince' | 'add'>;
  readonly clock: Clock;
  /** Told of a post about which asking broke off in a way nobody foresaw. */
  readonly onSurprise: (deliveryId: number, error: unknown) => void;
}

/** Asks the channels how posts are received, where it is time; gives the number of answers that were kept. */
export type CollectMetrics = (stopping?: AbortSignal) => Promise<number>;

/** What becomes of the account after an answer. */
type Next = { readonly kind: 'go_on' } | { readonly kind: 'pause'; readonly seconds: number };

const GO_ON: Next = { kind: 'go_on' };

/** Deliveries never learn of what goes wrong here, but for an account that has to be connected again. */
const afterFailure = async (
  deps: CollectDeps,
  account: Account,
  failure: DeliveryFailure,
): Promise<Next> => {
  if (OF_THE_POST.includes(failure.class)) return GO_ON;
  if (failure.class === 'auth') {
    await deps.accounts.setState(account.id, 'needs_reconnect', record(failure, deps.clock));
  }
  const seconds =
    failure.retryAfterSeconds ?? PAUSE_SECONDS[failure.class] ?? PAUSE_AFTER_TROUBLE_SECONDS;
  return { kind: 'pause', seconds };
};

const askAbout = async (
  deps: CollectDeps,
  open: OpenAccount,
  { deliveryId, remoteId, permalink }: CountedPost,
): Promise<MetricsOutcome> => {
  try {
    return (
      (await open.client.metrics?.(accessOf(open), { remoteId, permalink })) ?? { kind: 'no_data' }
    );
  } catch (error) {
    deps.onSurprise(deliveryId, error);
    const failure = { class: 'retryable', code: 'unexpected_error', message: '' } as const;
    return { kind: 'failed', failure };
  }
};

const measure = async (deps: CollectDeps, open: OpenAccount, post: CountedPost): Promise<Next> => {
  const outcome = await askAbout(deps, open, post);
  const next =
    outcome.kind === 'failed' ? await afterFailure(deps, open.account, outcome.failure) : GO_ON;
  if (next.kind === 'pause') return next;
  await deps.metrics.add({
    deliveryId: post.deliveryId,
    audience: post.audience,
    measuredAt: deps.clock.now(),
    values: outcome.kind === 'measured' ? outcome.values : {},
  });
  return GO_ON;
};

/**
 * Builds the sweep. Which account is left alone for a while is remembered by the process alone: after a restart it is
 * asked once more, and says again when to come back.
 */
export const makeCollectMetrics = (deps: CollectDeps): CollectMetrics => {
  const pausedUntil = new Map<number, Date>();

  const measureAll = async (
    account: Account,
    posts: readonly CountedPost[],
    stopping?: AbortSignal,
  ): Promise<number> => {
    const opened = await openAccount(deps, account);
    if (!opened.ok || opened.value.client.metrics === undefined) return 0;
    const open = opened.value;
    let kept = 0;
    for (const post of posts.slice(0, POSTS_A_SWEEP)) {
      if (stopping?.aborted === true) break;
      const next = await measure(deps, open, post);
      if (next.kind === 'pause') {
        const until = deps.clock.now().getTime() + next.seconds * 1000;
        pausedUntil.set(account.id, new Date(until));
        break;
      }
      kept += 1;
    }
    return kept;
  };

  return async (stopping) => {
    const now = deps.clock.now();
    const posts = (await deps.metrics.postsSince(daysBefore(now, MEASURED_DAYS))).filter((post) =>
      isToBeMeasured(post, now),
    );
    if (posts.length === 0) return 0;
    let kept = 0;
    for (const account of await deps.accounts.list()) {
      const paused = pausedUntil.get(account.id);
      if (account.state !== 'live' || (paused !== undefined && paused > now)) continue;
      const own = posts.filter(
        (post) => post.channel === account.channel && post.accountKey === account.key,
      );
      if (own.length > 0) kept += await measureAll(account, own, stopping);
    }
    return kept;
  };
};
