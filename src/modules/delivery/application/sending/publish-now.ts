import type { Delivery } from '../../domain/delivery';
import { after, type DeliverDeps } from './delivery-context';
import { openAccount } from './open-account';
import { publishInPlace } from './publish-in-place';

/**
 * Publishes a row at once, in the transaction of the caller, where its channel is in our own database and nothing keeps it
 * back; else the sweep does. Throws where the post cannot be written: the caller rolls back.
 */
export type PublishNow = (row: Delivery) => Promise<void>;

/** Builds the use case. */
export const makePublishNow =
  (deps: DeliverDeps): PublishNow =>
  async (row) => {
    const now = deps.clock.now();
    if (deps.findClient(row.channel)?.commitsTo !== 'own_database' || row.dueAt > now) return;
    if (!(await deps.deliverySwitch.isOn())) return;
    const open = await openAccount(deps, { channel: row.channel, key: row.accountKey });
    if (!open.ok || open.value.account.state !== 'live') return;
    if (open.value.account.mode !== 'live') return;
    const until = after(deps.clock, deps.leaseSeconds);
    const claimed = await deps.outbox.claim(row.id, { now, until });
    if (claimed === undefined) return;
    // It is this very edition that the caller publishes.
    const standings = new Map([[claimed.id, 'current' as const]]);
    await publishInPlace(deps, open.value, { rows: [claimed], standings });
  };
