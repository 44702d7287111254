import type { Core } from '@strapi/strapi';
import type { OpenRequests } from '../../../platform/health/open-requests';
import type { PublicUid } from '../../../platform/uids';
import type { PublicPlurals } from '../domain/answer-key';
import type { AnswerFigures, Outcome } from '../application/ports';
import { memoryAnswers } from './answer-store';
import { readContentMap } from './content-map';
import { makeFrontDoor } from './front-door';
import { makeReadsContentOnly } from './graphql-questions';
import { forget, hearOnPostgres, hearOnSqlite } from './hear-others';
import { makeKeepAnswer } from './keep-answer';
import { refuseAddress } from './refuse-address';
import { makeSendAnswer } from './send-answer';
import { watchCommits } from './watch-commits';

const MB = 1024 * 1024;

/** What the read path wants from the rest of the hub. */
export interface ReadingOptions {
  /** Types that visitors may read. */
  readonly publicUids: readonly PublicUid[];
  /** Memory for answers, in megabytes; at least 1. */
  readonly cacheMb: number;
  /** How long caches of others may show an answer without asking, in seconds. */
  readonly sharedSeconds: number;
  /** Whether the database is a PostgreSQL, which other processes of this hub may use as well. */
  readonly isOnPostgres: boolean;
  /** The requests that the server is answering. */
  readonly requests: OpenRequests;
}

const pluralsOf = (strapi: Core.Strapi, uids: readonly PublicUid[]): PublicPlurals =>
  new Map(uids.map((uid) => [strapi.contentType(uid).info.pluralName, uid]));

/**
 * Builds the cache of public answers, and hangs it before the server. Call it in `register()`, when the types are known;
 * `start` when the database is.
 */
export const installReading = (strapi: Core.Strapi, options: ReadingOptions) => {
  const { publicUids, cacheMb, isOnPostgres } = options;
  const counts: Record<Outcome, number> = { hit: 0, shared: 0, miss: 0 };
  const countAnswer = (outcome: Outcome) => {
    counts[outcome] += 1;
  };
  const store = memoryAnswers({ maxBytes: cacheMb * MB, now: () => performance.now() });
  const content = readContentMap(strapi, publicUids);
  const send = makeSendAnswer(options);
  const door = makeFrontDoor({
    ...{ store, send, refuse: refuseAddress, countAnswer, requests: options.requests },
    plurals: pluralsOf(strapi, publicUids),
  });
  const others = isOnPostgres ? hearOnPostgres(strapi, { store }) : hearOnSqlite(strapi, { store });
  let purged = 0;
  let readsContentOnly: ((query: string) => boolean) | undefined;
  door.hang(strapi.server.httpServer);
  return {
    keepAnswer: makeKeepAnswer({
      ...{ store, content, begunBy: door.begunBy, send },
      // The names of fields are known when the schema is: with the first query.
      readsContentOnly: (query) =>
        (readsContentOnly ??= makeReadsContentOnly(strapi, publicUids))(query),
      report: (error) => {
        strapi.log.error('A public answer could not be compressed.', { error });
      },
    }),
    /** How much is kept, and how often it was of use since the start. */
    figures: (): AnswerFigures => ({ ...store.size, outcomes: { ...counts }, purged }),
    async start(): Promise<void> {
      watchCommits(strapi, {
        ...{ content, tellOthers: others.tell },
        onCommit: (tags) => {
          purged += forget(store, tags);
        },
      });
      await others.start();
    },
    stop: (): Promise<void> => others.stop(),
  };
};

/** The cache of public answers. */
export type Reading = ReturnType<typeof installReading>;
