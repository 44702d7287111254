import type { Clock } from '../../../../kernel/clock';
import { canonicalJson } from '../../../../kernel/canonical-json';
import { hasErrors, type Issue } from '../../../../kernel/failures';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { DocumentSnapshot, SnapshotImage } from '../../../editorial';
import type { DeliverySlot } from '../../domain/delivery';
import { isComposed, ofChannel, type ComposedPlan, type ComposePlans } from './compose-plans';
import type { EnsureRenditions, Hash, OutboxStore } from '../ports';
import type { PublishNow } from '../sending/publish-now';
import { leavePlans, takeSlot, type NewEdition } from './take-slot';

interface PlanDeliveriesDeps {
  readonly composePlans: ComposePlans;
  readonly ensureRenditions: EnsureRenditions;
  readonly outbox: OutboxStore;
  readonly clock: Clock;
  readonly hash: Hash;
  readonly publishNow: PublishNow;
}

interface PlanDeliveriesInput {
  readonly contentType: string;
  readonly document: DocumentSnapshot;
  /** What readers are told about the change; empty for a first publication. */
  readonly note: string;
  /** A change that readers need not be told of. */
  readonly isMinor: boolean;
}

/** Writes what each plan asks for: a delivery, or what is to follow the post that is out; runs in the transaction that publishes. Fails with what is wrong with the posts. */
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

const dueAt = (composed: ComposedPlan, clock: Clock): Date => {
  const now = clock.now();
  const notBefore = new Date(composed.stored.notBefore);
  return notBefore > now ? notBefore : now;
};

/** The moment that is written there; undefined where none is. */
const momentOf = (text: string): Date | undefined => {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
};

interface FinishedPlan {
  readonly composed: ComposedPlan;
  readonly payload: unknown;
}

const toEdition = (
  { clock, hash }: PlanDeliveriesDeps,
  input: PlanDeliveriesInput,
  { composed, payload }: FinishedPlan,
): NewEdition => ({
  slot: slotOf(input, composed),
  title: input.document.title,
  contentHash: hashContent(input.document, hash),
  payload,
  place: composed.channel.place(payload)?.key,
  canEdit: composed.channel.capabilities(composed.settings).edit !== 'none',
  dueAt: dueAt(composed, clock),
  notAfter: momentOf(composed.stored.notAfter),
  note: input.isMinor ? '' : input.note,
});

/** Builds the use case that turns plans into deliveries. */
export const makePlanDeliveries =
  (deps: PlanDeliveriesDeps): PlanDeliveries =>
  async (input) => {
    const plans = await deps.composePlans(input.document);
    const issues = plans.flatMap((plan) => plan.issues);
    if (hasErrors(issues)) return fail(issues);
    const finished: FinishedPlan[] = [];
    for (const composed of plans.filter(isComposed)) {
      const payload = await complete(composed, deps.ensureRenditions);
      if (!payload.ok) return payload;
      finished.push({ composed, payload: payload.value });
    }
    const editions = finished.map((plan) => toEdition(deps, input, plan));
    const { contentType, document } = input;
    const { documentId: contentDocumentId, locale: contentLocale } = document;
    const rows = await deps.outbox.lockContent({ contentType, contentDocumentId, contentLocale });
    await leavePlans(deps, { rows, editions });
    let written = 0;
    for (const edition of editions) {
      if (await takeSlot(deps, { rows, edition })) written += 1;
    }
    return succeed({ written });
  };
