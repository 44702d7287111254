import { writeHashtags } from '../../kernel/hashtags';
import { fillIn, type Language } from '../../kernel/language';
import { joinParagraphs, takeParagraphs } from '../../kernel/paragraphs';
import { languageOf, READER_WORDS, tellEvent, tellRebuttal } from '../../kernel/reader-words';
import { carriesHoaxStamp, labelTitle, stampAlt } from '../../kernel/verdicts';
import type { Piece, PieceImage, Plan, RebuttalFacts } from '../contract';
import { CAPTION_CHARACTERS, COMFORTABLE_CHARACTERS, countCaptionCharacters } from './limits';
import type { InstagramImage, InstagramPayload } from './payload';
import type { InstagramSettings } from './settings';

const writeHeading = (piece: Piece, language: Language): string => {
  if (piece.kind === 'faq') return `${READER_WORDS.question[language]}: ${piece.title}`;
  if (piece.rebuttal === undefined) return piece.title;
  return labelTitle({ title: piece.title, verdict: piece.rebuttal.verdict, language });
};

const writeLinkLine = (piece: Piece, settings: InstagramSettings, language: Language): string => {
  const template =
    settings.linkLine === '' ? `${READER_WORDS.readMore[language]}: {link}` : settings.linkLine;
  // A line of the account's own ("tautan di bio") holds without an address; one that needs the address does not.
  if (piece.link === '' && template.includes('{link}')) return '';
  return fillIn(template, { link: piece.link });
};

const writeRebuttal = (input: {
  readonly piece: Piece;
  readonly rebuttal: RebuttalFacts;
  readonly room: number;
  readonly language: Language;
}): string => {
  const { piece, rebuttal, language } = input;
  const tell = (fallacy: string): string =>
    tellRebuttal({ ...rebuttal, fallacy, closing: piece.summary, language })
      .map(({ label, text }) => `${label}: ${text}`)
      .join('\n\n');
  const whole = tell(rebuttal.fallacy);
  // The explanation is what a reader can follow up behind the link; fact, warning and fact must stay together.
  return countCaptionCharacters(whole) <= input.room ? whole : tell('');
};

const writeBody = (piece: Piece, room: number, language: Language): string => {
  if (piece.rebuttal !== undefined) {
    return writeRebuttal({ piece, rebuttal: piece.rebuttal, room, language });
  }
  const opening = piece.summary === '' ? [] : [piece.summary];
  const facts =
    piece.event === undefined
      ? []
      : tellEvent({ event: piece.event, timeZone: piece.timeZone, language });
  const eventLines = facts.map(({ label, text }) => `${label}: ${text}`).join('\n');
  const answer = piece.kind === 'faq' ? `${READER_WORDS.answer[language]}: ` : '';
  const paragraphs = piece.paragraphs.map((text, place) => (place === 0 ? answer + text : text));
  const { kept } = takeParagraphs({
    paragraphs: [...opening, ...(eventLines === '' ? [] : [eventLines]), ...paragraphs],
    room,
    measure: countCaptionCharacters,
  });
  return joinParagraphs(kept);
};

const toImage = (image: PieceImage, piece: Piece, language: Language): InstagramImage => {
  const isStamped = piece.rebuttal !== undefined && carriesHoaxStamp(piece.rebuttal.verdict);
  return {
    request: { fileId: image.fileId, crop: 'portrait', stamp: isStamped ? 'hoax' : 'none' },
    alt: isStamped ? stampAlt(image.alt, language) : image.alt,
    sourceUrl: image.url,
    sourceWidth: image.width,
    sourceHeight: image.height,
    ...(image.focalPoint === undefined ? {} : { focalPoint: { ...image.focalPoint } }),
    field: image.field,
  };
};

/**
 * Writes an Instagram post: heading, text, a line with the link, hashtags; and its pictures, all cropped to 4:5.
 * The plan's text is taken whole, however long; a text put together from the piece is fitted at a paragraph.
 * The plan's pictures are taken, or else the first of the piece. Pictures of a claim that misled carry the stamp.
 */
export const compose = (input: {
  readonly piece: Piece;
  readonly plan: Plan;
  readonly settings: InstagramSettings;
}): InstagramPayload => {
  const { piece, plan, settings } = input;
  const language = languageOf(piece.locale);
  const heading = writeHeading(piece, language);
  const ending = [
    writeLinkLine(piece, settings, language),
    writeHashtags(plan.hashtags.length > 0 ? plan.hashtags : piece.hashtags),
  ];
  const write = (body: string): string =>
    [heading, body, ...ending].filter((part) => part !== '').join('\n\n');
  const room = Math.min(
    COMFORTABLE_CHARACTERS,
    CAPTION_CHARACTERS - countCaptionCharacters(write('')) - 2,
  );
  const images = plan.images.length > 0 ? plan.images : piece.images.slice(0, 1);
  return {
    caption: write(plan.textOverride === '' ? writeBody(piece, room, language) : plan.textOverride),
    images: images.map((image) => toImage(image, piece, language)),
    language,
    timeZone: piece.timeZone,
  };
};
