import { fail, succeed, type Result } from '../../../../kernel/result';
import type { TextContext } from '../../domain/cases/case-views';
import type { CaseRefusal } from '../../domain/cases/refusal';
import { refuseToShow, type Moderator } from '../../domain/cases/who-may';
import type { TargetRef } from '../../domain/target';
import type { CaseStore } from './case-ports';

/** Reads what stands around a text; nothing for what stands nowhere. The forum implements it. */
export type ReadContext = (ref: TargetRef) => Promise<TextContext>;

/** Shows what stands around the text of a case, and what the checks found in it. */
export type ShowContext = (input: {
  readonly by: Moderator;
  readonly caseId: number;
}) => Promise<Result<TextContext, CaseRefusal>>;

/** Builds the use case. Whoever may not see a case does not see the discussion around it here either. */
export const makeShowContext =
  ({
    cases,
    readContext,
  }: {
    readonly cases: Pick<CaseStore, 'get'>;
    readonly readContext: ReadContext;
  }): ShowContext =>
  async ({ by, caseId }) => {
    const known = await cases.get(caseId);
    if (known === undefined) return fail({ code: 'case_not_found' });
    const refusal = refuseToShow(known, by);
    return refusal === undefined ? succeed(await readContext(known.ref)) : fail(refusal);
  };
