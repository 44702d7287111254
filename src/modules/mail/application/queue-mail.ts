import type { Clock } from '../../../kernel/clock';
import { toStorable, type NewMail } from '../domain/mail';
import type { MailStore } from './ports';

/**
 * Puts a mail into the outbox, within the transaction of the caller: it is sent if and only if that is committed.
 * The same key again changes nothing. An address that is none fails later, in the outbox, and not the work around it.
 */
export type QueueMail = (mail: NewMail) => Promise<void>;

/** Builds the use case that queues mails. */
export const makeQueueMail =
  ({ store, clock }: { store: MailStore; clock: Clock }): QueueMail =>
  (mail) =>
    store.add(toStorable(mail), clock.now());
