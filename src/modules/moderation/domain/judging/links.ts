import type { SubmissionAuthor } from '../submission';
import { findingsOf, isTrusted, type PureCheck } from './context';

const render = findingsOf('render');

/** Marks alone, which show nothing: an empty list, a comment, the definition of a link. */
export const checkVisible: PureCheck = ({ submission, rendered }) => {
  const isNothing = rendered.plainText.trim() === '' && !/<hr/.test(rendered.html);
  return submission.text !== '' && isNothing ? [render('nothing_to_read', 'refuse')] : [];
};

const LINKS_OF_CITIZENS = 2; // a source and a second one; advertisements carry more
const LINKS_OF_KNOWN = 20; // more is a list that a moderator should see

const limitOf = (author: SubmissionAuthor): { limit: number; severity: 'hold' | 'flag' } => {
  if (author.kind !== 'citizen' || author.isVerified) {
    return { limit: LINKS_OF_KNOWN, severity: 'flag' };
  }
  return { limit: isTrusted(author) ? LINKS_OF_CITIZENS : 0, severity: 'hold' };
};

/** More links than this author may set without a person looking at them. */
export const checkLinkCount: PureCheck = ({ submission: { author }, rendered }) => {
  const { limit, severity } = limitOf(author);
  const actual = rendered.links.length;
  return actual > limit ? [render('too_many_links', severity, { limit, actual })] : [];
};

const HOST =
  /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24})(?=[/?#:]|$)/iu;

const hostOf = (text: string): string | undefined =>
  HOST.exec(text.trim().normalize('NFKC'))?.[1]?.toLowerCase();

/** A link that shows one address and leads to another. */
export const checkLinkTexts: PureCheck = ({ rendered }) => {
  const misleading = rendered.links.filter(({ href, text }) => {
    const shown = hostOf(text);
    return shown !== undefined && shown !== hostOf(href);
  });
  return misleading.length === 0
    ? []
    : [render('misleading_link', 'hold', { actual: misleading.length })];
};
