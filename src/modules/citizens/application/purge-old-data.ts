import type { Clock } from '../../../kernel/clock';
import {
  CITIZEN_MAIL_DAYS,
  CONSENT_DAYS,
  daysBefore,
  NOTICE_DAYS,
  READ_NOTICE_DAYS,
  UNCONFIRMED_DAYS,
} from '../domain/retention';
import type { AccountStore } from './account-ports';
import type { CitizenStore, ConsentStore, NoticeStore } from './citizen-ports';
import { CITIZEN_MAIL_PREFIX } from './mail-account';
import type { InTransaction } from './ports';

const BATCH = 100;

const FAREWELL_PREFIX = `${CITIZEN_MAIL_PREFIX}account_erased:`;

/** Takes away what may not be kept any longer; gives how many rows. */
export type PurgeOldData = (stopping?: AbortSignal) => Promise<number>;

interface Rooms {
  readonly accounts: AccountStore;
  readonly citizens: Pick<CitizenStore, 'ofUser'>;
  readonly inTransaction: InTransaction;
}

/** Who was found unconfirmed may have confirmed since, and taken a name: with the account locked, it is looked at again. */
const removeUnconfirmed = (
  { accounts, citizens, inTransaction }: Rooms,
  userId: number,
): Promise<number> =>
  inTransaction(async () => {
    const account = await accounts.findLocked(userId);
    if (account === undefined || account.isConfirmed) return 0;
    if ((await citizens.ofUser(userId)) !== undefined) return 0;
    await accounts.remove(userId);
    return 1;
  });

/** Builds the sweep. Each step may be done twice; what is not reached today is tomorrow's. */
export const makePurgeOldData =
  ({
    notices,
    consents,
    purgeMails,
    clock,
    ...rooms
  }: Rooms & {
    readonly notices: NoticeStore;
    readonly consents: ConsentStore;
    /** Takes mails out of the outbox whose key begins so, and that are done with since then; gives how many. */
    readonly purgeMails: (done: {
      readonly keyPrefix: string;
      readonly before: Date;
    }) => Promise<number>;
    readonly clock: Clock;
  }): PurgeOldData =>
  async (stopping) => {
    const at = clock.now();
    let purged = 0;
    const unconfirmedBefore = daysBefore(at, UNCONFIRMED_DAYS);
    for (const userId of await rooms.accounts.unconfirmedSince(unconfirmedBefore, BATCH)) {
      if (stopping?.aborted === true) return purged;
      purged += await removeUnconfirmed(rooms, userId);
    }
    purged += await notices.purge({
      read: daysBefore(at, READ_NOTICE_DAYS),
      written: daysBefore(at, NOTICE_DAYS),
    });
    purged += await consents.purgeErasedBefore(daysBefore(at, CONSENT_DAYS));
    // The last mail to who left says that the address is kept no longer.
    purged += await purgeMails({ keyPrefix: FAREWELL_PREFIX, before: at });
    const before = daysBefore(at, CITIZEN_MAIL_DAYS);
    return purged + (await purgeMails({ keyPrefix: CITIZEN_MAIL_PREFIX, before }));
  };
