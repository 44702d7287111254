import type { NoticeFacts } from '../domain/write-notice';
import type { FindShownThreads } from './ports';

/** Stands in the place of a title that readers do not see any more. */
const NO_TITLE = '–';

/**
 * Adds the titles and addresses of threads to notices that are about one. They are asked for anew each time and never
 * kept with a notice: a thread that was hidden since is not named.
 */
export const nameThreads = async <Named extends { readonly facts: NoticeFacts }>(
  findShownThreads: FindShownThreads,
  notices: readonly Named[],
): Promise<readonly Named[]> => {
  const ids = notices.flatMap(({ facts }) =>
    facts.threadId === undefined ? [] : [String(facts.threadId)],
  );
  if (ids.length === 0) return notices;
  const shown = new Map(
    (await findShownThreads([...new Set(ids)])).map((thread) => [thread.threadId, thread]),
  );
  return notices.map((notice) => {
    if (notice.facts.threadId === undefined) return notice;
    const thread = shown.get(String(notice.facts.threadId));
    const named = { thread: thread?.title ?? NO_TITLE, threadSlug: thread?.slug ?? '' };
    return { ...notice, facts: { ...notice.facts, ...named } };
  });
};
