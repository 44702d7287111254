import { z } from 'zod';

/** Where mails are handed over. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** True where the connection is encrypted from its first byte. */
  readonly isSecure: boolean;
  readonly login?: { readonly user: string; readonly password: string };
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const toSmtpServer = (text: string): SmtpServer | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const defaultPort = DEFAULT_PORTS[url.protocol];
  if (defaultPort === undefined || url.hostname === '') return undefined;
  const hasMore = !['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '';
  const [user, password] = [decode(url.username), decode(url.password)];
  if (hasMore || user === undefined || password === undefined) return undefined;
  // A user without a password, or the reverse, is an address that was cut short.
  if ((user === '') !== (password === '') || url.port === '0') return undefined;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? defaultPort : Number(url.port),
    isSecure: url.protocol === 'smtps:',
    ...(user === '' ? {} : { login: { user, password } }),
  };
};

/** `smtp://` or `smtps://user:password@host:port`, taken apart. */
export const smtpUrl = z.string().transform((text, context): SmtpServer => {
  const server = toSmtpServer(text);
  if (server !== undefined) return server;
  context.addIssue({
    code: 'custom',
    message:
      'should be a mail server, such as smtps://user:password@mail.example.go.id:465, special characters percent-encoded',
  });
  return z.NEVER;
});

// `hub@example.go.id` or `Humas Hub <hub@example.go.id>`; no list, no second header.
const SENDER =
  /^(?:[^\p{Cc}<>@,;:\\"()]+ <(?=[^<>]+>$)|(?=[^<>]+$))[^\s\p{Cc}<>()[\],;:\\"@]+@[^\s\p{Cc}<>()[\],;:\\"@]+>?$/u;

/** Who the mails of the hub are from. */
export const mailSender = z.string().regex(SENDER, {
  error:
    'should be an e-mail address with or without a name, such as Humas Hub <hub@example.go.id>',
});
