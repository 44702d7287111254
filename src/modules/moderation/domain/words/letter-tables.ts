/** Letters that neither Unicode's compatibility forms nor its list of look-alikes lead back to the alphabet. */
const SMALL_CAPITALS: Readonly<Record<string, string>> = {
  ...{ ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ꜰ: 'f', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴊ: 'j', ᴋ: 'k' },
  ...{ ʟ: 'l', ᴍ: 'm', ɴ: 'n', ᴏ: 'o', ᴘ: 'p', ꞯ: 'q', ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v' },
  ...{ ᴡ: 'w', ʏ: 'y', ᴢ: 'z', ᴁ: 'ae', ɶ: 'oe', ᴃ: 'b', ᴌ: 'l', ᴎ: 'n', ᴙ: 'r', ĸ: 'k' },
};

/** Letters that stand on their heads: a writer of such text turns the order round as often as not; those are left alone. */
const TURNED: Readonly<Record<string, string>> = {
  ...{ ɐ: 'a', ɔ: 'c', ǝ: 'e', ɟ: 'f', ƃ: 'g', ɥ: 'h', ᴉ: 'i', ɾ: 'j', ʞ: 'k', ɯ: 'm', ɹ: 'r' },
  ...{ ʇ: 't', ʌ: 'v', ʍ: 'w', ʎ: 'y' },
};

/** Letters of other alphabets that people read as Latin ones and the list of look-alikes leads elsewhere. */
const READ_AS_LATIN: Readonly<Record<string, string>> = {
  ...{ β: 'b', в: 'b', ь: 'b', ъ: 'b', γ: 'y', δ: 'd', ε: 'e', η: 'n', ι: 'i', κ: 'k', к: 'k' },
  ...{ λ: 'a', м: 'm', μ: 'u', н: 'h', ν: 'v', п: 'n', и: 'u', π: 'n', ρ: 'p', σ: 'o', τ: 't' },
  ...{ т: 't', υ: 'u', χ: 'x', ω: 'w', г: 'r', я: 'r', з: '3', д: 'd', л: 'n', э: 'e', є: 'e' },
  ...{ ø: 'o', đ: 'd', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'p', ð: 'd' },
};

/** Greek capitals that look like another letter than their small forms do. */
const GREEK_CAPITALS: Readonly<Record<string, string>> = {
  ...{ Μ: 'm', Η: 'h', Ν: 'n', Υ: 'y', Λ: 'a', Π: 'n', Ω: 'o', Σ: 'e', Γ: 'r', Δ: 'a', Θ: 'o' },
};

const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/** Twenty-six code points in a row that stand for the alphabet. */
const alphabetFrom = (first: number): readonly (readonly [string, string])[] =>
  Array.from(LATIN, (letter, index) => [String.fromCodePoint(first + index), letter]);

/** Ten code points in a row that stand for the digits 0 to 9. */
const digitsFrom = (zero: number): readonly (readonly [string, string])[] =>
  Array.from('0123456789', (digit, index) => [String.fromCodePoint(zero + index), digit]);

/** One to nine, white on black, and the ways in which fonts number lists. */
const CIRCLED_DIGITS = [0x2776, 0x2780, 0x278a].flatMap((one) =>
  Array.from('123456789', (digit, index) => [String.fromCodePoint(one + index), digit] as const),
);

/**
 * What a character stands for, where a table has to say so; looked up in lower case too. Negative circled and squared
 * letters, letters in brackets, the letters of flags, and the digits of scripts that are written in Indonesia.
 */
export const OWN_LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    ...READ_AS_LATIN,
    ...GREEK_CAPITALS,
    ...TURNED,
    ...SMALL_CAPITALS,
  }),
  ...[0x1f150, 0x1f170, 0x1f130, 0x1f110, 0x249c, 0x1f1e6].flatMap(alphabetFrom),
  ...[0x0660, 0x06f0, 0x0966, 0x1b50, 0xa9d0].flatMap(digitsFrom),
  ...CIRCLED_DIGITS,
  ['🆎', 'ab'],
  ['🆑', 'cl'],
  ['🆗', 'ok'],
]);
