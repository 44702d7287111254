import type { IssueTexts } from '../../../kernel/language';

/** The sentences behind the codes of this room. */
export const REBUTTAL_ISSUE_TEXTS: IssueTexts = {
  too_little_evidence: {
    id: 'Bukti: baru ada {actual}, paling sedikit {limit}. Tambahkan bukti lain.',
    en: 'Evidence: {actual} so far, at least {limit} needed. Add another piece.',
  },
  no_primary_evidence: {
    id: 'Bukti: belum ada bukti utama. Tandai paling sedikit {limit} bukti sebagai bukti utama.',
    en: 'Evidence: none of it is primary. Mark at least {limit} piece as primary.',
  },
  no_outside_evidence: {
    id: 'Bukti: klaim ini tentang kantor sendiri. Tambahkan {limit} bukti dari pihak lain, atau isi pemberitahuan sumber tunggal.',
    en: 'Evidence: the claim is about the office itself. Add {limit} piece from outside, or fill in the single-source notice.',
  },
  archive_missing: {
    id: 'Alamat arsip kosong ({field}). Simpan halamannya di layanan arsip, lalu isi alamatnya.',
    en: 'The archive address is empty ({field}). Save the page at an archive service and fill in its address.',
  },
  checker_missing: {
    id: 'Diperiksa oleh: kosong. Pilih orang yang memeriksa fakta.',
    en: 'Checked by: empty. Choose the person who checked the facts.',
  },
  checker_is_author: {
    id: 'Diperiksa oleh: orang ini juga penulisnya. Pilih orang lain.',
    en: 'Checked by: this person is also an author. Choose somebody else.',
  },
  image_in_rebuttal_body: {
    id: 'Isi bantahan memuat gambar. Pindahkan ke bagian Kemunculan, agar gambar hoaks selalu tampil dengan cap.',
    en: 'The text holds an image. Move it to Appearances, so that an image of a hoax is always shown with the stamp.',
  },
};
