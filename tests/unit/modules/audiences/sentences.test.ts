import { splitSentences, wordsOf } from '../../../../src/modules/audiences/domain/sentences';

describe('splitSentences in Indonesian', () => {
  it.each<[string, string, string[]]>([
    ['two plain sentences', 'Kami buka. Silakan datang.', ['Kami buka.', 'Silakan datang.']],
    ['a text without an end', 'Kami buka. Silakan datang', ['Kami buka.', 'Silakan datang']],
    ['dll. inside', 'Bawa KTP, KK, dll. ke loket.', ['Bawa KTP, KK, dll. ke loket.']],
    ['dll. at the end', 'Bawa KTP, dll. Loket buka.', ['Bawa KTP, dll.', 'Loket buka.']],
    ['an amount', 'Biayanya Rp10.000 saja. Murah.', ['Biayanya Rp10.000 saja.', 'Murah.']],
    ['an amount at the end', 'Biayanya Rp10.000. Murah.', ['Biayanya Rp10.000.', 'Murah.']],
    [
      'a time',
      'Datang pukul 08.00 pagi. Jangan telat.',
      ['Datang pukul 08.00 pagi.', 'Jangan telat.'],
    ],
    ['a time at the end', 'Datang pukul 08.00. Loket 3.', ['Datang pukul 08.00.', 'Loket 3.']],
    ['No. before a number', 'Lihat No. 5 di papan.', ['Lihat No. 5 di papan.']],
    ['a file number', 'Dasarnya PMK No. 12/2024. Baca.', ['Dasarnya PMK No. 12/2024.', 'Baca.']],
    ['a street', 'Kantor di Jl. Merdeka No. 1 Malang.', ['Kantor di Jl. Merdeka No. 1 Malang.']],
    ['a doctor', 'Tanya dr. Sari. Ia ada.', ['Tanya dr. Sari.', 'Ia ada.']],
    [
      'a degree',
      'Ani Wijaya, S.E., M.M. hadir hari ini.',
      ['Ani Wijaya, S.E., M.M. hadir hari ini.'],
    ],
    ['a degree at the end', 'Ia Budi, S.E. Kami kenal.', ['Ia Budi, S.E.', 'Kami kenal.']],
    [
      'initials',
      'Surat dari A. Wijaya dan K.H. Dahlan.',
      ['Surat dari A. Wijaya dan K.H. Dahlan.'],
    ],
    ['a decimal', 'Naik 2,5 persen. Lalu 3.5 lagi.', ['Naik 2,5 persen.', 'Lalu 3.5 lagi.']],
    ['dots that lead on', 'Tunggu... sebentar lagi.', ['Tunggu... sebentar lagi.']],
    ['dots that end', 'Tunggu… Kami cek.', ['Tunggu…', 'Kami cek.']],
    [
      'an address',
      'Buka www.kantor.go.id/a.html lalu isi.',
      ['Buka www.kantor.go.id/a.html lalu isi.'],
    ],
    ['an address at the end', 'Buka kantor.go.id. Isi.', ['Buka kantor.go.id.', 'Isi.']],
    ['a question and a call', 'Sudah? Ayo! Kami tunggu.', ['Sudah?', 'Ayo!', 'Kami tunggu.']],
    ['lower case after a call', 'ayo datang! jangan lupa ya', ['ayo datang!', 'jangan lupa ya']],
    ['a quoted question', '“Siapa?” tanya Budi. Sepi.', ['“Siapa?” tanya Budi.', 'Sepi.']],
    ['quoted speech', '“Kami siap.” Ia pergi.', ['“Kami siap.”', 'Ia pergi.']],
    ['brackets', 'Bawa KTP (asli.) Lalu masuk.', ['Bawa KTP (asli.)', 'Lalu masuk.']],
    ['a numbered line', '1. Isi formulir. 2. Kirim.', ['1. Isi formulir.', '2. Kirim.']],
    ['on behalf of', 'Surat a.n. Budi s.d. Jumat.', ['Surat a.n. Budi s.d. Jumat.']],
    ['a line break', 'Senin: buka\nSabtu: tutup', ['Senin: buka', 'Sabtu: tutup']],
    ['a number first', 'Ada antrean. 12 orang menunggu.', ['Ada antrean.', '12 orang menunggu.']],
    ['an emoji', 'Gratis! 🎉 Ayo daftar.', ['Gratis!', '🎉 Ayo daftar.']],
    ['an empty text', '  \n ', []],
    ['marks alone', '... !!! —', []],
  ])('handles %s', (_name, text, sentences) => {
    expect(splitSentences({ text, language: 'id' })).toEqual(sentences);
  });
});

describe('splitSentences in English', () => {
  it.each<[string, string, string[]]>([
    ['titles', 'Ask Dr. Smith. He knows.', ['Ask Dr. Smith.', 'He knows.']],
    ['a.m. at the end', 'Open at 8 a.m. Come early.', ['Open at 8 a.m.', 'Come early.']],
    ['e.g.', 'Bring a card, e.g. Visa. Thanks.', ['Bring a card, e.g. Visa.', 'Thanks.']],
    ['No as an answer', 'Is it paid? No. It is free.', ['Is it paid?', 'No.', 'It is free.']],
    ['No. as a number', 'See No. 5 on the board.', ['See No. 5 on the board.']],
  ])('handles %s', (_name, text, sentences) => {
    expect(splitSentences({ text, language: 'en' })).toEqual(sentences);
  });
});

describe('wordsOf', () => {
  it.each([
    ['Rp10.000 itu satu-satunya biaya', 4],
    ['Buka https://kantor.go.id/a-b?c=d sekarang', 3],
    ['KTP/SIM — asli & fotokopi', 3],
    ['• - …', 0],
  ])('counts %s', (text, count) => {
    expect(wordsOf(text)).toHaveLength(count);
  });
});
