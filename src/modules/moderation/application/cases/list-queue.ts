import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import { WAITING_STATES, type CaseState, type ModerationCase } from '../../domain/cases/case';
import type { CaseView } from '../../domain/cases/case-views';
import type { ClockColour } from '../../domain/cases/clocks';
import { seenVersion } from '../../domain/cases/decisions';
import type { CaseRefusal } from '../../domain/cases/refusal';
import { isOwn, refuseToShow, type Moderator } from '../../domain/cases/who-may';
import type { Target, TargetRef } from '../../domain/target';
import type { Targets } from '../ports';
import { toCaseView } from './case-view';
import type { CaseLists } from './case-ports';

/** Filters of the queue. */
export interface QueueFilter {
  readonly state?: CaseState | undefined;
  readonly categoryId?: number | undefined;
  readonly reason?: string | undefined;
  readonly clock?: ClockColour | undefined;
  readonly isMine?: boolean | undefined;
  readonly text?: string | undefined;
  /** As the page before gave it in `next`. */
  readonly after?: { readonly dueAt: Date; readonly id: number } | undefined;
}

/** One page of the queue. */
export interface QueuePage {
  readonly cases: readonly CaseView[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: { readonly dueAt: Date; readonly id: number };
}

/** Lists the cases that a moderator may see, those that are due first first. */
export type ListQueue = (input: {
  readonly by: Moderator;
  readonly filter: QueueFilter;
}) => Promise<Result<QueuePage, CaseRefusal>>;

const PAGE = 50; // a screen and a half

const keyOf = ({ kind, id }: TargetRef): string => `${kind}:${String(id)}`;

/** Builds the use case. */
export const makeListQueue =
  ({
    lists,
    targets,
    clock,
  }: {
    readonly lists: CaseLists;
    readonly targets: Targets;
    readonly clock: Clock;
  }): ListQueue =>
  async ({ by, filter }) => {
    const { state, clock: colour, isMine = false, ...rest } = filter;
    const asked = { isForLead: state === 'escalated', categoryId: filter.categoryId };
    const refusal = refuseToShow(asked, by);
    if (refusal !== undefined) return fail(refusal);
    const now = clock.now();
    const found = await lists.queue({
      ...{ ...rest, colour, now, limit: PAGE + 1 },
      states: state === undefined ? WAITING_STATES : [state],
      claimedById: isMine ? by.id : undefined,
      withLeads: by.isLead,
      closedCategoryIds: by.closedCategoryIds,
    });
    const page = found.slice(0, PAGE);
    const known = await targets.findMany(page.map(({ ref }) => ref));
    const byKey = new Map(known.map((target) => [keyOf(target.ref), target]));
    const view = (one: ModerationCase): CaseView => {
      const target: Target | undefined = byKey.get(keyOf(one.ref));
      const version = seenVersion(one, target);
      return toCaseView(one, { now, version, isOwn: isOwn(target?.author, by), target });
    };
    const last = page.at(-1);
    return succeed({
      cases: page.map(view),
      ...(found.length > PAGE && last !== undefined
        ? { next: { dueAt: last.dueAt, id: last.id } }
        : {}),
    });
  };
