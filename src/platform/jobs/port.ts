/** Background work: an idempotent sweep over rows that are due. */
export interface Sweep {
  readonly name: string;
  /** Seconds between two sweeps, 1 to 59. */
  readonly everySeconds: number;
  /**
   * Where it runs when several instances of the hub share a database. `one_instance`, where nothing is said: by one at a
   * time. `every_instance`: by all of them at once, for rows that are claimed one by one. A sweep must stand a second one
   * beside it either way: one that takes too long is taken for dead, and while the instances cannot be coordinated each
   * works alone.
   */
  readonly runsOn?: 'one_instance' | 'every_instance';
  /** Works on what is due; begins with no further row once `stopping` is aborted. */
  readonly run: (stopping: AbortSignal) => Promise<void>;
}

/** Where sweeps run. */
export interface Jobs {
  /** Registers a sweep and starts its clock. */
  add(sweep: Sweep): void;
  /** Asks for a sweep now; one that is running is followed by another, so that no new row is overlooked. */
  nudge(name: string): void;
  /** False while sweeps that instances should share are not shared, and each instance works by itself. */
  areWell(): boolean;
  /** Ends when the sweeps that are running have ended; none starts afterwards. */
  stop(): Promise<void>;
}

/** Where background work tells what went wrong. */
export interface JobLog {
  debug(message: string): void;
  error(message: string): void;
}
