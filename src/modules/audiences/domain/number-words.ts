const WORDS: Readonly<Record<string, number>> = {
  satu: 1,
  sehari: 1,
  seminggu: 1,
  sebulan: 1,
  setahun: 1,
  sekali: 1,
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
  once: 1,
  two: 2,
  twice: 2,
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

/**
 * The small numbers that a text writes as words. They only vouch: "tiga hari" in the general text allows "3 hari" in
 * a variant, but a word in a variant is never held against the general text, where it may be a mere article.
 */
export const numbersInWords = (text: string): readonly number[] => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.flatMap((word, index) => {
    const value = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
    if (value === undefined) return [];
    const next = words[index + 1];
    if (next === 'belas') return [value + 10];
    return next === 'puluh' ? [value * 10] : [value];
  });
};
