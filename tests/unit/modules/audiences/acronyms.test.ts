import type { Language } from '../../../../src/kernel/language';
import { findUnexplainedAcronyms } from '../../../../src/modules/audiences/domain/acronyms';

const unexplained = (
  sentences: string | readonly string[],
  {
    language = 'id',
    allowed = [],
    title = '',
  }: { language?: Language; allowed?: readonly string[]; title?: string } = {},
): readonly string[] =>
  findUnexplainedAcronyms({
    lines: [
      ...(title === '' ? [] : [{ text: title, isTitle: true }]),
      ...[sentences].flat().map((text) => ({ text, isTitle: false })),
    ],
    language,
    allowed,
  }).map(({ acronym }) => acronym);

describe('an acronym that is written out', () => {
  it.each([
    ['Kantor Pelayanan Perbendaharaan Negara (KPPN) buka.'],
    ['KPPN (Kantor Pelayanan Perbendaharaan Negara) buka.'],
    ['Kantor Pelayanan Perbendaharaan Negara atau KPPN buka.'],
    ['Kantor Pelayanan Perbendaharaan Negara (disingkat KPPN) buka.'],
    ['KPPN, singkatan dari Kantor Pelayanan Perbendaharaan Negara, buka.'],
    ['Surat Perintah Pencairan Dana (SP2D) terbit.'],
    ['Direktorat Jenderal Perbendaharaan (DJPb) menjawab.'],
    ['Pajak Penghasilan (PPh) dipotong.'],
    ['Usaha mikro, kecil, dan menengah (UMKM) dibantu.'],
    ['Simpan kode sandi sekali pakai (OTP) Anda.'],
  ])('passes: %s', (text) => {
    expect(unexplained(text)).toEqual([]);
  });

  it('may be used alone from then on', () => {
    expect(
      unexplained(['Kantor Pelayanan Perbendaharaan Negara (KPPN) buka.', 'KPPN ramai.']),
    ).toEqual([]);
  });

  it('counts at its first use only: a later explanation comes too late', () => {
    expect(
      unexplained(['KPPN ramai.', 'Kantor Pelayanan Perbendaharaan Negara (KPPN) buka.']),
    ).toEqual(['KPPN']);
  });

  it('may stand in a title that the text explains', () => {
    const text = 'Kantor Pelayanan Perbendaharaan Negara (KPPN) buka.';
    expect(unexplained(text, { title: 'KPPN buka Sabtu' })).toEqual([]);
    expect(unexplained('Kantor buka.', { title: 'KPPN buka Sabtu' })).toEqual(['KPPN']);
  });
});

describe('an acronym that is not written out', () => {
  it.each([
    ['KPPN buka.', ['KPPN']],
    ['Datang ke kantor (KPPN) hari ini.', ['KPPN']],
    ['Isi SPT dan bayar PPh.', ['SPT', 'PPh']],
    ['KPPN (Senin sampai Jumat) buka.', ['KPPN']],
    ['Siapkan NPWP.', ['NPWP']],
    ['KPPN lagi, KPPN terus.', ['KPPN']],
  ])('is found: %s', (text, acronyms) => {
    expect(unexplained(text)).toEqual(acronyms);
  });
});

describe('capitals that are no acronym', () => {
  it.each([
    [
      'what everybody knows',
      'Bawa KTP, kartu BPJS, SIM, dan NIK ke RT/RW atau lewat SMS, PDF, WA.',
    ],
    ['Roman numerals', 'Golongan III dan XIV, Bab IX.'],
    ['units and time zones', 'Paling besar 2 MB sampai pukul 10.00 WIB.'],
    ['a line in capitals', 'KAMI BUKA HARI SABTU PAGI'],
    ['a word with weight', 'Itu HOAKS dan JANGAN percaya.'],
    ['a file number', 'Nomor 62/PMK.05/2023 berlaku.'],
    ['ordinary names', 'Ani dan Budi di Malang, Jawa Timur.'],
    ['a paper size', 'Cetak di kertas A4.'],
  ])('passes: %s', (_name, text) => {
    expect(unexplained(text)).toEqual([]);
  });

  it('includes what the office allows', () => {
    expect(unexplained('KPPN buka.', { allowed: ['KPPN'] })).toEqual([]);
  });
});

describe('an acronym in an English text', () => {
  it('may be explained in words with other initials', () => {
    expect(
      unexplained('The State Treasury Service Office (KPPN) is open.', { language: 'en' }),
    ).toEqual([]);
  });

  it('is found in the plural too', () => {
    expect(unexplained('All KPPNs are open.', { language: 'en' })).toEqual(['KPPN']);
  });
});
