const ELEMENTS = 'p|br|hr|strong|em|s|code|pre|blockquote|ul|ol|li';
const TEXT = String.raw`(?:[^<>&"]|&(?:amp|lt|gt|quot);|")`;
const HREF = String.raw`https?:\/\/(?:[^\s<>&"'\x60\\]|&amp;|')+`;
const OPENING = `<(?:${ELEMENTS})(?: /)?>|<a href="(?<href>${HREF})" rel="noopener noreferrer nofollow ugc">`;
const PART = new RegExp(`(?<text>${TEXT}+)|(?<closing></(?:${ELEMENTS}|a)>)|(?:${OPENING})`, 'uy');
const VOID = /^<(?:br|hr) \/>$/;

const nameOf = (tag: string): string => /^<\/?([a-z]+)/.exec(tag)?.[1] ?? '';

/**
 * Reads HTML of the forum by a grammar that knows nothing else: these elements without attributes, links in one form, text
 * without a single character that means something. Gives what is wrong, or undefined; forgives nothing that browsers do.
 */
export const findHtmlFault = (html: string): string | undefined => {
  const open: string[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < html.length) {
    const at = PART.lastIndex;
    const found = PART.exec(html);
    if (found === null) return `at ${String(at)}: ${html.slice(at, at + 60)}`;
    const [part] = found;
    if (found.groups?.text !== undefined || VOID.test(part)) continue;
    if (found.groups?.closing === undefined) open.push(nameOf(part));
    else if (open.pop() !== nameOf(part)) return `${part} closes nothing`;
  }
  return open.length === 0 ? undefined : `<${open.join('><')}> left open`;
};
