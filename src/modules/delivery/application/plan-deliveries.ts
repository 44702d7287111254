import type { Channel } from '../../../channels/contract';
import type { Clock } from '../../../kernel/clock';
import { canonicalJson } from '../../../kernel/canonical-json';
import { hasErrors, type Issue } from '../../../kernel/failures';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { DocumentSnapshot, SnapshotImage } from '../../editorial';
import { OUT_STATES, UNSENT_STATES, type Delivery, type DeliverySlot } from '../domain/delivery';
import { isComposed, ofChannel, type ComposedPlan, type ComposePlans } from './compose-plans';
import type { EnsureRenditions, Hash, OutboxStore } from './ports';

interface PlanDeliveriesDeps {
  readonly composePlans: ComposePlans;
  readonly ensureRenditions: EnsureRenditions;
  readonly outbox: OutboxStore;
  readonly clock: Clock;
  readonly hash: Hash;
}

interface PlanDeliveriesInput {
  readonly contentType: string;
  readonly document: DocumentSnapshot;
}

/** Writes one delivery per plan; runs in the transaction that publishes. Fails with what is wrong with the posts. */
export type PlanDeliveries = (
  input: PlanDeliveriesInput,
) => Promise<Result<{ readonly written: number }, readonly Issue[]>>;

const imageIds = (images: readonly SnapshotImage[]): readonly number[] =>
  images.map((image) => image.fileId);

/**
 * What of a document is approved and sent: a change of any of it is a new edition. An image counts by its file; what the
 * media library says about the file may be mended without a new edition.
 */
export const hashContent = (document: DocumentSnapshot, hash: Hash): string =>
  hash(
    canonicalJson({
      ...document,
      // How many tags a text has is checked before it is published, and is in no post.
      relationCounts: undefined,
      images: imageIds(document.images),
      plans: document.plans.map((plan) => ({ ...plan, images: imageIds(plan.images) })),
    }),
  );

const complete = async (
  composed: ComposedPlan,
  ensureRenditions: EnsureRenditions,
): Promise<Result<unknown, readonly Issue[]>> => {
  const requests = composed.channel.renditions(composed.payload);
  const made = await ensureRenditions(requests);
  if (!made.ok) {
    return fail([
      {
        code: made.failure.code,
        field: `${composed.plan.field}.images`,
        severity: 'error',
        details: { fileId: made.failure.fileId },
      },
    ]);
  }
  const payload = composed.channel.withRenditions(composed.payload, made.value);
  const issues = composed.channel.validate({
    payload,
    plan: composed.plan,
    settings: composed.settings,
  });
  return hasErrors(issues) ? fail(ofChannel(composed.channel, issues)) : succeed(payload);
};

const slotOf = (input: PlanDeliveriesInput, composed: ComposedPlan): DeliverySlot => ({
  contentType: input.contentType,
  contentDocumentId: input.document.documentId,
  contentLocale: input.document.locale,
  audience: composed.stored.audience,
  channel: composed.channel.id,
  accountKey: composed.stored.accountKey,
});

/**
 * Takes back what of a slot was not sent, whether a worker holds it or not: the new edition goes instead. False where
 * something is, or may be, public and the channel does not replace it. Asked last: a row that a worker moves at this
 * moment is then either taken back or seen. One that is being sent may still fail: whoever sends the new edition waits.
 */
const makeRoom = async (
  outbox: OutboxStore,
  { slot, others, channel }: { slot: DeliverySlot; others: readonly Delivery[]; channel: Channel },
): Promise<boolean> => {
  for (const delivery of others) {
    await outbox.changeIf(delivery.id, UNSENT_STATES, { state: 'cancelled', leaseUntil: null });
  }
  if (channel.revision === 'in_place') return true;
  const now = await outbox.inSlot(slot);
  return !now.some((delivery) => OUT_STATES.includes(delivery.state));
};

const dueAt = (composed: ComposedPlan, clock: Clock): Date => {
  const now = clock.now();
  const notBefore = new Date(composed.stored.notBefore);
  return notBefore > now ? notBefore : now;
};

const writeOne = async (
  deps: PlanDeliveriesDeps,
  input: PlanDeliveriesInput,
  { composed, payload }: { composed: ComposedPlan; payload: unknown },
): Promise<number> => {
  const slot = slotOf(input, composed);
  const contentHash = hashContent(input.document, deps.hash);
  const before = await deps.outbox.inSlot(slot);
  const newest = before.at(-1);
  const same = newest?.contentHash === contentHash ? newest : undefined;
  const others = before.filter((delivery) => delivery !== same);
  if (!(await makeRoom(deps.outbox, { slot, others, channel: composed.channel }))) return 0;
  const row = { ...slot, contentHash, payload, dueAt: dueAt(composed, deps.clock) };
  if (same === undefined) {
    // An older edition that comes back is a post of its own: rows stand in the order in which editions were published.
    const isBack = before.some((delivery) => delivery.contentHash === contentHash);
    const after = isBack ? newest?.id : undefined;
    await deps.outbox.add({
      ...row,
      key: deps.hash(canonicalJson({ ...slot, contentHash, after })),
    });
    return 1;
  }
  // The same edition once more: a try that ended is begun again, anything else goes its way.
  const again = {
    state: 'queued',
    payload,
    attempts: 0,
    dueAt: row.dueAt,
    checkpoint: {},
    lastError: null,
  } as const;
  return (await deps.outbox.changeIf(same.id, ['failed', 'cancelled'], again)) ? 1 : 0;
};

/** Builds the use case that turns plans into deliveries. */
export const makePlanDeliveries =
  (deps: PlanDeliveriesDeps): PlanDeliveries =>
  async (input) => {
    const plans = await deps.composePlans(input.document);
    const issues = plans.flatMap((plan) => plan.issues);
    if (hasErrors(issues)) return fail(issues);
    const finished: { composed: ComposedPlan; payload: unknown }[] = [];
    for (const composed of plans.filter(isComposed)) {
      const payload = await complete(composed, deps.ensureRenditions);
      if (!payload.ok) return payload;
      finished.push({ composed, payload: payload.value });
    }
    let written = 0;
    for (const plan of finished) written += await writeOne(deps, input, plan);
    return succeed({ written });
  };
