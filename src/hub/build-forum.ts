import type { Core } from '@strapi/strapi';
import type { CitizenBook } from '../modules/citizens';
import {
  buildForumReads,
  buildForumWrites,
  buildRecount,
  startRecount,
} from '../modules/forum/strapi/install';
import { adoptOldThreads, createCategories } from '../modules/forum/strapi/prepare-forum';
import type { RenderText } from '../modules/moderation';
import { once } from '../platform/first-boot';
import { clockOf } from '../platform/hub-container';
import type { Jobs } from '../platform/jobs';
import { settingsOf } from './build-rooms';

/** What the forum stands on. */
interface ForumGround {
  readonly render: RenderText;
  readonly citizens: Pick<CitizenBook, 'countPosts' | 'lockName'>;
}

type Checks = Omit<Parameters<typeof buildForumWrites>[1], 'clock' | 'toHtml' | 'citizens'>;

/**
 * Builds the forum in two steps: what readers and the moderation need, and `write`, which wants the checks that the
 * moderation builds on the first. Nobody writes without them.
 */
export const buildForum = (strapi: Core.Strapi, { render, citizens }: ForumGround) => {
  const clock = clockOf(strapi);
  const toHtml = (markdown: string) => render(markdown).html;
  return {
    ...buildForumReads(strapi, { clock, toHtml, citizens }),
    write: (checks: Checks) => buildForumWrites(strapi, { ...checks, clock, toHtml, citizens }),
  };
};

/** Gives a database its categories, and the threads of the office their opening posts; once each. */
export const prepareForum = async (strapi: Core.Strapi): Promise<void> => {
  await once(strapi, 'forum-categories', () => createCategories(strapi, clockOf(strapi).now()));
  await once(strapi, 'forum-posts', () => adoptOldThreads(strapi));
};

/** Starts what the forum does by itself: the nightly recount. */
export const startForum = (strapi: Core.Strapi, jobs: Jobs): void => {
  const { HUB_TIME_ZONE: timeZone } = settingsOf(strapi);
  const recountForum = buildRecount(strapi, { clock: clockOf(strapi), timeZone });
  startRecount(jobs, { recountForum, log: strapi.log });
};
