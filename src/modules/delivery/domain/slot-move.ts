import { isUnsent, mayBeOut, NEVER_SENT_STATES, WAITING_STATES, type Delivery } from './delivery';

/** An edition that takes a slot. */
export interface SlotEdition {
  readonly contentHash: string;
  /** Whether this post is the one that the edition would put there. */
  readonly isSamePost: (payload: unknown) => boolean;
  /** Whether a post that is out can be brought to a new edition, by the hub or by a person. */
  readonly canEdit: boolean;
}

/** What a new edition does in its slot. What is unsent and not named goes. */
export type SlotMove =
  /** There is nothing to do: the edition is there, or on its way, or cannot follow. */
  | { readonly kind: 'none'; readonly row?: Delivery }
  /** A row of its own; `after`, the newest row of the slot, tells it from an earlier one of the same edition. */
  | { readonly kind: 'write'; readonly after?: number }
  /** The same edition once more, whose try had ended. */
  | { readonly kind: 'again'; readonly row: Delivery }
  /** The post reads the same in both editions. */
  | { readonly kind: 'adopt'; readonly row: Delivery }
  /** The post that is out, or may be, is brought to it. */
  | { readonly kind: 'follow'; readonly row: Delivery }
  /** The post was to be withdrawn, and this had not begun: it stays. */
  | { readonly kind: 'keep'; readonly row: Delivery };

const isLeaving = ({ followUp }: Delivery): boolean => followUp?.kind === 'withdraw';

/** Whether a channel may have been asked already to take the post away: nothing can follow it then. */
const isBeingWithdrawn = (row: Delivery): boolean =>
  isLeaving(row) &&
  ((row.state === 'withdrawing' && row.leaseUntil !== undefined) ||
    (row.task === 'withdraw' && WAITING_STATES.includes(row.state)));

const moveBeside = (rows: readonly Delivery[], { contentHash }: SlotEdition): SlotMove => {
  const newest = rows.at(-1);
  if (newest?.contentHash === contentHash) {
    if (NEVER_SENT_STATES.includes(newest.state)) return { kind: 'again', row: newest };
    if (isUnsent(newest)) return { kind: 'none', row: newest };
  }
  // An older edition that comes back is a post of its own. Its hash need not stand on a row any more: a row that took over
  // a newer edition was written under the older one.
  return newest === undefined ? { kind: 'write' } : { kind: 'write', after: newest.id };
};

const moveOfLeaving = (
  out: Delivery,
  rows: readonly Delivery[],
  edition: SlotEdition,
): SlotMove => {
  if (isBeingWithdrawn(out)) return moveBeside(rows, edition);
  // A correction may be on its way while the withdrawal waits behind it.
  const isAsSent = out.contentHash === edition.contentHash && out.state !== 'correcting';
  if (isAsSent) return { kind: 'keep', row: out };
  return edition.canEdit ? { kind: 'follow', row: out } : moveBeside(rows, edition);
};

/** Decides what a new edition does in its slot, by every row that ever took it, the oldest first. */
export const decideSlotMove = (rows: readonly Delivery[], edition: SlotEdition): SlotMove => {
  const out = rows.findLast(mayBeOut);
  if (out === undefined) return moveBeside(rows, edition);
  if (isLeaving(out)) return moveOfLeaving(out, rows, edition);
  const wanted = out.followUp?.kind === 'revise' ? out.followUp : out;
  if (wanted.contentHash === edition.contentHash || !edition.canEdit) return { kind: 'none' };
  return edition.isSamePost(wanted.payload) && out.followUp === undefined
    ? { kind: 'adopt', row: out }
    : { kind: 'follow', row: out };
};
