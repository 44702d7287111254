import type { PostMove, Target, TargetRef } from '../domain/target';

/** What became of a change of a target. */
export type Moved =
  | { readonly ok: true; readonly target: Target }
  | {
      readonly ok: false;
      readonly why: 'not_found' | 'stale' | 'illegal_move';
      readonly target?: Target;
    };

/**
 * The things that cases are about. The forum implements it; every call joins the transaction of its caller. An opening
 * post is its thread: the `ref` of an answer names a target, whatever name it was asked for by.
 */
export interface Targets {
  find(ref: TargetRef): Promise<Target | undefined>;
  /** The same, and nobody changes it until the transaction of the caller ends; to be called before its case is locked. */
  findLocked(ref: TargetRef): Promise<Target | undefined>;
  /** All at once, in no order; those that are gone are left out. */
  findMany(refs: readonly TargetRef[]): Promise<readonly Target[]>;
  /**
   * Changes the state of a post through the one table of moves, with its counters, its caches' tags and its author's
   * standing; `version` is the one that the decision was made on, absent for the clock. It locks the thread, the post, the
   * category and the author, in this order, and writing a post locks its case after them: call it before the row of a
   * case is locked, or two callers may wait for each other.
   */
  move(input: {
    readonly ref: TargetRef;
    readonly move: PostMove;
    readonly version?: number;
    readonly at: Date;
    readonly reason: string;
  }): Promise<Moved>;
}

/** What happened to something that a case may be about, told by the forum in the transaction of its cause. */
export interface OpenCase {
  readonly target: Target;
  /** `held`: the checks hold it. `flag`: it is public, and a check found something. */
  readonly origin: 'held' | 'flag';
  readonly reason: string;
  readonly at: Date;
}

/** Opens the case of a target, or adds to the one that is open; within the transaction of the caller. */
export type OpenCaseFor = (input: OpenCase) => Promise<{ readonly caseId: number }>;

/** Ends the case of a target whose author took it back; within the transaction of the caller. */
export type CloseCaseOf = (input: {
  readonly ref: TargetRef;
  readonly at: Date;
  readonly why: 'removed_by_author' | 'erased';
}) => Promise<void>;

/** Tells of targets that stand in another category now: whoever looks after that one sees their cases. */
export type MoveCases = (input: {
  readonly refs: readonly TargetRef[];
  readonly categoryId: number | undefined;
}) => Promise<void>;

/** Tells that a target goes by another name now, with its case, reports and decisions. Nothing goes by the new one yet. */
export type RenameTarget = (input: {
  readonly from: TargetRef;
  readonly to: TargetRef;
}) => Promise<void>;
