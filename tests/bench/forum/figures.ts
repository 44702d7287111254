import type { CrowdFigures } from '../../support/forum-crowd';

/** Posts in the long thread, and cases in the queue. */
export const POSTS = 100_000;
export const CASES = 10_000;

/** People who write at once, and for how long. */
export const POSTERS = 50;
export const MODERATORS = 5;
export const CROWD_SECONDS = 20;

/** Requests under way at the same time where posts come in over HTTP, and for how long. */
export const CONNECTIONS = 10;
export const POSTING_SECONDS = 10;

/** What something took that was done again and again. */
export interface Cost {
  /** By the clock on the wall: the median. */
  readonly wallMs: number;
  /** The hub's own time at work: the mean. What a database server does for it is not in it. */
  readonly processorMs: number;
}

/** What one thing costs, and how often as much as the least that it could: the same rows without the hub. */
export interface Measured extends Cost {
  readonly name: string;
  readonly timesBare: number;
}

/** Posts over HTTP, through gate and judge. */
export interface PostingFigures {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the hub, for one post. */
  readonly processorMs: number;
  readonly statements: number;
  /** The rows of a post in one transaction, without the hub. */
  readonly bareMs: number;
}

/** What a run on one database came to. */
export interface ForumFigures {
  readonly seedSeconds: number;
  readonly pages: readonly Measured[];
  readonly queue: readonly Measured[];
  readonly posting: PostingFigures;
  readonly crowd: CrowdFigures;
  /** Counters that a recount had to mend afterwards. */
  readonly drifts: number;
  readonly recountMs: number;
}
