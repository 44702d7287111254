import {
  DEFAULT_GLOSSARIES,
  makeTermSearch,
} from '../../../../src/modules/audiences/domain/bureaucratic-terms';
import { countEmoji } from '../../../../src/modules/audiences/domain/emoji';
import { exemptPassages } from '../../../../src/modules/audiences/domain/exemptions';
import { measureLix } from '../../../../src/modules/audiences/domain/lix';
import { countHashtags } from '../../../../src/modules/audiences/domain/measured-text';
import { splitSentences, wordsOf } from '../../../../src/modules/audiences/domain/sentences';

const lixOf = (text: string): number => {
  const sentences = splitSentences({ text, language: 'id' });
  return measureLix({ words: sentences.flatMap(wordsOf), sentenceCount: sentences.length });
};

describe('measureLix', () => {
  it('agrees with a count by hand', () => {
    // Words 4 + 6 = 10, sentences 2; long: layanan 7, melayani 8, masyarakat 10 — Kantor has 6 and is short.
    // 10 / 2 + 100 * 3 / 10 = 35.
    expect(lixOf('Kantor kami punya layanan. Kami melayani masyarakat setiap hari kerja.')).toBe(
      35,
    );
  });

  it('counts letters, not marks, and no address as a long word', () => {
    // Words 4, sentences 1; long: satu-satunya (11 letters). 4 / 1 + 100 * 1 / 4 = 29.
    expect(lixOf('Itu satu-satunya: https://kantor.go.id/daftar-ulang 1.500.000')).toBe(29);
  });

  it('is 0 for no words', () => {
    expect(lixOf('')).toBe(0);
  });
});

describe('the glossaries', () => {
  it('hold at least 60 Indonesian and 25 English terms, each once and each with another plain word', () => {
    expect(DEFAULT_GLOSSARIES.id.length).toBeGreaterThanOrEqual(60);
    expect(DEFAULT_GLOSSARIES.en.length).toBeGreaterThanOrEqual(25);
    for (const glossary of Object.values(DEFAULT_GLOSSARIES)) {
      expect(new Set(glossary.map(({ term }) => term)).size).toBe(glossary.length);
      for (const { term, plain } of glossary) expect(plain).not.toBe(term);
    }
  });

  it('never advise a word that they advise against', () => {
    for (const glossary of Object.values(DEFAULT_GLOSSARIES)) {
      const search = makeTermSearch(glossary);
      expect(glossary.filter(({ plain }) => search(plain).length > 0)).toEqual([]);
    }
  });
});

describe('makeTermSearch', () => {
  const search = makeTermSearch(DEFAULT_GLOSSARIES.id);
  const terms = (text: string): readonly string[] => search(text).map(({ term }) => term);

  it.each([
    ['the longest phrase first', 'Sebagaimana dimaksud di atas.', ['sebagaimana dimaksud']],
    ['each occurrence', 'Guna ini, guna itu.', ['guna', 'guna']],
    ['a phrase over a line break', 'dalam\n rangka', ['dalam rangka']],
    ['words with a hyphen', 'Selambat-lambatnya Jumat.', ['selambat-lambatnya']],
  ])('finds %s', (_name, text, found) => {
    expect(terms(text)).toEqual(found);
  });

  it.each([
    ['a part of a word', 'Kegunaan dan berguna.'],
    ['a phrase over a comma', 'Di dalam, hal itu jelas.'],
    ['a phrase over a full stop', 'Mari ke dalam. Rangka itu kuat.'],
  ])('does not find %s', (_name, text) => {
    expect(terms(text)).toEqual([]);
  });

  it('searches English by its own list', () => {
    const english = makeTermSearch(DEFAULT_GLOSSARIES.en);
    expect(english('Apply prior to Friday in order to be paid.')).toEqual([
      { term: 'prior to', plain: 'before' },
      { term: 'in order to', plain: 'to' },
    ]);
  });
});

describe('exemptPassages', () => {
  const wordCount = (text: string): number => wordsOf(exemptPassages(text).text).length;

  it.each([
    ['Dasarnya Peraturan Menteri Keuangan Nomor 62 Tahun 2023.', 2],
    ['Dasarnya Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik.', 2],
    ['Dasarnya PMK No. 12/2024, bukan surat.', 4],
    ['Dasarnya Peraturan Menteri Keuangan yang baru.', 4],
    ['Dasarnya Surat Edaran Nomor SE-5/PB/2024.', 2],
    ['Dasarnya UU 14/2008.', 2],
    ['Please see Minister of Finance Regulation Number 62 of 2023.', 3],
    ['Kata kepala, “Kami siap melayani semua warga,” pagi ini.', 5],
    ['Kata kepala, "Kami siap melayani semua warga," pagi ini.', 5],
    ['Program “Kas Negara Ramah” buka.', 5],
    ['Peraturan ini baru.', 3],
    ['Keputusan kami tetap.', 3],
  ])('counts %s as %d words', (text, words) => {
    expect(wordCount(text)).toBe(words);
  });

  it('keeps the end of a sentence that ends in a quotation, and only that', () => {
    const sentences = (text: string): readonly string[] =>
      splitSentences({ text: exemptPassages(text).text, language: 'id' });
    expect(sentences('“Kami siap melayani semua warga.” Ia lalu pergi.')).toHaveLength(2);
    expect(sentences('“Siapa yang belum dilayani?” tanya Budi.')).toHaveLength(1);
  });

  it('keeps the end of a sentence that ends in the name of a law', () => {
    const { text } = exemptPassages('Baca UU 14/2008. Lalu pulang.');
    expect(splitSentences({ text, language: 'id' })).toHaveLength(2);
  });

  it('puts everything back for showing', () => {
    const text = 'Kata Ani, “Dasar kami PMK Nomor 5 Tahun 2024.” Baca UU 14/2008 juga.';
    const { text: exempted, restore } = exemptPassages(text);
    expect(exempted).not.toContain('PMK');
    expect(restore(exempted)).toBe(text);
  });
});

describe('countEmoji', () => {
  it.each([
    ['Halo 👋🏽', 1],
    ['Keluarga 👨‍👩‍👧‍👦 dan bendera 🇮🇩', 2],
    ['Tombol 1️⃣ dan hati ❤️', 2],
    ['© 2026 Kantor™ ✓ #1 *', 0],
  ])('counts %s', (text, count) => {
    expect(countEmoji(text)).toBe(count);
  });
});

describe('countHashtags', () => {
  it.each([
    ['#gaji #THR2026 dan #2026', 2],
    ['https://kantor.go.id/#bagian dan C# dan &#39;', 0],
    ['(#pajak)', 1],
  ])('counts %s', (text, count) => {
    expect(countHashtags(text)).toBe(count);
  });
});
