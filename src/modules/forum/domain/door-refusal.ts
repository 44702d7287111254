import { INPUT_FAULT_STATUS, type InputFaultCode } from '../../../kernel/input-faults';
import type { Bilingual } from '../../../kernel/language';

/** Why a request is turned away before anything of the forum looks at it, with its HTTP status. */
export const DOOR_REFUSAL_STATUS = {
  ...INPUT_FAULT_STATUS,
  feed_not_found: 404,
  too_many_acts: 429,
  report_needs_proof: 400,
  proof_not_valid: 400,
  proof_run_out: 400,
  proof_used: 409,
} as const;

/** Stable code of such a refusal. */
export type DoorRefusalCode = keyof typeof DOOR_REFUSAL_STATUS;

/** A request that was turned away, and why. */
export interface DoorRefusal {
  readonly code: DoorRefusalCode;
  /** The field or parameter that is meant. */
  readonly field?: string;
  /** Characters, or a number of the unit of the field; seconds for `too_many_acts`. */
  readonly limit?: number;
}

/** The sentences behind them, for citizens; those of the form of an input are the kernel's. */
export const DOOR_REFUSAL_TEXTS: Readonly<
  Record<Exclude<DoorRefusalCode, InputFaultCode>, Bilingual>
> = {
  feed_not_found: {
    id: 'Alamat umpan ini tidak dikenal. Alamat umpan berakhir dengan .atom.',
    en: 'There is no feed at this address. Addresses of feeds end with .atom.',
  },
  too_many_acts: {
    id: 'Terlalu banyak permintaan dalam waktu singkat. Coba lagi {limit} detik dari sekarang.',
    en: 'Too many requests in a short time. Try again in {limit} seconds.',
  },
  report_needs_proof: {
    id: 'Laporan tanpa masuk memerlukan pemeriksaan singkat di peramban. Muat ulang formulir, tunggu sampai pemeriksaan selesai, lalu kirim.',
    en: 'A report without signing in needs a short check in your browser. Load the form again, wait until the check is done, and send it.',
  },
  proof_not_valid: {
    id: 'Hasil pemeriksaan peramban tidak cocok. Muat ulang formulir, lalu kirim lagi.',
    en: 'The result of the check in your browser is not right. Load the form again and send it again.',
  },
  proof_run_out: {
    id: 'Pemeriksaan peramban sudah kedaluwarsa. Muat ulang formulir, lalu kirim lagi.',
    en: 'The check in your browser is out of date. Load the form again and send it again.',
  },
  proof_used: {
    id: 'Pemeriksaan peramban ini sudah terpakai untuk kiriman lain. Muat ulang formulir untuk mengirim yang baru.',
    en: 'This check in your browser was used for something else already. Load the form again to send a new one.',
  },
};
