import type { DeliveryFailure } from '../../../../channels/contract';
import { canonicalJson } from '../../../../kernel/canonical-json';
import type { Delivery } from '../../domain/delivery';
import type { DeliveryChange } from '../../domain/delivery-change';
import { withoutPost } from '../../domain/follow-up';
import { afterFailure, nextLookInSeconds, type AfterFailure } from '../../domain/retry-policy';
import { after, record, writeAfresh, type DeliverDeps, type OpenAccount } from './delivery-context';
import type { Account } from '../ports';
import { LOOK_GIVEN_UP } from '../reasons';

/** What failed, and in whose name. */
export interface Failed {
  readonly delivery: Delivery;
  readonly account: Account | undefined;
  /** The secrets that were used; absent where none could be opened. */
  readonly credentials?: unknown;
}

/** The failed row with the account that was used. */
export const failedOf = (delivery: Delivery, open: OpenAccount): Failed => ({
  delivery,
  account: open.account,
  credentials: open.credentials,
});

/** Whether the account was given other secrets while the old ones were refused: then they are tried first. */
const wasReconnected = async (
  deps: DeliverDeps,
  { account, credentials }: Failed,
  failure: DeliveryFailure,
): Promise<boolean> => {
  if (failure.class !== 'auth' || account === undefined || credentials === undefined) return false;
  const now = await deps.accounts.openCredentials(account.id);
  return now !== undefined && canonicalJson(now) !== canonicalJson(credentials);
};

const decide = async (
  deps: DeliverDeps,
  failed: Failed,
  failure: DeliveryFailure,
): Promise<AfterFailure> => {
  const { attempts } = failed.delivery;
  if (await wasReconnected(deps, failed, failure)) {
    return { state: 'waiting', attempts, inSeconds: 0, dropsCheckpoint: false };
  }
  return afterFailure(failure, { attempts, random: deps.random() });
};

/** What a look that failed leads to: it uses up no attempt, and is given up after a time. */
const afterFailedLook = (
  deps: DeliverDeps,
  { intendedAt }: Delivery,
  { next, failure }: { readonly next: AfterFailure; readonly failure: DeliveryFailure },
): DeliveryChange => {
  const lastError = record(failure, deps.clock);
  if (next.accountState !== undefined || failure.class === 'rate_limited') {
    return { state: next.state, dueAt: after(deps.clock, next.inSeconds), lastError };
  }
  const now = deps.clock.now().getTime();
  const since = (now - (intendedAt?.getTime() ?? now)) / 1000;
  const seconds = next.state === 'failed' ? undefined : nextLookInSeconds(since, deps.random());
  if (seconds !== undefined) {
    return { state: 'waiting', dueAt: after(deps.clock, seconds), lastError };
  }
  const told = `${LOOK_GIVEN_UP.message} ${failure.message}`;
  const lost = { class: 'unknown', code: LOOK_GIVEN_UP.code, message: told };
  return { state: 'unknown', lastError: record(lost, deps.clock) };
};

/** What a failed step of a correction or withdrawal leads to: what the hub cannot finish, a person can. */
const afterFailedCare = (next: AfterFailure): DeliveryChange =>
  next.state === 'failed' ? { state: 'manual_action' } : { state: next.state };

const changeFor = (
  deps: DeliverDeps,
  row: Delivery,
  { next, failure }: { readonly next: AfterFailure; readonly failure: DeliveryFailure },
): DeliveryChange => {
  if (row.task === 'reconcile') {
    return { ...afterFailedLook(deps, row, { next, failure }), leaseUntil: null };
  }
  const shared = {
    attempts: next.attempts,
    dueAt: after(deps.clock, next.inSeconds),
    leaseUntil: null,
    lastError: record(failure, deps.clock),
    ...(next.dropsCheckpoint ? { checkpoint: {} } : {}),
  };
  if (row.task !== 'send') return { ...shared, ...afterFailedCare(next) };
  const instead = withoutPost(row, deps.clock.now());
  if (instead === undefined) return { ...shared, state: next.state };
  // The channel took nothing of the older edition: the newer one has its turn, with tries of its own.
  if (instead.state === 'cancelled' || next.state === 'failed') return instead;
  return { ...shared, ...instead, state: next.state, dueAt: shared.dueAt };
};

/**
 * Writes what a failure leads to, by its class and by what the worker was at, on the row and, where it concerns the account,
 * on the account. Nothing is written where the row was lost to somebody else.
 */
export const failDelivery = async (
  deps: DeliverDeps,
  failed: Failed,
  failure: DeliveryFailure,
): Promise<void> => {
  const next = await decide(deps, failed, failure);
  await deps.inTransaction(async () => {
    const wrote = await writeAfresh(deps, failed.delivery, (fresh) =>
      changeFor(deps, fresh, { next, failure }),
    );
    if (wrote === undefined || next.accountState === undefined) return;
    if (failed.account === undefined) return;
    const reason = record(failure, deps.clock);
    await deps.accounts.setState(failed.account.id, next.accountState, reason);
  });
};
