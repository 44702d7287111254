import { writeTimeSpan } from './dates';
import type { Bilingual, Language } from './language';
import type { Verdict } from './verdicts';

/** One labelled statement of a post, which each channel sets in its own way. */
export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

/** Words around a text that readers see in whichever channel it appears. */
export const READER_WORDS = {
  question: { id: 'Tanya', en: 'Question' },
  answer: { id: 'Jawab', en: 'Answer' },
  readMore: { id: 'Selengkapnya', en: 'Read more' },
  evidence: { id: 'Bukti', en: 'Evidence' },
} satisfies Record<string, Bilingual>;

const EVENT_LABELS = {
  theme: { id: 'Tema', en: 'Theme' },
  benefit: { id: 'Manfaat', en: 'What you gain' },
  speaker: { id: 'Pembicara', en: 'Speaker' },
  place: { id: 'Tempat', en: 'Place' },
  time: { id: 'Waktu', en: 'Time' },
} satisfies Record<string, Bilingual>;

const FACT_LABEL: Bilingual = { id: 'Faktanya', en: 'The fact' };
const CLOSING_LABEL: Bilingual = { id: 'Ingat', en: 'Remember' };
const EXPLANATION_LABEL: Bilingual = { id: 'Penjelasan', en: 'Explanation' };
const DECEPTION_LABEL: Bilingual = {
  id: 'Bagaimana kabar ini mengecoh',
  en: 'How this claim misleads',
};

const WARNINGS: Readonly<Record<Verdict, Bilingual>> = {
  false_claim: { id: 'Awas, kabar berikut salah', en: 'Beware, this claim is false' },
  misleading: { id: 'Awas, kabar berikut menyesatkan', en: 'Beware, this claim is misleading' },
  unproven: { id: 'Hati-hati, kabar berikut belum terbukti', en: 'Careful, this is unproven' },
  satire: { id: 'Hati-hati, ini satire, bukan berita', en: 'Careful, this is satire, not news' },
  true_claim: { id: 'Kabar yang diperiksa', en: 'The claim that was checked' },
};

const withoutEmpty = (statements: readonly LabelledText[]): readonly LabelledText[] =>
  statements.filter((statement) => statement.text.trim() !== '');

/** The language of the words around a text; a locale that we have no words for gets the Indonesian ones. */
export const languageOf = (locale: string): Language =>
  locale.toLowerCase().startsWith('en') ? 'en' : 'id';

/** What an announcement has to say: theme, benefit, speaker, place and time, those that are known. */
export const tellEvent = (input: {
  readonly event: {
    readonly theme: string;
    readonly benefit: string;
    readonly speaker: string;
    readonly place: string;
    readonly startsAt: string;
    readonly endsAt?: string | undefined;
  };
  readonly timeZone: string;
  readonly language: Language;
}): readonly LabelledText[] => {
  const { event, timeZone, language } = input;
  const time = writeTimeSpan({
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    timeZone,
    language,
  });
  return withoutEmpty([
    { label: EVENT_LABELS.theme[language], text: event.theme },
    { label: EVENT_LABELS.benefit[language], text: event.benefit },
    { label: EVENT_LABELS.speaker[language], text: event.speaker },
    { label: EVENT_LABELS.place[language], text: event.place },
    { label: EVENT_LABELS.time[language], text: time },
  ]);
};

/**
 * A rebuttal in the order of the Debunking Handbook (2020): the fact, a warning with the myth once, how it misleads,
 * the fact again. The last is `closing`, the audience's own short telling, or the fact itself where that is empty.
 */
export const tellRebuttal = (input: {
  readonly fact: string;
  readonly myth: string;
  readonly fallacy: string;
  readonly verdict: Verdict;
  readonly closing: string;
  readonly language: Language;
}): readonly LabelledText[] => {
  const { verdict, language } = input;
  const isMisleading = verdict !== 'true_claim' && verdict !== 'unproven';
  return withoutEmpty([
    { label: FACT_LABEL[language], text: input.fact },
    { label: WARNINGS[verdict][language], text: input.myth === '' ? '' : `“${input.myth}”` },
    { label: (isMisleading ? DECEPTION_LABEL : EXPLANATION_LABEL)[language], text: input.fallacy },
    {
      label: CLOSING_LABEL[language],
      text: input.closing.trim() === '' ? input.fact : input.closing,
    },
  ]);
};
