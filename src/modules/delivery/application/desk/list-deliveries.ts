import type { Language } from '../../../../kernel/language';
import { DELIVERY_STATES, type DeliveryState } from '../../domain/delivery';
import { groupOf, statesIn } from '../../domain/delivery-groups';
import {
  DELIVERY_GROUPS,
  type DeliveryAccount,
  type DeliveryGroup,
  type DeliveryPage,
  type DeliverySummary,
} from '../../domain/delivery-view';
import { possibleActions } from '../../domain/person-actions';
import { showReason } from '../../domain/show-reason';
import type { DeliveryFilter, DeliverySwitchStore, DeskStore, ListedDelivery } from './desk-ports';
import type { Account, AccountPlace, AccountStore } from '../ports';

/** Lines on one page. */
export const PAGE_SIZE = 25;

interface ListDeps {
  readonly desk: Pick<DeskStore, 'list' | 'countByState' | 'places'>;
  readonly accounts: Pick<AccountStore, 'list'>;
  readonly deliverySwitch: Pick<DeliverySwitchStore, 'read'>;
  /** IANA zone of the office. */
  readonly timeZone: string;
}

/** Who looks. */
export interface Reader {
  readonly language: Language;
  /** False for whoever may look only: nothing is offered then. */
  readonly mayAct: boolean;
}

/** What is asked for; pages count from 1. */
export interface ListQuery extends DeliveryFilter {
  readonly group?: DeliveryGroup | undefined;
  readonly state?: DeliveryState | undefined;
  readonly page: number;
}

/** Shows one page of deliveries, the newest first. */
export type ListDeliveries = (
  input: Reader & { readonly query: ListQuery },
) => Promise<DeliveryPage>;

/** A delivery as one line of the list. */
export const toSummary = (
  row: ListedDelivery,
  { account, language, mayAct }: Reader & { readonly account: Account | undefined },
): DeliverySummary => ({
  id: row.id,
  channel: row.channel,
  accountKey: row.accountKey,
  accountName: account?.name ?? row.accountKey,
  audience: row.audience,
  contentType: row.contentType,
  documentId: row.contentDocumentId,
  locale: row.contentLocale,
  title: row.title,
  state: row.state,
  task: row.task,
  group: groupOf(row.state),
  revision: row.revision,
  dueAt: row.dueAt.toISOString(),
  publishedAt: row.publishedToChannelAt?.toISOString() ?? null,
  permalink: row.permalink,
  reason: showReason(row.lastError, language),
  actions: mayAct ? possibleActions(row) : [],
});

/** The accounts that there are, and those that were removed and still have deliveries, under their keys. */
const accountsOf = (
  known: readonly Account[],
  places: readonly AccountPlace[],
): readonly DeliveryAccount[] => {
  const isKnown = ({ channel, key }: AccountPlace): boolean =>
    known.some((one) => one.channel === channel && one.key === key);
  return [
    ...known.map(({ channel, key, name }) => ({ channel, key, name })),
    ...places.filter((place) => !isKnown(place)).map((place) => ({ ...place, name: place.key })),
  ];
};

const statesOf = ({ group, state }: ListQuery): readonly DeliveryState[] => {
  const inGroup = group === undefined ? DELIVERY_STATES : statesIn(group);
  return state === undefined ? inGroup : inGroup.filter((one) => one === state);
};

/** Builds the use case: one query for the page, one for all the counts, whatever the number of lines. */
export const makeListDeliveries =
  ({ desk, accounts, deliverySwitch, timeZone }: ListDeps): ListDeliveries =>
  async ({ query, ...reader }) => {
    const { group: _group, state: _state, page, ...filter } = query;
    const states = statesOf(query);
    const counted = await desk.countByState(filter);
    const sum = (some: readonly DeliveryState[]): number =>
      some.reduce((total, state) => total + (counted.get(state) ?? 0), 0);
    const known = await accounts.list();
    const accountOf = (row: ListedDelivery) =>
      known.find((one) => one.channel === row.channel && one.key === row.accountKey);
    const rows = await desk.list({
      ...filter,
      ...{ states, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    });
    return {
      deliveries: rows.map((row) => toSummary(row, { ...reader, account: accountOf(row) })),
      ...{ total: sum(states), page, pageSize: PAGE_SIZE },
      counts: Object.fromEntries(
        DELIVERY_GROUPS.map((group) => [group, sum(statesIn(group))]),
      ) as Record<DeliveryGroup, number>,
      deliverySwitch: await deliverySwitch.read(),
      accounts: accountsOf(known, await desk.places()),
      timeZone,
    };
  };
