import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../kernel/clock';
import type { Jobs } from '../../../platform/jobs';
import { makeQueueMail } from '../application/queue-mail';
import { makeSendDueMails, type SendDueMails } from '../application/send-due-mails';
import type { Hash, SendMail } from '../application/ports';
import { strapiMailStore } from './mail-store';

/** The name under which due mails are swept; nudged after a transaction that queued some. */
export const MAIL_SWEEP = 'hub.mails';

const SWEEP_SECONDS = 15; // a mail that nobody nudged for is on its way within that

const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

interface EmailService {
  send(options: object): Promise<unknown>;
}

/** Sends through Strapi's e-mail plugin, whatever provider that has. */
const makeSendMail =
  (strapi: Core.Strapi): SendMail =>
  async (mail) => {
    // Without `html` the provider would send the text as HTML too, and a title could bring its own tags.
    await strapi
      .plugin('email')
      .service<EmailService>('email')
      .send({ ...mail, html: '' });
  };

/** Builds the use cases of the outbox on Strapi's tables and its e-mail plugin. */
export const buildMail = (
  strapi: Core.Strapi,
  { clock, publicUrl }: { readonly clock: Clock; readonly publicUrl: string },
) => {
  const store = strapiMailStore(strapi);
  return {
    queueMail: makeQueueMail({ store, clock }),
    forgetMailsTo: (address: string) => store.removeTo(address),
    purgeMails: (done: { readonly keyPrefix: string; readonly before: Date }) =>
      store.removeDone(done),
    sendDueMails: makeSendDueMails({
      store,
      send: makeSendMail(strapi),
      clock,
      hash: sha256,
      host: new URL(publicUrl).hostname,
      onFailure: ({ key, failure, isFinal }) => {
        const why = `${failure.class} ${failure.text}`.trim();
        if (isFinal) strapi.log.error(`Mail "${key}" was not sent and is given up: ${why}`);
        else strapi.log.warn(`Mail "${key}" was not sent and will be tried again: ${why}`);
      },
    }),
  };
};

/** The use cases of the outbox. */
export type MailUseCases = ReturnType<typeof buildMail>;

/** Starts the sweep over due mails. */
export const startMail = (
  jobs: Jobs,
  { sendDueMails }: { readonly sendDueMails: SendDueMails },
): void => {
  jobs.add({
    name: MAIL_SWEEP,
    everySeconds: SWEEP_SECONDS,
    run: async (stopping) => {
      await sendDueMails(stopping);
    },
  });
};
