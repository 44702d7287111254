import { truncateGraphemes } from '../../../../kernel/text';

/** A paragraph of Strapi's blocks. */
export type Paragraph = Readonly<{
  type: 'paragraph';
  children: readonly (
    | Readonly<{ type: 'text'; text: string }>
    | Readonly<{
        type: 'link';
        url: string;
        children: readonly Readonly<{ type: 'text'; text: string }>[];
      }>
  )[];
}>;

/** What a question of the forum gives for a draft: a person finishes it, and the workflow publishes it. */
export interface FaqDraft {
  readonly locale: 'id' | 'en';
  readonly question: string;
  readonly answer: readonly Paragraph[];
}

const QUESTION_LENGTH = 150; // limit of the field

const FROM_THREAD = {
  id: 'Dari pembicaraan di forum: ',
  en: 'From a discussion in the forum: ',
} as const;
const NO_ANSWER = {
  id: 'Tulis jawaban kantor di sini.',
  en: 'Write the answer of the office here.',
} as const;

const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

/** Builds the draft of a question from a thread; `officialAnswer` is Markdown, '' where nobody gave one. */
export const toFaqDraft = (thread: {
  readonly title: string;
  readonly language: 'id' | 'en';
  readonly url: string;
  readonly officialAnswer: string;
}): FaqDraft => {
  const { title, language, url, officialAnswer } = thread;
  const parts = officialAnswer
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const link = { type: 'link', url, children: [{ type: 'text', text: url }] } as const;
  return {
    locale: language,
    question: truncateGraphemes(title, QUESTION_LENGTH),
    answer: [
      ...(parts.length === 0 ? [NO_ANSWER[language]] : parts).map(paragraph),
      { type: 'paragraph', children: [{ type: 'text', text: FROM_THREAD[language] }, link] },
    ],
  };
};
