import type { Clock } from '../../../../kernel/clock';
import type { Result } from '../../../../kernel/result';
import { isOverstep, type CaseRefusal } from '../../domain/cases/refusal';
import type { InTransaction, RecordDeed } from './case-ports';

interface Deps {
  readonly record: RecordDeed;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** What somebody tried, as it stands on the record. */
export type Attempt = Pick<Parameters<RecordDeed>[0], 'by' | 'action' | 'about' | 'reason'> & {
  /** State of what it was about; absent where it has none. */
  readonly state?: string | undefined;
};

/**
 * Builds what puts a refused attempt on the record: that of somebody who may not (own content, own decision, a category
 * of others, a step of the lead). To be late, or to write too little, is nobody's fault and leaves no line. The line has a
 * transaction of its own: that of the attempt has changed nothing.
 */
export const makeRecordRefusals =
  ({ record, inTransaction, clock }: Deps) =>
  <Input, Value>(
    work: (input: Input) => Promise<Result<Value, CaseRefusal>>,
    describe: (input: Input) => Promise<Attempt>,
  ) =>
  async (input: Input): Promise<Result<Value, CaseRefusal>> => {
    const answer = await work(input);
    if (answer.ok || !isOverstep(answer.failure)) return answer;
    const { state = '', ...attempt } = await describe(input);
    const refused = { from: state, to: state, refusal: answer.failure.code };
    await inTransaction(() => record({ at: clock.now(), ...attempt, ...refused }));
    return answer;
  };
