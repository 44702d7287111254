import type { Clock } from '../../../kernel/clock';
import { canonicalJson } from '../../../kernel/canonical-json';
import { hasErrors, type Issue } from '../../../kernel/failures';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { DocumentSnapshot, SnapshotImage } from '../../editorial';
import {
  SENT_STATES,
  SUPERSEDABLE_STATES,
  type Delivery,
  type DeliverySlot,
} from '../domain/delivery';
import { isComposed, type ComposedPlan, type ComposePlans } from './compose-plans';
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
        code: 'image_unreadable',
        field: `${composed.plan.field}.images`,
        severity: 'error',
        actual: made.failure.fileId,
      },
    ]);
  }
  const payload = composed.channel.withRenditions(composed.payload, made.value);
  const issues = composed.channel.validate({
    payload,
    plan: composed.plan,
    settings: composed.settings,
  });
  return hasErrors(issues) ? fail(issues) : succeed(payload);
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
 * A slot in which something was, or may have been, made public gets no second post, unless the channel replaces the old
 * one. What was not sent yet is cancelled: the new edition goes instead.
 */
const makeRoom = async (
  outbox: OutboxStore,
  before: readonly Delivery[],
  composed: ComposedPlan,
): Promise<boolean> => {
  const wasSent = before.some((delivery) => SENT_STATES.includes(delivery.state));
  if (wasSent && composed.channel.revision === 'none') return false;
  for (const delivery of before) {
    await outbox.changeIf(delivery.id, SUPERSEDABLE_STATES, { state: 'cancelled' });
  }
  return true;
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
  const firstKey = deps.hash(canonicalJson({ ...slot, contentHash }));
  const before = await deps.outbox.inSlot(slot);
  const same = before.find((delivery) => delivery.key === firstKey);
  const others = before.filter((delivery) => delivery !== same);
  if (!(await makeRoom(deps.outbox, others, composed))) return 0;
  const row = { ...slot, contentHash, payload, dueAt: dueAt(composed, deps.clock) };
  if (same === undefined) {
    await deps.outbox.add({ ...row, key: firstKey });
    return 1;
  }
  const newest = before.at(-1);
  if (same.state === 'published' && newest !== undefined && newest !== same) {
    // An older edition comes back on a channel that replaces posts: that is a post of its own.
    const key = deps.hash(canonicalJson({ ...slot, contentHash, after: newest.id }));
    await deps.outbox.add({ ...row, key });
    return 1;
  }
  // The same edition once more: a try that ended is begun again, anything else goes its way.
  const again = {
    state: 'queued',
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
