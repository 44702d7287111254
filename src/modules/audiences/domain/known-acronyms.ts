import type { Language } from '../../../kernel/language';

const setOf = (words: string): readonly string[] => words.trim().split(/\s+/);

// Papers, services and schools that every household in Indonesia has dealt with; their long forms are less known than
// they are. NPWP is not here: pupils and many pensioners never had one, and writing it out once costs five words.
const EVERYDAY = setOf(`
  KTP SIM KK NIK BPJS RT RW STNK PNS TNI PLN TK SD SMP SMA SMK ATM PIN HP SMS WA WC TV AC CD USB QR PDF CCTV
  PT CV UD UU HUT RI DKI DIY NTB NTT COVID OK VIP ID
`);

// Time zones and units are symbols, and symbols are not written out.
const SYMBOLS = setOf('WIB WITA WIT AM PM KB MB GB TB KG KM CM MM IDR USD EUR GMT UTC');

// Ordinary words that hub texts set in capitals for their weight: the verdict of a rebuttal above all.
const SHOUTED = setOf(`
  HOAKS HOAX FAKTA MITOS SALAH BENAR BUKAN TIDAK JANGAN WAJIB GRATIS PENTING BARU AWAS STOP DAN ATAU DI KE DARI YANG
  INI ITU ADA BISA BUKA TUTUP SEMUA ANDA KAMI AYO INFO
`);

const ENGLISH = setOf(`
  UK US USA UN EU CEO TV FAQ FAKE FALSE TRUE FACT MYTH FREE NEW NOT NO DO IMPORTANT STOP ALL AND OR THE MUST NEVER
`);

/** What needs no writing out: symbols, words in capitals, and acronyms better known than their long forms. */
export const KNOWN_ACRONYMS: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: new Set([...EVERYDAY, ...SYMBOLS, ...SHOUTED]),
  // An English reader of an Indonesian office knows its papers, but not by its schools' or provinces' letters.
  en: new Set([
    ...setOf(
      'KTP SIM NIK BPJS ATM PIN SMS TV AC USB QR PDF CCTV PT CV COVID OK VIP ID DKI HOAX HOAKS',
    ),
    ...SYMBOLS,
    ...ENGLISH,
  ]),
};

/** Acronyms from English whose Indonesian explanation has other initials: "kode sekali pakai (OTP)". */
export const FOREIGN_ACRONYMS: ReadonlySet<string> = new Set(
  setOf(
    'OTP QRIS API URL FAQ GPS VPN AI IP CEO WHO IMF UNICEF UNESCO ESG GDP NGO CSR SOP SLA KPI WHT',
  ),
);
