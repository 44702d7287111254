import { DELIVERY_STATES, type DeliveryState } from '../../../../modules/delivery/domain/delivery';
import {
  DELIVERY_GROUPS,
  type DeliveryAccount,
  type DeliveryGroup,
} from '../../../../modules/delivery/domain/delivery-view';
import { oneOf } from '../../shared/one-of';

/** What the address of the page says: which heading is open, and what the list is narrowed down to. */
export interface DeliveryFilters {
  readonly group: DeliveryGroup;
  readonly channel: string | undefined;
  /** Key of an account; the same key may stand on several channels, so that it never comes without one. */
  readonly account: string | undefined;
  readonly state: DeliveryState | undefined;
  /** Words of the title. */
  readonly words: string;
  /** From 1. */
  readonly page: number;
}

/** What waits for a person stands first. */
const FIRST_GROUP: DeliveryGroup = 'needs_person';

const filled = (text: string | null): string | undefined =>
  text === null || text === '' ? undefined : text;

/** Reads the filters from the query of an address; what it does not know, it leaves out. */
export const readFilters = (query: URLSearchParams): DeliveryFilters => {
  const page = Number(query.get('page'));
  const channel = filled(query.get('channel'));
  return {
    group: oneOf(DELIVERY_GROUPS, query.get('group')) ?? FIRST_GROUP,
    channel,
    account: channel === undefined ? undefined : filled(query.get('account')),
    state: oneOf(DELIVERY_STATES, query.get('state')),
    words: query.get('words') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
};

/** Writes the filters as the query of an address; what is not narrowed down is not written. */
export const writeFilters = (filters: DeliveryFilters): URLSearchParams => {
  const query = new URLSearchParams();
  if (filters.group !== FIRST_GROUP) query.set('group', filters.group);
  for (const name of ['channel', 'account', 'state'] as const) {
    const value = filters[name];
    if (value !== undefined) query.set(name, value);
  }
  if (filters.words !== '') query.set('words', filters.words);
  if (filters.page > 1) query.set('page', String(filters.page));
  return query;
};

/** The filters after a change. Whatever changes but the page leads back to the first one. */
export const changeFilters = (
  filters: DeliveryFilters,
  changed: Partial<DeliveryFilters>,
): DeliveryFilters => ({ ...filters, page: 1, ...changed });

/** True where something narrows the list down. */
export const isNarrowed = ({ channel, account, state, words }: DeliveryFilters): boolean =>
  channel !== undefined || account !== undefined || state !== undefined || words.trim() !== '';

/** Nothing narrowed down. */
export const NO_NARROWING = {
  channel: undefined,
  account: undefined,
  state: undefined,
  words: '',
} as const;

/** What the server is asked for. */
export const toServerQuery = (
  filters: DeliveryFilters,
): Readonly<Record<string, string | number>> => {
  const { group, channel, account, state, page } = filters;
  const words = filters.words.trim();
  return {
    group,
    page,
    ...(channel === undefined ? {} : { channel }),
    ...(account === undefined ? {} : { account }),
    ...(state === undefined ? {} : { state }),
    ...(words === '' ? {} : { q: words }),
  };
};

/** The accounts to choose from: all, or those of the channel that is chosen. */
export const accountsToChoose = (
  accounts: readonly DeliveryAccount[],
  channel: string | undefined,
): readonly DeliveryAccount[] =>
  channel === undefined ? accounts : accounts.filter((account) => account.channel === channel);

/** An account as one value of a list of choices, and back. */
export const accountValue = ({ channel, key }: Pick<DeliveryAccount, 'channel' | 'key'>): string =>
  `${channel}/${key}`;
