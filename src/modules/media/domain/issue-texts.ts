import type { IssueTexts } from '../../../kernel/language';

/** The sentence behind each code of this module, with places for `field`, `limit`, `actual` and details. */
export const MEDIA_ISSUE_TEXTS: IssueTexts = {
  alt_text_missing: {
    id: 'Gambar di {field} belum punya teks alternatif. Tulis apa yang terlihat, paling banyak {limit} karakter.',
    en: 'The image in {field} has no alternative text. Say what it shows, in at most {limit} characters.',
  },
  alt_text_too_long: {
    id: 'Teks alternatif gambar di {field} terlalu panjang: {actual} karakter, paling banyak {limit}.',
    en: 'The alternative text of the image in {field} is too long: {actual} characters, at most {limit}.',
  },
  file_kind_refused: {
    id: 'Berkas "{fileName}" tidak dapat diunggah: jenisnya {actual}. Yang diterima: {limit}.',
    en: 'The file "{fileName}" cannot be uploaded: it is {actual}. Accepted are {limit}.',
  },
  file_content_mismatch: {
    id: 'Isi berkas "{fileName}" tidak sesuai dengan namanya: seharusnya {limit}, ternyata {actual}.',
    en: 'The file "{fileName}" is not what its name says: it should be {limit} and is {actual}.',
  },
  image_missing: {
    id: 'Gambar nomor {fileId} tidak ada lagi di pustaka media. Pilih gambar lain.',
    en: 'Image number {fileId} is no longer in the media library. Choose another one.',
  },
  image_unreadable: {
    id: 'Gambar nomor {fileId} tidak dapat dibaca. Unggah ulang gambarnya atau pilih yang lain.',
    en: 'Image number {fileId} cannot be read. Upload it again or choose another one.',
  },
};
