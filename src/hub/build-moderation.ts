import type { Core } from '@strapi/strapi';
import type { AdminRoute } from '../platform/admin-routes';
import type { Jobs } from '../platform/jobs';
import { makeClosedCategoriesOf } from '../modules/forum/strapi/closed-categories';
import { CASE_REFUSAL_STATUS, type CaseRefusal } from '../modules/moderation';
import { caseRoutes } from '../modules/moderation/strapi/cases/case-routes';
import {
  buildCases,
  CLOCK_SWEEP,
  type CaseOptions,
  type CaseUseCases,
} from '../modules/moderation/strapi/cases/install';
import { leadRoutes } from '../modules/moderation/strapi/cases/lead-routes';
import { toHttpError } from '../platform/http-errors';
import type { Tell } from './words';

/** A refusal of the moderation as the error that a client gets. */
export const toCaseRefusalError =
  (tell: Tell) =>
  (refusal: CaseRefusal): Error => {
    const { code, field = '', limit, actual, details } = refusal;
    const [{ message } = { message: code }] = tell([
      {
        ...{ code, field, severity: 'error' },
        ...(limit === undefined ? {} : { limit }),
        ...(actual === undefined ? {} : { actual }),
        ...(details === undefined ? {} : { details }),
      },
    ]);
    return toHttpError(CASE_REFUSAL_STATUS[code], {
      message,
      details: { ...details, code, field, limit, actual },
    });
  };

/** Builds cases, appeals and sanctions. What a report may have to hide at once is looked for after it. */
export const buildModeration = (
  strapi: Core.Strapi,
  { jobs, ...options }: Omit<CaseOptions, 'closedCategoriesOf'> & { readonly jobs: Jobs },
): CaseUseCases => {
  const closedCategoriesOf = makeClosedCategoriesOf(strapi);
  const cases = buildCases(strapi, { ...options, closedCategoriesOf });
  return {
    ...cases,
    async reportTarget(command) {
      const taken = await cases.reportTarget(command);
      if (taken.ok) jobs.nudge(CLOCK_SWEEP);
      return taken;
    },
  };
};

/** What the page "Moderation" asks of the server, as far as cases go. */
export const moderationRoutes = (cases: CaseUseCases, tell: Tell): readonly AdminRoute[] => {
  const deps = { ...cases, toRefusalError: toCaseRefusalError(tell) };
  return [...caseRoutes(deps), ...leadRoutes(deps)];
};
