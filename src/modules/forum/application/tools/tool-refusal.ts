import type { CaseRefusal, Finding } from '../../../moderation';
import type { ForumRefusalCode } from '../../domain/refusal';
import type { ToolRefusalCode } from '../../domain/tools/tool-refusal';

/** Something that was not done with a thread as a whole, and why. Nothing was changed. */
export interface ToolRefusal {
  readonly code: ToolRefusalCode | ForumRefusalCode | CaseRefusal['code'];
  /** The field of the input that is wrong, where one is. */
  readonly field?: string;
  /** Versions for `thread_stale`; days, and numbers of posts. */
  readonly limit?: number;
  readonly actual?: number;
  /** Of `vote_not_permitted`: what stands between somebody and a vote. */
  readonly findings?: readonly Finding[];
}
