import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { ModerationCase } from '../../domain/cases/case';
import { claimCase, holderOf, refuseClaim, releaseClaim } from '../../domain/cases/claims';
import type { CaseRefusal } from '../../domain/cases/refusal';
import { refuseToAct, type Moderator } from '../../domain/cases/who-may';
import type { CaseLists, CaseStore, InTransaction } from './case-ports';
import { saveLocked } from './open-case';

interface Deps {
  readonly cases: CaseStore;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Takes or gives back a case; gives it as it is then. */
export type ClaimCase = (input: {
  readonly caseId: number;
  readonly by: Moderator;
}) => Promise<Result<ModerationCase, CaseRefusal>>;

/** Builds the use case by which a moderator takes a case for 15 minutes, or keeps it for another 15. */
export const makeClaimCase =
  ({ cases, inTransaction, clock }: Deps): ClaimCase =>
  ({ caseId, by }) =>
    inTransaction(async () => {
      const known = await cases.lock(caseId);
      if (known === undefined) return fail({ code: 'case_not_found' });
      const now = clock.now();
      const refusal = refuseToAct(known, by) ?? refuseClaim(known, by, now);
      if (refusal !== undefined) return fail(refusal);
      const claimed = claimCase(known, by, now);
      await saveLocked(cases, known, claimed);
      return succeed(claimed);
    });

/** Builds the use case by which a moderator gives a case back; one that is not theirs any more stays as it is. */
export const makeReleaseCase =
  ({ cases, inTransaction, clock }: Deps): ClaimCase =>
  ({ caseId, by }) =>
    inTransaction(async () => {
      const known = await cases.lock(caseId);
      if (known === undefined) return fail({ code: 'case_not_found' });
      if (holderOf(known, clock.now())?.byId !== by.id) return succeed(known);
      const released = releaseClaim(known);
      await saveLocked(cases, known, released);
      return succeed(released);
    });

const BATCH = 200;

/** Builds the sweep that frees cases whose lease has run out; gives how many. */
export const makeFreeExpiredClaims =
  ({ cases, lists, inTransaction, clock }: Deps & { readonly lists: CaseLists }) =>
  async (): Promise<number> => {
    let freed = 0;
    for (const id of await lists.withExpiredClaims(clock.now(), BATCH)) {
      freed += await inTransaction(async () => {
        const known = await cases.lock(id);
        // Renewed meanwhile.
        if (known?.state !== 'claimed' || holderOf(known, clock.now()) !== undefined) return 0;
        await saveLocked(cases, known, releaseClaim(known));
        return 1;
      });
    }
    return freed;
  };
