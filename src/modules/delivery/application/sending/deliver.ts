import { HELD_STATES, type Delivery, type DeliveryState } from '../../domain/delivery';
import { findRivals, isTooLate, tooLate, waitForRival } from './announce-post';
import { careForPost } from './aftercare';
import {
  cancelled,
  record,
  surprise,
  writeHeld,
  type DeliverDeps,
  type Held,
} from './delivery-context';
import { failDelivery } from './fail-delivery';
import { openAccount } from './open-account';
import type { Lane } from '../ports';
import { preparePost } from './prepare-post';
import { publishHeld } from './publish-in-place';
import { ACCOUNT_NOT_LIVE, TEXT_REASONS } from '../reasons';
import { rehearsePost } from './rehearse-post';
import { lookAfterPost, sendPost } from './send-post';

/** Sends a post, unless it has to wait for another one. */
const sendInTurn = async (deps: DeliverDeps, held: Held): Promise<void> => {
  const { delivery } = held;
  if (held.open.client.commitsTo === 'own_database') {
    await publishHeld(deps, held);
    return;
  }
  const rival = (await findRivals(deps.outbox, [delivery])).get(delivery.id);
  if (rival !== undefined) {
    await writeHeld(deps, held, waitForRival(deps, rival));
  } else {
    const prepared = await preparePost(deps, held);
    if (prepared !== undefined) await sendPost(deps, prepared);
  }
};

/** Brings a post to its readers, as far as it gets. */
const deliverPost = async (deps: DeliverDeps, held: Held): Promise<void> => {
  const { delivery } = held;
  const standing = (await deps.compareWithPublic([delivery])).get(delivery.id) ?? 'gone';
  if (standing !== 'current') {
    await writeHeld(deps, held, cancelled(TEXT_REASONS[standing], deps.clock));
  } else if (isTooLate(delivery, deps.clock.now())) {
    await writeHeld(deps, held, tooLate(deps));
  } else if (held.open.account.mode === 'dry_run') {
    await rehearsePost(deps, held);
  } else {
    await sendInTurn(deps, held);
  }
};

const workOn = (deps: DeliverDeps, held: Held): Promise<void> => {
  switch (held.delivery.task) {
    case 'send':
      return deliverPost(deps, held);
    case 'reconcile':
      return lookAfterPost(deps, held);
    case 'revise':
    case 'withdraw':
      return careForPost(deps, held);
  }
};

const advance = async (
  deps: DeliverDeps,
  delivery: Delivery,
  lane: Lane | undefined,
): Promise<void> => {
  const { channel, accountKey: key } = delivery;
  const account = await deps.accounts.find({ channel, key });
  if (account !== undefined && account.state !== 'live') {
    const lastError = record({ class: 'kept_back', ...ACCOUNT_NOT_LIVE }, deps.clock);
    await deps.outbox.write(delivery, { state: account.state, leaseUntil: null, lastError });
    return;
  }
  const open = await openAccount(deps, { channel, key });
  if (open.ok) await workOn(deps, { delivery, open: open.value, lane });
  else await failDelivery(deps, { delivery, account: open.failure.account }, open.failure.failure);
};

/** States in which nothing irreversible is on its way: what broke off there is a failed try. */
const REPEATABLE: readonly DeliveryState[] = [...HELD_STATES, 'correcting', 'withdrawing'];

const breakOff = async (deps: DeliverDeps, { id, fence }: Delivery, error: unknown) => {
  const now = await deps.outbox.find(id);
  if (now?.fence !== fence || !REPEATABLE.includes(now.state)) return;
  await failDelivery(deps, { delivery: now, account: undefined }, surprise(error));
};

/** Takes one claimed delivery as far as it gets. */
export type Deliver = (delivery: Delivery, lane?: Lane) => Promise<void>;

/**
 * Builds the use case that takes one claimed delivery as far as it gets: the post is out, it waits, or the row says what
 * a person has to do. `lane` is that of its account, where its channel needs one.
 */
export const makeDeliver =
  (deps: DeliverDeps): Deliver =>
  async (delivery, lane) => {
    try {
      await advance(deps, delivery, lane);
    } catch (error) {
      // After the irreversible request only the lease tells that something is wrong: the row is then looked after.
      await breakOff(deps, delivery, error);
      throw error;
    }
  };
