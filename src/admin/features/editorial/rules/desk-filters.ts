import { EDITION_STATES, type EditionState } from '../../../../modules/editorial/domain/edition';
import type { DeskItem, DeskView } from '../../../../modules/editorial/domain/edition-view';
import { oneOf } from '../../shared/one-of';
import { EDITION_KINDS } from './edition-types';
import { isMonth } from './month-grid';

/** The parts of the editorial desk, in the order of their tabs. */
export const DESK_TABS = ['mine', 'late', 'scheduled', 'open'] as const;

/** A part of the editorial desk. */
export type DeskTab = (typeof DESK_TABS)[number];

/** What the address of the page says: which part is open, and what it is narrowed down to. */
export interface DeskFilters {
  readonly tab: DeskTab;
  /** `YYYY-MM`; undefined for the present month. */
  readonly month: string | undefined;
  readonly kind: DeskItem['kind'] | undefined;
  readonly state: EditionState | undefined;
  readonly language: string | undefined;
  /** Words that a title must have. */
  readonly words: string;
}

/** Reads the filters from the query of an address; what it does not know, it leaves out. */
export const readFilters = (query: URLSearchParams): DeskFilters => {
  const month = query.get('month') ?? '';
  return {
    tab: oneOf(DESK_TABS, query.get('tab')) ?? 'mine',
    month: isMonth(month) ? month : undefined,
    kind: oneOf(EDITION_KINDS, query.get('kind')),
    state: oneOf(EDITION_STATES, query.get('state')),
    language: query.get('language') ?? undefined,
    words: query.get('words') ?? '',
  };
};

/** Writes the filters as the query of an address; what is not narrowed down is not written. */
export const writeFilters = (filters: DeskFilters): URLSearchParams => {
  const query = new URLSearchParams();
  if (filters.tab !== 'mine') query.set('tab', filters.tab);
  for (const name of ['month', 'kind', 'state', 'language'] as const) {
    const value = filters[name];
    if (value !== undefined) query.set(name, value);
  }
  if (filters.words !== '') query.set('words', filters.words);
  return query;
};

/** The filters after a change. */
export const changeFilters = (
  filters: DeskFilters,
  changed: Partial<DeskFilters>,
): DeskFilters => ({ ...filters, ...changed });

/** True where something narrows the desk down. */
export const isNarrowed = ({ kind, state, language, words }: DeskFilters): boolean =>
  kind !== undefined || state !== undefined || language !== undefined || words.trim() !== '';

const hasWords = (title: string, words: string): boolean => {
  const lowered = title.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lowered.includes(word));
};

/** True for a line that the filters leave on the desk. */
export const passes = (item: DeskItem, { kind, state, language, words }: DeskFilters): boolean =>
  (kind === undefined || item.kind === kind) &&
  (state === undefined || item.state === state) &&
  (language === undefined || item.locale === language) &&
  hasWords(item.title, words.trim());

// Moments are ISO 8601 instants, all in the same form. What has no due time waits below what has one.
const byDueTime = (one: DeskItem, other: DeskItem): number => {
  if (one.dueAt === null || other.dueAt === null) {
    return Number(one.dueAt === null) - Number(other.dueAt === null);
  }
  return one.dueAt.localeCompare(other.dueAt);
};

/** Each part of the desk, narrowed down, what is due first foremost. "All open" holds what waits for oneself and what is late, too, once each. */
export const filterDesk = (
  desk: DeskView,
  filters: DeskFilters,
): Readonly<Record<DeskTab, readonly DeskItem[]>> => {
  const keep = (items: readonly DeskItem[]) =>
    items.filter((item) => passes(item, filters)).sort(byDueTime);
  return {
    mine: keep(desk.mine),
    late: keep(desk.late),
    scheduled: keep(desk.scheduled),
    open: keep(withoutDoubles([...desk.mine, ...desk.late, ...desk.open])),
  };
};

const placeOf = ({ contentType, documentId, locale }: DeskItem): string =>
  `${contentType} ${documentId} ${locale}`;

const withoutDoubles = (items: readonly DeskItem[]): readonly DeskItem[] => [
  ...new Map(items.map((item) => [placeOf(item), item])).values(),
];

/** The languages on the desk, each once, sorted. */
export const languagesOf = (desk: DeskView): readonly string[] =>
  [
    ...new Set(
      [...desk.mine, ...desk.late, ...desk.scheduled, ...desk.open].map(({ locale }) => locale),
    ),
  ].sort();
