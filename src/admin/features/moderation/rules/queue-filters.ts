import { CASE_STATES, type CaseState } from '../../../../modules/moderation/domain/cases/case';
import {
  CLOCK_COLOURS,
  type ClockColour,
} from '../../../../modules/moderation/domain/cases/clocks';
import {
  REPORT_REASONS,
  type ReportReason,
} from '../../../../modules/moderation/domain/cases/reports';
import { oneOf } from '../../shared/one-of';

/** What the address of the queue says. */
export interface QueueFilters {
  /** Undefined: all that wait. */
  readonly state: CaseState | undefined;
  readonly category: string | undefined;
  readonly reason: ReportReason | undefined;
  readonly clock: ClockColour | undefined;
  /** Only what I hold. */
  readonly isMine: boolean;
  /** A part of the text. */
  readonly words: string;
  /** Where the page begins, as the server said; undefined on the first one. */
  readonly after: string | undefined;
}

const filled = (text: string | null): string | undefined =>
  text === null || text === '' ? undefined : text;

const matching = (text: string | null, pattern: RegExp): string | undefined => {
  const value = filled(text);
  return value !== undefined && pattern.test(value) ? value : undefined;
};

/** Reads the filters from the query of an address; what it does not know, it leaves out. */
export const readFilters = (query: URLSearchParams): QueueFilters => ({
  state: oneOf(CASE_STATES, query.get('state')),
  category: matching(query.get('category'), /^[1-9]\d{0,9}$/),
  reason: oneOf(REPORT_REASONS, query.get('reason')),
  clock: oneOf(CLOCK_COLOURS, query.get('clock')),
  isMine: query.get('mine') === 'true',
  words: query.get('words') ?? '',
  after: matching(query.get('after'), /^\d{1,16}-\d{1,10}$/),
});

const NAMED = ['state', 'category', 'reason', 'clock', 'after'] as const;

/** Writes the filters as the query of an address; what is not narrowed down is not written. */
export const writeFilters = (filters: QueueFilters): URLSearchParams => {
  const query = new URLSearchParams();
  for (const name of NAMED) {
    const value = filters[name];
    if (value !== undefined) query.set(name, value);
  }
  if (filters.isMine) query.set('mine', 'true');
  if (filters.words !== '') query.set('words', filters.words);
  return query;
};

/** The filters after a change. Whatever changes but the page leads back to the first one. */
export const changeFilters = (
  filters: QueueFilters,
  changed: Partial<QueueFilters>,
): QueueFilters => ({ ...filters, after: undefined, ...changed });

/** True where something narrows the queue down. */
export const isNarrowed = (filters: QueueFilters): boolean =>
  writeFilters({ ...filters, words: filters.words.trim(), after: undefined }).size > 0;

/** Nothing narrowed down. */
export const NO_NARROWING = {
  state: undefined,
  category: undefined,
  reason: undefined,
  clock: undefined,
  isMine: false,
  words: '',
} as const;

/** What the server is asked for. */
export const toServerQuery = (filters: QueueFilters): Readonly<Record<string, string>> => {
  const { words, ...rest } = filters;
  const query = writeFilters({ ...rest, words: '' });
  const text = words.trim();
  if (text !== '') query.set('q', text);
  return Object.fromEntries(query);
};
