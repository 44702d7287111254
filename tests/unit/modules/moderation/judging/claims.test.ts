import { makeMatchClaims } from '../../../../../src/modules/moderation/domain/judging/match-claims';
import { foldForComparing } from '../../../../../src/modules/moderation/domain/judging/normalise';

const CLAIMS = {
  lowongan: 'KPPN membuka lowongan pegawai dengan biaya seragam',
  bantuan: 'Warga bisa mendapat bantuan tunai dengan mengisi tautan dari KPPN',
  antrean: 'Nomor antrean KPPN dapat dibeli lewat pesan',
  pensiun: 'Pensiunan wajib memasang aplikasi kiriman agar pensiun tidak dihentikan',
  tutup: 'Surat edaran menyatakan KPPN tutup dua pekan pada November 2026',
};

const match = makeMatchClaims(
  { fold: foldForComparing },
  Object.entries(CLAIMS).map(([rebuttalId, claim]) => ({ rebuttalId, claim })),
);

const matchesOf = (text: string) => match(foldForComparing(text));

describe('rebutted claims', () => {
  it.each([
    ['as it was written', CLAIMS.lowongan, 'lowongan'],
    ['inside of a longer text', `Halo semua! ${CLAIMS.antrean}. Sebarkan ya.`, 'antrean'],
    ['in capitals', CLAIMS.tutup.toUpperCase(), 'tutup'],
    ['in another order', 'Biaya seragam diminta untuk lowongan pegawai di KPPN', 'lowongan'],
    ['with other forms of its words', 'bantuan tunai utk warga, isikan tautannya KPPN', 'bantuan'],
    ['with slips', 'Nomer antrean KPPN dapat di beli lewat pesan', 'antrean'],
    [
      'as a question',
      'Benarkah pensiunan harus pasang aplikasi supaya pensiun tak dihentikan?',
      'pensiun',
    ],
    ['in disguise', 'ＫＰＰＮ membuka lowong\u200ban pegawai dengan biaya seragam', 'lowongan'],
  ])('are found %s', (_, text, rebuttal) => {
    expect(matchesOf(text)).toEqual([rebuttal]);
  });

  it.each([
    'Terima kasih, pelayanan KPPN sangat cepat hari ini.',
    'Di mana nomor antrean diambil, dan pukul berapa loket buka?',
    'Seragam pegawai loket yang baru rapi sekali.',
    'Apakah ada lowongan magang untuk mahasiswa tahun depan?',
    'Surat saya sudah dua pekan belum dijawab.',
    'Aplikasi pensiun saya tidak dapat dibuka di telepon lama.',
    '',
  ])('are not found in what merely shares words: %s', (text) => {
    expect(matchesOf(text)).toEqual([]);
  });

  it('are named once each, the best first, and three at most', () => {
    const all = Object.values(CLAIMS).join('. ');
    expect(matchesOf(all)).toHaveLength(3);
    const twice = makeMatchClaims({ fold: foldForComparing }, [
      { rebuttalId: 'a', claim: CLAIMS.lowongan },
      { rebuttalId: 'a', claim: 'Lowongan pegawai KPPN meminta biaya seragam' },
    ]);
    expect(twice(foldForComparing(CLAIMS.lowongan))).toEqual(['a']);
  });

  it('may be none', () => {
    expect(makeMatchClaims({ fold: foldForComparing }, [])('apa saja')).toEqual([]);
  });
});
