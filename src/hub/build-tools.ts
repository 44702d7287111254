import type { Core } from '@strapi/strapi';
import { FORUM_REFUSAL_STATUS, TOOL_REFUSAL_STATUS, type ToolRefusal } from '../modules/forum';
import {
  buildThreadTools,
  type ThreadTools,
  type ThreadVoices,
  type ToolOptions,
} from '../modules/forum/strapi/tools/install-tools';
import { strapiSearchBook } from '../modules/forum/strapi/search-book';
import {
  threadListRoutes,
  type ThreadListDeps,
} from '../modules/forum/strapi/tools/thread-list-routes';
import { toolRoutes } from '../modules/forum/strapi/tools/tool-routes';
import { CASE_REFUSAL_STATUS } from '../modules/moderation';
import type { CaseUseCases } from '../modules/moderation/strapi/cases/install';
import {
  sqlMoveCases,
  sqlRenameTarget,
} from '../modules/moderation/strapi/cases/moved-targets.sql';
import { makeRouteTools } from '../modules/moderation/strapi/cases/route-tools';
import type { AdminRoute } from '../platform/admin-routes';
import { toHttpError } from '../platform/http-errors';
import { clockOf } from '../platform/hub-container';
import { toCaseRefusalError } from './build-moderation';
import type { Tell } from './words';

const STATUS = { ...FORUM_REFUSAL_STATUS, ...CASE_REFUSAL_STATUS, ...TOOL_REFUSAL_STATUS };

/** A refusal around threads as a whole, or a vote, as the error that a client gets. */
export const toToolRefusalError =
  (tell: Tell) =>
  (refusal: ToolRefusal): Error => {
    const { code, field = '', limit, actual } = refusal;
    const [{ message } = { message: code }] = tell([
      {
        ...{ code, field, severity: 'error' },
        ...(limit === undefined ? {} : { limit }),
        ...(actual === undefined ? {} : { actual }),
      },
    ]);
    return toHttpError(STATUS[code], { message, details: { code, field, limit, actual } });
  };

/** Builds the tools of threads, which take the cases of the moderation along. */
export const buildTools = (
  strapi: Core.Strapi,
  options: Pick<ToolOptions, 'audit' | 'citizens' | 'render' | 'threadUrl'>,
): ThreadTools =>
  buildThreadTools(strapi, {
    ...options,
    clock: clockOf(strapi),
    moveCases: sqlMoveCases(strapi),
    renameTarget: sqlRenameTarget(strapi),
  });

/** What the page "Moderation" asks of the server about threads as a whole. */
export const threadToolRoutes = (
  strapi: Core.Strapi,
  built: {
    readonly tools: ThreadTools;
    readonly voices: Pick<ThreadVoices, 'answerThread'>;
    readonly moderation: Pick<CaseUseCases, 'directory'>;
    readonly forum: Pick<ThreadListDeps, 'readThreads' | 'readPosts'>;
  },
  tell: Tell,
): readonly AdminRoute[] => {
  const { tools, voices, forum } = built;
  const { directory } = built.moderation;
  const { staffOf } = makeRouteTools({ directory, toRefusalError: toCaseRefusalError(tell) });
  const toRefusalError = toToolRefusalError(tell);
  const { readThreads, readPosts } = forum;
  const searchBook = strapiSearchBook(strapi);
  return [
    ...threadListRoutes({ readThreads, readPosts, searchBook, toRefusalError }),
    ...toolRoutes({ tools, voices, staffOf, toRefusalError }),
  ];
};
