import path from 'node:path';
import type { Clock } from '../kernel/clock';
import { makeMailFolder } from './mail-folder';
import type { SmtpServer } from './mail-settings';
import type { Settings } from './settings';

/** Until a mail server is given up that does not answer one step of the conversation. */
const STEP_TIMEOUT_MS = 20_000;

const toTransport = ({ host, port, isSecure, login }: SmtpServer) => ({
  host,
  port,
  secure: isSecure,
  // A password never travels in the clear, even where somebody on the way hides that the server can encrypt.
  requireTLS: login !== undefined,
  ...(login === undefined ? {} : { auth: { user: login.user, pass: login.password } }),
  dnsTimeout: STEP_TIMEOUT_MS,
  connectionTimeout: STEP_TIMEOUT_MS,
  greetingTimeout: STEP_TIMEOUT_MS,
  socketTimeout: STEP_TIMEOUT_MS,
});

/**
 * The configuration of Strapi's e-mail plugin: nodemailer, with the mail server of the settings, else with a folder as
 * its transport. A provider of our own is not named by its path: Strapi writes that in lower case before it looks there.
 */
export const emailPlugin = ({
  settings,
  root,
  clock,
}: {
  readonly settings: Pick<Settings, 'HUB_SMTP_URL' | 'HUB_MAIL_FOLDER' | 'HUB_MAIL_FROM'>;
  /** Folder from which a relative `HUB_MAIL_FOLDER` counts. */
  readonly root: string;
  readonly clock: Clock;
}) => ({
  provider: 'nodemailer',
  providerOptions:
    settings.HUB_SMTP_URL === undefined
      ? makeMailFolder({ folder: path.resolve(root, settings.HUB_MAIL_FOLDER), clock })
      : toTransport(settings.HUB_SMTP_URL),
  settings: { defaultFrom: settings.HUB_MAIL_FROM, defaultReplyTo: settings.HUB_MAIL_FROM },
});
