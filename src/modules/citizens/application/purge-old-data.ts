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
import type { ConsentStore, NoticeStore } from './citizen-ports';
import { CITIZEN_MAIL_PREFIX } from './mail-account';
import type { InTransaction } from './ports';

const BATCH = 100;

const FAREWELL_PREFIX = `${CITIZEN_MAIL_PREFIX}account_erased:`;

/** Takes away what may not be kept any longer; gives how many rows. */
export type PurgeOldData = (stopping?: AbortSignal) => Promise<number>;

/** Builds the sweep. Each step may be done twice; what is not reached today is tomorrow's. */
export const makePurgeOldData =
  ({
    accounts,
    notices,
    consents,
    purgeMails,
    inTransaction,
    clock,
  }: {
    readonly accounts: AccountStore;
    readonly notices: NoticeStore;
    readonly consents: ConsentStore;
    /** Takes mails out of the outbox whose key begins so, and that are done with since then; gives how many. */
    readonly purgeMails: (done: {
      readonly keyPrefix: string;
      readonly before: Date;
    }) => Promise<number>;
    readonly inTransaction: InTransaction;
    readonly clock: Clock;
  }): PurgeOldData =>
  async (stopping) => {
    const at = clock.now();
    let purged = 0;
    for (const userId of await accounts.unconfirmedSince(daysBefore(at, UNCONFIRMED_DAYS), BATCH)) {
      if (stopping?.aborted === true) return purged;
      await inTransaction(() => accounts.remove(userId));
      purged += 1;
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
