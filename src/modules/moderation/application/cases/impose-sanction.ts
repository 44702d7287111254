import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { CitizenBook, TellCitizen } from '../../../citizens';
import { refuseReason } from '../../domain/cases/justification';
import type { CaseRefusal } from '../../domain/cases/refusal';
import {
  activeAt,
  endOf,
  refuseLift,
  refuseSanction,
  type Sanction,
  type SanctionKind,
} from '../../domain/cases/sanctions';
import type { Moderator } from '../../domain/cases/who-may';
import type { ActiveSanction } from '../../domain/submission';
import { toActor } from './actors';
import type { InTransaction, RecordDeed } from './case-ports';
import type { SanctionStore } from './sanction-ports';

interface Deps {
  readonly citizens: CitizenBook;
  readonly sanctions: SanctionStore;
  readonly tellCitizen: TellCitizen;
  readonly record: RecordDeed;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Limits a citizen beside a case. */
export type ImposeSanction = (input: {
  readonly by: Moderator;
  readonly citizenId: number;
  readonly kind: SanctionKind;
  /** Absent: for good. */
  readonly days?: number | undefined;
  readonly reason: string;
  readonly ruleNumber: string;
}) => Promise<Result<Sanction, CaseRefusal>>;

const refuse = (input: Parameters<ImposeSanction>[0]): CaseRefusal | undefined => {
  const { by, citizenId, reason, ruleNumber } = input;
  if (!by.mayDecide && !by.isLead) return { code: 'moderation_not_permitted' };
  if (by.citizenId === citizenId) return { code: 'own_content' };
  const refusal = refuseSanction(input, by) ?? refuseReason(reason, 'reason');
  if (refusal !== undefined) return refusal;
  return ruleNumber.trim() === ''
    ? { code: 'rule_number_missing', field: 'ruleNumber' }
    : undefined;
};

/** Builds the use case. */
export const makeImposeSanction =
  (deps: Deps): ImposeSanction =>
  (input) =>
    deps.inTransaction(async () => {
      const { by, citizenId, kind, days } = input;
      const citizen = await deps.citizens.find(citizenId);
      if (citizen === undefined) return fail({ code: 'citizen_not_found' });
      const refusal = refuse(input);
      if (refusal !== undefined) return fail(refusal);
      const at = deps.clock.now();
      const until = endOf({ kind, days }, at);
      const [reason, ruleNumber] = [input.reason.trim(), input.ruleNumber.trim()];
      const sanction = await deps.sanctions.add({
        ...{ citizenId, kind, until, reason, ruleNumber },
        ...{ byId: by.id, byName: by.name, imposedAt: at },
      });
      await deps.tellCitizen({
        ...{ citizenId, key: `sanction:${String(sanction.id)}`, kind: 'sanction' },
        facts: {
          ...{ action: kind, text: reason, ruleNumber },
          sanctionUntil: until?.toISOString() ?? '',
        },
      });
      await deps.record({
        ...{ at, by: toActor(by), action: `sanction_${kind}`, reason },
        about: { kind: 'sanction', documentId: String(sanction.id) },
      });
      return succeed(sanction);
    });

/** Ends a limit before its time. */
export type LiftSanction = (input: {
  readonly by: Moderator;
  readonly sanctionId: number;
  readonly reason: string;
}) => Promise<Result<Sanction, CaseRefusal>>;

/** Builds the use case. */
export const makeLiftSanction =
  (deps: Omit<Deps, 'citizens'>): LiftSanction =>
  ({ by, sanctionId, reason: given }) =>
    deps.inTransaction(async () => {
      const sanction = await deps.sanctions.get(sanctionId);
      if (sanction === undefined) return fail({ code: 'sanction_not_found' });
      const at = deps.clock.now();
      const reason = given.trim();
      const refusal = refuseLift(sanction, by, at) ?? refuseReason(reason, 'reason');
      if (refusal !== undefined) return fail(refusal);
      const lifting = { at, byId: by.id, byName: by.name, reason };
      if (!(await deps.sanctions.lift(sanctionId, lifting))) return fail({ code: 'sanction_over' });
      await deps.tellCitizen({
        citizenId: sanction.citizenId,
        key: `sanction-lifted:${String(sanctionId)}`,
        kind: 'sanction_lifted',
        facts: { action: sanction.kind, text: reason },
      });
      await deps.record({
        ...{ at, by: toActor(by), action: 'sanction_lifted', reason },
        about: { kind: 'sanction', documentId: String(sanctionId) },
      });
      return succeed({ ...sanction, liftedAt: at });
    });

const MOST_SANCTIONS = 100; // those of one person; the newest count

/** The limits that hold for a citizen now, in the words of the checks. */
export type SanctionsOf = (citizenId: number) => Promise<readonly ActiveSanction[]>;

/** Builds it. */
export const makeSanctionsOf =
  ({ sanctions, clock }: Pick<Deps, 'sanctions' | 'clock'>): SanctionsOf =>
  async (citizenId) =>
    activeAt(await sanctions.ofCitizen(citizenId, MOST_SANCTIONS), clock.now());
