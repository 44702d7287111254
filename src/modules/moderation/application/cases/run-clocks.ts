import type { Clock } from '../../../../kernel/clock';
import { workThrough } from '../../../../kernel/work-through';
import type { TellCitizen } from '../../../citizens';
import { isBreached, isReported, isWaiting, type ModerationCase } from '../../domain/cases/case';
import { hoursAfter, REMINDER_HOURS } from '../../domain/cases/clocks';
import type { ClockAction, NewDecision } from '../../domain/cases/decisions';
import type { Targets } from '../ports';
import { THE_HUB } from './actors';
import type {
  CaseLists,
  CaseStore,
  DecisionStore,
  InTransaction,
  RecordDeed,
  TellLeads,
} from './case-ports';
import { saveLocked } from './open-case';
import { tellAuthor } from './tell-author';

interface Deps {
  readonly targets: Targets;
  readonly cases: CaseStore;
  readonly lists: CaseLists;
  readonly decisions: DecisionStore;
  readonly tellCitizen: TellCitizen;
  readonly tellLeads: TellLeads;
  readonly record: RecordDeed;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

const BATCH = 50; // in one transaction, which holds up others; the next sweep goes on

const byTheClock = (
  known: ModerationCase,
  entry: Pick<NewDecision, 'justification'> & { readonly action: ClockAction; readonly at: Date },
): NewDecision => ({
  caseId: known.id,
  ref: known.ref,
  authorKind: known.authorKind,
  authorId: known.authorId,
  action: entry.action,
  justification: entry.justification,
  byKind: 'system',
  byName: THE_HUB.name,
  decidedAt: entry.at,
  state: 'applied',
  effectiveAt: entry.at,
});

/** Somebody wrote the case meanwhile: what was moved goes back with the transaction, and the next sweep looks again. */
class Overtaken extends Error {}

/** Hides the target of one case until somebody decides. The target is locked before its case, as the forum does. */
const hideOne = async (deps: Deps, id: number): Promise<number> => {
  const seen = await deps.cases.get(id);
  if (seen === undefined || seen.hideAt === undefined || !isWaiting(seen.state)) return 0;
  const at = deps.clock.now();
  const { ref, reason } = seen;
  const moved = await deps.targets.move({ ref, move: 'hide_auto', at, reason });
  const known = await deps.cases.lock(id);
  if (known?.lockVersion !== seen.lockVersion) throw new Overtaken();
  const { hideAt: _done, ...after } = known;
  await saveLocked(deps.cases, known, after);
  // Not in public any more, in whatever way: nothing is left to hide.
  if (!moved.ok) return 0;
  const entry = byTheClock(known, { action: 'hide_auto', justification: reason, at });
  const fromTo = { toState: moved.target.state, revision: moved.target.revision };
  const decision = await deps.decisions.add({ ...entry, ...fromTo });
  await tellAuthor(deps.tellCitizen, { decision });
  await deps.record({
    ...{ at, by: THE_HUB, action: 'case_hide_auto', reason },
    about: { kind: 'case', documentId: known.documentId },
    ...{ from: known.state, to: known.state, version: known.version },
  });
  return 1;
};

/** Which of these are still without a mark, each locked and marked. */
const mark = async (
  deps: Deps,
  ids: readonly number[],
  marked: (known: ModerationCase) => ModerationCase | undefined,
): Promise<readonly ModerationCase[]> => {
  const done: ModerationCase[] = [];
  // In one order, whatever was looked for: two sweeps that lock the same cases never wait for each other.
  for (const id of ids.toSorted((one, other) => one - other)) {
    const known = await deps.cases.lock(id);
    const after = known !== undefined && isWaiting(known.state) ? marked(known) : undefined;
    if (known === undefined || after === undefined) continue;
    await saveLocked(deps.cases, known, after);
    done.push(after);
  }
  return done;
};

/** One mail about all of them: a lead who was away for a weekend gets a number, not a hundred mails. */
const tellOf = async (
  deps: Deps,
  kind: 'case_red' | 'case_breached' | 'case_waiting',
  marked: readonly ModerationCase[],
): Promise<void> => {
  const [first] = marked;
  if (first === undefined) return;
  const { id, dueAt, openedAt, leadToldAt = openedAt } = first;
  // Of a round there is one of each, but for reminders: of these one a day.
  const since = kind === 'case_waiting' ? leadToldAt : openedAt;
  const key = `${kind}:${String(id)}:${since.toISOString()}`;
  await deps.tellLeads({ key, kind, id, dueAt, count: marked.length });
};

const tellOfRed = async (deps: Deps, ids: readonly number[]): Promise<number> => {
  const leadToldAt = deps.clock.now();
  const marked = await mark(deps, ids, (known) =>
    known.leadToldAt === undefined ? { ...known, leadToldAt } : undefined,
  );
  await tellOf(deps, 'case_red', marked);
  return marked.length;
};

/** Tells leads once a day of what waits beyond its time, reported or not: nothing waits for ever unseen. */
const remind = async (deps: Deps, ids: readonly number[]): Promise<number> => {
  const leadToldAt = deps.clock.now();
  const toldBefore = hoursAfter(leadToldAt, -REMINDER_HOURS);
  const marked = await mark(deps, ids, (known) =>
    known.leadToldAt !== undefined && known.leadToldAt <= toldBefore
      ? { ...known, leadToldAt }
      : undefined,
  );
  await tellOf(deps, 'case_waiting', marked);
  return marked.length;
};

/** Records that time is up for a complaint, once a round and for good, by the moment at which it was. */
const recordBreaches = async (deps: Deps, ids: readonly number[]): Promise<number> => {
  const at = deps.clock.now();
  const marked = await mark(deps, ids, (known) =>
    isBreached(known) || !isReported(known) ? undefined : { ...known, breachedAt: known.dueAt },
  );
  const reason = ({ dueAt }: ModerationCase): string => dueAt.toISOString();
  for (const known of marked) {
    const entry = { action: 'breach', justification: reason(known), at: known.dueAt } as const;
    await deps.decisions.add(byTheClock(known, entry));
  }
  await tellOf(deps, 'case_breached', marked);
  for (const known of marked) {
    await deps.record({
      ...{ at, by: THE_HUB, action: 'case_breached', reason: reason(known) },
      about: { kind: 'case', documentId: known.documentId },
      ...{ from: known.state, to: known.state, version: known.version },
    });
  }
  return marked.length;
};

const unlessOvertaken = async (work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Overtaken) return 0;
    throw error;
  }
};

/** Hides what is to be hidden, tells the leads of red clocks, records breaches, reminds; gives how many cases it touched. */
export type RunClocks = (stopping?: AbortSignal) => Promise<number>;

/**
 * Builds the sweep over the clocks. Each step is there once: a case is marked in the transaction of what the mark is for.
 */
export const makeRunClocks =
  (deps: Deps): RunClocks =>
  async (stopping) => {
    const { lists, clock, inTransaction } = deps;
    const now = clock.now();
    const hide = (id: number): Promise<number> =>
      unlessOvertaken(() => inTransaction(() => hideOne(deps, id)));
    const together = (ids: readonly number[], work: typeof remind): Promise<number> =>
      ids.length === 0 ? Promise.resolve(0) : inTransaction(() => work(deps, ids));
    const steps = [
      // Hiding first: what does harm does not wait for mails.
      async () => workThrough(await lists.toHide(now, BATCH), hide, stopping),
      async () => together(await lists.toTellLead(now, BATCH), tellOfRed),
      async () => together(await lists.overdue(now, BATCH), recordBreaches),
      async () =>
        together(await lists.toRemind(now, hoursAfter(now, -REMINDER_HOURS), BATCH), remind),
    ];
    return workThrough(steps, (step) => step(), stopping);
  };
