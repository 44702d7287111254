import type { Clock } from '../../../kernel/clock';
import type { Language } from '../../../kernel/language';
import type { QueueMail } from '../../mail';
import { KEY_SECONDS } from '../domain/account-key';
import { writeAccountMail, type AccountMailKind } from '../domain/account-mails';
import type { Account } from './account-ports';

const HOUR_SECONDS = 60 * 60;

/** Queues a mail about an account, within the transaction of the caller. */
export type MailAccount = (mail: {
  readonly kind: AccountMailKind;
  readonly to: string;
  readonly language: Language;
  /** Tells this mail from another of its kind to the same account. */
  readonly key: string;
  /** The key by which an address is confirmed, or a new password set. */
  readonly code?: string;
}) => Promise<void>;

/** Keys of mails to citizens begin so: they are purged sooner than those to staff. */
export const CITIZEN_MAIL_PREFIX = 'citizen:';

/** Builds it. `confirmationUrl` is the address to which a key is added as `?confirmation=`. */
export const makeMailAccount =
  ({
    queueMail,
    confirmationUrl,
  }: {
    readonly queueMail: QueueMail;
    readonly confirmationUrl: string;
  }): MailAccount =>
  async ({ kind, to, language, key, code }) => {
    const mail = writeAccountMail(kind, {
      language,
      ...(code === undefined ? {} : { code, link: `${confirmationUrl}?confirmation=${code}` }),
      days: KEY_SECONDS.confirmation / (24 * HOUR_SECONDS),
      hours: KEY_SECONDS.new_password / HOUR_SECONDS,
    });
    await queueMail({ key: `${CITIZEN_MAIL_PREFIX}${kind}:${key}`, to, ...mail });
  };

/** Tells the owner of an account that its password was changed, within the transaction of the caller. */
export type TellPasswordChanged = (account: Account, language: Language) => Promise<void>;

/** Builds it. */
export const makeTellPasswordChanged =
  ({
    mailAccount,
    clock,
  }: {
    readonly mailAccount: MailAccount;
    readonly clock: Clock;
  }): TellPasswordChanged =>
  ({ userId, email }, language) => {
    const key = `${String(userId)}:${String(clock.now().getTime())}`;
    return mailAccount({ kind: 'password_changed', to: email, language, key });
  };
