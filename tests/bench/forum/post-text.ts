const WORDS = (
  'warga loket pelayanan kantor antrean petugas berkas pagi siang nomor surat keterangan jadwal rumah jalan desa bantuan ' +
  'tunai pensiun pajak daftar formulir tanda tangan halaman layar telepon jawaban pertanyaan alamat kota keluarga anak ' +
  'sekolah guru dokter rumah sakit obat harga pasar beras air listrik lampu hujan banjir sampah taman parkir bus kereta'
).split(' ');

/** Words of a post: the middle of what people write in a forum. */
export const WORDS_OF_A_POST = 40;

/** A text of words in an order of its own for each number, by Lehmer's rule. */
export const textOf = (number: number, words = WORDS_OF_A_POST): string => {
  let state = number * 7919 + 1;
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return WORDS[state % WORDS.length] ?? '';
  };
  return `${Array.from({ length: words }, next).join(' ')}.`;
};
