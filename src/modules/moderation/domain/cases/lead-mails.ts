import { writeTimeSpan } from '../../../../kernel/dates';
import { fillIn, type Bilingual, type Language } from '../../../../kernel/language';

/** Why leads get a mail. */
export type LeadMailKind =
  | 'case_red'
  | 'case_breached'
  | 'case_waiting'
  | 'case_escalated'
  | 'appeal_filed'
  | 'appeal_without_decider'
  | 'person_request';

interface LeadMail {
  readonly subject: Bilingual;
  readonly text: Bilingual;
}

// {id}, {due} and {count} are filled in. No mail repeats a text that may have to be hidden.
const MAILS: Readonly<Record<LeadMailKind, LeadMail>> = {
  case_red: {
    subject: {
      id: 'Waktu hampir habis: {count} kasus',
      en: 'Time is running out: cases ({count})',
    },
    text: {
      id: 'Kasus yang belum diputus dan hampir habis waktunya: {count}. Yang pertama: kasus {id}, batasnya {due}. Putuskan sendiri, atau minta moderator mengerjakannya sekarang.',
      en: 'Cases that nobody has decided on, and whose time is running out: {count}. The first one: case {id}, due {due}. Decide on them, or have a moderator do so now.',
    },
  },
  case_breached: {
    subject: { id: 'Batas waktu terlewati: {count} kasus', en: 'Deadline missed: cases ({count})' },
    text: {
      id: 'Kasus yang lewat batas tanpa keputusan: {count}. Yang pertama: kasus {id}, batasnya {due}. Hal ini tercatat dan masuk angka triwulanan. Kasusnya tetap harus diputus.',
      en: 'Cases whose time was up before anybody decided: {count}. The first one: case {id}, due {due}. This is recorded and part of the quarterly numbers. They still have to be decided.',
    },
  },
  case_waiting: {
    subject: {
      id: 'Masih menunggu keputusan: {count} kasus',
      en: 'Still waiting for a decision: cases ({count})',
    },
    text: {
      id: 'Kasus yang lewat waktunya dan masih menunggu: {count}. Yang pertama: kasus {id}, waktunya {due}. Penulisnya atau pelapornya masih menunggu jawaban.',
      en: 'Cases beyond their time that still wait: {count}. The first one: case {id}, its time was {due}. Its author or its reporters still wait for an answer.',
    },
  },
  case_escalated: {
    subject: { id: 'Diteruskan kepada Anda: kasus {id}', en: 'Handed on to you: case {id}' },
    text: {
      id: 'Seorang moderator meneruskan kasus {id} kepada kepala humas. Batasnya {due}. Alasannya ada di riwayat kasus.',
      en: 'A moderator handed case {id} on to the lead. It is due {due}. The reason stands in the history of the case.',
    },
  },
  appeal_filed: {
    subject: { id: 'Banding baru: nomor {id}', en: 'New appeal: number {id}' },
    text: {
      id: 'Seorang warga mengajukan banding atas sebuah keputusan. Batas jawaban {due}. Yang memutus harus orang lain dari pembuat keputusan itu.',
      en: 'A citizen appeals a decision. The reply is due {due}. Somebody else than who made the decision has to give it.',
    },
  },
  appeal_without_decider: {
    subject: {
      id: 'Perlu kepala humas kedua: banding nomor {id}',
      en: 'A second lead is needed: appeal number {id}',
    },
    text: {
      id: 'Banding nomor {id} belum dapat diputus siapa pun: keputusan yang dibanding dibuat oleh satu-satunya kepala humas, dan tidak ada orang yang memutus banding atas keputusannya sendiri. Batas jawaban {due}. Admin: beri peran Kepala Humas kepada satu orang lagi (Pengaturan, Pengguna).',
      en: 'Nobody can decide on appeal number {id} yet: the only lead made the decision that it is against, and nobody decides on the appeal against their own decision. The reply is due {due}. Admins: give the role Humas lead to one more person (Settings, Users).',
    },
  },
  person_request: {
    subject: { id: 'Permintaan data: nomor {id}', en: 'Request for data: number {id}' },
    text: {
      id: 'Ada permintaan yang menyangkut data seseorang, nomor {id}. Orang kedua harus memutusnya.',
      en: 'There is a request about the data of a person, number {id}. A second person has to decide on it.',
    },
  },
};

const OPEN: Bilingual = { id: 'Buka halaman Moderasi', en: 'Open the page Moderation' };

/** Writes a mail to a lead: plain text, the link last. `dueAt` is told in the time zone of the office. */
export const writeLeadMail = (
  mail: {
    readonly kind: LeadMailKind;
    readonly id: number;
    readonly dueAt?: Date | undefined;
    readonly count?: number | undefined;
    readonly timeZone: string;
    readonly link: string;
  },
  language: Language,
): { readonly subject: string; readonly text: string } => {
  const { kind, id, dueAt, count = 1, timeZone, link } = mail;
  const due =
    dueAt === undefined ? '' : writeTimeSpan({ startsAt: dueAt.toISOString(), timeZone, language });
  const say = (text: Bilingual): string => fillIn(text[language], { id, due, count });
  const { subject, text } = MAILS[kind];
  return {
    subject: say(subject),
    text: `${say(text)}\n\n${OPEN[language]}:\n${link}\n\n-- \nHumas Hub\n`,
  };
};
