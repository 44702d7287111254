import { toInstant, toLocal } from '../../../../kernel/office-time';
import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import {
  medianHours,
  quarterNameOf,
  quarterOf,
  type Quarter,
  type QuarterlyNumbers,
} from '../../domain/cases/numbers';
import type { CaseRefusal } from '../../domain/cases/refusal';

/** What the database counts of one quarter. */
export interface CountedQuarter extends Omit<QuarterlyNumbers, 'quarter' | 'medianHours'> {
  /** The one or two middle values of the seconds that decisions took. */
  readonly middleSeconds: readonly number[];
}

/** Counts in the database. */
export type CountQuarter = (quarter: Quarter) => Promise<CountedQuarter>;

/** Gives the numbers of a quarter; without a name, of the present one. */
export type QuarterlyReport = (input: {
  readonly quarter?: string | undefined;
}) => Promise<Result<QuarterlyNumbers, CaseRefusal>>;

/** Builds the use case. The numbers hold no person and no text: they are public. */
export const makeQuarterlyReport =
  ({
    count,
    clock,
    timeZone,
  }: {
    readonly count: CountQuarter;
    readonly clock: Clock;
    readonly timeZone: string;
  }): QuarterlyReport =>
  async ({ quarter: asked }) => {
    const name = asked ?? quarterNameOf(toLocal(clock.now(), timeZone));
    const quarter = quarterOf(name, (day) => toInstant(`${day}T00:00`, timeZone));
    if (quarter === undefined) {
      return fail({ code: 'unknown_quarter', field: 'quarter', actual: name });
    }
    const { middleSeconds, ...counted } = await count(quarter);
    const hours = medianHours(middleSeconds);
    return succeed({
      quarter: name,
      ...counted,
      ...(hours === undefined ? {} : { medianHours: hours }),
    });
  };
