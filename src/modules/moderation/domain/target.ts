import type { PostState } from '../../../kernel/post-words';

export { POST_STATES, type PostMove, type PostState } from '../../../kernel/post-words';

/** What a case is about. */
export type TargetKind = 'post' | 'thread' | 'citizen';

/** One thing that a case is about. A thread stands for its opening post and title. */
export interface TargetRef {
  readonly kind: TargetKind;
  readonly id: number;
}

/** A target as a moderator sees it. */
export interface Target {
  readonly ref: TargetRef;
  /** Grows with every change of state or wording: a decision names the one it was made on. */
  readonly version: number;
  readonly state: PostState;
  readonly author: {
    readonly kind: 'citizen' | 'staff' | 'office' | 'erased';
    readonly id: number;
    readonly name: string;
  };
  readonly threadId?: number;
  readonly threadTitle?: string;
  readonly categoryId?: number;
  readonly number?: number;
  /** The wording that is to be decided on: the newest, else the public one. */
  readonly title: string;
  readonly text: string;
  readonly html: string;
  /** The wording that readers see; absent where they see none. */
  readonly publicText?: string;
  readonly revision: number;
  readonly postedAt: Date;
}
