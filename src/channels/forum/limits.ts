import { countCodePoints } from '../../kernel/text';

/* Limits of our own forum: its rules are ours, so that none of them is unverified. */

/** Characters of a thread's title: the length of the longest FAQ question, which becomes a title as it is. */
export const TITLE_CHARACTERS = 150;

/** Characters of a post, in Markdown: about ten printed pages, beyond which nobody reads a discussion. */
export const BODY_CHARACTERS = 20_000;

/** Characters of a text that we put together ourselves: enough to discuss, while the article itself stays on the site. */
export const COMFORTABLE_CHARACTERS = 3_000;

/** The forum counts Unicode code points. */
export const countPostCharacters = countCodePoints;
