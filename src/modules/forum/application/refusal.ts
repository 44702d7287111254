import type { Finding } from '../../moderation';
import type { ForumRefusalCode } from '../domain/refusal';

/** Something that was not done, and why. Nothing was changed. */
export interface ForumRefusal {
  readonly code: ForumRefusalCode;
  /** Seconds for `slow_mode`; versions for `stale_post`. */
  readonly limit?: number;
  readonly actual?: number;
  /** What the checks found, for `text_refused` and `rewrite_suggested`. */
  readonly findings?: readonly Finding[];
}
