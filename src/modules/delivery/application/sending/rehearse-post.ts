import { jobOf, writeHeld, type DeliverDeps, type Held } from './delivery-context';

/** Lists what would be sent, and sends nothing, not even what the public would not see. */
export const rehearsePost = async (deps: DeliverDeps, held: Held): Promise<void> => {
  const rehearsal = held.open.client.rehearse(jobOf(held));
  await writeHeld(deps, held, {
    state: 'rehearsed',
    rehearsal,
    leaseUntil: null,
    lastError: null,
  });
};
