import type { CrowdFigures } from '../../support/forum-crowd';
import type { PageFigures } from './measure-pages';

/** Posts in the long thread. */
export const POSTS = 100_000;

/** People who write at once, and for how long. */
export const POSTERS = 50;
export const CROWD_SECONDS = 60;

/** What a run on one database came to. */
export interface ForumFigures {
  readonly seedSeconds: number;
  readonly pages: PageFigures;
  /** Texts, new ones and edits, that one writer after another gets through in a second. */
  readonly alonePerSecond: number;
  readonly crowd: CrowdFigures;
  /** Counters that a recount had to mend afterwards. */
  readonly drifts: number;
  readonly recountMs: number;
}
