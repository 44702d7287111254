import type { Clock } from '../../../kernel/clock';
import { isOneAddress, messageIdOf, type Mail, type MailFailure } from '../domain/mail';
import { afterMailFailure, toMailFailure } from '../domain/retry';
import type { Hash, MailStore, SendMail } from './ports';

/** Mails taken in one sweep; the next sweep goes on where this one ended. */
const BATCH = 50;

/** What a conversation with a mail server may take: a dozen steps, each given up after 20 s, and a minute to spare. */
export const MAIL_LEASE_SECONDS = 300;

interface SendDueMailsDeps {
  readonly store: MailStore;
  readonly send: SendMail;
  readonly clock: Clock;
  readonly hash: Hash;
  /** Right-hand side of each Message-ID: the name of the host on which the hub runs. */
  readonly host: string;
  /** Told of every failed try; `isFinal` where no other follows. */
  readonly onFailure: (failed: {
    readonly key: string;
    readonly failure: MailFailure;
    readonly isFinal: boolean;
  }) => void;
}

const after = (clock: Clock, seconds: number): Date =>
  new Date(clock.now().getTime() + seconds * 1000);

const tryToSend = async (deps: SendDueMailsDeps, mail: Mail): Promise<MailFailure | undefined> => {
  const { to, subject, text, key } = mail;
  const messageId = messageIdOf({ key, host: deps.host, hash: deps.hash });
  try {
    await deps.send({ to, subject, text, messageId, date: deps.clock.now() });
    return undefined;
  } catch (error) {
    return toMailFailure(error);
  }
};

const sendOne = async (deps: SendDueMailsDeps, mail: Mail): Promise<void> => {
  if (!isOneAddress(mail.to)) {
    const failure = { class: 'bad_address', text: '' };
    await deps.store.settle(mail, { state: 'failed', lastError: failure });
    deps.onFailure({ key: mail.key, failure, isFinal: true });
    return;
  }
  const failure = await tryToSend(deps, mail);
  if (failure === undefined) {
    // Where this is not reached, the lease runs out and the mail goes out again, under the same Message-ID.
    await deps.store.settle(mail, { state: 'sent', lastError: null, sentAt: deps.clock.now() });
    return;
  }
  const { state, attempts, inSeconds } = afterMailFailure(mail.attempts);
  const dueAt = after(deps.clock, inSeconds);
  await deps.store.settle(mail, { state, attempts, dueAt, lastError: failure });
  deps.onFailure({ key: mail.key, failure, isFinal: state === 'failed' });
};

/** Sends what is due; gives the number of mails that it worked on. No further one is begun once `stopping` is aborted. */
export type SendDueMails = (stopping?: AbortSignal) => Promise<number>;

/**
 * Builds the sweep that sends due mails, one after another. A mail is held under a lease while it is sent: two processes
 * never send one at the same time, and one whose process died is sent by the next.
 */
export const makeSendDueMails =
  (deps: SendDueMailsDeps): SendDueMails =>
  async (stopping) => {
    let worked = 0;
    for (const id of await deps.store.due(deps.clock.now(), BATCH)) {
      if (stopping?.aborted === true) break;
      const leaseUntil = after(deps.clock, MAIL_LEASE_SECONDS);
      const mail = await deps.store.claim(id, deps.clock.now(), leaseUntil);
      if (mail === undefined) continue;
      worked += 1;
      await sendOne(deps, mail);
    }
    return worked;
  };
