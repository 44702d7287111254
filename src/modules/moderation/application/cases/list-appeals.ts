import { fail, succeed, type Result } from '../../../../kernel/result';
import { hasDecider, refuseAppealDecider, type AppealState } from '../../domain/cases/appeals';
import type { AppealView } from '../../domain/cases/case-views';
import type { CaseRefusal } from '../../domain/cases/refusal';
import type { Moderator } from '../../domain/cases/who-may';
import type { AppealStore } from './appeal-ports';
import type { DecisionStore } from './case-ports';
import type { ModeratorDirectory } from './staff-ports';

/** One page of appeals. */
export interface AppealPage {
  readonly appeals: readonly AppealView[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: { readonly dueAt: Date; readonly id: number };
}

/** Lists appeals, those that are due first first. For leads. */
export type ListAppeals = (input: {
  readonly by: Moderator;
  readonly state: AppealState;
  readonly after?: { readonly dueAt: Date; readonly id: number } | undefined;
}) => Promise<Result<AppealPage, CaseRefusal>>;

const PAGE = 50;

/** Builds the use case. */
export const makeListAppeals =
  ({
    appeals,
    decisions,
    directory,
  }: {
    readonly directory: Pick<ModeratorDirectory, 'leads'>;
    readonly appeals: AppealStore;
    readonly decisions: DecisionStore;
  }): ListAppeals =>
  async ({ by, state, after }) => {
    if (!by.isLead) return fail({ code: 'lead_only' });
    const found = await appeals.list({ state, after, limit: PAGE + 1 });
    const page = found.slice(0, PAGE);
    const known = await decisions.getMany(page.map(({ decisionId }) => decisionId));
    const byId = new Map(known.map((decision) => [decision.id, decision]));
    const leads = state === 'filed' ? await directory.leads() : [];
    const views = page.flatMap((appeal): readonly AppealView[] => {
      const decision = byId.get(appeal.decisionId);
      if (decision === undefined) return [];
      const isOpen = state === 'filed';
      const mayDecide = isOpen && refuseAppealDecider(appeal, decision, by) === undefined;
      const needsAnotherLead = isOpen && !hasDecider(appeal, decision, leads);
      return [{ ...appeal, decision, mayDecide, needsAnotherLead }];
    });
    const last = page.at(-1);
    return succeed({
      appeals: views,
      ...(found.length > PAGE && last !== undefined
        ? { next: { dueAt: last.dueAt, id: last.id } }
        : {}),
    });
  };
