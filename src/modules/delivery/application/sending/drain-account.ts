import type { Deliver } from './deliver';
import { after, surprise, type DeliverDeps, type OpenAccount } from './delivery-context';
import { failDelivery } from './fail-delivery';
import { openAccount } from './open-account';
import type { AccountPlace, DueRow, Lane } from '../ports';
import { publishInPlace } from './publish-in-place';

/** What working on the rows of an account needs. */
export interface DrainDeps extends DeliverDeps {
  readonly deliver: Deliver;
  /** Told once about a delivery that broke off in a way nobody foresaw; its row says so, or its lease runs out. */
  readonly onSurprise: (id: number, error: unknown) => void;
}

/** Rows after which an account gives the others a turn. */
const ROWS_PER_TURN = 10;

/** Rows of our own database that are published in one transaction: it is over before anybody notices that it waits. */
const ROWS_PER_TRANSACTION = 25;

const lease = (deps: DrainDeps) => ({
  now: deps.clock.now(),
  until: after(deps.clock, deps.leaseSeconds),
});

/** Takes one row and works on it; 0 where somebody else was first. */
const workOn = async (deps: DrainDeps, id: number, lane?: Lane): Promise<number> => {
  try {
    const delivery = await deps.outbox.claim(id, lease(deps));
    if (delivery === undefined) return 0;
    await deps.deliver(delivery, lane);
  } catch (error) {
    deps.onSurprise(id, error);
  }
  return 1;
};

/** Whether rows that wait for the account go on. Where it is gone, they do, and say so. */
const isOpen = async (deps: DrainDeps, account: AccountPlace): Promise<boolean> => {
  const state = (await deps.accounts.find(account))?.state;
  return state === undefined || state === 'live';
};

/**
 * The next row of an account: first those of which nobody knows whether they are out, and as long as there are any, none
 * that would put out another post.
 */
const nextRow = async (deps: DrainDeps, account: AccountPlace): Promise<DueRow | undefined> => {
  const isAccountOpen = await isOpen(deps, account);
  const query = { now: deps.clock.now(), limit: 1, isAccountOpen };
  const [unsettled] = await deps.outbox.due(account, { ...query, kind: 'unsettled' });
  if (unsettled !== undefined) return unsettled;
  const kind = (await deps.outbox.hasUnsettled(account)) ? 'without_posts' : 'all';
  const [row] = await deps.outbox.due(account, { ...query, kind });
  return row;
};

const drainInLane = async (
  deps: DrainDeps,
  {
    account,
    lane,
    stopping,
  }: {
    readonly account: AccountPlace;
    readonly lane: Lane | undefined;
    readonly stopping: AbortSignal | undefined;
  },
): Promise<number> => {
  let worked = 0;
  while (worked < ROWS_PER_TURN && stopping?.aborted !== true) {
    if (lane !== undefined && !(await deps.lanes.renew(lane, lease(deps).until))) break;
    const row = await nextRow(deps, account);
    if (row === undefined || (await workOn(deps, row.id, lane)) === 0) break;
    worked += 1;
  }
  return worked;
};

/** Sends the due rows of an account, one after another, while no other process does. */
const drainChannel = async (
  deps: DrainDeps,
  account: AccountPlace,
  stopping: AbortSignal | undefined,
): Promise<number> => {
  const lane = await deps.lanes.take(account, lease(deps));
  if (lane === undefined && (await deps.accounts.find(account)) !== undefined) return 0;
  try {
    return await drainInLane(deps, { account, lane, stopping });
  } finally {
    if (lane !== undefined) await deps.lanes.free(lane);
  }
};

const isLive = ({ account }: OpenAccount): boolean =>
  account.state === 'live' && account.mode === 'live';

/** Claims and publishes rows in one transaction; gives how many were claimed. */
const publishTogether = (
  deps: DrainDeps,
  open: OpenAccount,
  ids: readonly number[],
): Promise<number> =>
  deps.inTransaction(async () => {
    // Claimed first: whoever takes a text back waits for the row then, and finds it out.
    const rows = await deps.outbox.claimTogether(ids, lease(deps));
    await publishInPlace(deps, open, { rows, standings: await deps.compareWithPublic(rows) });
    return rows.length;
  });

const failRow = async (deps: DrainDeps, id: number, error: unknown): Promise<void> => {
  deps.onSurprise(id, error);
  const delivery = await deps.outbox.claim(id, lease(deps));
  if (delivery === undefined) return;
  await failDelivery(deps, { delivery, account: undefined }, surprise(error));
};

/** One that cannot be written takes no other with it. */
const publishEach = async (
  deps: DrainDeps,
  open: OpenAccount,
  ids: readonly number[],
): Promise<number> => {
  let worked = 0;
  for (const id of ids) {
    try {
      worked += await publishTogether(deps, open, [id]);
    } catch (error) {
      await failRow(deps, id, error);
      worked += 1;
    }
  }
  return worked;
};

const isToSend = ({ task, state }: DueRow): boolean => task === 'send' && state !== 'publishing';

const byId = (one: number, other: number): number => one - other;

/** Publishes the due rows of a channel in our own database: many in one transaction, and without a lane. */
const drainOwnDatabase = async (deps: DrainDeps, account: AccountPlace): Promise<number> => {
  const rows = await deps.outbox.due(account, {
    now: deps.clock.now(),
    limit: ROWS_PER_TRANSACTION,
    kind: 'all',
    isAccountOpen: await isOpen(deps, account),
  });
  const open = await openAccount(deps, account);
  const isTogether = open.ok && isLive(open.value) && (await deps.deliverySwitch.isOn());
  // In one order, so that two processes never wait for each other.
  const ids = isTogether
    ? rows
        .filter(isToSend)
        .map(({ id }) => id)
        .sort(byId)
    : [];
  let worked = 0;
  if (open.ok && ids.length > 0) {
    // What broke it is met again, and told, by the row that it belongs to.
    worked += await publishTogether(deps, open.value, ids).catch(() =>
      publishEach(deps, open.value, ids),
    );
  }
  for (const { id } of rows.filter((row) => !ids.includes(row.id)))
    worked += await workOn(deps, id);
  return worked;
};

/** Works on due rows of one account; gives how many. A few at most, so that other accounts have their turn. */
export const drainAccount = (
  deps: DrainDeps,
  account: AccountPlace,
  stopping: AbortSignal | undefined,
): Promise<number> =>
  deps.findClient(account.channel)?.commitsTo === 'own_database'
    ? drainOwnDatabase(deps, account)
    : drainChannel(deps, account, stopping);
