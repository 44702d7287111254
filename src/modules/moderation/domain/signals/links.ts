import { signal, signalsAt, type ReadSignal, type Signal } from './signal';
import type { Span } from '../finding';

const HOST = /(?<![a-z0-9.@-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9-])/g;
const FILE_NAME = /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|txt|csv|js)$/;
const NUMBER_HOST = /https?:\/\/\d{1,3}(?:\.\d{1,3}){3}(?!\d)/g;
const SPELT_DOT =
  /(?<![a-z0-9])[a-z0-9-]{3,40} ?(?:[([] ?(?:dot|titik) ?[)\]]| titik | dot ) ?(?:com|net|org|xyz|id|me|vip|info|site|online|link|pro|club)(?![a-z0-9])/g;

// s.id is not among them: offices shorten their own addresses with it.
const SHORTENERS = new Set(
  'bit.ly tinyurl.com cutt.ly t.ly rb.gy shorturl.at goo.gl is.gd ow.ly linktr.ee heylink.me rebrand.ly'.split(
    ' ',
  ),
);
const INVITATIONS = new Set(
  'wa.me chat.whatsapp.com t.me telegram.me line.me discord.gg'.split(' '),
);

const GAMBLING_WORD = '(?:slot|judi|togel|casino|kasino|gacor|maxwin|sbobet|jackpot|parlay)';
const GAMBLING_HOST = new RegExp(
  `(?:^|[.-])${GAMBLING_WORD}|${GAMBLING_WORD}(?:\\d|gacor|online|maxwin|bet)|` +
    // Not slot: timeslot.
    '(?:judi|togel|casino|kasino|gacor|maxwin|sbobet)(?:$|[.-])|' +
    '(?:toto|bet|poker|qq|hoki|mpo|zeus)(?:77|88|99|138|168|303|777|4d)',
);

const withoutWww = (host: string): string => host.replace(/^www\./, '');

const readHost = (host: string, written: string, span: Span): Signal | undefined => {
  if (FILE_NAME.test(host)) return undefined;
  if (/[^\x20-\x7e]/.test(written) || /(?:^|\.)xn--/.test(host)) {
    return signal('disguised_link', 'hold', span);
  }
  const name = withoutWww(host);
  if (GAMBLING_HOST.test(name) && !name.endsWith('.go.id')) {
    return signal('gambling_link', 'hold', span);
  }
  if (SHORTENERS.has(name)) return signal('shortened_link', 'note', span);
  return INVITATIONS.has(name) ? signal('invitation_link', 'note', span) : undefined;
};

/** Addresses that lead to gambling, or that hide where they lead; how many there are is counted elsewhere. */
export const readLinks: ReadSignal = (text) => [
  ...signalsAt(text, HOST, ([host], span) =>
    readHost(host, text.original.slice(span.start, span.end), span),
  ),
  ...signalsAt(text, NUMBER_HOST, (_, span) => signal('disguised_link', 'hold', span)),
  ...signalsAt(text, SPELT_DOT, (_, span) => signal('disguised_link', 'flag', span)),
];
