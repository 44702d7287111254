import type { SampleThread } from './types';

const latePension: SampleThread = {
  key: 'pensiun',
  category: 'layanan',
  title: 'Uang pensiun belum masuk tanggal 3, ke mana bertanya?',
  language: 'id',
  followers: ['hendra', 'nadia'],
  posts: [
    {
      by: 'ramlah',
      hoursAgo: 500,
      text: 'Biasanya uang pensiun saya sudah ada tanggal 1. Sekarang tanggal 3 dan buku tabungan masih kosong. Saya harus ke bank dulu, atau langsung ke kantor?',
    },
    {
      by: 'nadia',
      hoursAgo: 498,
      text: 'Nenek saya pernah begitu, Bu. Ternyata rekeningnya tidur karena lama tidak dipakai. Bank yang mengaktifkan lagi.',
    },
    {
      by: 'moderator',
      hoursAgo: 495,
      isOfficial: true,
      text: 'Terima kasih sudah bertanya, Bu Ramlah. Urutannya begini:\n\n1. Tunggu sampai tanggal 3, sebab hari libur dapat menunda proses di bank.\n2. Datang ke bank atau kantor pos tempat Ibu menerima pensiun, dengan buku tabungan dan KTP.\n3. Bila jawabannya belum jelas, meja layanan depan kami menunjukkan pintu yang tepat. Tidak ada biaya.',
    },
    {
      by: 'ramlah',
      hoursAgo: 470,
      text: 'Alhamdulillah, rekening sudah diaktifkan lagi dan uangnya masuk. Terima kasih, Nadia. Benar sekali dugaannya.',
    },
    {
      by: 'rina',
      hoursAgo: 7,
      text: 'Bu, kalau pensiun telat pakai pinjol kilat saja, cair lima menit tanpa jaminan.',
      isLeftWaiting: true,
    },
  ],
};

const paymentOrder: SampleThread = {
  key: 'sp2d',
  category: 'layanan',
  title: 'Berapa lama SP2D terbit setelah berkas lengkap?',
  language: 'id',
  followers: ['yusuf'],
  posts: [
    {
      by: 'hendra',
      hoursAgo: 420,
      text: 'Berkas kami diterima Selasa pukul 11.20. Sampai sore Surat Perintah Pencairan Dana belum terbit. Apakah lewat pukul 11 memang dihitung besok?',
    },
    {
      by: 'yusuf',
      hoursAgo: 418,
      text: 'Pengalaman kami di gampong sama. Masuk sebelum pukul 11 selesai hari itu, lewat sedikit jadi besok.',
    },
    {
      by: 'moderator',
      hoursAgo: 410,
      isOfficial: true,
      text: 'Betul. Berkas yang **lengkap dan benar** selesai pada hari kerja yang sama bila diterima sebelum pukul 11.00. Yang sesudahnya dapat selesai pada hari kerja berikutnya, ditambah waktu bank. Nomor berkas bisa dipantau di halaman layanan.',
    },
    {
      by: 'jailani',
      hoursAgo: 405,
      text: 'Pukul sebelas itu terlalu pagi untuk kantor di seberang sungai. Feri pertama saja baru sandar pukul sembilan.',
      reports: [
        {
          by: 'yusuf',
          hoursAgo: 404,
          reason: 'off_topic',
          note: 'Ini soal feri, bukan SP2D.',
        },
      ],
      decisions: [
        {
          by: 'moderator',
          hoursAgo: 390,
          action: 'dismiss',
          justification:
            'Jadwal feri memang menentukan kapan berkas tiba. Masih satu pokok bahasan.',
        },
      ],
    },
    {
      by: 'hendra',
      hoursAgo: 400,
      text: 'Terima kasih. Mulai bulan depan kami kirim sehari sebelumnya saja supaya tidak kejar-kejaran.',
    },
    {
      by: 'jailani',
      hoursAgo: 320,
      text: 'Petugas loket dua itu malasnya kebangetan, pulang saja kalau tidak mau kerja!',
      reports: [
        { by: 'nadia', hoursAgo: 319, reason: 'harassment', note: 'Menyerang orangnya.' },
        { by: 'visitor-1', hoursAgo: 318, reason: 'harassment', note: '' },
      ],
      decisions: [
        {
          by: 'moderator',
          hoursAgo: 310,
          action: 'hide',
          ruleNumber: '1',
          justification:
            'Kiriman Anda menyerang orang, bukan pelayanannya. Tulis apa yang terjadi di loket dua dan kapan, supaya bisa kami perbaiki.',
        },
      ],
    },
  ],
  tools: [
    {
      tool: 'summary',
      by: 'moderator',
      hoursAgo: 360,
      text: 'Warga bertanya kapan berkas selesai. Kantor: sebelum pukul 11.00 selesai hari itu juga. Warga dari seberang sungai meminta batas yang lebih siang karena jadwal feri; kantor belum menjawab usul itu.',
    },
  ],
};

const idCardCopies: SampleThread = {
  key: 'ktp',
  category: 'layanan',
  title: 'Masih perlukah fotokopi KTP untuk surat kuasa?',
  language: 'id',
  posts: [
    {
      by: 'yusuf',
      hoursAgo: 340,
      text: 'Di loket lama selalu diminta dua lembar fotokopi KTP. Sekarang semua serba pindai, apakah masih perlu dibawa?',
    },
    {
      by: 'hendra',
      hoursAgo: 338,
      text: 'Terakhir saya cukup menunjukkan yang asli, petugas memindai sendiri. Tapi itu bulan lalu.',
    },
    {
      by: 'lead',
      hoursAgo: 330,
      isOfficial: true,
      text: 'Untuk surat kuasa cukup KTP asli pemberi dan penerima kuasa. Petugas memindainya di depan Anda dan mengembalikannya saat itu juga. Fotokopi tidak kami simpan.',
    },
    {
      by: 'ramlah',
      hoursAgo: 325,
      text: 'Kalau KTP suami saya masih yang lama dan tulisannya pudar, apakah diterima?',
      reports: [
        {
          by: 'jailani',
          hoursAgo: 324,
          reason: 'personal_data',
          note: 'Menyebut KTP suaminya.',
        },
      ],
      decisions: [
        {
          by: 'moderator',
          hoursAgo: 318,
          action: 'hide',
          ruleNumber: '3',
          justification:
            'Kiriman ini membicarakan kartu identitas orang lain. Silakan bertanya di meja layanan.',
          appeal: {
            hoursAgo: 312,
            text: 'Saya hanya bertanya apakah kartu yang pudar diterima. Tidak ada nomor atau nama yang saya tulis.',
            answer: {
              hoursAgo: 300,
              outcome: 'overturned',
              reply:
                'Ibu benar. Tidak ada data pribadi di kiriman ini, jadi kami tampilkan lagi. Maaf atas kekeliruan kami.',
            },
          },
        },
      ],
    },
    {
      by: 'moderator',
      hoursAgo: 298,
      text: 'Menjawab Bu Ramlah: selama foto dan namanya terbaca, kartu diterima. Bila tidak, meja layanan membantu mencocokkan dengan data kependudukan.',
    },
    {
      by: 'budi',
      hoursAgo: 2.6,
      text: 'Kalau yang memberi kuasa sedang di luar kota, bolehkah KTP-nya dikirim lewat foto saja?',
      isLeftWaiting: true,
    },
  ],
};

const englishDesk: SampleThread = {
  key: 'english-desk',
  category: 'layanan',
  title: 'Is anybody at the counter who can help in English?',
  language: 'en',
  posts: [
    {
      by: 'hannah',
      hoursAgo: 260,
      text: 'I teach at the coastal school and help our treasurer with a grant report. My Indonesian is still slow. Is there an hour at which somebody can explain the form in English?',
    },
    {
      by: 'nadia',
      hoursAgo: 258,
      text: 'I went with a friend from abroad last month. The desk near the window spoke English well, but only after lunch.',
    },
    {
      by: 'moderator',
      hoursAgo: 250,
      isOfficial: true,
      text: 'Yes. Between **13:30 and 14:30** the counter is at its quietest, and a colleague takes time for questions in English. No appointment is needed; please bring the draft of your form.',
    },
    {
      by: 'hannah',
      hoursAgo: 245,
      text: 'That worked, thank you. One wish: the ticket machine could show the English words for the three kinds of service.',
    },
  ],
};

const waiting: SampleThread = {
  key: 'surat-keterangan',
  category: 'layanan',
  title: 'Surat keterangan untuk beasiswa anak, diurus di mana?',
  language: 'id',
  posts: [
    {
      by: 'budi',
      hoursAgo: 1.4,
      text: 'Kampus anak saya meminta surat keterangan penghasilan pensiun. Apakah kantor ini yang menerbitkan, atau lembaga pensiun?',
      isLeftWaiting: true,
    },
  ],
};

/** Threads in which citizens ask about services. */
export const questions: readonly SampleThread[] = [
  latePension,
  paymentOrder,
  idCardCopies,
  englishDesk,
  waiting,
];
