import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { BenchFailure } from '../failure';
import { median, toFigures } from '../figures';
import { CONNECTIONS, POSTING_SECONDS, type PostingFigures } from './figures';
import type { PostingAnswer, PostingOrder } from './posting-main';
import { textOf } from './post-text';

const PROGRAM = path.join(__dirname, 'posting-main.ts');
const WARM_UP_SECONDS = 2;
const BARE_POSTS = 100;
const FIRST_BARE_NUMBER = 10_000_000; // beyond those of real posts

/** Posts over HTTP, from a process of its own: the hub has its core to itself. */
const post = async (order: PostingOrder): Promise<PostingAnswer> => {
  const child = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
  child.send(order);
  const ended = once(child, 'exit').then(() => undefined);
  const told = once(child, 'message').then(([answer]) => answer as PostingAnswer);
  const answer = await Promise.race([told, ended]);
  await ended;
  if (answer === undefined) throw new BenchFailure('Posting broke off.');
  return answer;
};

/** The rows of one post in one transaction: what no forum could do without. The rows are taken away again. */
const measureBare = async (strapi: Core.Strapi, threadId: number): Promise<number> => {
  const taken: number[] = [];
  const at = new Date();
  for (let number = 1; number <= BARE_POSTS; number += 1) {
    const text = textOf(number);
    const start = performance.now();
    await strapi.db.connection.transaction(async (trx) => {
      const [row] = await trx('forum_posts')
        .insert({
          ...{ thread_id: threadId, number: FIRST_BARE_NUMBER + number, is_shown: true },
          ...{ state: 'visible', author_kind: 'citizen', author_id: 1, author_name: 'Warga' },
          ...{ markdown: text, html: text, posted_at: at, version: 1 },
        })
        .returning<{ id: number }[]>('id');
      await trx('post_revisions').insert({
        ...{ post_id: row?.id ?? 0, number: 1, state: 'visible', markdown: text, html: text },
        ...{ by_kind: 'citizen', by_id: 1, submitted_at: at },
      });
      await trx('threads').where({ id: threadId }).increment('last_number', 0);
      await trx('citizens').where({ id: 1 }).increment('approved_posts', 0);
    });
    taken.push(performance.now() - start);
  }
  const bare = strapi.db.connection('forum_posts').where('number', '>', FIRST_BARE_NUMBER);
  await strapi.db.connection('post_revisions').whereIn('post_id', bare.clone().select('id')).del();
  await bare.del();
  return median(taken);
};

/** Posts over HTTP into one thread, through the whole gate and the judge, after a moment to warm up. */
export const measurePosting = async (
  strapi: Core.Strapi,
  {
    thread,
    ...door
  }: {
    readonly url: string;
    readonly bearers: readonly string[];
    readonly thread: { readonly id: number; readonly threadId: string };
  },
): Promise<PostingFigures> => {
  const order = {
    ...{ ...door, url: `${door.url}/api/forum/threads/${thread.threadId}/posts` },
    connections: CONNECTIONS,
  };
  await post({ ...order, seconds: WARM_UP_SECONDS, firstText: 1 });
  let statements = 0;
  const count = () => (statements += 1);
  strapi.db.connection.on('query', count);
  const before = process.cpuUsage();
  const { seconds, latenciesMs } = await post({
    ...{ ...order, seconds: POSTING_SECONDS, firstText: 100_000 },
  });
  const { user, system } = process.cpuUsage(before);
  strapi.db.connection.removeListener('query', count);
  const posts = latenciesMs.length;
  const { p50Ms, p99Ms, perSecond } = toFigures([{ perSecond: posts / seconds, latenciesMs }]);
  return {
    ...{ perSecond, p50Ms, p99Ms },
    processorMs: (user + system) / 1000 / posts,
    statements: statements / posts,
    bareMs: await measureBare(strapi, thread.id),
  };
};
