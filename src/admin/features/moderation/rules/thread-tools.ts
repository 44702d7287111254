/** What can be done with a thread that limits it, moves it or takes it apart: not for one's own thread. */
export const MODERATING_TOOLS = [
  'lock',
  'unlock',
  'pin',
  'unpin',
  'slow_mode',
  'archive',
  'unarchive',
  'move',
  'split',
  'merge',
] as const;

/** What adds to a thread, and takes nothing from it. */
export const ADDING_TOOLS = [
  'answer',
  'official_answer',
  'summary',
  'link_rebuttal',
  'open_poll',
  'close_poll',
  'make_faq',
] as const;

/** Something that staff do with a thread as a whole. */
export type ThreadTool = (typeof MODERATING_TOOLS)[number] | (typeof ADDING_TOOLS)[number];

/** What has to be known of a thread to tell which tools fit. */
export interface ThreadFacts {
  readonly lockedAt?: string | undefined;
  readonly archivedAt?: string | undefined;
  readonly pinnedUntil?: string | undefined;
  readonly movedToThreadId?: number | undefined;
  readonly isHidden: boolean;
  readonly hasMaterial: boolean;
  readonly postCount: number;
  readonly poll?: { readonly isOpen: boolean } | undefined;
  readonly mayModerate: boolean;
}

const FOR_SHOWN_THREADS: readonly ThreadTool[] = [
  ...(['split', 'merge', 'official_answer', 'open_poll', 'make_faq', 'answer'] as const),
];

const isFitting = (tool: ThreadTool, thread: ThreadFacts, now: Date): boolean => {
  const { lockedAt, archivedAt, pinnedUntil, poll } = thread;
  const isPinned = pinnedUntil !== undefined && now.getTime() < Date.parse(pinnedUntil);
  if (thread.isHidden && FOR_SHOWN_THREADS.includes(tool)) return false;
  switch (tool) {
    case 'lock':
      return lockedAt === undefined;
    case 'unlock':
      return lockedAt !== undefined;
    case 'unpin':
      return isPinned;
    case 'archive':
      return archivedAt === undefined;
    case 'unarchive':
      return archivedAt !== undefined;
    case 'split':
      return thread.postCount > 1;
    case 'merge':
      return !thread.hasMaterial;
    case 'open_poll':
      return poll === undefined;
    case 'close_poll':
      return poll?.isOpen === true;
    default:
      return true;
  }
};

/** The tools that fit a thread as it is now. A thread that was merged is a signpost: nothing is done with it. */
export const toolsFor = (
  thread: ThreadFacts,
  now: Date,
): { readonly moderating: readonly ThreadTool[]; readonly adding: readonly ThreadTool[] } => {
  if (thread.movedToThreadId !== undefined) return { moderating: [], adding: [] };
  const fitting = (tool: ThreadTool): boolean => isFitting(tool, thread, now);
  return {
    moderating: thread.mayModerate ? MODERATING_TOOLS.filter(fitting) : [],
    adding: ADDING_TOOLS.filter(fitting),
  };
};
