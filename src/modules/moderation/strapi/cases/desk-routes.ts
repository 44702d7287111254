import type { AdminRoute } from '../../../../platform/admin-routes';
import { ACTION } from '../../../../platform/permissions';
import type { ShowContext } from '../../application/cases/show-context';
import type { ModerationDesk } from '../../domain/cases/case-views';
import { idOf, makeRouteTools, type RouteDeps } from './route-tools';

interface Deps extends RouteDeps {
  readonly showContext: ShowContext;
  /** The categories of the forum, in their order. */
  readonly listCategories: () => Promise<ModerationDesk['categories']>;
  readonly timeZone: string;
}

type Handler = AdminRoute['handler'];

/**
 * What the pages of the moderation ask beside the cases themselves: `GET /hub/moderation/desk` for the clock of the office,
 * the categories and what the person may do, `GET /hub/moderation/cases/:id/context` for the discussion around a text.
 */
export const deskRoutes = (deps: Deps): readonly AdminRoute[] => {
  const { staffOf, valueOf } = makeRouteTools(deps);
  const showDesk: Handler = async (context) => {
    const { id, mayDecide, isLead, mayReveal } = await staffOf(context);
    const desk: ModerationDesk = {
      timeZone: deps.timeZone,
      categories: await deps.listCategories(),
      me: { id, mayDecide, isLead, mayReveal },
    };
    context.body = { data: desk };
  };
  const showContext: Handler = async (context) => {
    const input = { by: await staffOf(context), caseId: idOf(context) };
    context.body = { data: valueOf(await deps.showContext(input)) };
  };
  const reading = { method: 'GET', action: ACTION.moderationRead } as const;
  return [
    { ...reading, path: '/moderation/desk', handler: showDesk },
    { ...reading, path: '/moderation/cases/:id/context', handler: showContext },
  ];
};
