import type { IssueTexts } from '../../../kernel/language';

/** The sentence behind each code of this module, with places for `field`, `limit`, `actual` and details. */
export const MEDIA_ISSUE_TEXTS: IssueTexts = {
  alt_text_missing: {
    id: 'Gambar belum punya teks alternatif ({field}). Klik pensil pada gambar, lalu tulis apa yang terlihat, paling banyak {limit} karakter.',
    en: 'The image has no alternative text ({field}). Click the pencil on it and say what it shows, in at most {limit} characters.',
  },
  alt_text_too_long: {
    id: 'Teks alternatif gambar terlalu panjang ({field}): {actual} karakter, paling banyak {limit}. Klik pensil pada gambar, lalu pendekkan teksnya.',
    en: 'The alternative text of the image is too long ({field}): {actual} characters, at most {limit}. Click the pencil on the image and shorten it.',
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
