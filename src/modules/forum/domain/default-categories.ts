/** The category in which the office opens threads about what it publishes; citizens answer there. */
export const OFFICE_CATEGORY_SLUG = 'kabar-kantor';

/** A category as a new forum has it. */
export interface DefaultCategory {
  readonly slug: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly descriptionId: string;
  readonly descriptionEn: string;
  readonly isOpen: boolean;
}

/** What a new forum begins with, in the order in which readers see it; the office may rename and close them. */
export const DEFAULT_CATEGORIES: readonly DefaultCategory[] = [
  {
    slug: OFFICE_CATEGORY_SLUG,
    nameId: 'Kabar kantor',
    nameEn: 'From the office',
    descriptionId: 'Pembicaraan tentang artikel, tanya jawab, dan bantahan hoaks dari kantor.',
    descriptionEn: 'Talk about articles, questions and answers, and hoax rebuttals of the office.',
    isOpen: false,
  },
  {
    slug: 'layanan',
    nameId: 'Layanan',
    nameEn: 'Services',
    descriptionId: 'Pertanyaan dan pengalaman tentang loket, berkas, dan jadwal layanan.',
    descriptionEn: 'Questions and experiences about counters, papers and opening hours.',
    isOpen: true,
  },
  {
    slug: 'usulan',
    nameId: 'Usulan',
    nameEn: 'Proposals',
    descriptionId: 'Gagasan warga untuk layanan yang lebih baik.',
    descriptionEn: 'Ideas of citizens for better services.',
    isOpen: true,
  },
  {
    slug: 'umum',
    nameId: 'Umum',
    nameEn: 'General',
    descriptionId: 'Hal lain yang menyangkut kantor dan warganya.',
    descriptionEn: 'Everything else about the office and its citizens.',
    isOpen: true,
  },
];
