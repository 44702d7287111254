import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AdminRoute } from '../../../../platform/admin-routes';
import { parseInput } from '../../../../platform/http-errors';
import { ACTION } from '../../../../platform/permissions';
import { toPlainLine, toPlainText } from '../../../editorial';
import { CASE_STATES } from '../../domain/cases/case';
import { CLOCK_COLOURS } from '../../domain/cases/clocks';
import { DECISION_ACTIONS } from '../../domain/cases/decisions';
import type { CaseUseCases } from './install';
import {
  bodyOf,
  cursor,
  emptyAsAbsent,
  id,
  idOf,
  makeRouteTools,
  toCursor,
  type RouteDeps,
} from './route-tools';

const LONGEST = 5000; // bounds the parser; the limit that people meet is that of a justification
const MOST_AT_ONCE = 100; // two pages of the queue

const word = z.preprocess(emptyAsAbsent, z.string().max(200).transform(toPlainLine).optional());

const QueueSchema = z.object({
  state: z.preprocess(emptyAsAbsent, z.enum(CASE_STATES).optional()),
  category: z.preprocess(emptyAsAbsent, id.optional()),
  reason: word,
  clock: z.preprocess(emptyAsAbsent, z.enum(CLOCK_COLOURS).optional()),
  mine: z.preprocess(emptyAsAbsent, z.enum(['true', 'false']).default('false')),
  q: word,
  after: cursor,
});

const version = z.int().min(0);

const decision = {
  action: z.enum(DECISION_ACTIONS),
  justification: z.string().max(LONGEST).default('').transform(toPlainText),
  ruleNumber: z
    .string()
    .max(20)
    .optional()
    .transform((text) => text && toPlainLine(text)),
  cannedTextId: id.optional(),
  days: z.int().min(1).max(3650).optional(),
};

const DecisionSchema = z.strictObject({ ...decision, version });

const BulkSchema = z.strictObject({
  ...decision,
  cases: z.array(z.strictObject({ id, version })).min(1).max(MOST_AT_ONCE),
});

type Deps = RouteDeps &
  Pick<
    CaseUseCases,
    | 'listQueue'
    | 'showCase'
    | 'claimCase'
    | 'releaseCase'
    | 'decideCase'
    | 'decideMany'
    | 'undoDecision'
  >;

type Handler = AdminRoute['handler'];

const readingRoutes = (deps: Deps): readonly AdminRoute[] => {
  const { staffOf, valueOf } = makeRouteTools(deps);
  const list: Handler = async (context) => {
    const { category, q, mine, ...asked } = parseInput(QueueSchema, context.query);
    const filter = { ...asked, categoryId: category, text: q, isMine: mine === 'true' };
    const { cases, next } = valueOf(await deps.listQueue({ by: await staffOf(context), filter }));
    const meta = next === undefined ? {} : { next: toCursor(next) };
    context.body = { data: cases, meta };
  };
  const show: Handler = async (context) => {
    const input = { by: await staffOf(context), caseId: idOf(context) };
    context.body = { data: valueOf(await deps.showCase(input)) };
  };
  const reading = { method: 'GET', action: ACTION.moderationRead } as const;
  return [
    { ...reading, path: '/moderation/cases', handler: list },
    { ...reading, path: '/moderation/cases/:id', handler: show },
  ];
};

const actingRoutes = (deps: Deps): readonly AdminRoute[] => {
  const { staffOf, valueOf } = makeRouteTools(deps);
  const claimWith =
    (work: Deps['claimCase']): Handler =>
    async (context) => {
      const input = { by: await staffOf(context), caseId: idOf(context) };
      valueOf(await work(input));
      context.body = { data: valueOf(await deps.showCase(input)) };
    };
  const decide: Handler = async (context) => {
    const caseId = idOf(context);
    const asked = parseInput(DecisionSchema, bodyOf(context));
    const by = await staffOf(context);
    context.body = { data: valueOf(await deps.decideCase({ ...asked, caseId, by })) };
  };
  const decideMany: Handler = async (context) => {
    const asked = parseInput(BulkSchema, bodyOf(context));
    const by = await staffOf(context);
    context.body = { data: await deps.decideMany({ ...asked, by, batch: randomUUID() }) };
  };
  const undo: Handler = async (context) => {
    const by = await staffOf(context);
    const { id: caseId } = valueOf(await deps.undoDecision({ by, decisionId: idOf(context) }));
    context.body = { data: valueOf(await deps.showCase({ by, caseId })) };
  };
  const acting = { method: 'POST', action: ACTION.moderationDecide } as const;
  return [
    { ...acting, path: '/moderation/cases/:id/claim', handler: claimWith(deps.claimCase) },
    { ...acting, path: '/moderation/cases/:id/release', handler: claimWith(deps.releaseCase) },
    { ...acting, path: '/moderation/cases/:id/decisions', handler: decide },
    { ...acting, path: '/moderation/bulk', handler: decideMany },
    { ...acting, path: '/moderation/decisions/:id/undo', handler: undo },
  ];
};

/** The queue and what moderators do with a case, below `/hub/moderation`. */
export const caseRoutes = (deps: Deps): readonly AdminRoute[] => [
  ...readingRoutes(deps),
  ...actingRoutes(deps),
];
