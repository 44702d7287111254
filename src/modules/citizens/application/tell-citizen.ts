import type { Clock } from '../../../kernel/clock';
import { fillIn, type Bilingual } from '../../../kernel/language';
import type { QueueMail } from '../../mail';
import { signMail } from '../domain/account-mails';
import { writeNotice } from '../domain/write-notice';
import type { AccountStore } from './account-ports';
import type { NoticeStore } from './citizen-ports';
import { CITIZEN_MAIL_PREFIX } from './mail-account';
import type { CitizenBook, TellCitizen } from './ports';

const WHERE: Bilingual = {
  id: 'Anda dapat membacanya juga di akun Anda: {link}',
  en: 'You find this in your account as well: {link}',
};

/** Builds it. `accountUrl` is where citizens read their notices. */
export const makeTellCitizen =
  ({
    citizens,
    accounts,
    notices,
    queueMail,
    clock,
    timeZone,
    accountUrl,
  }: {
    readonly citizens: Pick<CitizenBook, 'find'>;
    readonly accounts: Pick<AccountStore, 'find'>;
    readonly notices: Pick<NoticeStore, 'add'>;
    readonly queueMail: QueueMail;
    readonly clock: Clock;
    readonly timeZone: string;
    readonly accountUrl: string;
  }): TellCitizen =>
  async (notice) => {
    const citizen = await citizens.find(notice.citizenId);
    if (citizen === undefined || citizen.erasedAt !== undefined) return;
    if (!(await notices.add(notice, clock.now()))) return;
    const account = await accounts.find(citizen.userId);
    if (account?.isConfirmed !== true) return;
    const { language } = citizen;
    const { title, text } = writeNotice(notice, { language, timeZone, place: 'mail' });
    const where = fillIn(WHERE[language], { link: accountUrl });
    await queueMail({
      key: `${CITIZEN_MAIL_PREFIX}notice:${notice.key}`,
      to: account.email,
      subject: title,
      text: signMail(`${text}\n\n${where}`),
    });
  };
