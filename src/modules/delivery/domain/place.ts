import {
  DELIVERY_STATES,
  isUnsent,
  mayBeOut,
  type Delivery,
  type DeliverySlot,
  type DeliveryState,
} from './delivery';
import { takesPlace } from './person-actions';

// A slot is a text's own; a place is the platform's, and may be asked for by any text: two posts in one place would
// overwrite each other.

/** States of deliveries that have their place, or are to have it. */
export const PLACE_STATES: readonly DeliveryState[] = DELIVERY_STATES.filter((state) =>
  takesPlace({ state }),
);

/** What of a delivery tells its places. */
export type Placed = Pick<Delivery, 'id' | 'channel' | 'state' | 'task' | 'place' | 'followUp'>;

/** The place to which a post that is out is to move; undefined where it stays, or goes. */
const nextPlaceOf = ({ place, followUp }: Placed): string | undefined =>
  followUp?.kind === 'revise' && followUp.place !== place ? followUp.place : undefined;

/** The places that a delivery has, or is to have. */
export const placesOf = (row: Placed): readonly string[] =>
  [row.place, nextPlaceOf(row)].filter((place) => place !== undefined);

/**
 * The place that a delivery goes to next: that of a post which is not out, or the one to which a post that is out moves;
 * undefined where it has no such place, or is there already.
 */
export const goalOf = (row: Placed): string | undefined =>
  mayBeOut(row) ? nextPlaceOf(row) : row.place;

/**
 * Whether another delivery keeps `row` from the place that it goes to: its post is, or may be, there, or is to move there.
 * Of two posts that are out and are both to move there, the older delivery goes first.
 */
export const isKeptOut = (row: Placed, other: Placed): boolean => {
  const goal = goalOf(row);
  if (goal === undefined || other.id === row.id || other.channel !== row.channel) return false;
  if (!mayBeOut(other)) return false;
  if (other.place === goal) return true;
  return nextPlaceOf(other) === goal && (!mayBeOut(row) || other.id < row.id);
};

type TextSlot = Omit<DeliverySlot, 'contentType'>;

/** Whether a delivery is of the same document in the same language. */
export const isOfText = (
  row: Pick<DeliverySlot, 'contentDocumentId' | 'contentLocale'>,
  { contentDocumentId, contentLocale }: Pick<TextSlot, 'contentDocumentId' | 'contentLocale'>,
): boolean => row.contentDocumentId === contentDocumentId && row.contentLocale === contentLocale;

/**
 * Whether a delivery refuses its place to a new edition in `slot`. One in this very slot does not: the edition follows it,
 * or waits for it. Nor does what the text itself has not sent yet: that goes, or follows, with the new edition.
 */
export const refusesPlace = (holder: Delivery, slot: TextSlot): boolean => {
  if (!isOfText(holder, slot)) return true;
  const isSameSlot = holder.audience === slot.audience && holder.accountKey === slot.accountKey;
  return !isSameSlot && !isUnsent(holder);
};
