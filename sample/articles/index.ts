import type { SampleArticle } from '../types';
import { villageGoesCashless } from './alue-ceria-menutup-buku-kas';
import { audibleQueue } from './antrean-yang-terdengar';
import { readingServiceHours } from './cara-membaca-jam-layanan';
import { thanksIsEnough } from './cukup-ucapkan-terima-kasih';
import { sixSignsOfAScam } from './enam-tanda-pesan-penipuan';
import { serviceSurvey } from './hasil-survei-layanan';
import { whenPensionsArrive } from './kapan-uang-pensiun-masuk';
import { digitalPaymentClass } from './kelas-pembayaran-digital';
import { morningCoffee } from './kopi-pagi-bendahara';
import { fivePaperworkMistakes } from './lima-kekeliruan-berkas-pembayaran';
import { powerCut } from './listrik-padam';
import { yearEndDesk } from './loket-akhir-tahun';
import { travellingDesk } from './loket-keliling';
import { internship } from './magang-humas';
import { reportingWithoutFear } from './melapor-tanpa-takut';
import { moneysJourney } from './perjalanan-uang-negara';
import { quietCorner } from './sudut-tenang-untuk-tamu-lansia';
import { shorterLetters } from './surat-yang-lebih-pendek';
import { lateReplies } from './surat-terlambat-dibalas';
import { aboutTheOffice } from './tentang-kantor-kami';

/** In the order in which they are published: the last is the newest. */
export const articles: readonly SampleArticle[] = [
  aboutTheOffice,
  readingServiceHours,
  shorterLetters,
  thanksIsEnough,
  reportingWithoutFear,
  fivePaperworkMistakes,
  quietCorner,
  whenPensionsArrive,
  serviceSurvey,
  villageGoesCashless,
  yearEndDesk,
  internship,
  sixSignsOfAScam,
  digitalPaymentClass,
  moneysJourney,
  travellingDesk,
  powerCut,
  morningCoffee,
  audibleQueue,
  lateReplies,
];
