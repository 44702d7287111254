import type { IssueTexts } from '../../../kernel/language';

/** What is said of an address that is refused before anything is read. */
export const ADDRESS_FAULT_TEXTS = {
  query_too_long: {
    id: 'Bagian alamat setelah "?" terlalu panjang: {actual} karakter, paling banyak {limit}. Kurangi filter atau bagian yang diminta, atau bagi menjadi beberapa permintaan.',
    en: 'The part of the address after "?" is too long: {actual} characters, {limit} at most. Ask for fewer filters or parts, or send several requests.',
  },
  query_malformed: {
    id: 'Bagian "{actual}" pada alamat tidak terbaca: tanda % harus diikuti dua angka heksadesimal. Tulis tanda % sebagai %25.',
    en: 'The part "{actual}" of the address cannot be read: a % has to be followed by two hexadecimal digits. Write a % itself as %25.',
  },
} as const satisfies IssueTexts;
