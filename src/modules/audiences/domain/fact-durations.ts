import { makeFact, numberKey, type FactReader } from './facts';

const UNITS: Readonly<Record<string, string>> = {
  menit: 'minute',
  minute: 'minute',
  minutes: 'minute',
  jam: 'hour',
  hour: 'hour',
  hours: 'hour',
  hari: 'day',
  day: 'day',
  days: 'day',
  minggu: 'week',
  pekan: 'week',
  week: 'week',
  weeks: 'week',
  bulan: 'month',
  month: 'month',
  months: 'month',
  tahun: 'year',
  year: 'year',
  years: 'year',
};

/** Up to here a number often stands in a text by chance, as the day of a date say, and is told apart by its unit. */
const LARGEST_COMMON_NUMBER = 31;

/** The key of a span of time; undefined for a word that is no unit of time, or a number that needs no unit. */
export const durationKey = (value: number, unit: string): string | undefined => {
  const name = Object.hasOwn(UNITS, unit.toLowerCase()) ? UNITS[unit.toLowerCase()] : undefined;
  return name === undefined || value > LARGEST_COMMON_NUMBER ? undefined : `${value} ${name}`;
};

// 3 hari kerja, 3 (tiga) hari, 5 working days
const duration: FactReader = {
  pattern: new RegExp(
    `(?<![\\p{L}\\d.,])(\\d{1,2})(?:\\s\\([\\p{L} ]{1,30}\\))?(?:\\s(?:working|business|calendar))?\\s(${Object.keys(UNITS).join('|')})(?!\\p{L})`,
    'giu',
  ),
  read: ([written = '', number = '', unit = '']) => {
    const key = durationKey(Number(number), unit);
    return key === undefined ? [] : [makeFact('number', key, written, [numberKey(Number(number))])];
  },
};

/** Readers of short spans of time: deadlines, which "5" somewhere else in the text must not vouch for. */
export const DURATION_READERS: readonly FactReader[] = [duration];
