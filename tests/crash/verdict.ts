import type { SeenRow } from './crash-hub';

/** Where a delivery may come to rest: it is out, it ended, or a person finds it among what waits for somebody. */
const RESTS: readonly string[] = [
  ...['published', 'withdrawn', 'cancelled', 'rehearsed', 'manual_action', 'missed_window'],
  ...['unknown', 'unlinked', 'failed', 'on_hold', 'needs_reconnect'],
];

/** States that say "nothing is out": whoever tries again would post twice if something were. */
const SAYS_NOTHING_IS_OUT: readonly string[] = [
  'failed',
  'cancelled',
  'missed_window',
  'rehearsed',
];

/** True where nothing happens any more before a person does something. */
export const isAtRest = (row: SeenRow): boolean => RESTS.includes(row.state);

/** What is wrong with a row that came to rest, seen beside what the public sees; empty where nothing is. */
export const findFaults = (row: SeenRow, publicPosts: number): readonly string[] => {
  const isWaitingToSend = row.task === 'send' && row.state !== 'published';
  return [
    ...(isAtRest(row) ? [] : [`never comes to rest: ${row.state}/${row.task} ${row.code}`]),
    ...(publicPosts > 1 ? [`${publicPosts} public posts`] : []),
    ...(row.state === 'published' && publicPosts === 0
      ? ['published, and nobody sees a post']
      : []),
    ...(publicPosts > 0 &&
    (SAYS_NOTHING_IS_OUT.includes(row.state) ||
      (isWaitingToSend && row.state === 'needs_reconnect'))
      ? [`out, but ${row.state} with task ${row.task}`]
      : []),
  ];
};
