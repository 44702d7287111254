import type { Clock } from '../../../kernel/clock';
import type { Language } from '../../../kernel/language';
import { fail, succeed, type Result } from '../../../kernel/result';
import { workThrough } from '../../../kernel/work-through';
import type { ErasureWish } from '../domain/citizen';
import type { CitizenRefusal } from '../domain/refusal';
import type { AccountStore } from './account-ports';
import type { CitizenStore, OpenErasure } from './citizen-ports';
import type { MailAccount } from './mail-account';
import type { InTransaction, PersonalData } from './ports';

interface Deps {
  readonly accounts: AccountStore;
  readonly citizens: CitizenStore;
  readonly rooms: readonly PersonalData[];
  readonly mailAccount: MailAccount;
  /** Takes mails to an address out of the outbox, sent or not. */
  readonly forgetMailsTo: (email: string) => Promise<void>;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Erasures that one sweep works on; the next goes on where this one ended. */
const BATCH = 20;

/** Finishes what erasures left to do, room by room; each may be done again. Gives how many people it worked on. */
export type FinishErasures = (stopping?: AbortSignal) => Promise<number>;

type FinishDeps = Pick<Deps, 'rooms'> & {
  readonly citizens: Pick<CitizenStore, 'openErasures' | 'finishErasure'>;
};

const finish = async (
  { citizens, rooms }: FinishDeps,
  { citizenId, at, wish }: OpenErasure,
): Promise<void> => {
  for (const room of rooms) await room.erase(citizenId, at, wish);
  await citizens.finishErasure(citizenId);
};

/** Builds the sweep. One erasure that fails keeps nobody else waiting; the failure is thrown once the others are done. */
export const makeFinishErasures =
  (deps: FinishDeps): FinishErasures =>
  async (stopping) => {
    const finishOne = async (erasure: OpenErasure): Promise<number> => {
      await finish(deps, erasure);
      return 1;
    };
    return workThrough(await deps.citizens.openErasures(BATCH), finishOne, stopping);
  };

/**
 * Erases somebody at their own wish. Account, name, sessions and mails are gone when this is answered, in one
 * transaction; posts and the rest follow at once, and where the process dies meanwhile, with the next sweep.
 */
export type EraseMe = (input: {
  readonly userId: number;
  readonly password: string;
  readonly wish: ErasureWish;
  readonly language: Language;
}) => Promise<Result<null, CitizenRefusal>>;

/** Builds the use case. */
export const makeEraseMe =
  (deps: Deps): EraseMe =>
  async ({ userId, password, wish, language }) => {
    const { accounts, citizens, mailAccount, forgetMailsTo, inTransaction, clock } = deps;
    const account = await accounts.find(userId);
    if (account === undefined) return fail({ code: 'token_ended' });
    if (!(await accounts.hasPassword(userId, password))) {
      return fail({ code: 'wrong_password', field: 'password' });
    }
    const at = clock.now();
    const erased = await inTransaction(async () => {
      // Locked first: a profile that is written meanwhile is found here, or finds no account.
      await accounts.findLocked(userId);
      const citizen = await citizens.ofUser(userId);
      if (citizen !== undefined) {
        // Locked whole: whoever writes under the name is done before it goes, or learns that it is gone.
        await citizens.lock(citizen.id);
        await citizens.erase(citizen.id, { at, wish });
      }
      await accounts.remove(userId);
      await forgetMailsTo(account.email);
      const mail = { kind: 'account_erased', to: account.email, language } as const;
      await mailAccount({ ...mail, key: String(userId) });
      return citizen;
    });
    if (erased !== undefined) await finish(deps, { citizenId: erased.id, at, wish });
    return succeed(null);
  };
