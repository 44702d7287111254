import { toOriginal } from '../words/fold';
import { signal, type ReadSignal, type Signal } from './signal';

/**
 * Is this a national identity number (NIK)? Sixteen digits: province, regency, district (two each), date of birth as
 * DDMMYY with 40 added to the day for women, and a serial number. A family card has the same form.
 */
const PROVINCES = new Set(
  `11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82
  91 92 93 94 95 96`.split(/\s+/),
);
const DIGITS = 16;
const ADDED_FOR_WOMEN = 40;

const daysIn = (month: number, year: number): number => {
  if (month === 2) return year % 4 === 0 ? 29 : 28; // 2000 was a leap year, and nobody alive was born in 1900
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isDate = (digits: string): boolean => {
  const written = Number(digits.slice(0, 2));
  const day = written > ADDED_FOR_WOMEN ? written - ADDED_FOR_WOMEN : written;
  const month = Number(digits.slice(2, 4));
  if (month < 1 || month > 12) return false;
  return day >= 1 && day <= daysIn(month, Number(digits.slice(4, 6)));
};

/** True for sixteen digits that may be somebody's; an order number has such a form in about one of a hundred cases. */
export const isNationalId = (digits: string): boolean =>
  digits.length === DIGITS &&
  PROVINCES.has(digits.slice(0, 2)) &&
  digits.slice(2, 4) !== '00' &&
  digits.slice(4, 6) !== '00' &&
  isDate(digits.slice(6, 12)) &&
  digits.slice(12) !== '0000';

// Groups of digits, with one blank, dot or hyphen in between.
const CHAIN = /\d+(?:[ .-]\d+)*/g;

interface Group {
  readonly digits: string;
  readonly from: number;
}

const groupsOf = (chain: string, from: number): readonly Group[] =>
  Array.from(chain.matchAll(/\d+/g), ({ 0: digits, index }) => ({ digits, from: from + index }));

/** The groups that together are such a number, each number once: a telephone number may stand beside it. */
const placesIn = (groups: readonly Group[]): readonly { from: number; to: number }[] => {
  const places: { from: number; to: number }[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    let digits = '';
    for (let last = first; last < groups.length && digits.length < DIGITS; last += 1) {
      const group = groups[last];
      if (group === undefined) break;
      digits += group.digits;
      if (!isNationalId(digits)) continue;
      places.push({ from: groups[first]?.from ?? 0, to: group.from + group.digits.length });
      first = last;
    }
  }
  return places;
};

const MOST = 10;

/** National identity numbers, in whatever groups they are written. */
export const readNationalIds: ReadSignal = ({ folded }) => {
  const signals: Signal[] = [];
  for (const { 0: chain, index } of folded.text.matchAll(CHAIN)) {
    if (chain.length < DIGITS) continue;
    for (const { from, to } of placesIn(groupsOf(chain, index))) {
      signals.push(signal('national_id_number', 'hold', toOriginal(folded, from, to)));
    }
    if (signals.length >= MOST) break;
  }
  return signals.slice(0, MOST);
};
