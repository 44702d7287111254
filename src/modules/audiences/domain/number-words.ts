import { durationKey } from './fact-durations';
import { numberKey } from './facts';

const WORDS: Readonly<Record<string, number>> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

// Words that are a one with its unit.
const SINGLE = /^se(menit|jam|hari|minggu|pekan|bulan|tahun)$/;

const keysOf = (value: number, next: string): readonly string[] => {
  const duration = durationKey(value, next);
  return [numberKey(value), ...(duration === undefined ? [] : [`number:${duration}`])];
};

/**
 * The keys of the small numbers that a text writes as words. They only vouch: "tiga hari" in the general text allows
 * "3 hari" in a variant, but a word in a variant is never held against the general text, where it may be an article.
 */
export const numberWordKeys = (text: string): readonly string[] => {
  const words = (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => word !== 'working' && word !== 'business',
  );
  return words.flatMap((word, index) => {
    const unit = SINGLE.exec(word)?.[1];
    if (unit !== undefined) return keysOf(1, unit);
    const value = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (value === undefined) return [];
    const next = words[index + 1] ?? '';
    if (next === 'belas') return keysOf(value + 10, words[index + 2] ?? '');
    if (next === 'puluh') return keysOf(value * 10, words[index + 2] ?? '');
    return keysOf(value, next);
  });
};
