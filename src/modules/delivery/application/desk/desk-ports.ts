import type { AuditLog } from '../../../editorial';
import type { Delivery, DeliveryState, DeliveryTask } from '../../domain/delivery';
import type { RehearsedRequest } from '../../domain/delivery-change';
import type { DeliverySwitchView } from '../../domain/delivery-view';
import type { ToldReason } from '../../domain/show-reason';
import type { DeliverySwitch } from '../delivery-switch-port';
import type { AccountPlace } from '../ports';

/** A delivery as a line of the list: without what was, or will be, sent. */
export type ListedDelivery = Omit<
  Delivery,
  'payload' | 'checkpoint' | 'followUp' | 'candidates'
> & {
  /** When it went out; undefined while it did not. */
  readonly publishedToChannelAt: Date | undefined;
};

/** A delivery with everything that a person sees of it. */
export interface DeskDelivery extends Delivery, Pick<ListedDelivery, 'publishedToChannelAt'> {
  /** Requests that were not sent, since the account only rehearses. */
  readonly rehearsal: readonly RehearsedRequest[];
}

/** Which deliveries are meant; what is absent does not matter. */
export interface DeliveryFilter {
  readonly channel?: string | undefined;
  readonly accountKey?: string | undefined;
  /** A text, and one of its languages. */
  readonly documentId?: string | undefined;
  readonly locale?: string | undefined;
  /** A part of the title, in either case. */
  readonly text?: string | undefined;
}

/** One line of a delivery's timeline, as it is stored. */
export interface ShownEvent {
  readonly at: Date;
  /** Empty where the delivery began. */
  readonly fromState: DeliveryState | '';
  readonly toState: DeliveryState;
  readonly task: DeliveryTask;
  readonly revision: number;
  /** Name of who did it; empty: the hub. */
  readonly by: string;
  readonly reason: ToldReason | undefined;
}

/** Deliveries as people see them. Everything runs in the transaction of the caller, where there is one. */
export interface DeskStore {
  /** The newest first. */
  list(
    query: DeliveryFilter & {
      readonly states: readonly DeliveryState[];
      readonly offset: number;
      readonly limit: number;
    },
  ): Promise<readonly ListedDelivery[]>;
  /** How many there are in each state; a state without any is left out. */
  countByState(filter: DeliveryFilter): Promise<ReadonlyMap<DeliveryState, number>>;
  /** The accounts that deliveries name. */
  places(): Promise<readonly AccountPlace[]>;
  find(id: number): Promise<DeskDelivery | undefined>;
  /** The deliveries that stand for a post of an account. Nobody else is told until the transaction of the caller ends. */
  ofPost(
    post: Pick<Delivery, 'channel' | 'accountKey' | 'remoteId'>,
  ): Promise<readonly Pick<Delivery, 'id' | 'state'>[]>;
  /** The timeline, the oldest first. */
  events(id: number, limit: number): Promise<readonly ShownEvent[]>;
}

/** The record of what people do. */
export type DeliveryAudit = Pick<AuditLog, 'append'>;

/** Where the switch is kept. */
export interface DeliverySwitchStore extends DeliverySwitch {
  read(): Promise<DeliverySwitchView>;
  /** Turns the switch, if it stands the other way; false where it already stands so. */
  turn(record: DeliverySwitchView): Promise<boolean>;
}
