import type { RemoteRef } from '../../../../channels/contract';
import type { Delivery } from '../../domain/delivery';
import type { DeliveryChange } from '../../domain/delivery-change';
import { beginFollowUp } from '../../domain/follow-up';
import { jobOf, writeAfresh, writeHeld, type DeliverDeps, type Held } from './delivery-context';
import type { WriteOptions } from '../ports';

type Deps = Pick<DeliverDeps, 'outbox' | 'inTransaction' | 'clock'>;

/** A row whose post is known to be out, under this id. */
export const publishedAs = (
  ref: RemoteRef,
  now: Date,
): DeliveryChange & { readonly state: 'published' } => ({
  state: 'published',
  remoteId: ref.remoteId,
  permalink: ref.permalink,
  checkpoint: {},
  attempts: 0,
  leaseUntil: null,
  lastError: null,
  candidates: [],
  publishedToChannelAt: now,
});

/**
 * Begins what was to follow a post, now that it is known to be out; runs in the transaction that writes so, and gives the
 * row as it is then. A follow-up that is put on the row later begins by itself.
 */
export const startFollowUp = async (
  { outbox, clock }: Pick<Deps, 'outbox' | 'clock'>,
  published: Delivery,
  options?: WriteOptions,
): Promise<Delivery> => {
  const { followUp, fence } = published;
  if (followUp === undefined) return published;
  const begun = { ...beginFollowUp(followUp.kind, clock.now()), fence: fence + 1 };
  return (await outbox.write(published, begun, options)) ?? published;
};

/** Writes that a post is out. Undefined where the row was lost to somebody else. */
const keepRef = (deps: Deps, row: Delivery, ref: RemoteRef): Promise<Delivery | undefined> =>
  deps.inTransaction(async () => {
    const wrote = await writeAfresh(deps, row, () => publishedAs(ref, deps.clock.now()));
    return wrote && startFollowUp(deps, wrote.now);
  });

/**
 * A slow answer came after all: the row had been given up, and nobody has decided about it yet. That the post is out is no
 * decision that a newer worker could have made otherwise.
 */
const keepLateRef = async (deps: Deps, { id }: Delivery, ref: RemoteRef): Promise<void> => {
  const row = await deps.outbox.find(id);
  if (row?.state === 'unknown' || row?.state === 'unlinked') await keepRef(deps, row, ref);
};

/** Stores that the post is out, and then its address. Nothing after the first takes it back. */
export const settlePost = async (deps: DeliverDeps, held: Held, ref: RemoteRef): Promise<void> => {
  // The id first: whatever happens to the address, the post is out.
  const delivery = await keepRef(deps, held.delivery, ref);
  if (delivery === undefined) {
    await keepLateRef(deps, held.delivery, ref);
    return;
  }
  // Without an address the post is as public as with one; the page of the delivery shows no link then.
  const located = await held.open.client.locate(jobOf(held), ref).catch(() => ref);
  if (located.permalink === ref.permalink) return;
  await writeHeld(deps, { ...held, delivery }, { permalink: located.permalink });
};
