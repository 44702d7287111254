import {
  WAITING_STATES,
  type DeliveryState,
  type DeliveryTask,
} from '../../../../modules/delivery/domain/delivery';
import type {
  DeliveryAction,
  DeliveryDetail,
  DeliverySummary,
} from '../../../../modules/delivery/domain/delivery-view';
import { MAX_ANSWER_CHARACTERS } from '../../../../modules/listening/domain/refusal';
import {
  NEEDED_REASON,
  OPTIONAL_REASON,
  textFault,
  type TextFault,
  type TextLimits,
} from '../../shared/text-limits';

/** What a person fills in for an action. */
export interface ActionValues {
  readonly reason: string;
  /** Id of the post that was picked; `OTHER_POST` for one that is named below. */
  readonly candidate: string | undefined;
  /** Address of a post, or the id under which the channel knows it. */
  readonly address: string;
  readonly hasLooked: boolean;
}

/** Nothing filled in yet. */
export const EMPTY_VALUES: ActionValues = {
  reason: '',
  candidate: undefined,
  address: '',
  hasLooked: false,
};

/** The choice "none of these, but another post". */
export const OTHER_POST = '';

/** How long an answer to a comment may be. */
export const ANSWER_LIMITS: TextLimits = { min: 1, max: MAX_ANSWER_CHARACTERS };

const REASONS: Readonly<Partial<Record<DeliveryAction, TextLimits>>> = {
  hold: OPTIONAL_REASON,
  cancel: OPTIONAL_REASON,
  not_there: NEEDED_REASON,
};

/** What cannot be taken back, or may put a second post before readers. */
const HARSH: readonly DeliveryAction[] = ['cancel', 'not_there'];

/** How long the reason of an action must be; undefined where none is asked for. */
export const reasonLimits = (action: DeliveryAction): TextLimits | undefined => REASONS[action];

/** True for an action whose button warns. */
export const isHarsh = (action: DeliveryAction): boolean => HARSH.includes(action);

/** What is wrong with what was filled in, before the server is asked. */
export interface ActionFaults {
  readonly reason?: TextFault;
  readonly candidate?: 'missing';
  readonly address?: 'missing' | 'no_post';
  readonly hasLooked?: 'missing';
}

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

// Ids of posts, as every channel writes them.
const isPostId = (text: string): boolean => /^[\w-]{1,200}$/.test(text);

const addressFault = (address: string): ActionFaults => {
  const text = address.trim();
  if (text === '') return { address: 'missing' };
  return isWebAddress(text) || isPostId(text) ? {} : { address: 'no_post' };
};

// What is no address is taken for the id under which the channel knows the post.
const toNamedPost = (text: string): Readonly<Record<string, string>> =>
  isWebAddress(text) ? { permalink: text } : { remoteId: text };

const linkFaults = (
  { candidate, address }: ActionValues,
  candidates: DeliveryDetail['candidates'],
): ActionFaults => {
  // Where nothing was found, an address is all there is to choose.
  if (candidate === OTHER_POST || candidates.length === 0) return addressFault(address);
  return candidates.some(({ remoteId }) => remoteId === candidate) ? {} : { candidate: 'missing' };
};

/** What is still wrong with what a person filled in; empty where all is well. */
export const faultsOf = ({
  action,
  values,
  candidates,
}: {
  readonly action: DeliveryAction;
  readonly values: ActionValues;
  readonly candidates: DeliveryDetail['candidates'];
}): ActionFaults => {
  const limits = reasonLimits(action);
  const reason = limits === undefined ? undefined : textFault(values.reason, limits);
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(action === 'link' ? linkFaults(values, candidates) : {}),
    ...(action === 'not_there' && !values.hasLooked ? { hasLooked: 'missing' } : {}),
  };
};

/** What is sent for an action, beside the fence. */
export const toActionInput = ({
  action,
  values,
  candidates,
}: {
  readonly action: DeliveryAction;
  readonly values: ActionValues;
  readonly candidates: DeliveryDetail['candidates'];
}): Readonly<Record<string, string>> => {
  const picked = candidates.find(({ remoteId }) => remoteId === values.candidate);
  return {
    action,
    ...(reasonLimits(action) === undefined ? {} : { reason: values.reason.trim() }),
    ...(action !== 'link'
      ? {}
      : picked === undefined
        ? toNamedPost(values.address.trim())
        : { remoteId: picked.remoteId, permalink: picked.permalink }),
  };
};

/** True while readers see the post, whatever else is being done with it. */
export const isPublic = ({
  publishedAt,
  state,
}: Pick<DeliverySummary, 'publishedAt' | 'state'>): boolean =>
  publishedAt !== null && state !== 'withdrawn';

/** States in which the hub is still finding out whether a post is out, where that is its task. */
const LOOKING_STATES: readonly DeliveryState[] = [...WAITING_STATES, 'claimed', 'publishing'];

const isLooking = ({ task, state }: Pick<DeliverySummary, 'task' | 'state'>): boolean =>
  task === 'reconcile' && LOOKING_STATES.includes(state);

/** True where nobody knows yet whether readers see the post. */
export const isUnclear = (delivery: Pick<DeliverySummary, 'task' | 'state'>): boolean =>
  ['unknown', 'unlinked', 'publishing'].includes(delivery.state) || isLooking(delivery);

/** The task that is named beside a state; undefined where the state says it all, and where the hub looks no more. */
export const toldTask = (
  delivery: Pick<DeliverySummary, 'task' | 'state'>,
): Exclude<DeliveryTask, 'send'> | undefined => {
  const { task } = delivery;
  if (task === 'send') return undefined;
  return task !== 'reconcile' || isLooking(delivery) ? task : undefined;
};

/** The name under which it stands what happens next, where the reason does not say it. */
export const nextName = (delivery: Pick<DeliverySummary, 'task' | 'state'>) =>
  delivery.state === 'waiting' && isLooking(delivery) ? ('looking' as const) : delivery.state;

/** The name under which the words of an action stand: what "done" confirms depends on the task. */
export const introName = (
  action: DeliveryAction,
  { manualTask }: Pick<DeliveryDetail, 'manualTask'>,
) => (action === 'done' ? (`done_${manualTask?.kind ?? 'revise'}` as const) : action);

/** True where the reason itself says what to do; one that a person gave does not. */
export const saysWhatToDo = ({ reason }: Pick<DeliverySummary, 'reason'>): boolean =>
  reason !== null && reason.message !== '' && !reason.code.startsWith('person_');

/** What helps most often, foremost: what a person came to do when the delivery waits for them. */
const FIRST: readonly DeliveryAction[] = ['done', 'link', 'retry', 'resume'];

/** The action whose button stands out; undefined where none does. */
export const firstAction = (actions: readonly DeliveryAction[]): DeliveryAction | undefined =>
  FIRST.find((action) => actions.includes(action));
