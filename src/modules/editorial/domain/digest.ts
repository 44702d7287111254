import { writeTimeSpan } from '../../../kernel/dates';
import { fillIn, type Bilingual, type Language } from '../../../kernel/language';
import type { DocumentKind } from './document-snapshot';
import { KIND_NAMES } from './kind-names';
import type { Due } from './lateness';
import { onOneLine, type WrittenMail } from './notices';

const WAITS: Readonly<Record<Due['what'], Bilingual>> = {
  to_review: { id: 'menunggu tinjauan', en: 'waits for a review' },
  to_approve: { id: 'menunggu persetujuan', en: 'waits for an approval' },
  to_change: { id: 'menunggu perbaikan', en: 'waits for changes' },
  to_publish: { id: 'sudah disetujui, belum dijadwalkan', en: 'approved and not scheduled' },
  to_go_out: { id: 'terjadwal, tetapi belum terbit', en: 'scheduled and not out' },
  to_review_afterwards: {
    id: 'terbit tanpa persetujuan, menunggu tinjauan',
    en: 'published without approval, waits for its review',
  },
};

const FACT_CHECK: Bilingual = { id: 'menunggu periksa fakta', en: 'waits for a fact check' };

const LABELS = {
  subjectOfOne: { id: 'Terlambat: {title}', en: 'Late: {title}' },
  subjectOfMany: { id: '{count} naskah terlambat', en: '{count} texts are late' },
  hello: { id: 'Halo {name},', en: 'Hello {name},' },
  lead: {
    id: 'ini sudah melewati waktunya dan dapat Anda kerjakan, yang terlama lebih dulu:',
    en: 'these are past their time and you can move them on, the oldest first:',
  },
  since: { id: 'sejak {since}', en: 'since {since}' },
  desk: { id: 'Semuanya ada di Meja Redaksi', en: 'All of it is on the editorial desk' },
} as const;

/** A text that is late. */
export interface LateText {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly due: Due;
  readonly editLink: string;
}

/** Writes what is late for one person, in the order in which it is given: plain text. */
export const writeDigest = (
  input: {
    readonly recipient: string;
    readonly late: readonly LateText[];
    readonly timeZone: string;
    readonly deskLink: string;
  },
  language: Language,
): WrittenMail => {
  const { recipient, late, timeZone, deskLink } = input;
  const label = (name: keyof typeof LABELS, values: Readonly<Record<string, string>> = {}) =>
    fillIn(LABELS[name][language], values);
  const entry = ({ title, kind, due, editLink }: LateText): string => {
    const isFactCheck = kind === 'rebuttal' && due.what === 'to_review';
    const waits = (isFactCheck ? FACT_CHECK : WAITS[due.what])[language];
    const since = label('since', {
      since: writeTimeSpan({ startsAt: due.at, timeZone, language }),
    });
    return `* ${onOneLine(title)} (${KIND_NAMES[kind][language]})\n  ${waits}, ${since}\n  ${editLink}`;
  };
  const paragraphs = [
    label('hello', { name: onOneLine(recipient) }),
    label('lead'),
    ...late.map(entry),
    `${label('desk')}:\n${deskLink}`,
    '-- \nHumas Hub',
  ];
  const [first, ...others] = late;
  const subject =
    first !== undefined && others.length === 0
      ? label('subjectOfOne', { title: onOneLine(first.title) })
      : label('subjectOfMany', { count: String(late.length) });
  return { subject, text: `${paragraphs.join('\n\n')}\n` };
};
