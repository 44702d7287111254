import { signal, signalsAt, type ReadSignal } from './signal';

// Mobile numbers begin with 08, or 628 with the country; 10 to 13 digits in all, in groups or not.
const MOBILE = /(?<![\d+])(?:\+?62|0)[ .()-]{0,2}8(?:[ .()-]{0,2}\d){7,11}(?!\d)/g;
const EMAIL =
  /(?<![\w.+-])[a-z0-9][\w.+-]{0,63}(?:@| ?[([]at[)\]] ?)((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?![\w-])/g;
// Addresses of offices are there to be known.
const OFFICIAL = /\.(?:go|mil|desa)\.id$/;

/** Mobile numbers: of the writer or of somebody else, whom nobody asked. The author is asked whether to leave it out. */
export const readPhoneNumbers: ReadSignal = (text) =>
  signalsAt(text, MOBILE, (_, span) => signal('phone_number', 'nudge', span));

/** E-mail addresses of people. */
export const readEmailAddresses: ReadSignal = (text) =>
  signalsAt(text, EMAIL, ([, host = ''], span) =>
    OFFICIAL.test(host) ? undefined : signal('email_address', 'nudge', span),
  );
