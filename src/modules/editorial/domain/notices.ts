import { fillIn, type Bilingual, type Language } from '../../../kernel/language';
import type { DocumentKind } from './document-snapshot';
import { KIND_NAMES } from './kind-names';

/** Why somebody gets a mail about a text. */
export type NoticeCause =
  | 'to_review'
  | 'to_check_facts'
  | 'to_approve'
  | 'to_change'
  | 'to_publish'
  | 'approved'
  | 'approval_lost'
  | 'schedule_failed'
  | 'to_review_afterwards';

interface NoticeTexts {
  readonly subject: Bilingual;
  readonly what: Bilingual;
  readonly next: Bilingual;
}

// {title}, {kind} and {by} are filled in.
const TEXTS: Readonly<Record<NoticeCause, NoticeTexts>> = {
  to_review: {
    subject: { id: 'Menunggu tinjauan Anda: {title}', en: 'Waiting for your review: {title}' },
    what: {
      id: '{by} mengajukan {kind} untuk ditinjau.',
      en: '{by} submitted a text for review: {kind}.',
    },
    next: {
      id: 'Baca naskahnya, lalu setujui atau minta perbaikan. Cukup satu orang yang mengerjakannya.',
      en: 'Read it, then approve it or ask for changes. One of you is enough.',
    },
  },
  to_check_facts: {
    subject: { id: 'Menunggu periksa fakta: {title}', en: 'Waiting for a fact check: {title}' },
    what: { id: '{by} mengajukan {kind}.', en: '{by} submitted a text: {kind}.' },
    next: {
      id: 'Periksa klaim dan buktinya, lalu catat hasilnya. Persetujuan menyusul sesudahnya.',
      en: 'Check the claim and its evidence, then record it. Approval comes after that.',
    },
  },
  to_approve: {
    subject: { id: 'Fakta sudah diperiksa: {title}', en: 'Facts checked: {title}' },
    what: {
      id: '{by} sudah memeriksa fakta {kind} ini.',
      en: '{by} checked the facts of this text: {kind}.',
    },
    next: {
      id: 'Baca naskahnya, lalu setujui atau minta perbaikan.',
      en: 'Read it, then approve it or ask for changes.',
    },
  },
  to_change: {
    subject: { id: 'Perlu perbaikan: {title}', en: 'Changes requested: {title}' },
    what: {
      id: '{by} meminta perbaikan pada {kind} Anda.',
      en: '{by} asks for changes to your text: {kind}.',
    },
    next: {
      id: 'Perbaiki naskahnya, simpan, lalu ajukan lagi. Tulisan Anda tidak ada yang hilang.',
      en: 'Mend it, save it, and submit it again. Nothing that you wrote is lost.',
    },
  },
  to_publish: {
    subject: {
      id: 'Disetujui, siap dijadwalkan: {title}',
      en: 'Approved, ready to schedule: {title}',
    },
    what: { id: '{by} menyetujui {kind} ini.', en: '{by} approved this text: {kind}.' },
    next: {
      id: 'Jadwalkan atau terbitkan. Suntingan apa pun akan membatalkan persetujuan.',
      en: 'Schedule or publish it. Any edit takes the approval back.',
    },
  },
  approved: {
    subject: { id: 'Disetujui: {title}', en: 'Approved: {title}' },
    what: { id: '{by} menyetujui {kind} Anda.', en: '{by} approved your text: {kind}.' },
    next: {
      id: 'Anda tidak perlu berbuat apa-apa. Suntingan apa pun akan membatalkan persetujuan.',
      en: 'There is nothing for you to do. Any edit takes the approval back.',
    },
  },
  approval_lost: {
    subject: { id: 'Persetujuan batal: {title}', en: 'Approval taken back: {title}' },
    what: {
      id: '{by} menyunting {kind} ini sesudah disetujui, maka persetujuan dan jadwalnya batal.',
      en: '{by} edited this text ({kind}) after its approval, so approval and schedule no longer hold.',
    },
    next: {
      id: 'Naskahnya perlu diajukan dan disetujui lagi sebelum terbit.',
      en: 'It has to be submitted and approved again before it is published.',
    },
  },
  schedule_failed: {
    subject: { id: 'Tidak jadi terbit: {title}', en: 'Not published as scheduled: {title}' },
    what: {
      id: 'Jadwal {kind} ini sudah tiba, tetapi naskahnya tidak dapat terbit.',
      en: 'The moment of this text ({kind}) came, and it could not be published.',
    },
    next: {
      id: 'Buka naskahnya: di sana tertulis apa yang kurang. Perbaiki, lalu jadwalkan lagi.',
      en: 'Open it: it says there what is missing. Mend that, and schedule it again.',
    },
  },
  to_review_afterwards: {
    subject: { id: 'Terbit tanpa persetujuan: {title}', en: 'Published without approval: {title}' },
    what: {
      id: '{by} menerbitkan {kind} ini tanpa persetujuan.',
      en: '{by} published this text ({kind}) without an approval.',
    },
    next: {
      id: 'Tinjau naskahnya dalam 24 jam, lalu tutup tinjauan itu atau minta perbaikan.',
      en: 'Review it within 24 hours, then close that review or ask for changes.',
    },
  },
};

const LABELS = {
  hello: { id: 'Halo {name},', en: 'Hello {name},' },
  title: { id: 'Judul', en: 'Title' },
  reason: { id: 'Alasan', en: 'Reason' },
  next: { id: 'Langkah berikutnya', en: 'What to do next' },
  open: { id: 'Buka naskah', en: 'Open the text' },
  desk: { id: 'Meja Redaksi', en: 'Editorial desk' },
} as const;

/** Everything that a notice says. */
export interface NoticeFacts {
  readonly cause: NoticeCause;
  readonly title: string;
  readonly kind: DocumentKind;
  /** Name of who brought it about. */
  readonly by: string;
  /** What that person wrote; empty where they wrote nothing. */
  readonly reason: string;
  /** Name of who gets the mail. */
  readonly recipient: string;
  readonly editLink: string;
  readonly deskLink: string;
}

/** A mail without its address. */
export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
}

/** On one line, so that a title looks like nothing but a title. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As mails quote: what somebody wrote stands apart from what the hub says. */
const quote = (text: string): string =>
  text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line.trim()}`)
    .join('\n');

/** Writes a notice in the language of who gets it: plain text, what waits first, the links last. */
export const writeNotice = (facts: NoticeFacts, language: Language): WrittenMail => {
  const texts = TEXTS[facts.cause];
  const values = {
    title: onOneLine(facts.title),
    kind: KIND_NAMES[facts.kind][language],
    by: onOneLine(facts.by),
    name: onOneLine(facts.recipient),
  };
  const say = (text: Bilingual): string => fillIn(text[language], values);
  const label = (name: keyof typeof LABELS): string => say(LABELS[name]);
  const reason = facts.reason.trim() === '' ? [] : [`${label('reason')}:\n${quote(facts.reason)}`];
  const paragraphs = [
    label('hello'),
    `${say(texts.what)}\n${label('title')}: ${values.title}`,
    ...reason,
    `${label('next')}: ${say(texts.next)}`,
    `${label('open')}:\n${facts.editLink}`,
    `${label('desk')}:\n${facts.deskLink}`,
    '-- \nHumas Hub',
  ];
  return { subject: say(texts.subject), text: `${paragraphs.join('\n\n')}\n` };
};
