import type { SeenRow } from './crash-hub';
import type { Situation } from './situations';

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

/** What was done with a post, and what the public sees of it. */
export interface Sight extends Pick<Situation, 'kind' | 'deed'> {
  /** Posts in the edition that was sent first. */
  readonly posts: number;
  /** How often the public is told of the correction. */
  readonly corrections: number;
}

type Judge = (row: SeenRow, sight: Sight) => readonly (string | false)[];

const judgeSending: Judge = (row, { posts }) => {
  const isWaitingToSend = row.task === 'send' && row.state !== 'published';
  return [
    posts > 1 && `${posts} public posts`,
    row.state === 'published' && posts === 0 && 'published, and nobody sees a post',
    posts > 0 &&
      (SAYS_NOTHING_IS_OUT.includes(row.state) ||
        (isWaitingToSend && row.state === 'needs_reconnect')) &&
      `out, but ${row.state} with task ${row.task}`,
  ];
};

/** A text under a video is replaced; a post stays as it is, with a comment, and its caption is left to a person. */
const judgeRevising: Judge = (row, { kind, posts, corrections }) => {
  const editions = kind === 'video' ? posts + corrections : posts;
  const isSaidToBeTold =
    row.state === 'published' || (row.state === 'manual_action' && row.code === 'by_hand');
  return [
    editions !== 1 && `${editions} public posts`,
    corrections > 1 && `${corrections} corrections`,
    isSaidToBeTold && corrections === 0 && `${row.state}, and nobody was told`,
    SAYS_NOTHING_IS_OUT.includes(row.state) && `out, but ${row.state} with task ${row.task}`,
  ];
};

const judgeWithdrawing: Judge = (row, { posts }) => [
  posts > 1 && `${posts} public posts`,
  row.state === 'withdrawn' && posts > 0 && 'withdrawn, and still out',
  row.state === 'published' && 'still said to be published',
  posts > 0 && SAYS_NOTHING_IS_OUT.includes(row.state) && `out, but ${row.state}`,
];

const JUDGES: Readonly<Record<Sight['deed'], Judge>> = {
  send: judgeSending,
  revise: judgeRevising,
  withdraw: judgeWithdrawing,
};

/** What is wrong with a row that came to rest, seen beside what the public sees; empty where nothing is. */
export const findFaults = (row: SeenRow, sight: Sight): readonly string[] =>
  [
    !isAtRest(row) && `never comes to rest: ${row.state}/${row.task} ${row.code}`,
    ...JUDGES[sight.deed](row, sight),
  ].filter((fault) => fault !== false);
