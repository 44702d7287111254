import { link, ol, p, ul } from '../blocks';
import { CLASS_URL, SERVICES_URL } from '../links';
import type { SampleFaq } from '../types';

/** Questions of treasurers and spending units. */
export const treasurerFaqs: readonly SampleFaq[] = [
  {
    slug: 'apa-yang-disiapkan-satuan-kerja-baru',
    question: 'Apa yang perlu disiapkan satuan kerja baru sebelum mengirim berkas pertama?',
    answer: [
      p('Siapkan empat hal ini, lalu pesan waktu konsultasi. Petugas memeriksanya bersama Anda.'),
      ul(
        'Surat penunjukan pejabat keuangan beserta contoh tanda tangan.',
        'Data rekening bendahara dan surat persetujuan pembukaan rekening.',
        'Dokumen anggaran tahun berjalan.',
        'Nomor kontak yang dijawab pada jam kerja.',
      ),
      p('Contoh surat dan lembar periksa ada di ', link('halaman layanan', SERVICES_URL), '.'),
    ],
    variants: [],
    section: 'bendahara-dan-satuan-kerja',
    tags: ['satuan-kerja', 'pencairan-dana'],
    legalBasis: 'Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara',
    lastVerifiedAt: '2026-09-14',
    validUntil: '2027-09-14',
    channelPlans: [],
  },
  {
    slug: 'bagaimana-mengganti-bendahara',
    question: 'Bendahara kami pindah tugas. Apa yang harus diurus agar pembayaran tidak berhenti?',
    answer: [
      p('Uruslah sebelum bendahara lama berangkat, dengan urutan berikut.'),
      ol(
        'Terbitkan surat penunjukan bendahara baru.',
        'Buat berita acara serah terima kas dan buku, ditandatangani keduanya.',
        'Ganti nama pemegang wewenang di bank.',
        'Kirim contoh tanda tangan bendahara baru kepada kami.',
      ),
      p(
        'Bila keempatnya lengkap, bendahara baru dapat bekerja pada hari kerja berikutnya. Hak akses bendahara lama kami tutup pada hari yang sama.',
      ),
    ],
    variants: [],
    section: 'bendahara-dan-satuan-kerja',
    tags: ['satuan-kerja'],
    legalBasis: 'Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara',
    lastVerifiedAt: '2026-09-14',
    validUntil: '2027-09-14',
    channelPlans: [],
  },
  {
    slug: 'berapa-lama-dana-cair',
    question: 'Berapa lama dana cair setelah berkas kami kirim?',
    answer: [
      p(
        'Berkas yang lengkap dan benar selesai pada hari kerja yang sama bila diterima sebelum pukul 11.00. Berkas yang diterima sesudahnya dapat selesai pada hari kerja berikutnya. Bank memerlukan waktu tambahan untuk mengirim uang ke rekening penerima.',
      ),
      p(
        'Pantau nomor berkas di ',
        link('halaman layanan', SERVICES_URL),
        '. Tidak ada biaya percepatan, dan tidak ada petugas yang dapat melompati urutan.',
      ),
    ],
    variants: [
      {
        audience: 'youth',
        question: 'Berkas sudah dikirim, kapan uangnya cair?',
        answer: [
          p(
            'Berkas lengkap yang masuk sebelum pukul 11.00 selesai hari itu juga. Lewat dari itu, bisa besok pada hari kerja.',
          ),
          p(
            'Bank masih butuh waktu untuk mengirim uangnya. Pantau nomor berkasmu di ',
            link('halaman layanan', SERVICES_URL),
            '. Jangan percaya jasa percepatan, itu tidak ada.',
          ),
        ],
      },
    ],
    section: 'bendahara-dan-satuan-kerja',
    tags: ['pencairan-dana', 'satuan-kerja', 'anak-muda'],
    legalBasis: 'Standar pelayanan KPPN Lhok Sejahtera tahun 2026',
    lastVerifiedAt: '2026-10-19',
    validUntil: '2027-01-29',
    channelPlans: [{ channel: 'forum', accountKey: 'kantor', audience: 'general' }],
  },
  {
    slug: 'mengapa-dana-kembali',
    question: 'Mengapa dana yang sudah cair kembali ke kas negara?',
    answer: [
      p(
        'Biasanya karena bank tidak dapat memasukkan uang ke rekening tujuan. Nama tidak cocok, nomor salah ketik, atau rekening sudah ditutup. Uang itu tidak hilang; ia menunggu di rekening penampungan sampai datanya diperbaiki.',
      ),
      p(
        'Mintalah penerima menunjukkan buku tabungan, perbaiki datanya, lalu kirim surat ralat kepada kami. Pembayaran ulang tidak memerlukan berkas baru dari awal.',
      ),
    ],
    variants: [],
    section: 'bendahara-dan-satuan-kerja',
    tags: ['pencairan-dana', 'satuan-kerja'],
    legalBasis: 'Standar pelayanan KPPN Lhok Sejahtera tahun 2026',
    lastVerifiedAt: '2026-10-19',
    validUntil: '2027-10-19',
    channelPlans: [],
  },
  {
    slug: 'siapa-yang-boleh-ikut-kelas',
    question: 'Siapa yang boleh mengikuti kelas bendahara, dan apakah boleh datang berdua?',
    answer: [
      p(
        'Bendahara, calon bendahara, dan perangkat gampong yang ikut menyetujui pembayaran. Datang berdua justru kami anjurkan, sebab satu pembayaran selalu memerlukan dua orang.',
      ),
      p(
        'Setiap peserta mendaftar sendiri di ',
        link('halaman kelas', CLASS_URL),
        '. Bila kursi habis, nama Anda masuk daftar tunggu dan kami kabari sepekan sebelum kelas.',
      ),
    ],
    variants: [
      {
        audience: 'youth',
        question: 'Aku baru jadi bendahara. Boleh ikut kelas, dan boleh ajak teman?',
        answer: [
          p(
            'Boleh banget! Bendahara, calon bendahara, dan perangkat gampong boleh ikut. Ajak teman yang ikut menyetujui pembayaran.',
          ),
          p(
            'Daftarnya sendiri-sendiri di ',
            link('halaman kelas', CLASS_URL),
            '. Kalau kursi habis, namamu masuk daftar tunggu. Kami kabari sepekan sebelumnya.',
          ),
        ],
      },
    ],
    section: 'kelas-dan-acara',
    tags: ['kelas-gratis', 'pembayaran-digital', 'anak-muda'],
    legalBasis: '',
    lastVerifiedAt: '2026-11-09',
    validUntil: '2027-01-20',
    channelPlans: [],
  },
];
