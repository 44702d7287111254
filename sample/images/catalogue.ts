/** Every picture of the sample: its name, its size, how it is drawn, and what it shows in words. */
import { hoaxPictures } from './catalogue-hoax';
import type { Picture } from './picture';
import {
  checkedPapers,
  freeCounter,
  pensionCalendar,
  quietCorner,
  serviceHoursBoard,
  treasurersClass,
  yearEndCalendar,
} from './scenes-office';
import { cashlessVillage, harbourAtDusk, moneysRoad, officeByTheBay } from './scenes-town';
import {
  internsDesk,
  letterAndPen,
  phoneWarning,
  refusedGift,
  reporterShield,
  scamBubble,
  surveyStars,
} from './scenes-trust';

const articlePictures: readonly Picture[] = [
  {
    name: 'kantor-di-tepi-teluk',
    height: 1067,
    draw: officeByTheBay,
    alt: {
      id: 'Gedung kantor beratap merah di tepi teluk, dengan bendera merah putih, bukit, dan pohon kelapa.',
      en: 'An office with a red roof by a bay, with the Indonesian flag, hills and coconut palms.',
    },
    caption: 'Kantor di tepi teluk, tempat setiap perintah bayar diperiksa.',
  },
  {
    name: 'jalan-uang-ke-desa',
    height: 1067,
    draw: moneysRoad,
    alt: {
      id: 'Koin bergerak di jalan berliku dari kantor perbendaharaan menuju rumah panggung di desa.',
      en: 'Coins travel along a winding road from the treasury office to stilt houses in a village.',
    },
    caption: 'Uang negara menempuh jalan panjang, dan setiap langkahnya tercatat.',
  },
  {
    name: 'uang-digital-desa',
    height: 1067,
    draw: cashlessVillage,
    alt: {
      id: 'Ponsel dengan tanda berhasil di depan rumah panggung dan sawah; koin melayang ke arahnya.',
      en: 'A phone showing a tick in front of stilt houses and rice fields, with coins flying to it.',
    },
    caption: 'Membayar dari rekening kas desa, tanpa membawa uang tunai.',
  },
  {
    name: 'pelabuhan-senja',
    height: 1067,
    draw: harbourAtDusk,
    alt: {
      id: 'Masjid berkubah gelap di tepi pelabuhan saat senja, dengan tiga perahu nelayan.',
      en: 'A mosque with dark domes by a harbour at dusk, with three fishing boats.',
    },
    caption: 'Senja di pelabuhan Lhok Sejahtera.',
  },
  {
    name: 'kelas-bendahara',
    height: 1067,
    draw: treasurersClass,
    alt: {
      id: 'Pengajar berpeci menunjuk grafik di papan tulis; tiga peserta duduk di dekatnya.',
      en: 'A teacher in a black cap points at a chart on a whiteboard; three learners sit beside him.',
    },
    caption: 'Kelas bendahara desa di Aula Teluk.',
  },
  {
    name: 'sudut-tenang',
    height: 1067,
    draw: quietCorner,
    alt: {
      id: 'Dua tamu lansia duduk di kursi empuk dengan meja, kopi, tanaman, dan tongkat di sampingnya.',
      en: 'Two older visitors sit in soft chairs with a table, coffee, a plant and a walking stick.',
    },
    caption: 'Sudut tenang di ruang depan, tanpa kaca pembatas.',
  },
  {
    name: 'loket-gratis',
    height: 1067,
    draw: freeCounter,
    alt: {
      id: 'Dua petugas tersenyum di loket; di depannya ada lambang koin yang dicoret.',
      en: 'Two smiling clerks at a counter that carries a sign of crossed-out coins.',
    },
    caption: 'Semua layanan di loket kami gratis.',
  },
  {
    name: 'papan-jam-layanan',
    height: 1067,
    draw: serviceHoursBoard,
    alt: {
      id: 'Papan jam layanan yang tergantung: jam dinding pukul delapan dan tiga baris penanda warna.',
      en: 'A hanging service-hours board: a clock at eight and three lines with coloured marks.',
    },
    caption: 'Tiga baris jam di depan pintu kantor.',
  },
  {
    name: 'kalender-pensiun',
    height: 1200,
    draw: pensionCalendar,
    alt: {
      id: 'Kalender dengan tanggal pertama dicentang; di meja ada koin, kacamata, dan secangkir kopi.',
      en: 'A calendar with its first day ticked; coins, glasses and a cup of coffee on the table.',
    },
    caption: 'Awal bulan, tanpa perlu terburu-buru.',
  },
  {
    name: 'kalender-akhir-tahun',
    height: 1200,
    draw: yearEndCalendar,
    alt: {
      id: 'Kalender Desember dengan empat tanggal ditandai, jam dinding, dan selembar dokumen.',
      en: 'A December calendar with four marked days, a wall clock and a sheet of paper.',
    },
    caption: 'Empat tanggal yang mengatur loket akhir tahun.',
  },
  {
    name: 'berkas-diperiksa',
    height: 1067,
    draw: checkedPapers,
    alt: {
      id: 'Dua lembar berkas di bawah kaca pembesar, satu sudah diberi tanda centang hijau.',
      en: 'Two sheets of paper under a magnifying glass, one already marked with a green tick.',
    },
    caption: 'Sepuluh menit membaca ulang, satu kali kirim.',
  },
  {
    name: 'tangan-menolak-hadiah',
    height: 1067,
    draw: refusedGift,
    alt: {
      id: 'Telapak tangan terangkat menolak kotak hadiah berpita yang disodorkan.',
      en: 'A raised palm politely refuses a gift box with a ribbon.',
    },
    caption: 'Ditolak dengan sopan: terima kasih sudah cukup.',
  },
  {
    name: 'perisai-pelapor',
    height: 1067,
    draw: reporterShield,
    alt: {
      id: 'Perempuan berkerudung kuning di balik perisai bercentang, dengan gembok di sampingnya.',
      en: 'A woman in a yellow headscarf behind a shield with a tick, a padlock beside her.',
    },
    caption: 'Nama pelapor dijaga dari awal sampai akhir.',
  },
  {
    name: 'ponsel-peringatan',
    height: 1200,
    draw: phoneWarning,
    alt: {
      id: 'Ponsel yang bergetar menampilkan segitiga peringatan di atas dua tombol.',
      en: 'A buzzing phone shows a warning triangle above two buttons.',
    },
    caption: 'Berhenti sejenak sebelum menekan apa pun.',
  },
  {
    name: 'gelembung-pesan-palsu',
    height: 1067,
    draw: scamBubble,
    alt: {
      id: 'Gelembung pesan dengan tombol merah yang terkait mata kail, dijawab pesan peringatan.',
      en: 'A message bubble whose red button hangs on a fish hook, answered by a warning.',
    },
    caption: 'Tombol yang menggoda sering kali umpan.',
  },
  {
    name: 'surat-dan-pena',
    height: 1067,
    draw: letterAndPen,
    alt: {
      id: 'Surat panjang penuh coretan di belakang surat pendek yang rapi, dengan pena dan cangkir kopi.',
      en: 'A long letter full of strikes behind a short tidy one, with a pen and a cup of coffee.',
    },
    caption: 'Sebelum dan sesudah disunting.',
  },
  {
    name: 'meja-magang',
    height: 1067,
    draw: internsDesk,
    alt: {
      id: 'Dua mahasiswa magang bekerja dengan laptop di bawah tiga kartu ide di dinding.',
      en: 'Two student interns work at laptops below three idea cards on the wall.',
    },
    caption: 'Meja magang humas: menulis, memeriksa, bercerita.',
  },
  {
    name: 'survei-bintang',
    height: 1200,
    draw: surveyStars,
    alt: {
      id: 'Lima bintang, empat berwarna emas, di atas empat batang grafik yang menurun.',
      en: 'Five stars, four of them golden, above four falling bars of a chart.',
    },
    caption: 'Nilai tamu untuk empat pertanyaan.',
  },
];

export const pictures: readonly Picture[] = [...articlePictures, ...hoaxPictures];
