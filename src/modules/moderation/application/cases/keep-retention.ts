import type { Clock } from '../../../../kernel/clock';
import { workThrough } from '../../../../kernel/work-through';
import {
  daysBefore,
  EXCERPT_DAYS,
  HIDDEN_TEXT_DAYS,
  REPORT_DAYS,
} from '../../domain/cases/retention';
import type { Targets } from '../ports';
import { THE_HUB } from './actors';
import type { CaseLists, CaseStore, InTransaction, RecordDeed, ReportStore } from './case-ports';

interface Deps {
  readonly targets: Targets;
  readonly cases: CaseStore;
  readonly lists: CaseLists;
  readonly reports: ReportStore;
  readonly record: RecordDeed;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

const BATCH = 100;
const REASON = 'retention';

const purgeOne = async (deps: Deps, id: number): Promise<number> => {
  const known = await deps.cases.get(id);
  if (known === undefined) return 0;
  const at = deps.clock.now();
  const target = await deps.targets.find(known.ref);
  const isHidden = target?.state === 'hidden' || target?.state === 'rejected';
  const move = { ref: known.ref, move: 'purge', at, reason: REASON } as const;
  const moved = isHidden
    ? await deps.targets.move({ ...move, version: target.version })
    : undefined;
  // Somebody has brought it back meanwhile; the next sweep looks again.
  if (moved?.ok === false && moved.why === 'stale') return 0;
  await deps.lists.markPurged(id, at);
  if (moved?.ok !== true) return 0;
  await deps.record({
    ...{ at, by: THE_HUB, action: 'case_purge', reason: REASON },
    about: { kind: 'case', documentId: known.documentId },
    ...{ from: target?.state ?? '', to: moved.target.state },
  });
  return 1;
};

/** Wipes what is not needed any more; gives how many texts, excerpts and reports it wiped. */
export type KeepRetention = (stopping?: AbortSignal) => Promise<number>;

/** Builds the sweep. What stays: that there was a report, its reason, what was decided, by whom and why. */
export const makeKeepRetention =
  (deps: Deps): KeepRetention =>
  async (stopping) => {
    const { lists, reports, clock } = deps;
    const now = clock.now();
    let wiped = await lists.wipeExcerpts(daysBefore(now, EXCERPT_DAYS));
    wiped += await reports.wipeBefore(daysBefore(now, REPORT_DAYS));
    const due = await lists.toPurge(daysBefore(now, HIDDEN_TEXT_DAYS), BATCH);
    const purge = (id: number): Promise<number> => deps.inTransaction(() => purgeOne(deps, id));
    return wiped + (await workThrough(due, purge, stopping));
  };
