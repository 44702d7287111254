import { writeDay } from '../../../../kernel/dates';
import { fillIn, type Bilingual, type Language } from '../../../../kernel/language';

/** What became of what was reported. */
export type ReportResult = 'acted' | 'kept' | 'removed' | 'restored';

const SUBJECT: Bilingual = {
  id: 'Laporan Anda sudah diputus',
  en: 'Your report has been decided on',
};

// {day} is filled in. The text that was reported is not repeated: it may be hidden.
const TEXTS: Readonly<Record<ReportResult, Bilingual>> = {
  acted: {
    id: 'Terima kasih atas laporan Anda tanggal {day}. Moderator sudah memeriksanya dan mengambil tindakan sesuai aturan forum.',
    en: 'Thank you for your report of {day}. A moderator has looked at it and acted on it under the rules of the forum.',
  },
  kept: {
    id: 'Terima kasih atas laporan Anda tanggal {day}. Moderator sudah memeriksanya dan menilai kiriman itu tidak melanggar aturan forum, maka tetap tayang.',
    en: 'Thank you for your report of {day}. A moderator has looked at it and found the post to be within the rules of the forum, so it stays.',
  },
  removed: {
    id: 'Terima kasih atas laporan Anda tanggal {day}. Kiriman itu sudah ditarik penulisnya sebelum diputus.',
    en: 'Thank you for your report of {day}. The author took the post away before anybody decided on it.',
  },
  restored: {
    id: 'Terima kasih atas laporan Anda tanggal {day}. Penulisnya mengajukan banding. Orang lain memeriksanya kembali dan membatalkan tindakan itu: kiriman itu tidak melanggar aturan forum.',
    en: 'Thank you for your report of {day}. The author appealed. Another person looked at it again and took back what was done: the post is within the rules of the forum.',
  },
};

const WHY: Bilingual = {
  id: 'Anda menerima surel ini karena meninggalkan alamat di formulir laporan. Alamat itu sudah kami hapus dari laporan.',
  en: 'You get this mail because you left your address in the report form. We have removed it from the report.',
};

/** Writes the mail by which a visitor hears the outcome of a report. */
export const writeVisitorMail = (
  mail: { readonly outcome: ReportResult; readonly reportedAt: Date; readonly timeZone: string },
  language: Language,
): { readonly subject: string; readonly text: string } => {
  const { outcome, reportedAt, timeZone } = mail;
  const day = writeDay({ instant: reportedAt.toISOString(), timeZone, language });
  const text = fillIn(TEXTS[outcome][language], { day });
  return { subject: SUBJECT[language], text: `${text}\n\n${WHY[language]}\n\n-- \nHumas Hub\n` };
};
