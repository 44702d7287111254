/** Sections and tags in English, by the slug of the Indonesian ones. */

export interface EnglishSection {
  readonly name: string;
  readonly description: string;
}

export const sectionsInEnglish: Readonly<Record<string, EnglishSection>> = {
  'kabar-kantor': {
    name: 'Office News',
    description: 'Events, results, and the people behind our service.',
  },
  'panduan-layanan': {
    name: 'Service Guides',
    description: 'Steps, requirements and service hours, explained one by one.',
  },
  pensiun: {
    name: 'Pensions',
    description: 'Calm guidance for pensioners and their families.',
  },
  'bendahara-dan-satuan-kerja': {
    name: 'Treasurers and Work Units',
    description: 'Working knowledge for treasurers and finance staff.',
  },
  'kelas-dan-acara': {
    name: 'Classes and Events',
    description: 'Free classes, visits and internships at our office.',
  },
  integritas: {
    name: 'Integrity',
    description: 'Service without gifts, and how to report what goes wrong.',
  },
  'cek-fakta': {
    name: 'Fact Check',
    description: 'False news about treasury services, examined with evidence.',
  },
};

export const tagsInEnglish: Readonly<Record<string, string>> = {
  'pencairan-dana': 'Disbursement',
  'dana-desa': 'Village Fund',
  pensiun: 'Pensions',
  'satuan-kerja': 'Work Units',
  'pembayaran-digital': 'Digital Payments',
  'anti-penipuan': 'Fraud Alert',
  gratifikasi: 'Gifts to Officials',
  pengaduan: 'Complaints',
  'jam-layanan': 'Service Hours',
  'kelas-gratis': 'Free Classes',
  'ramah-lansia': 'Age-Friendly',
  'anak-muda': 'Young People',
  'akhir-tahun': 'Year End',
  'informasi-publik': 'Public Information',
  'bahasa-sederhana': 'Plain Language',
};
