import { writeHashtags } from '../../kernel/hashtags';
import type { Language } from '../../kernel/language';
import { joinParagraphs, takeParagraphs } from '../../kernel/paragraphs';
import { languageOf, READER_WORDS, tellEvent, tellRebuttal } from '../../kernel/reader-words';
import { labelTitle } from '../../kernel/verdicts';
import type { Piece, Plan } from '../contract';
import { COMFORTABLE_BYTES, countDescriptionBytes } from './limits';
import type { YoutubePayload } from './payload';

const VIDEO_ADDRESS =
  /^https?:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/|live\/)|youtu\.be\/)([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])/;

/** The id in what an editor pasted: an id as it is, or out of a YouTube address. */
const toVideoId = (text: string): string => VIDEO_ADDRESS.exec(text.trim())?.[1] ?? text.trim();

const writeHeading = (piece: Piece, language: Language): string =>
  piece.rebuttal === undefined
    ? piece.title
    : labelTitle({ title: piece.title, verdict: piece.rebuttal.verdict, language });

/** The paragraphs of the piece in the order in which a reader needs them, before any is left out. */
const tellPiece = (piece: Piece, language: Language): readonly string[] => {
  const { rebuttal, event, timeZone } = piece;
  if (rebuttal !== undefined) {
    return tellRebuttal({ ...rebuttal, closing: piece.summary, language }).map(
      ({ label, text }) => `${label}: ${text}`,
    );
  }
  const facts = event === undefined ? [] : tellEvent({ event, timeZone, language });
  const eventLines = facts.map(({ label, text }) => `${label}: ${text}`).join('\n');
  return [piece.summary, eventLines, ...piece.paragraphs].filter((text) => text !== '');
};

const writeBody = (piece: Piece, language: Language): string => {
  const paragraphs = tellPiece(piece, language);
  // A rebuttal is never cut: fact, warning and fact must stay together, and its parts are short by their own limits.
  if (piece.rebuttal !== undefined) return joinParagraphs(paragraphs);
  const { kept } = takeParagraphs({
    paragraphs,
    room: COMFORTABLE_BYTES,
    measure: countDescriptionBytes,
  });
  return joinParagraphs(kept);
};

/**
 * Writes the managed block of a video's description: title, text, link, hashtags.
 * The plan's text is taken whole, however long; a text put together from the piece is fitted at a paragraph.
 */
export const compose = (input: { readonly piece: Piece; readonly plan: Plan }): YoutubePayload => {
  const { piece, plan } = input;
  const language = languageOf(piece.locale);
  const link = piece.link === '' ? '' : `${READER_WORDS.readMore[language]}: ${piece.link}`;
  const hashtags = writeHashtags(plan.hashtags.length > 0 ? plan.hashtags : piece.hashtags);
  const body = plan.textOverride === '' ? writeBody(piece, language) : plan.textOverride;
  return {
    videoId: toVideoId(plan.videoId),
    block: [writeHeading(piece, language), body, link, hashtags]
      .filter((part) => part !== '')
      .join('\n\n')
      .replace(/\r\n?/g, '\n'),
    locale: piece.locale,
  };
};
