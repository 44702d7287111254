import type { Bilingual } from '../../kernel/language';

/** The sentence behind each code: what is wrong where, the limit, the actual value, and what to do. */
export const issueTexts = {
  caption_too_long: {
    id: 'Keterangan Instagram berisi {actual} karakter; batasnya {limit}. Pendekkan teks untuk kanal ini.',
    en: 'The Instagram caption has {actual} characters; the limit is {limit}. Shorten the text for this channel.',
  },
  hashtags_too_many: {
    id: 'Keterangan Instagram memuat {actual} tagar; batas akun ini {limit}. Hapus tagar yang kurang penting.',
    en: 'The Instagram caption has {actual} hashtags; the limit of this account is {limit}. Remove the less important ones.',
  },
  mentions_too_many: {
    id: 'Keterangan Instagram menyebut {actual} akun (@); batasnya {limit}. Kurangi sebutan akun.',
    en: 'The Instagram caption mentions {actual} accounts (@); the limit is {limit}. Remove some mentions.',
  },
  image_required: {
    id: 'Kiriman Instagram memerlukan paling sedikit {limit} gambar; sekarang {actual}. Pilih gambar untuk kanal ini, atau tambahkan gambar pada tulisannya.',
    en: 'An Instagram post needs at least {limit} image; there are {actual}. Choose an image for this channel, or add one to the text itself.',
  },
  images_too_many: {
    id: 'Kiriman Instagram memuat {actual} gambar; batasnya {limit}. Kurangi gambar untuk kanal ini.',
    en: 'The Instagram post has {actual} images; the limit is {limit}. Remove some images from this channel.',
  },
  alt_missing: {
    id: 'Gambar ke-{image} belum punya teks alternatif ({actual} karakter; paling sedikit {limit}). Klik pensil pada gambar, lalu tulis apa yang terlihat, untuk pembaca yang tidak dapat melihatnya.',
    en: 'Image {image} has no alternative text ({actual} characters; at least {limit}). Click the pencil on it and describe it for readers who cannot see it.',
  },
  alt_too_long: {
    id: 'Teks alternatif gambar ke-{image} berisi {actual} karakter; batas Instagram {limit}. Pendekkan teks itu.',
    en: 'The alternative text of image {image} has {actual} characters; the limit of Instagram is {limit}. Shorten it.',
  },
  image_ratio_out_of_range: {
    id: 'Gambar ke-{image} terlalu lebar atau terlalu tinggi: lebar dibagi tinggi {actual}, batasnya {limit} agar dapat dipotong menjadi 4:5. Pilih gambar lain atau potong dahulu.',
    en: 'Image {image} is too wide or too tall: width divided by height is {actual}, the limit for a crop to 4:5 is {limit}. Choose another image or crop it first.',
  },
  image_too_small: {
    id: 'Potongan 4:5 dari gambar ke-{image} hanya selebar {actual} piksel; paling sedikit {limit}. Unggah gambar yang lebih besar.',
    en: 'The 4:5 crop of image {image} is only {actual} pixels wide; at least {limit} are needed. Upload a larger image.',
  },
  rendition_not_jpeg: {
    id: 'Berkas kiriman gambar ke-{image} berjenis {actual}; Instagram hanya menerima {limit}. Unggah ulang gambar itu.',
    en: 'The file to be sent for image {image} is {actual}; Instagram takes {limit} only. Upload the image again.',
  },
  rendition_too_large: {
    id: 'Berkas kiriman gambar ke-{image} berukuran {actual} bita; batasnya {limit}. Pakai gambar yang lebih sederhana.',
    en: 'The file to be sent for image {image} has {actual} bytes; the limit is {limit}. Use a simpler image.',
  },
  rendition_ratio_out_of_range: {
    id: 'Berkas kiriman gambar ke-{image} memiliki rasio {actual}; batas Instagram {limit}. Unggah ulang gambar itu.',
    en: 'The file to be sent for image {image} has a ratio of {actual}; the limit of Instagram is {limit}. Upload the image again.',
  },
  rendition_width_out_of_range: {
    id: 'Berkas kiriman gambar ke-{image} selebar {actual} piksel; batas Instagram {limit}. Unggah ulang gambar itu.',
    en: 'The file to be sent for image {image} is {actual} pixels wide; the limit of Instagram is {limit}. Upload the image again.',
  },
} satisfies Record<string, Bilingual>;

/** Every code that `validate` may give. */
export type InstagramIssueCode = keyof typeof issueTexts;
