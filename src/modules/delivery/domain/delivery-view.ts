import type { Bilingual } from '../../../kernel/language';
import type { DeliveryCandidate, DeliveryState, DeliveryTask } from './delivery';

// What the server tells the admin about deliveries. Instants are ISO 8601; reasons are sentences in the reader's language.

/** What a person can do with a delivery. */
export const DELIVERY_ACTIONS = [
  'retry',
  'hold',
  'resume',
  'cancel',
  'link',
  'not_there',
  'done',
] as const;

/** What a person can do with a delivery. `not_there`: "I looked, and the post is not out". */
export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number];

/** Under which heading the list shows a delivery. */
export const DELIVERY_GROUPS = ['needs_person', 'on_its_way', 'published', 'ended'] as const;

/** Under which heading the list shows a delivery. */
export type DeliveryGroup = (typeof DELIVERY_GROUPS)[number];

/** Why a delivery is where it is. */
export interface ShownReason {
  readonly code: string;
  readonly message: string;
  readonly at: string;
}

/** One line of the list: `GET /hub/deliveries`. */
export interface DeliverySummary {
  readonly id: number;
  readonly channel: string;
  readonly accountKey: string;
  readonly accountName: string;
  readonly audience: string;
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string;
  readonly title: string;
  readonly state: DeliveryState;
  readonly task: DeliveryTask;
  readonly group: DeliveryGroup;
  readonly revision: number;
  readonly dueAt: string;
  readonly publishedAt: string | null;
  readonly permalink: string;
  readonly reason: ShownReason | null;
  readonly actions: readonly DeliveryAction[];
}

/** The answer to `GET /hub/deliveries`. */
export interface DeliveryPage {
  readonly deliveries: readonly DeliverySummary[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  /** How many there are under each heading, whatever the filter says of headings. */
  readonly counts: Readonly<Record<DeliveryGroup, number>>;
  readonly deliverySwitch: DeliverySwitchView;
  /** What the list can be narrowed down to, removed accounts that still have deliveries among them. */
  readonly accounts: readonly DeliveryAccount[];
  /** IANA zone of the office, in which people read instants. */
  readonly timeZone: string;
}

/** An account, as far as a list of deliveries names it. */
export interface DeliveryAccount {
  readonly channel: string;
  readonly key: string;
  readonly name: string;
}

/** Whether anything is sent at all. */
export interface DeliverySwitchView {
  readonly isOn: boolean;
  readonly reason: string;
  /** Who turned it last, and when; empty where nobody did. */
  readonly by: string;
  readonly at: string;
}

/** One line of a delivery's timeline. */
export interface DeliveryEventView {
  readonly at: string;
  readonly from: DeliveryState | '';
  readonly to: DeliveryState;
  readonly task: DeliveryTask;
  readonly revision: number;
  /** Who did it; empty: the hub. */
  readonly by: string;
  readonly reason: ShownReason | null;
}

/** What a person has to do by hand. */
export interface ManualTaskView {
  readonly kind: 'revise' | 'withdraw';
  readonly steps: readonly Bilingual[];
  /** The text that is to stand there afterwards; empty where the post is to go. */
  readonly text: string;
}

/** What a channel counted about a post. */
export interface MetricsView {
  readonly measuredAt: string;
  /** By `METRICS`; a number that is missing was not counted. */
  readonly values: Readonly<Record<string, number>>;
}

/** A comment under a post. */
export interface CommentView {
  readonly id: number;
  readonly authorName: string;
  readonly text: string;
  readonly writtenAt: string;
  readonly isHidden: boolean;
  readonly isOurs: boolean;
  /** Id of the comment that it answers; null where it stands under the post. */
  readonly parentId: number | null;
  /** An answer or a hiding that is on its way, or went wrong. */
  readonly pending: {
    readonly state: 'sending' | 'unknown' | 'failed';
    readonly message: string;
  } | null;
}

/** The answer to `GET /hub/deliveries/:id` and to every action on it. */
export interface DeliveryDetail extends DeliverySummary {
  /** Sent back with an action: one on an older fence is refused with 409. */
  readonly fence: number;
  /** True where comments under the post are read and answered here. */
  readonly hasComments: boolean;
  /** IANA zone of the office, in which people read instants. */
  readonly timeZone: string;
  readonly timeline: readonly DeliveryEventView[];
  readonly candidates: readonly DeliveryCandidate[];
  readonly manualTask: ManualTaskView | null;
  /** The newest count first. */
  readonly metrics: readonly MetricsView[];
  /** Requests that were not sent, since the account only rehearses. */
  readonly rehearsal: readonly {
    readonly method: string;
    readonly url: string;
    readonly fields: Readonly<Record<string, string>>;
  }[];
}
