import type { Language } from '../../../../src/kernel/language';
import { checkAgreement } from '../../../../src/modules/audiences/domain/agreement';
import { aLink, aList, blocksOf } from './builders';

const differing = (general: string, variant: string, language: Language = 'id') =>
  checkAgreement({
    general: { body: blocksOf(general) },
    variant: { body: blocksOf(variant) },
    language,
  }).map((issue) => issue.actual);

describe('facts that agree, however they are written', () => {
  it.each([
    ['Biaya Rp 1.500.000.', 'Biaya Rp1,5 juta.'],
    ['Biaya Rp1.500.000,00 saja.', 'Biaya 1,5 juta rupiah.'],
    ['Biaya Rp10.000,-.', 'Cuma Rp10 ribu!'],
    ['Anggaran Rp2 miliar.', 'Anggaran Rp2.000.000.000.'],
    ['Biaya Rp1.100.000.', 'Biaya Rp1,1 juta.'],
    ['Ada 2.000.000 orang.', 'Ada 2 juta orang.'],
    ['Pada 12 Maret 2026.', 'Pada 12/3/2026.'],
    ['Pada 12 Maret 2026.', 'Pada 12-03-2026.'],
    ['Pada 12 Maret 2026.', 'Pada 2026-03-12.'],
    ['Pada Kamis, 12 Maret 2026.', 'Kamis, 12 Maret, ya.'],
    ['Pada 12 Maret. Tahun 2026.', 'Pada 12 Maret 2026.'],
    ['Pada 12–14 Maret 2026.', 'Dari 12 Maret sampai 14 Maret 2026.'],
    ['Pada 12 Maret 2026.', 'Maret 2026, tanggal 12.'],
    ['Pada 5 Agustus 2026.', 'Pada 5 Agt 2026.'],
    ['Pukul 08.00.', 'Jam 8 pagi.'],
    ['Pukul 08.00.', 'Mulai 08:00.'],
    ['Pukul 15.00 WIB.', 'Jam 3 sore WIB.'],
    ['Pukul 08.00–15.00 WIB.', 'Dari jam 8 pagi sampai jam 3 sore.'],
    ['Pukul 13.00–15.00.', 'Jam 1–3 siang.'],
    ['Pukul 19.30.', 'Jam 7.30 malam.'],
    ['Naik 12,5%.', 'Naik 12,5 persen.'],
    ['Tersedia 1.250 kursi.', 'Ada 1250 kursi.'],
    ['Paling lambat tiga hari.', 'Paling lambat 3 hari.'],
    ['Ada dua belas loket.', 'Ada 12 loket.'],
    ['Telepon (021) 345 6789.', 'Telepon 021-3456789.'],
    ['WA 0812-3456-7890.', 'WA +62 812 3456 7890.'],
    ['Buka https://www.kantor.go.id/daftar/.', 'Buka kantor.go.id/daftar ya.'],
    ['Rekening 12345678901234567890.', 'Ke 12345678901234567890.'],
    ['Biaya gratis.', 'Ada 3 langkah gampang. 1. Isi. Tiga saja.'],
    ['Waktu 2 jam 15 menit.', 'Cuma 2 jam 15 menit.'],
    ['Biaya gratis.', 'Caranya: 1. Isi. 2) Kirim.'],
    ['Paling lambat 3 (tiga) hari kerja.', 'Paling lambat 3 hari.'],
    ['Paling lambat seminggu.', 'Paling lambat 1 minggu.'],
    ['Dasarnya 62/PMK.05/2023.', 'Lihat 62/PMK.05/2023 ya.'],
    ['Umur mulai 60.', 'Umur mulai 60 tahun.'],
    ['Isi SP2D.', 'Isi SP2D di kertas A4.'],
  ])('accepts "%s" beside "%s"', (general, variant) => {
    expect(differing(general, variant)).toEqual([]);
  });

  it.each([
    ['On 12 March 2026.', 'On March 12, 2026.'],
    ['On 12th March 2026.', 'On 12/3/2026.'],
    ['It costs Rp1,500,000.', 'It costs Rp1.5 million.'],
    ['At 8:00.', 'At 8 a.m.'],
    ['At 15:30.', 'At 3.30 p.m.'],
    ['Up 12.5%.', 'Up 12.5 per cent.'],
    ['Within five days. All may attend.', 'Within 5 days. Only 5 may attend.'],
  ])('accepts "%s" beside "%s" in English', (general, variant) => {
    expect(differing(general, variant, 'en')).toEqual([]);
  });
});

describe('facts that differ', () => {
  it.each([
    ['Biaya Rp1.500.000.', 'Biaya Rp1,6 juta.', ['Rp1,6 juta']],
    ['Biaya Rp15.000.', 'Biaya Rp1.500.', ['Rp1.500']],
    ['Biaya USD 5.', 'Biaya Rp5.', ['Rp5']],
    ['Pada 12 Maret 2026.', 'Pada 13 Maret 2026.', ['13 Maret 2026']],
    ['Pada 12 Maret 2026.', 'Pada 12 Maret 2027.', ['12 Maret 2027']],
    ['Pada 12 Maret.', 'Pada 12 Maret 2026.', ['12 Maret 2026']],
    ['Pada 12–14 Maret.', 'Pada 12–15 Maret.', ['12–15 Maret']],
    ['Pukul 08.00.', 'Jam 8 malam.', ['Jam 8 malam']],
    ['Pukul 08.00 WIB.', 'Pukul 08.00 WITA.', ['WITA']],
    ['Naik 12,5%.', 'Naik 12%.', ['12%']],
    ['Paling lambat 3 hari.', 'Paling lambat 5 hari.', ['5 hari']],
    ['Pada 5 Mei, 3 hari.', 'Paling lambat 5 hari.', ['5 hari']],
    ['PER-5/PB/2025 dan 5 loket.', 'Tunggu 5 hari.', ['5 hari']],
    ['PER-5/PB/2025.', 'Ada 5 loket.', ['5']],
    ['Dasarnya 62/PMK.05/2023.', 'Dasarnya 63/PMK.05/2023.', ['63/PMK.05/2023']],
    ['Paling lambat 3 hari.', 'Paling lambat 3 hari, 3 orang, 4 orang.', ['4']],
    ['Telepon 021-3456789.', 'Telepon 021-3456780.', ['021-3456780']],
    ['Buka kantor.go.id.', 'Buka kant0r.go.id.', ['kant0r.go.id']],
    ['Rekening 12345678901234567890.', 'Ke 12345678901234567891.', ['12345678901234567891']],
    ['Ada 12 langkah.', 'Ada 15 langkah.', ['15 langkah']],
  ])('are found in "%s" beside "%s"', (general, variant, found) => {
    expect(differing(general, variant)).toEqual(found);
  });

  it('are found in English by English separators', () => {
    expect(differing('It costs Rp1,500,000.', 'It costs Rp1.500.', 'en')).toEqual(['Rp1.500']);
  });

  it('are errors that name field and paragraph, each value once', () => {
    const issues = checkAgreement({
      general: { title: 'Buka Sabtu', body: blocksOf('Pukul 08.00.') },
      variant: { title: 'Buka jam 9', body: blocksOf('Datang ya.', 'Jam 9, bawa 2 fotokopi.') },
      language: 'id',
    });
    expect(issues).toEqual([
      {
        code: 'fact_differs_from_general',
        field: 'title',
        severity: 'error',
        actual: 'jam 9',
        details: { value: 'jam 9', kind: 'time', paragraph: 1 },
      },
      {
        code: 'fact_differs_from_general',
        field: 'body',
        severity: 'error',
        actual: '2',
        details: { value: '2', kind: 'number', paragraph: 2 },
      },
    ]);
  });
});

describe('links and lists', () => {
  it('holds the address of a link against the addresses of the general text', () => {
    const variant = { body: [aLink('https://kantor.go.id/b', 'di sini')] };
    const check = (general: unknown[]) =>
      checkAgreement({ general: { body: general }, variant, language: 'id' });
    expect(check(blocksOf('Buka kantor.go.id/b.'))).toEqual([]);
    expect(check([aLink('https://kantor.go.id/a', 'di sini')])).toHaveLength(1);
  });

  it('reads a telephone link as a number to call', () => {
    expect(
      checkAgreement({
        general: { body: blocksOf('Telepon 021-3456789.') },
        variant: { body: [aLink('tel:+62213456789', 'Telepon')] },
        language: 'id',
      }),
    ).toEqual([]);
  });

  it('does not read the marks of a list as numbers', () => {
    const variant = { body: [aList('ordered', 'Isi', 'Kirim'), ...blocksOf('1) Isi\n2) Kirim')] };
    expect(checkAgreement({ general: { body: [] }, variant, language: 'id' })).toEqual([]);
  });
});
