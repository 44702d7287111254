import type { Clock } from '../../../kernel/clock';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { CitizenRefusal } from '../domain/refusal';
import type { AccountStore } from './account-ports';
import type { CitizenBook, PersonalData, TakeTurn } from './ports';

/** All that the hub keeps about somebody, for themselves. */
export type ExportData = (
  userId: number,
) => Promise<Result<Readonly<Record<string, unknown>>, CitizenRefusal>>;

/** Builds the use case: the account, and the share of every room under its name. */
export const makeExportData =
  ({
    accounts,
    citizens,
    rooms,
    takeTurn,
    clock,
  }: {
    readonly accounts: AccountStore;
    readonly citizens: Pick<CitizenBook, 'ofUser'>;
    readonly rooms: readonly PersonalData[];
    readonly takeTurn: TakeTurn;
    readonly clock: Clock;
  }): ExportData =>
  async (userId) => {
    const account = await accounts.find(userId);
    if (account === undefined) return fail({ code: 'token_ended' });
    const limit = await takeTurn({ act: 'export', who: `user:${String(userId)}` });
    if (limit !== undefined) return fail({ code: 'too_many_tries', limit });
    const { email, isConfirmed, registeredAt } = account;
    const citizen = await citizens.ofUser(userId);
    const shares: [string, unknown][] = [];
    for (const room of citizen === undefined ? [] : rooms) {
      shares.push([room.name, await room.collect(citizen?.id ?? 0)]);
    }
    return succeed({
      exportedAt: clock.now(),
      account: { email, isConfirmed, registeredAt },
      ...Object.fromEntries(shares),
    });
  };
