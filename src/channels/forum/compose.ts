import type { Language } from '../../kernel/language';
import { joinParagraphs, takeParagraphs } from '../../kernel/paragraphs';
import {
  type LabelledText,
  languageOf,
  READER_WORDS,
  tellEvent,
  tellRebuttal,
} from '../../kernel/reader-words';
import { labelTitle } from '../../kernel/verdicts';
import type { Piece, Plan, RebuttalFacts } from '../contract';
import { COMFORTABLE_CHARACTERS, countPostCharacters } from './limits';
import { escapeMarkdown, toMarkdownParagraph, writeLink } from './markdown';
import type { ForumPayload } from './payload';

const INVITATIONS: Readonly<Record<Language, string>> = {
  id: 'Ada pertanyaan atau tanggapan? Tulis di utas ini; kami akan membantu menjawabnya.',
  en: 'Do you have a question or a comment? Write it in this thread and we will help to answer it.',
};

const writeStatement = ({ label, text }: LabelledText): string =>
  `**${escapeMarkdown(label)}:** ${escapeMarkdown(text)}`;

const writeEvidence = (rebuttal: RebuttalFacts, language: Language): string => {
  const links = rebuttal.evidence.map(({ title, url }) => `- ${writeLink(title, url)}`);
  if (links.length === 0) return '';
  return [`**${READER_WORDS.evidence[language]}:**`, '', ...links].join('\n');
};

const writeRebuttal = (piece: Piece, rebuttal: RebuttalFacts, language: Language): string =>
  [
    ...tellRebuttal({ ...rebuttal, closing: piece.summary, language }).map(writeStatement),
    writeEvidence(rebuttal, language),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

const writeBody = (piece: Piece, language: Language): string => {
  if (piece.rebuttal !== undefined) return writeRebuttal(piece, piece.rebuttal, language);
  const facts =
    piece.event === undefined
      ? []
      : tellEvent({ event: piece.event, timeZone: piece.timeZone, language });
  const eventList = facts.map((fact) => `- ${writeStatement(fact)}`).join('\n');
  const opening = [piece.summary === '' ? '' : escapeMarkdown(piece.summary), eventList].filter(
    (part) => part !== '',
  );
  const { kept } = takeParagraphs({
    paragraphs: piece.paragraphs,
    room: COMFORTABLE_CHARACTERS,
    measure: countPostCharacters,
  });
  // Joined while their "• " still tells lists from paragraphs; turned into Markdown line by line after that.
  const text = joinParagraphs(kept).split('\n').map(toMarkdownParagraph).join('\n');
  return [...opening, text].filter((part) => part !== '').join('\n\n');
};

/**
 * Writes a thread: its title, and as the first post the text, the link and an invitation to discuss.
 * The plan's text is Markdown and taken whole; a text put together from the piece is plain, escaped and fitted at a paragraph.
 */
export const compose = (input: { readonly piece: Piece; readonly plan: Plan }): ForumPayload => {
  const { piece, plan } = input;
  const language = languageOf(piece.locale);
  const title =
    piece.rebuttal === undefined
      ? piece.title
      : labelTitle({ title: piece.title, verdict: piece.rebuttal.verdict, language });
  const link =
    piece.link === ''
      ? ''
      : `${READER_WORDS.readMore[language]}: ${writeLink(piece.title, piece.link)}`;
  const body = plan.textOverride === '' ? writeBody(piece, language) : plan.textOverride;
  return {
    title,
    markdown: [body, link, INVITATIONS[language]].filter((part) => part !== '').join('\n\n'),
    locale: piece.locale,
    timeZone: piece.timeZone,
    material: { kind: piece.kind, documentId: piece.documentId },
  };
};
