import { z } from 'zod';
import type { AdminRoute } from '../../../../platform/admin-routes';
import { parseInput } from '../../../../platform/http-errors';
import { ACTION } from '../../../../platform/permissions';
import { toPlainLine, toPlainText } from '../../../editorial';
import { APPEAL_STATES } from '../../domain/cases/appeals';
import { DECISION_ACTIONS } from '../../domain/cases/decisions';
import { REQUEST_KINDS } from '../../domain/cases/person-requests';
import { SANCTION_KINDS } from '../../domain/cases/sanctions';
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

const LONGEST = 5000; // bounds the parser; the limits that people meet are those of the rules

const words = z.string().max(LONGEST).default('').transform(toPlainText);
const line = (max: number) => z.string().max(max).transform(toPlainLine);

const AppealsSchema = z.object({
  state: z.preprocess(emptyAsAbsent, z.enum(APPEAL_STATES).default('filed')),
  after: cursor,
});
const AnswerSchema = z.strictObject({
  outcome: z.enum(['upheld', 'overturned']),
  reply: words,
  version: z.int().min(1),
});
const SanctionSchema = z.strictObject({
  citizenId: id,
  kind: z.enum(SANCTION_KINDS),
  days: z.int().min(1).max(3650).optional(),
  reason: words,
  ruleNumber: line(20).default(''),
});
const LiftSchema = z.strictObject({ reason: words });
const CannedTextSchema = z.strictObject({
  title: line(100).pipe(z.string().min(1)),
  action: z.enum(DECISION_ACTIONS),
  ruleNumber: line(20).default(''),
  textId: z.string().max(2000).transform(toPlainText).pipe(z.string().min(10)),
  textEn: z.string().max(2000).transform(toPlainText).pipe(z.string().min(10)),
  isActive: z.boolean().default(true),
  position: z.int().min(0).max(10_000).default(0),
});
const QuarterSchema = z.object({
  quarter: z.preprocess(emptyAsAbsent, z.string().max(20).optional()),
});
const AskSchema = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  subjectKind: z.enum(['citizen', 'post', 'thread']),
  subjectId: id,
  reason: words,
});
// An address belongs to a citizen, a text to a post: the other pairs mean nothing.
const RequestSchema = AskSchema.refine(
  ({ kind, subjectKind }) => (kind === 'reveal') === (subjectKind === 'citizen'),
  { path: ['subjectKind'], message: 'reveal wants a citizen, purge a post or thread' },
);
const GrantSchema = z.strictObject({ isGranted: z.boolean() });

type Deps = RouteDeps &
  Pick<
    CaseUseCases,
    | 'listAppeals'
    | 'decideAppeal'
    | 'imposeSanction'
    | 'liftSanction'
    | 'cannedTexts'
    | 'addCannedText'
    | 'changeCannedText'
    | 'quarterlyReport'
    | 'askForPerson'
    | 'decideRequest'
    | 'listRequests'
  >;

type Handler = AdminRoute['handler'];

const appealRoutes = (deps: Deps): readonly AdminRoute[] => {
  const { staffOf, valueOf } = makeRouteTools(deps);
  const list: Handler = async (context) => {
    const asked = parseInput(AppealsSchema, context.query);
    const { appeals, next } = valueOf(
      await deps.listAppeals({ ...asked, by: await staffOf(context) }),
    );
    context.body = { data: appeals, meta: next === undefined ? {} : { next: toCursor(next) } };
  };
  const answer: Handler = async (context) => {
    const appealId = idOf(context);
    const asked = parseInput(AnswerSchema, bodyOf(context));
    const by = await staffOf(context);
    context.body = { data: valueOf(await deps.decideAppeal({ ...asked, appealId, by })) };
  };
  const action = ACTION.moderationLead;
  return [
    { method: 'GET', path: '/moderation/appeals', action, handler: list },
    { method: 'POST', path: '/moderation/appeals/:id', action, handler: answer },
  ];
};

const sanctionRoutes = (deps: Deps): readonly AdminRoute[] => {
  const { staffOf, valueOf } = makeRouteTools(deps);
  const impose: Handler = async (context) => {
    const asked = parseInput(SanctionSchema, bodyOf(context));
    const by = await staffOf(context);
    context.body = { data: valueOf(await deps.imposeSanction({ ...asked, by })) };
  };
  const lift: Handler = async (context) => {
    const sanctionId = idOf(context);
    const { reason } = parseInput(LiftSchema, bodyOf(context));
    const by = await staffOf(context);
    context.body = { data: valueOf(await deps.liftSanction({ by, sanctionId, reason })) };
  };
  const acting = { method: 'POST', action: ACTION.moderationDecide } as const;
  return [
    { ...acting, path: '/moderation/sanctions', handler: impose },
    { ...acting, path: '/moderation/sanctions/:id/lift', handler: lift },
  ];
};

const cannedTextRoutes = (deps: Deps): readonly AdminRoute[] => {
  const { staffOf, valueOf } = makeRouteTools(deps);
  const list: Handler = async (context) => {
    context.body = { data: await deps.cannedTexts.all() };
  };
  const add: Handler = async (context) => {
    const text = parseInput(CannedTextSchema, bodyOf(context));
    const by = await staffOf(context);
    context.body = { data: valueOf(await deps.addCannedText({ by, text })) };
  };
  const change: Handler = async (context) => {
    const text = parseInput(CannedTextSchema, bodyOf(context));
    const input = { by: await staffOf(context), id: idOf(context), text };
    context.body = { data: valueOf(await deps.changeCannedText(input)) };
  };
  const path = '/moderation/canned-texts';
  return [
    { method: 'GET', path, action: ACTION.moderationRead, handler: list },
    { method: 'POST', path, action: ACTION.moderationLead, handler: add },
    { method: 'PUT', path: `${path}/:id`, action: ACTION.moderationLead, handler: change },
  ];
};

const personRoutes = (deps: Deps): readonly AdminRoute[] => {
  const { staffOf, valueOf } = makeRouteTools(deps);
  const requesterOf = async (context: Parameters<Handler>[0]) => {
    const staff = await staffOf(context);
    return { ...staff, mayAsk: staff.isLead };
  };
  const list: Handler = async (context) => {
    context.body = { data: valueOf(await deps.listRequests(await requesterOf(context))) };
  };
  const ask: Handler = async (context) => {
    const asked = parseInput(RequestSchema, bodyOf(context));
    const by = await requesterOf(context);
    context.body = { data: valueOf(await deps.askForPerson({ ...asked, by })) };
  };
  const decide: Handler = async (context) => {
    const requestId = idOf(context);
    const { isGranted } = parseInput(GrantSchema, bodyOf(context));
    const by = await requesterOf(context);
    context.body = { data: valueOf(await deps.decideRequest({ by, requestId, isGranted })) };
  };
  const path = '/moderation/person-requests';
  // Leads ask and admins decide: the rules tell them apart.
  const action = ACTION.moderationRead;
  return [
    { method: 'GET', path, action, handler: list },
    { method: 'POST', path, action, handler: ask },
    { method: 'POST', path: `${path}/:id`, action, handler: decide },
  ];
};

/** Appeals, sanctions, canned texts, numbers and requests about persons, below `/hub/moderation`. */
export const leadRoutes = (deps: Deps): readonly AdminRoute[] => {
  const { valueOf } = makeRouteTools(deps);
  const numbers: Handler = async (context) => {
    const asked = parseInput(QuarterSchema, context.query);
    context.body = { data: valueOf(await deps.quarterlyReport(asked)) };
  };
  const path = '/moderation/numbers';
  return [
    ...appealRoutes(deps),
    ...sanctionRoutes(deps),
    ...cannedTextRoutes(deps),
    ...personRoutes(deps),
    { method: 'GET', path, action: ACTION.moderationRead, handler: numbers },
  ];
};
