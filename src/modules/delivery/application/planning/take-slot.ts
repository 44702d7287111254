import { canonicalJson } from '../../../../kernel/canonical-json';
import type { Clock } from '../../../../kernel/clock';
import { isUnsent, type Delivery, type DeliverySlot } from '../../domain/delivery';
import { placeFollowUp } from '../../domain/follow-up';
import { decideSlotMove, type SlotMove } from '../../domain/slot-move';
import { cancelled } from '../sending/delivery-context';
import type { Hash, OutboxStore, Reason } from '../ports';
import type { PublishNow } from '../sending/publish-now';
import { PLAN_REMOVED, SUPERSEDED } from '../reasons';

/** What one plan of a new edition wants in its slot. */
export interface NewEdition {
  readonly slot: DeliverySlot;
  readonly title: string;
  readonly contentHash: string;
  readonly payload: unknown;
  /** The place on the platform that the post has to itself; undefined where its channel knows none. */
  readonly place: string | undefined;
  /** Whether a post that is out can be brought to the edition. */
  readonly canEdit: boolean;
  readonly dueAt: Date;
  readonly notAfter: Date | undefined;
  /** What readers are told about the change; empty for a small one. */
  readonly note: string;
}

interface Deps {
  readonly outbox: OutboxStore;
  readonly clock: Clock;
  readonly hash: Hash;
  readonly publishNow: PublishNow;
}

const isIn =
  (slot: DeliverySlot) =>
  (row: DeliverySlot): boolean =>
    row.audience === slot.audience &&
    row.channel === slot.channel &&
    row.accountKey === slot.accountKey;

/** Takes back what was not sent, whether a worker holds it or not: the worker is refused its next write. */
export const takeBack = async (
  { outbox, clock }: Pick<Deps, 'outbox' | 'clock'>,
  rows: readonly Delivery[],
  reason: Reason,
): Promise<void> => {
  for (const row of rows.filter(isUnsent)) {
    await outbox.write(row, { ...cancelled(reason, clock), fence: row.fence + 1 });
  }
};

/** Takes back what the new edition does not plan any more. What is out stays. */
export const leavePlans = (
  deps: Deps,
  { rows, editions }: { rows: readonly Delivery[]; editions: readonly NewEdition[] },
): Promise<void> => {
  const left = rows.filter((row) => !editions.some(({ slot }) => isIn(slot)(row)));
  return takeBack(deps, left, PLAN_REMOVED);
};

const writeRow = async (
  deps: Deps,
  edition: NewEdition,
  after: number | undefined,
): Promise<void> => {
  const { slot, title, contentHash, payload, place, dueAt, notAfter } = edition;
  const key = deps.hash(canonicalJson({ ...slot, contentHash, after }));
  const row = { ...slot, key, title, contentHash, payload, place, dueAt, notAfter };
  await deps.publishNow(await deps.outbox.add(row));
};

/** The same edition once more, as it is written now: what the office says of itself may have been mended. */
const beginAgain = async (deps: Deps, edition: NewEdition, row: Delivery): Promise<void> => {
  const { payload, place, dueAt, notAfter } = edition;
  const again = await deps.outbox.write(row, {
    state: 'queued',
    task: 'send',
    payload,
    place: place ?? null,
    dueAt,
    notAfter: notAfter ?? null,
    attempts: 0,
    checkpoint: {},
    isHeld: false,
    lastError: null,
    fence: row.fence + 1,
  });
  if (again !== undefined) await deps.publishNow(again);
};

/** The post stays after all: its withdrawal had not begun. */
const keepPost = async ({ outbox }: Deps, row: Delivery): Promise<void> => {
  const kept = { followUp: null, followUpNo: row.followUpNo + 1 };
  const isAtIt = row.state === 'withdrawing' || row.state === 'manual_action';
  const back = { state: 'published', checkpoint: {}, attempts: 0, lastError: null } as const;
  await outbox.write(row, isAtIt ? { ...kept, ...back, fence: row.fence + 1 } : kept);
};

const carryOut = async (deps: Deps, edition: NewEdition, move: SlotMove): Promise<boolean> => {
  const { contentHash, payload, place, note } = edition;
  switch (move.kind) {
    case 'none':
      return false;
    case 'write':
      await writeRow(deps, edition, move.after);
      return true;
    case 'again':
      await beginAgain(deps, edition, move.row);
      return true;
    case 'adopt':
      await deps.outbox.write(move.row, { contentHash });
      return false;
    case 'keep':
      await keepPost(deps, move.row);
      return true;
    case 'follow': {
      const now = deps.clock.now();
      const at = now.toISOString();
      const followUp = { kind: 'revise', payload, place, contentHash, note, at } as const;
      await deps.outbox.write(move.row, placeFollowUp(move.row, followUp, now));
      return true;
    }
  }
};

/**
 * Puts a new edition in its slot: what was not sent goes, and what is out, or may be, is followed and never sent twice.
 * `rows` are those of the text, locked by the caller. True where something is to happen.
 */
export const takeSlot = async (
  deps: Deps,
  { rows, edition }: { readonly rows: readonly Delivery[]; readonly edition: NewEdition },
): Promise<boolean> => {
  const taken = rows.filter(isIn(edition.slot));
  const post = canonicalJson(edition.payload);
  const move = decideSlotMove(taken, {
    contentHash: edition.contentHash,
    canEdit: edition.canEdit,
    isSamePost: (payload) => canonicalJson(payload) === post,
  });
  const kept = 'row' in move ? move.row : undefined;
  await takeBack(
    deps,
    taken.filter((row) => row !== kept),
    SUPERSEDED,
  );
  return carryOut(deps, edition, move);
};
