import {
  aidLink,
  editedCircular,
  jobPoster,
  moneyPrinter,
  pensionApp,
  speedUpFee,
} from './scenes-hoax';
import type { Picture } from './picture';

/** Their alternative texts carry the label HOAKS in both languages: it is what the stamp says. */
export const hoaxPictures: readonly Picture[] = [
  {
    name: 'hoaks-tautan-bantuan',
    height: 1067,
    draw: aidLink,
    alt: {
      id: 'HOAKS: layar ponsel dengan formulir bantuan palsu dan koin beterbangan.',
      en: 'HOAKS: a phone with a fake aid form and flying coins.',
    },
    caption: 'Tangkapan tautan bantuan palsu.',
  },
  {
    name: 'hoaks-biaya-percepatan',
    height: 1067,
    draw: speedUpFee,
    alt: {
      id: 'HOAKS: surat bercap palsu keluar dari amplop, di samping pengukur waktu dan koin.',
      en: 'HOAKS: a letter with a fake seal in an envelope, beside a stopwatch and coins.',
    },
    caption: 'Surat biaya percepatan palsu.',
  },
  {
    name: 'hoaks-lowongan',
    height: 1067,
    draw: jobPoster,
    alt: {
      id: 'HOAKS: poster lowongan palsu dengan foto dua orang dan kotak biaya berwarna merah.',
      en: 'HOAKS: a fake job poster with a photo of two people and a red fee box.',
    },
    caption: 'Poster lowongan dengan foto yang dipindahkan.',
  },
  {
    name: 'hoaks-aplikasi-pensiun',
    height: 1067,
    draw: pensionApp,
    alt: {
      id: 'HOAKS: ponsel memasang aplikasi pensiun palsu, dengan gelembung ancaman berwarna merah.',
      en: 'HOAKS: a phone installs a fake pension app, with a red bubble of threat.',
    },
    caption: 'Aplikasi pensiun palsu yang dikirim lewat pesan.',
  },
  {
    name: 'hoaks-edaran-suntingan',
    height: 1067,
    draw: editedCircular,
    alt: {
      id: 'HOAKS: foto surat edaran dengan dua baris yang dihapus dan diganti, di samping penghapus.',
      en: 'HOAKS: a circular with two lines erased and replaced, beside an eraser.',
    },
    caption: 'Foto surat edaran yang telah disunting.',
  },
  {
    name: 'hoaks-mesin-uang',
    height: 1067,
    draw: moneyPrinter,
    alt: {
      id: 'HOAKS: gambar lelucon tentang mesin besar yang mencetak lembaran uang.',
      en: 'HOAKS: a joke picture of a big machine that prints banknotes.',
    },
    caption: 'Potongan gambar dari rubrik humor.',
  },
];
