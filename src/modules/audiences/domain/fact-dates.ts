import { makeFact, numberKey, type Fact, type FactReader } from './facts';

const MONTH_NAMES: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agust', 'agt', 'agu', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
];

// "Only 5 may attend" names no month.
const monthNumber = (name: string): number =>
  name === 'may' ? 0 : MONTH_NAMES.findIndex((names) => names.includes(name.toLowerCase())) + 1;

// Long names first, so that "maret" is not read as "mar".
const MONTH = `(${MONTH_NAMES.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})(?![\\p{L}])\\.?`;
const DAY = '(?<![\\d.,/-])(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s(\\d{4})(?!\\d))?';
const UNTIL = '\\s?(?:-|–|—|s\\.d\\.|sampai dengan|sampai|hingga|dan|to|until|and|&)\\s?';

const pad = (value: number): string => String(value).padStart(2, '0');

interface Day {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

const toDateFact = ({ day, month, year }: Day, match: string): readonly Fact[] => {
  // The full stop behind "Agt." may be that of the sentence.
  const written = match.replace(/\.$/, '');
  if (day < 1 || day > 31 || month < 1 || month > 12) return [];
  const dayKey = `${pad(month)}-${pad(day)}`;
  if (year === undefined) return [makeFact('date', dayKey, written, [numberKey(day)])];
  const parts = [`date:${dayKey}`, numberKey(year)];
  const fact = makeFact('date', `${year}-${dayKey}`, written, [
    ...parts,
    numberKey(day),
    `date:${year}-${pad(month)}`,
  ]);
  return [{ ...fact, composedOf: parts }];
};

const yearOf = (group: string | undefined): number | undefined =>
  group === undefined || group === '' ? undefined : Number(group);

const compile = (source: string): RegExp => new RegExp(source, 'giu');

// 12–14 Maret 2026
const dayRange: FactReader = {
  pattern: compile(`${DAY}${UNTIL}(\\d{1,2})(?:st|nd|rd|th)?\\s${MONTH}${YEAR}`),
  read: ([written = '', from, to, name = '', year]) => {
    const month = monthNumber(name);
    return [from, to].flatMap((day) =>
      toDateFact({ day: Number(day), month, year: yearOf(year) }, written),
    );
  },
};

// 12 Maret 2026, 12 March, 12th March 2026
const dayMonth: FactReader = {
  pattern: compile(`${DAY}\\s(?:of\\s)?${MONTH}${YEAR}`),
  read: ([written = '', day, name = '', year]) =>
    toDateFact({ day: Number(day), month: monthNumber(name), year: yearOf(year) }, written),
};

// March 12, 2026
const monthDay: FactReader = {
  pattern: compile(`(?<!\\p{L})${MONTH}\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:])${YEAR}`),
  read: ([written = '', name = '', day, year]) =>
    toDateFact({ day: Number(day), month: monthNumber(name), year: yearOf(year) }, written),
};

// Maret 2026
const monthYear: FactReader = {
  pattern: compile(`(?<!\\p{L})${MONTH}\\s(\\d{4})(?!\\d)`),
  read: ([written = '', name = '', year]) => {
    const month = monthNumber(name);
    if (month === 0) return [];
    const key = `${Number(year)}-${pad(month)}`;
    return [makeFact('date', key, written, [numberKey(Number(year))])];
  },
};

// 2026-03-12
const isoDate: FactReader = {
  pattern: /(?<![\d/-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu,
  read: ([written = '', year, month, day]) =>
    toDateFact({ day: Number(day), month: Number(month), year: Number(year) }, written),
};

// 12/3/2026, 12-03-2026, 12.03.2026: day first, as Indonesia writes; month first only where nothing else makes sense.
const numericDate: FactReader = {
  pattern: /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/gu,
  read: ([written = '', first, , second, year]) => {
    const isMonthFirst = Number(second) > 12;
    return toDateFact(
      {
        day: Number(isMonthFirst ? second : first),
        month: Number(isMonthFirst ? first : second),
        year: Number(year),
      },
      written,
    );
  },
};

/** Readers of dates: the longest way of writing one comes first, as a shorter one would take a part of it. */
export const DATE_READERS: readonly FactReader[] = [
  isoDate,
  numericDate,
  dayRange,
  dayMonth,
  monthDay,
  monthYear,
];
