import { truncateGraphemes } from '../../../kernel/text';

/** Where a mail stands. `sending`: a worker holds it, or died while it did. */
export const MAIL_STATES = ['queued', 'sending', 'sent', 'failed'] as const;

/** Where a mail stands. */
export type MailState = (typeof MAIL_STATES)[number];

/** States from which a worker may take a mail once it is due and nobody holds it. */
export const CLAIMABLE_MAIL_STATES: readonly MailState[] = ['queued', 'sending'];

/** States in which nothing more happens to a mail. */
export const DONE_MAIL_STATES: readonly MailState[] = ['sent', 'failed'];

/** A mail that somebody asks for. */
export interface NewMail {
  /** What it is about and who gets it, at most 200 characters: the same mail is queued once. */
  readonly key: string;
  /** The bare address of one person. */
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

/** A mail in the outbox. */
export interface Mail extends NewMail {
  readonly id: number;
  readonly state: MailState;
  /** Tries that ended in a failure. */
  readonly attempts: number;
  /** Goes up with every claim: who holds an older one has lost the mail. */
  readonly fence: number;
}

/** Why the last try failed: a class name and short words, nothing that a server or a person wrote. */
export interface MailFailure {
  readonly class: string;
  readonly text: string;
}

const MAX_SUBJECT_GRAPHEMES = 150; // what a list of mails may show, and then some

// A line break in a header would begin another header; PostgreSQL stores no NUL.
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const CONTROLS_IN_TEXT = /(?![\n\t])\p{Cc}/gu;

/** The mail as it is stored: a subject of one line, a text without control characters. */
export const toStorable = (mail: NewMail): NewMail => ({
  key: mail.key,
  to: mail.to.trim(),
  subject: truncateGraphemes(mail.subject.replace(CONTROLS, ' ').trim(), MAX_SUBJECT_GRAPHEMES),
  text: mail.text.replace(/\r\n?/g, '\n').replace(CONTROLS_IN_TEXT, ''),
});

// One address: no name, no list, no comment, nothing quoted.
const ADDRESS = /^[^\s\p{Cc}<>()[\],;:\\"@]+@[^\s\p{Cc}<>()[\],;:\\"@]+$/u;
const MAX_ADDRESS_LENGTH = 254; // RFC 5321, 4.5.3.1.3, without its angle brackets

/** True for the bare address of one person; nothing else is ever handed to a mail server. */
export const isOneAddress = (text: string): boolean =>
  text.length <= MAX_ADDRESS_LENGTH && ADDRESS.test(text);

const MAX_READABLE_ID = 80;

/**
 * The Message-ID of a mail: the same at every try, so that a mail program shows a mail once that came twice.
 * It begins with readable words of the key; the hash tells apart what these leave alike.
 */
export const messageIdOf = ({
  key,
  host,
  hash,
}: {
  readonly key: string;
  readonly host: string;
  readonly hash: (text: string) => string;
}): string => {
  const words = key.replace(/[^a-zA-Z0-9]+/g, '-').slice(0, MAX_READABLE_ID);
  return `<${words}.${hash(key).slice(0, 16)}@${host}>`;
};
