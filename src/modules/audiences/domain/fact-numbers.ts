import type { Language } from '../../../kernel/language';
import { makeFact, numberKey, type Fact, type FactReader } from './facts';

const SCALES: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  thousand: 1e3,
  juta: 1e6,
  jt: 1e6,
  million: 1e6,
  miliar: 1e9,
  milyar: 1e9,
  billion: 1e9,
  triliun: 1e12,
  trillion: 1e12,
};

const CURRENCIES: Readonly<Record<string, string>> = {
  rp: 'IDR',
  idr: 'IDR',
  rupiah: 'IDR',
  usd: 'USD',
  us$: 'USD',
  $: 'USD',
  dolar: 'USD',
  dollar: 'USD',
  dollars: 'USD',
};

const NUMBER = '(\\d{1,40}(?:[.,]\\d{1,40}){0,6})';
const SCALE = `(?:\\s?(${Object.keys(SCALES).join('|')})(?!\\p{L}))`;
const FREE = '(?<![\\p{L}\\d.,])';

// Beyond this a floating-point number would make two account numbers equal.
const EXACT_DIGITS = 15;

/**
 * The value of a number with separators. Indonesian writes 1.500.000,75 and English 1,500,000.75; a dot or comma that
 * cannot separate thousands is a decimal one. Undefined for what is no
 * number (a version such as 1.2.3) or has too many digits to be one.
 */
export const parseNumber = (written: string, language: Language): number | undefined => {
  const thousands = language === 'id' ? '.' : ',';
  const grouped =
    language === 'id' ? /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
  if (written.replace(/\D/g, '').length > EXACT_DIGITS) return undefined;
  if (grouped.test(written)) {
    return Number(written.replaceAll(thousands, '').replace(',', '.'));
  }
  return /^\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : undefined;
};

const scaled = (
  written: string,
  scale: string | undefined,
  language: Language,
): number | undefined => {
  const value = parseNumber(written, language);
  if (value === undefined) return undefined;
  // 1,1 juta is 1100000.0000000002 in floating point.
  return Math.round(value * (SCALES[(scale ?? '').toLowerCase()] ?? 1) * 1e6) / 1e6;
};

const toMoneyFact = (input: {
  readonly written: string;
  readonly amount: number | undefined;
  readonly currency: string;
}): readonly Fact[] => {
  const currency = CURRENCIES[input.currency.toLowerCase()];
  if (input.amount === undefined || currency === undefined) return [];
  return [
    makeFact('money', `${currency} ${input.amount}`, input.written, [numberKey(input.amount)]),
  ];
};

// Rp1,5 juta; Rp 10.000,-; USD 5
const moneyAfterSign: FactReader = {
  pattern: new RegExp(
    `(?<![\\p{L}\\d])(Rp|IDR|USD|US\\$|\\$)\\.?\\s?${NUMBER}(?:,-)?${SCALE}?`,
    'giu',
  ),
  read: ([written = '', currency = '', number = '', scale], language) =>
    toMoneyFact({ written, amount: scaled(number, scale, language), currency }),
};

// 1,5 juta rupiah
const moneyBeforeWord: FactReader = {
  pattern: new RegExp(`${FREE}${NUMBER}${SCALE}?\\s(rupiah|dolar|dollars?)(?!\\p{L})`, 'giu'),
  read: ([written = '', number = '', scale, currency = ''], language) =>
    toMoneyFact({ written, amount: scaled(number, scale, language), currency }),
};

// 12,5%; 12,5 persen
const percentage: FactReader = {
  pattern: new RegExp(`${FREE}${NUMBER}(?:\\s?%|\\s(?:persen|percent|per cent)(?!\\p{L}))`, 'giu'),
  read: ([written = '', number = ''], language) => {
    const value = parseNumber(number, language);
    return value === undefined ? [] : [makeFact('percent', String(value), written)];
  },
};

// 2 juta orang
const scaledNumber: FactReader = {
  pattern: new RegExp(`${FREE}${NUMBER}${SCALE}`, 'giu'),
  read: ([written = '', number = '', scale], language) => {
    const value = scaled(number, scale, language);
    return value === undefined ? [] : [makeFact('number', String(value), written)];
  },
};

/** A phone number in one way of writing: digits, with the country's 62 as a leading 0. */
export const phoneDigits = (written: string): string =>
  written.replace(/\D/g, '').replace(/^62/, '0');

// 0812-3456-7890, (021) 345 6789, +62 812 3456 7890
const phoneNumber: FactReader = {
  pattern:
    /(?<![\p{L}\d.,/])(?:\+62[\s-]?|\(?0)\d{1,3}\)?[\s-]?\d{3,4}(?:[\s-]?\d{2,5}){0,2}(?![\d.,/]*\d)/gu,
  read: ([written = '']) => {
    const digits = phoneDigits(written);
    return digits.length < 8 ? [] : [makeFact('phone', digits, written)];
  },
};

// Numbers that count the writer's own points: they hang on the wording, not on the matter.
const COUNTED =
  'langkah|cara|hal|tips|kiat|poin|alasan|tahap|contoh|bagian|pertanyaan|steps?|ways?|tips?|things|points?|reasons?|examples?|questions?';
const LARGEST_OWN_COUNT = 12;

// 5 hari, 1.250, ke-3; not the 2 in SP2D
const plainNumber: FactReader = {
  pattern: new RegExp(`${FREE}${NUMBER}(\\s(?:${COUNTED})(?!\\p{L}))?`, 'giu'),
  read: ([written = '', number = '', counted], language) => {
    const value = parseNumber(number, language);
    if (counted !== undefined && value !== undefined && value <= LARGEST_OWN_COUNT) return [];
    return [makeFact('number', String(value ?? number), written)];
  },
};

/** Readers of amounts, which must run before times: 10.50 behind "Rp" is no time of the day. */
export const AMOUNT_READERS: readonly FactReader[] = [
  phoneNumber,
  moneyAfterSign,
  moneyBeforeWord,
  percentage,
  scaledNumber,
];

// 62/PMK.05/2023, PER-5/PB/2025, 12/2024: one reference, whose digits vouch for nothing else.
const fileNumber: FactReader = {
  pattern: /(?<![\p{L}\d.,])(?:\p{Lu}{1,6}-)?\d{1,6}(?:\/[\p{L}\d.-]{0,16}[\p{L}\d]){1,4}/gu,
  read: ([written = '']) => [makeFact('number', written.toLowerCase(), written)],
};

/** The readers of whatever digits are left. */
export const NUMBER_READERS: readonly FactReader[] = [fileNumber, plainNumber];
