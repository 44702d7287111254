/** Ways to hide five words that were seen on Indonesian sites, each written out; the parts in brackets are what is to be shown as found. */
export const DISGUISED: Readonly<Record<string, readonly string[]>> = {
  judi: [
    'main [𝗷𝘂𝗱𝗶] yuk', // bold letters of mathematics
    'main [ｊｕｄｉ] yuk', // full width
    'main [ⓙⓤⓓⓘ] yuk', // circled
    'main [јυԁі] yuk', // Cyrillic and Greek
    'main [j u d i] yuk',
    'main [jud1] yuk',
    'main [ᴊᴜᴅɪ] yuk', // small capitals
    'main [🅹🆄🅳🅸] yuk', // negative squared
    'main [j\u200Bu\u200Bd\u200Bi] yuk', // zero width
    'main [j̶u̶d̶i̶] yuk', // struck through with marks
    'main [juuuuudiiii] yuk',
    'main [𝙟ｕ-ⓓ1] yuk', // of everything something
    'main [🇯🇺🇩🇮] yuk', // letters of flags
    'main [&#106;ud&#x69;] yuk', // as Markdown reads them
    'main [𝒋𝒖𝒅𝒊]nya yuk', // with an ending
  ],
  slot: [
    'ada [s l 0 t] baru',
    'ada [𝐬𝐥𝐨𝐭] baru',
    'ada [ＳＬＯＴ] baru',
    'ada [ꜱʟᴏᴛ] baru',
    'ada [🅢🅛🅞🅣] baru', // negative circled
    'ada [sIot] baru', // a capital I
    'ada [$lot] baru',
    'ada [s.l.o.t] baru',
    'ada [ѕӏоt] baru',
    'ada [s🔥l🔥o🔥t] baru',
    'ada [s\nl\no\nt] baru',
    'ada [sl*t] baru',
    'ada [s\u00ADl\u2060o\uFEFFt] baru',
    'ada [ṡļöť] baru',
    'ada [⒮⒧⒪⒯] baru', // in brackets
  ],
  togel: [
    'pasang [t0g3l] di sini',
    'pasang [𝓽𝓸𝓰𝓮𝓵] di sini',
    'pasang [ｔ０ｇ３ｌ] di sini',
    'pasang [tоgеl] di sini',
    'pasang [t-o-g-e-l] di sini',
    'pasang [ᴛᴏɢᴇʟ] di sini',
    'pasang [🆃🅾🅶🅴🅻] di sini',
    'pasang [tooogeeel] di sini',
    'pasang [t*gel] di sini',
    'pasang [to_ge_l] di sini',
  ],
  goblok: [
    'memang [g0bl0k] kamu',
    'memang [GOBLOOOOOOK] kamu',
    'memang [g o b l o k] kamu',
    'memang [ｇｏｂｌｏｋ] kamu',
    'memang [𝔤𝔬𝔟𝔩𝔬𝔨] kamu',
    'memang [ɢᴏʙʟᴏᴋ] kamu',
    'memang [ɡoblok-goblok] kamu',
    'memang [g\u034Fo\u034Fb\u034Flok] kamu',
    'memang [g*blok] kamu',
    'memang [9o8lok] kamu',
  ],
  bangsat: [
    'dasar [b4ngs4t] semua',
    'dasar [bаngѕаt] semua',
    'dasar [ⓑⓐⓝⓖⓢⓐⓣ] semua',
    'dasar [b a n g s a t] semua',
    'dasar [🄱🄰🄽🄶🅂🄰🅃] semua', // squared
    'dasar [ʙᴀɴɢꜱᴀᴛ] semua',
    'dasar [b@ng$@t] semua',
    'dasar [baaangsaaaat] semua',
    'dasar [ban**gsat**] semua', // as Markdown hides it
    'dasar [b_a_n_g_s_a_t] semua',
  ],
};

/** What citizens write to an office; nothing of it is to be found by the word lists. */
export const INNOCENT: readonly string[] = [
  'Terima kasih atas masukan Bapak dan Ibu sekalian.',
  'Kami berlibur ke pantai Parangtritis akhir pekan lalu.',
  'Apakah peserta yang buta warna boleh mendaftar CPNS?',
  'Bantuan babi ternak untuk kelompok tani sudah cair.',
  'Harga daging babi di pasar naik menjelang hari raya.',
  'Anjing liar di gang kami perlu divaksin rabies.',
  'Kasus gigitan anjing dilaporkan ke puskesmas.',
  'Slot vaksin di puskesmas hari Senin masih ada?',
  'Slot parkir sepeda di halaman kantor sudah penuh.',
  'Rapatnya di ruang S107, lantai satu.',
  'Nomor antrean saya 5107, dipanggil jam berapa?',
  'Bahaya judi online bagi remaja perlu dibahas di sekolah.',
  'Bagaimana cara melaporkan situs judi ke Kominfo?',
  'Burung murai saya sedang gacor setiap pagi.',
  'Penyuluhan tentang togel dan pinjol ada di balai desa.',
  'Ibu hamil dianjurkan minum tablet tambah darah.',
  'Bakteri E. coli ditemukan di air sumur warga.',
  'Senam tai chi untuk lansia setiap Rabu pagi.',
  'Bantuan untuk warga di Kabupaten Asahan sudah sampai?',
  'Asuransi kesehatan anak kos apakah ditanggung?',
  'Usulan pembangunan jembatan ada di lampiran.',
  'Pemasukan desa tahun ini naik dua persen.',
  'Jam buka loket: 08.00–15.00 WIB, istirahat 12.00.',
  'Pilih jawaban a, b, c, d, atau e.',
  'Nama saya A. S. Utomo, warga RT 04 RW 02.',
  'Mohon dicek, a.n. Budi Santoso, s.d. 30 Juni.',
  'Timnas AS-U23 bertanding di stadion kota.',
  'Lomba pidato HUT RI ke-81 terbuka untuk umum!',
  'Silakan unduh formulir.pdf di laman resmi.',
  'Monyet ekor panjang masuk ke permukiman warga.',
  'Pelacakan kontak dilakukan oleh petugas.',
  'Setan jalanan itu judul film, bukan hinaan.',
  'Acara malam ini: wayang kulit semalam suntuk.',
  'Lontong sayur di depan kantor enak sekali.',
  'Kondisi jalan berlubang dan licin saat hujan.',
  'Kontak panitia ada di papan pengumuman.',
  'Pendaftaran gelombang I dan II dibuka besok.',
  'Saya memekarkan bunga anggrek di rumah kaca.',
  'Kotoran cicak dan tahi lalat bukan urusan kami, ya?',
  'Pak Lurah bijaksana, warga pun senang.',
  'Hasil panen jagung tahun ini 4,5 ton per hektare.',
  'Bodohkah saya bertanya soal ini lagi?',
  'Sejarah kerajaan Mataram diajarkan di kelas 5.',
  'Es krim rasa kacang hijau dijual di kantin.',
  'Bagaimana cara mengurus KTP yang hilang?',
  'Selamat Hari Raya Idulfitri, mohon maaf lahir batin.',
  'Titik kumpul evakuasi ada di lapangan sepak bola.',
  'Pengumuman 𝗣𝗘𝗡𝗧𝗜𝗡𝗚: listrik padam besok 🇮🇩',
  'Warga keturunan Tionghoa merayakan Imlek bersama.',
  'Warga resah, bandar togel beroperasi di dekat pasar.',
  'Mohon blokir situs slot yang menyasar anak-anak.',
  'Sumur pantek kelompok tani kami kering sejak Juli.',
  'Menara Babil adalah kisah kuno, dan siut itu siulan.',
  'The slot machine of democracy is not a casino, said the speaker.',
];
