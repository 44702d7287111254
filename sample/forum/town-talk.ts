import type { SampleThread } from './types';

const saturdays: SampleThread = {
  key: 'sabtu',
  category: 'usulan',
  title: 'Usul: loket buka Sabtu pagi sebulan sekali',
  language: 'id',
  followers: ['hendra', 'ramlah', 'yusuf'],
  posts: [
    {
      by: 'nadia',
      hoursAgo: 220,
      text: 'Yang bekerja Senin sampai Jumat selalu harus izin untuk ke loket. Bagaimana kalau sekali sebulan buka Sabtu pagi, dua loket saja?',
    },
    {
      by: 'yusuf',
      hoursAgo: 218,
      text: 'Setuju. Kami yang melaut justru senggang hari Sabtu.',
    },
    {
      by: 'ramlah',
      hoursAgo: 215,
      text: 'Boleh, asal petugasnya dapat libur pengganti. Mereka juga punya keluarga.',
    },
    {
      by: 'hendra',
      hoursAgo: 212,
      text: 'Kalau dua loket, sebaiknya satu khusus konsultasi berkas. Antrean konsultasi yang paling lama.',
    },
    {
      by: 'lead',
      hoursAgo: 205,
      text: 'Usul ini kami bawa ke rapat bulanan. Supaya terukur, silakan pilih pada jajak pendapat di atas; hasilnya kami umumkan di sini.',
    },
    {
      by: 'jailani',
      hoursAgo: 200,
      text: 'Rapat lagi, rapat lagi. Coba dulu sekali, nanti kelihatan ramai atau tidak.',
      edit: {
        hoursAgo: 26,
        text: 'Rapat lagi, rapat lagi. Kalau yang memutuskan tidak g0bl0k, sudah dari dulu dicoba.',
      },
    },
    {
      by: 'hannah',
      hoursAgo: 190,
      text: 'A Saturday would help our school too. We close at four on weekdays.',
    },
    {
      by: 'yusuf',
      hoursAgo: 28,
      text: 'Yang tidak setuju itu pasti pegawainya sendiri, maunya enak terus.',
      reports: [
        {
          by: 'ramlah',
          hoursAgo: 27,
          reason: 'harassment',
          note: 'Menuduh pegawai tanpa dasar.',
        },
      ],
    },
  ],
  tools: [
    {
      tool: 'poll',
      by: 'lead',
      hoursAgo: 205.5,
      question: 'Sabtu mana yang paling cocok?',
      options: ['Sabtu pertama', 'Sabtu terakhir', 'Tidak perlu'],
    },
    { tool: 'pin', by: 'lead', hoursAgo: 204, days: 30 },
    {
      tool: 'note',
      by: 'lead',
      hoursAgo: 203,
      text: 'Bahan rapat Senin. Tolong tahan balasan yang menyebut nama pegawai.',
    },
  ],
  votes: [
    { by: 'nadia', hoursAgo: 202, option: 'Sabtu pertama' },
    { by: 'yusuf', hoursAgo: 201.5, option: 'Sabtu pertama' },
    { by: 'hendra', hoursAgo: 201, option: 'Sabtu terakhir' },
    { by: 'ramlah', hoursAgo: 196, option: 'Sabtu pertama' },
    { by: 'hannah', hoursAgo: 189, option: 'Sabtu terakhir' },
    { by: 'jailani', hoursAgo: 188, option: 'Tidak perlu' },
  ],
};

const speedUpFee: SampleThread = {
  key: 'percepatan',
  category: 'umum',
  title: 'Ada surat minta biaya percepatan, apakah benar dari kantor?',
  language: 'id',
  posts: [
    {
      by: 'hendra',
      hoursAgo: 130,
      text: 'Sekolah kami menerima surat di grup pesan. Katanya gaji ketiga belas bisa cair lebih dulu kalau membayar. Saya ragu karena rekeningnya atas nama orang.',
    },
    {
      by: 'nadia',
      hoursAgo: 128,
      text: 'Jangan dibayar dulu. Tanyakan ke loket, dan simpan suratnya untuk bukti.',
    },
    {
      by: 'jailani',
      hoursAgo: 60,
      text: 'Sudah rahasia umum, tanpa uang pelicin berkas tidak jalan. Semua kantor begitu.',
      reports: [
        {
          by: 'hendra',
          hoursAgo: 59,
          reason: 'hoax',
          note: 'Tuduhan tanpa bukti. Berkas kami selalu jalan tanpa bayar.',
        },
      ],
      decisions: [
        {
          by: 'moderator',
          hoursAgo: 50,
          action: 'warn',
          ruleNumber: '6',
          justification:
            'Anda menuduh semua kantor tanpa menyebut satu kejadian pun. Bila Anda dimintai uang, laporkan lewat kanal pengaduan; kami menindaklanjutinya.',
          appeal: {
            hoursAgo: 20,
            text: 'Saya menulis apa yang orang bicarakan di warung. Itu pendapat, bukan tuduhan kepada satu orang.',
          },
        },
      ],
    },
    {
      by: 'yusuf',
      hoursAgo: 40,
      text: 'Kata sepupu saya, satuan kerja yang membayar dua persen memang didahulukan. Dia dengar dari temannya yang bekerja di sana.',
      reports: [
        {
          by: 'nadia',
          hoursAgo: 39,
          reason: 'hoax',
          note: 'Kabar dari teman sepupu. Tidak ada sumbernya.',
        },
        { by: 'visitor-2', hoursAgo: 33, reason: 'hoax', note: 'Sudah dibantah kantor.' },
      ],
    },
  ],
};

const parking: SampleThread = {
  key: 'parkir',
  category: 'umum',
  title: 'Parkir penuh setiap Senin pagi',
  language: 'id',
  posts: [
    {
      by: 'yusuf',
      hoursAgo: 110,
      text: 'Tiga Senin berturut-turut becak saya tidak kebagian tempat. Bisakah halaman samping dibuka untuk tamu?',
    },
    {
      by: 'ramlah',
      hoursAgo: 105,
      text: 'Saya setuju. Yang tua-tua seperti saya sulit berjalan dari ujung jalan.',
    },
    {
      by: 'hendra',
      hoursAgo: 54,
      text: 'Kalau mau titip motor, hubungi penjaga samping, namanya Pak Amin, 0812 0000 0000, rumahnya di belakang gudang.',
      isInsisting: true,
      reports: [
        {
          by: 'nadia',
          hoursAgo: 52,
          reason: 'personal_data',
          note: 'Nomor dan alamat orang lain, belum tentu dia mau.',
        },
      ],
    },
    {
      by: 'moderator',
      hoursAgo: 48,
      text: 'Mulai pekan depan halaman samping dibuka untuk tamu sampai pukul 12.00. Tempat terdekat dari pintu disediakan bagi lansia dan penyandang disabilitas.',
      reports: [
        {
          by: 'jailani',
          hoursAgo: 10,
          reason: 'other',
          note: 'Janji halaman samping ini sudah dua kali diucapkan, tidak pernah ada.',
        },
      ],
    },
    {
      by: 'jailani',
      hoursAgo: 30,
      text: 'Petugas parkirnya saudara kepala seksi, makanya tidak berani ditegur.',
      reports: [
        {
          by: 'hendra',
          hoursAgo: 29,
          reason: 'harassment',
          note: 'Menuduh orang yang mudah dikenali.',
        },
      ],
      decisions: [
        {
          by: 'moderator',
          hoursAgo: 24,
          action: 'escalate',
          justification: 'Menyangkut pegawai kita sendiri. Mohon diputuskan oleh pimpinan.',
        },
      ],
    },
  ],
};

const football: SampleThread = {
  key: 'bola',
  category: 'umum',
  title: 'Lomba antarkantor bulan depan, siapa ikut menonton?',
  language: 'id',
  posts: [
    {
      by: 'nadia',
      hoursAgo: 80,
      text: 'Lapangan dekat pelabuhan dipakai lomba antarkantor. Warga boleh menonton dan membawa makanan sendiri.',
    },
    {
      by: 'hendra',
      hoursAgo: 78,
      text: 'Kami dari sekolah datang satu bus. Jangan lupa air minum, panasnya bukan main.',
    },
    {
      by: 'hannah',
      hoursAgo: 70,
      text: 'Our pupils will bring drums. May they stand behind the south goal?',
    },
    {
      by: 'rina',
      hoursAgo: 7.5,
      text: 'Nonton bola lebih seru sambil main di s1tus g4c0r, m a x w i n tiap malam, daftar di raja138',
      isLeftWaiting: true,
    },
    {
      by: 'jailani',
      hoursAgo: 6.5,
      text: 'Jual tiket tribun depan, murah, stok tinggal sedikit, langsung tanya saya saja.',
      reports: [
        { by: 'nadia', hoursAgo: 6, reason: 'spam', note: 'Menontonnya gratis.' },
        { by: 'hendra', hoursAgo: 5.8, reason: 'spam', note: 'Tidak ada tribun di lapangan itu.' },
        { by: 'ramlah', hoursAgo: 5.6, reason: 'spam', note: '' },
        { by: 'hannah', hoursAgo: 5.4, reason: 'spam', note: 'The match is free.' },
        { by: 'yusuf', hoursAgo: 5.2, reason: 'spam', note: 'Menipu penonton.' },
        { by: 'visitor-3', hoursAgo: 5, reason: 'spam', note: '' },
        { by: 'visitor-4', hoursAgo: 4.9, reason: 'spam', note: '' },
      ],
    },
    {
      by: 'yusuf',
      hoursAgo: 1.8,
      text: 'Malam sebelum lomba ada yang mau pasang taruhan kecil-kecilan? Cukup antarteman, di warung ujung.',
      reports: [
        {
          by: 'ramlah',
          hoursAgo: 1.5,
          reason: 'unlawful',
          note: 'Mengajak berjudi.',
        },
      ],
    },
    {
      by: 'nadia',
      hoursAgo: 0.9,
      text: 'Ngomong-ngomong, siapa yang punya resep kuah pliek yang enak?',
      reports: [
        { by: 'hendra', hoursAgo: 0.5, reason: 'off_topic', note: 'Enak, tapi bukan soal lomba.' },
      ],
    },
  ],
};

/** Threads in which citizens propose something, or talk about the town. */
export const townTalk: readonly SampleThread[] = [saturdays, speedUpFee, parking, football];
