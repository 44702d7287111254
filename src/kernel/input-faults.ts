import type { Bilingual } from './language';

/** What may be wrong with the form of what somebody sent, with the HTTP status under which they learn of it. */
export const INPUT_FAULT_STATUS = {
  input_missing: 400,
  input_too_long: 400,
  input_too_short: 400,
  input_malformed: 400,
  input_unknown: 400,
  body_malformed: 400,
  body_too_large: 413,
} as const;

/** Stable code of such a fault. */
export type InputFaultCode = keyof typeof INPUT_FAULT_STATUS;

/** What is wrong with the form of what somebody sent. */
export interface InputFault {
  readonly code: InputFaultCode;
  /** The field or parameter that is meant; absent where it is the whole. */
  readonly field?: string;
  /** Characters, or a number of the unit of the field. */
  readonly limit?: number;
}

/** The sentences behind them, for whoever filled in a form. */
export const INPUT_FAULT_TEXTS: Readonly<Record<InputFaultCode, Bilingual>> = {
  input_missing: {
    id: 'Bagian "{field}" belum diisi. Isilah, lalu kirim lagi.',
    en: 'The part "{field}" is not filled in. Fill it in and send it again.',
  },
  input_too_long: {
    id: 'Isi bagian "{field}" melewati batas {limit}. Kurangilah, lalu kirim lagi.',
    en: 'The part "{field}" goes beyond its limit of {limit}. Make it less and send it again.',
  },
  input_too_short: {
    id: 'Isi bagian "{field}" kurang dari {limit}. Tambahlah, lalu kirim lagi.',
    en: 'The part "{field}" is less than {limit}. Add to it and send it again.',
  },
  input_malformed: {
    id: 'Isi bagian "{field}" tidak dapat dibaca. Periksalah bentuknya, lalu kirim lagi.',
    en: 'The part "{field}" cannot be read. Check its form and send it again.',
  },
  input_unknown: {
    id: 'Bagian "{field}" tidak dikenal di sini. Hapuslah bagian itu, lalu kirim lagi.',
    en: 'The part "{field}" is unknown here. Leave it out and send it again.',
  },
  body_malformed: {
    id: 'Kiriman ini tidak dapat dibaca: mungkin terputus di jalan. Muat ulang halaman, lalu kirim lagi.',
    en: 'What was sent cannot be read: it may have been cut off on its way. Load the page again and send it again.',
  },
  body_too_large: {
    id: 'Kiriman ini terlalu besar. Ringkaskan tulisannya, lalu kirim lagi.',
    en: 'What was sent is too large. Shorten the text and send it again.',
  },
};
