// Private-use characters stand around the number of a replaced passage; nobody types them, and they are no letters.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const PLACEHOLDER = /\uE000(\d+)\uE001(?:\.”)?/g;

/** A passage of this many words or fewer between quotation marks is a name or irony, not somebody's speech. */
const SHORT_QUOTE_WORDS = 3;

const QUOTE = /“[^“”]+”|"[^"]+"/gu;

const GAP = '[ \\u00A0]';
const NAME_WORD = '\\p{Lu}[\\p{L}-]{0,40}';
const LINK_WORD =
  '(?:dan|atau|tentang|atas|di|pada|bagi|untuk|dalam|dari|of|the|and|on|for|in|to|concerning)';
const TAIL = `(?:${GAP}(?:${LINK_WORD}${GAP}){0,2}${NAME_WORD}){0,14}`;
const NUMBER = `(?:${GAP}(?:Nomor|No\\.|Number|Nr\\.))?${GAP}\\(?\\p{Lu}{0,6}[-./]?\\d(?:[\\p{L}\\d./-]{0,40}[\\p{L}\\d])?`;
const YEAR = `(?:${GAP}(?:Tahun|of|Year)${GAP}\\d{4})?`;
const START = '(?<![\\p{L}\\d])';

const INDONESIAN_HEADS =
  'Undang-Undang|Peraturan|Keputusan|Instruksi|Surat Edaran|Ketetapan|Maklumat|UUD|UU|PP|Perpu|Perppu|Perpres|Keppres|Inpres|PMK|KMK|Permen\\p{L}{0,12}|Kepmen\\p{L}{0,12}|Perdirjen|Perda|Pergub|Perbup|Perwali';
const ENGLISH_KINDS = 'Law|Act|Regulation|Decree|Circular|Instruction';

const LEGAL_NAMES = [
  // Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik; PMK No. 12/2024
  `${START}(?:${INDONESIAN_HEADS})${TAIL}${NUMBER}${YEAR}(?:${GAP}tentang${TAIL})?`,
  // Peraturan Menteri Keuangan, without a number
  `${START}(?:Undang-Undang|Peraturan|Keputusan|Instruksi|Surat Edaran)(?:${GAP}(?:tentang${GAP})?${NAME_WORD})${TAIL}`,
  // Minister of Finance Regulation Number 62 of 2023; Law No. 14 of 2008 on Public Information
  `${START}(?:${NAME_WORD}${GAP}(?:of${GAP})?){0,6}(?:${ENGLISH_KINDS})(?:${GAP}of${GAP}the${TAIL})?${NUMBER}${YEAR}(?:${GAP}(?:on|concerning)${TAIL})?`,
].map((source) => new RegExp(source, 'gu'));

/** A text in which each exempt passage is one word that counts for nothing else. */
export interface ExemptedText {
  readonly text: string;
  /** Puts the exempt passages of any part of `text` back, for showing it. */
  readonly restore: (part: string) => string;
}

/**
 * Replaces what plain language cannot ask anybody to change by one short word each: speech in quotation marks (more
 * than three words) and the names of laws and regulations.
 */
export const exemptPassages = (text: string): ExemptedText => {
  const passages: string[] = [];
  const keep = (passage: string): string => {
    passages.push(passage);
    return `${OPEN}${passages.length - 1}${CLOSE}`;
  };
  const restore = (part: string): string =>
    part.replace(PLACEHOLDER, (_place, index: string) => passages[Number(index)] ?? '');

  const withoutQuotes = text.replace(/[\uE000\uE001]/g, '').replace(QUOTE, (quote) => {
    const inner = quote.slice(1, -1).trim();
    if (inner.split(/\s+/u).length <= SHORT_QUOTE_WORDS) return quote;
    // Speech that ends in a full stop may end the sentence around it: the mark stays, closed by its quote.
    return keep(quote) + (/[.!?…]$/u.test(inner) ? '.”' : '');
  });
  const exempted = LEGAL_NAMES.reduce(
    (current, pattern) => current.replace(pattern, (name) => keep(name)),
    withoutQuotes,
  );
  return { text: exempted, restore };
};

/** True where a part of an exempted text ends in an exempt passage. */
export const endsInExemptPassage = (part: string): boolean => /\uE001\s*$/u.test(part);
