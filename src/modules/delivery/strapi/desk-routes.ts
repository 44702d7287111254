import type { Context } from 'koa';
import { z } from 'zod';
import type { Language } from '../../../kernel/language';
import type { Result } from '../../../kernel/result';
import type { AdminRoute } from '../../../platform/admin-routes';
import { parseInput } from '../../../platform/http-errors';
import { ACTION } from '../../../platform/permissions';
import { toPlainLine, type Actor } from '../../editorial';
import type { ActOnDelivery } from '../application/desk/act-on-delivery';
import type { DescribeDelivery } from '../application/desk/describe-delivery';
import type { DeliverySwitchStore } from '../application/desk/desk-ports';
import type { ListDeliveries, Reader } from '../application/desk/list-deliveries';
import type { SummariseMetrics } from '../application/desk/summarise-metrics';
import type { TurnDeliverySwitch } from '../application/desk/turn-delivery-switch';
import type { ActionRefusal } from '../domain/action-refusal';
import { DELIVERY_STATES } from '../domain/delivery';
import { DELIVERY_ACTIONS, DELIVERY_GROUPS } from '../domain/delivery-view';
import { MEASURED_DAYS } from '../domain/metric-times';

interface Deps {
  readonly listDeliveries: ListDeliveries;
  readonly describeDelivery: DescribeDelivery;
  readonly actOnDelivery: ActOnDelivery;
  readonly turnSwitch: TurnDeliverySwitch;
  readonly deliverySwitch: Pick<DeliverySwitchStore, 'read'>;
  readonly summariseMetrics: SummariseMetrics;
  /** The member of staff behind an id; undefined for one who is not active any more. */
  readonly staffOf: (id: string) => Promise<Actor | undefined>;
  readonly language: () => Language;
  readonly toRefusalError: (refusal: ActionRefusal | { readonly code: 'not_permitted' }) => Error;
}

const MAX_ID = 2_147_483_647; // the integers of PostgreSQL
const LONGEST = 5000; // bounds the parser; the limits that people meet are those of the rules

/** A word of the address; one without content counts as left out. */
const filter = z
  .string()
  .max(200)
  .transform(toPlainLine)
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const emptyAsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);
const oneOf = <const Names extends readonly string[]>(names: Names) =>
  z.preprocess(emptyAsAbsent, z.enum(names).optional());

const ListSchema = z.object({
  group: oneOf(DELIVERY_GROUPS),
  state: oneOf(DELIVERY_STATES),
  channel: filter,
  account: filter,
  documentId: filter,
  locale: filter,
  q: filter,
  page: z.preprocess(emptyAsAbsent, z.coerce.number().int().min(1).max(1_000_000).default(1)),
});

const IdSchema = z.object({ id: z.coerce.number().int().min(1).max(MAX_ID) });

const words = z.string().max(LONGEST).default('');

const ActionSchema = z.strictObject({
  action: z.enum(DELIVERY_ACTIONS),
  fence: z.int().min(0),
  reason: words,
  // It becomes part of an address on the channel.
  remoteId: z
    .string()
    .regex(/^[\w-]{0,200}$/)
    .default(''),
  permalink: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]).default(''),
});

const SwitchSchema = z.strictObject({ isOn: z.boolean(), reason: words });

const DaysSchema = z.object({
  days: z.coerce.number().int().min(1).max(MEASURED_DAYS).default(MEASURED_DAYS),
});

interface SignedIn {
  readonly user: { readonly id: number | string };
  readonly userAbility: { can(action: string): boolean };
}

const bodyOf = (context: Context): unknown => (context.request as { body?: unknown }).body ?? {};

const idOf = (context: Context): number => parseInput(IdSchema, context.params).id;

type Handler = AdminRoute['handler'];

/** What the page of deliveries asks of the server. */
export const deskRoutes = (deps: Deps): readonly AdminRoute[] => {
  const readerOf = (context: Context): Reader => ({
    language: deps.language(),
    mayAct: (context.state as SignedIn).userAbility.can(ACTION.deliveriesAct),
  });
  const actorOf = async (context: Context): Promise<Actor> => {
    const actor = await deps.staffOf(String((context.state as SignedIn).user.id));
    if (actor === undefined) throw deps.toRefusalError({ code: 'not_permitted' });
    return actor;
  };
  const valueOf = <Value>(result: Result<Value, ActionRefusal>): Value => {
    if (result.ok) return result.value;
    throw deps.toRefusalError(result.failure);
  };
  const show = async (context: Context, id: number): Promise<void> => {
    const detail = await deps.describeDelivery({ ...readerOf(context), id });
    context.body = { data: valueOf(detail) };
  };

  const list: Handler = async (context) => {
    const { q, account, ...rest } = parseInput(ListSchema, context.query);
    const query = { ...rest, text: q, accountKey: account };
    context.body = { data: await deps.listDeliveries({ ...readerOf(context), query }) };
  };
  const act: Handler = async (context) => {
    const id = idOf(context);
    const asked = parseInput(ActionSchema, bodyOf(context));
    valueOf(await deps.actOnDelivery({ ...asked, id, by: await actorOf(context) }));
    await show(context, id);
  };
  const turn: Handler = async (context) => {
    const asked = parseInput(SwitchSchema, bodyOf(context));
    const view = valueOf(await deps.turnSwitch({ ...asked, by: await actorOf(context) }));
    context.body = { data: view };
  };
  const showSwitch: Handler = async (context) => {
    context.body = { data: await deps.deliverySwitch.read() };
  };
  const summarise: Handler = async (context) => {
    const asked = parseInput(DaysSchema, context.query);
    context.body = { data: await deps.summariseMetrics(asked) };
  };

  const reading = { method: 'GET', action: ACTION.deliveriesRead } as const;
  const acting = { method: 'POST', action: ACTION.deliveriesAct } as const;
  return [
    { ...reading, path: '/deliveries', handler: list },
    { ...reading, path: '/deliveries/:id', handler: (context) => show(context, idOf(context)) },
    { ...acting, path: '/deliveries/:id/actions', handler: act },
    { ...reading, path: '/delivery-switch', handler: showSwitch },
    { ...acting, path: '/delivery-switch', handler: turn },
    { ...reading, path: '/delivery-metrics', handler: summarise },
  ];
};
