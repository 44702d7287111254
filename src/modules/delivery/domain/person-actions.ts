import {
  HELD_STATES,
  isUnsent,
  NEVER_SENT_STATES,
  WAITING_STATES,
  type Delivery,
  type DeliveryState,
} from './delivery';
import { DELIVERY_ACTIONS, type DeliveryAction } from './delivery-view';

/** Code of the reason for which a channel leaves the rest to a person: to try again would come to the same. */
const CHANNEL_CANNOT = 'by_hand';

/** What of a delivery decides about what a person can do with it. */
export type ActedOn = Pick<Delivery, 'state' | 'task' | 'isHeld' | 'remoteId' | 'lastError'>;

const isAmong = (states: readonly DeliveryState[], { state }: ActedOn): boolean =>
  states.includes(state);

/** True where nothing of the post is anywhere, and the row is on its way there or was given up. */
const isNowhere = (row: ActedOn): boolean =>
  row.remoteId === '' && (isUnsent(row) || isAmong(NEVER_SENT_STATES, row));

const CAN_BE_HELD: readonly DeliveryState[] = ['queued', ...WAITING_STATES, ...HELD_STATES];

const isUnclear = (row: ActedOn): boolean => isAmong(['unknown', 'unlinked'], row);

/**
 * What was given up before anything was out begins again. What is unclear is looked at once more. A correction or a
 * withdrawal that failed is tried again, unless the channel can never do it.
 */
const canRetry = (row: ActedOn): boolean => {
  if (row.state === 'manual_action') return row.lastError?.code !== CHANNEL_CANNOT;
  return isUnclear(row) || (isNowhere(row) && isAmong(NEVER_SENT_STATES, row));
};

const IS_POSSIBLE: Readonly<Record<DeliveryAction, (row: ActedOn) => boolean>> = {
  retry: canRetry,
  hold: (row) => isNowhere(row) && !row.isHeld && isAmong(CAN_BE_HELD, row),
  resume: (row) => row.isHeld && row.state === 'on_hold',
  cancel: (row) => isNowhere(row) && row.state !== 'cancelled',
  link: isUnclear,
  not_there: isUnclear,
  done: (row) => row.state === 'manual_action',
};

/** What a person can do with a delivery as it stands. */
export const possibleActions = (row: ActedOn): readonly DeliveryAction[] =>
  DELIVERY_ACTIONS.filter((action) => IS_POSSIBLE[action](row));

/** True where an action may lead to a post that was not on its way before. */
export const beginsAnew = (row: ActedOn, action: DeliveryAction): boolean =>
  action === 'not_there' || (action === 'retry' && isNowhere(row));

/** True where a delivery takes its place: it is out, may be out, or is on its way. */
export const takesPlace = ({ state }: Pick<Delivery, 'state'>): boolean =>
  state !== 'withdrawn' && !NEVER_SENT_STATES.includes(state);

/**
 * The number that a person sends back with an action: both parts only grow, so that it is the same only while neither a
 * worker nor a person nor a new edition has touched the row.
 */
export const seenNumber = ({ fence, followUpNo }: Pick<Delivery, 'fence' | 'followUpNo'>): number =>
  fence + followUpNo;
