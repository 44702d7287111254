import type { DeliveryState } from '../../../modules/delivery/domain/delivery';
import type { CommentView, DeliverySummary } from '../../../modules/delivery/domain/delivery-view';

/** While a worker has it, a state lasts for seconds. */
const MOVING_STATES: readonly DeliveryState[] = [
  'claimed',
  'preparing',
  'prepared',
  'publishing',
  'correcting',
  'withdrawing',
];

const MOVING_SECONDS = 4; // fast enough to watch, and a small load for one page that somebody looks at
const RESTING_SECONDS = 30; // somebody else, or a schedule, may change what rests
const SOON_MILLISECONDS = 60_000; // what is due within a minute is as good as moving

const isMoving = ({ state, dueAt }: Pick<DeliverySummary, 'state' | 'dueAt'>, now: Date) =>
  MOVING_STATES.includes(state) ||
  ((state === 'queued' || state === 'waiting') &&
    Date.parse(dueAt) - now.getTime() < SOON_MILLISECONDS);

/** After how many seconds a list or a delivery that somebody looks at is read again. */
export const secondsToNextLook = (
  deliveries: readonly Pick<DeliverySummary, 'state' | 'dueAt'>[],
  now: Date,
): number =>
  deliveries.some((delivery) => isMoving(delivery, now)) ? MOVING_SECONDS : RESTING_SECONDS;

/** After how many seconds the comments that somebody looks at are read again. */
export const secondsToNextComments = (comments: readonly Pick<CommentView, 'pending'>[]): number =>
  comments.some(({ pending }) => pending?.state === 'sending') ? MOVING_SECONDS : RESTING_SECONDS;
