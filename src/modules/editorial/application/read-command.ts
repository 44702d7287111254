import { z } from 'zod';
import { toInstant } from '../../../kernel/office-time';
import { fail, succeed, type Result } from '../../../kernel/result';
import type { MoveInput } from '../domain/move-input';
import type { Refusal } from '../domain/refusal';
import { EDITION_ACTIONS } from '../domain/transitions';
import type { RedirectTarget } from './edition-ports';

/** What a request asks for, as far as it can be told from the request alone. */
export interface ReadCommand {
  readonly version: number;
  readonly input: MoveInput;
  readonly redirect: RedirectTarget | undefined;
}

const LONGEST = 5000; // bounds the parser; the limits that people meet are those of the rules

const words = z.string().max(LONGEST).default('');
const note = { changeNote: z.string().max(LONGEST).optional(), isMinor: z.boolean().optional() };

const RedirectSchema = z.union([
  z
    .strictObject({ contentType: z.string().max(100), documentId: z.string().min(1).max(100) })
    .transform((target): RedirectTarget => ({ kind: 'document', ...target })),
  z
    .strictObject({ url: z.string().min(1).max(2000) })
    .transform(({ url }): RedirectTarget => ({ kind: 'url', url })),
]);

const common = { version: z.int().min(1), locale: z.string().optional() };
const withComment = <Action extends string>(action: Action) =>
  z.strictObject({ ...common, action: z.literal(action), comment: words });
const withReason = <Action extends string>(action: Action) =>
  z.strictObject({ ...common, action: z.literal(action), reason: words });
const bare = <Action extends string>(action: Action) =>
  z.strictObject({ ...common, action: z.literal(action) });

const BodySchema = z.discriminatedUnion('action', [
  z.strictObject({ ...common, action: z.literal('submit'), ...note }),
  withReason('request_changes'),
  withComment('fact_check'),
  withComment('approve'),
  withComment('close_review'),
  z.strictObject({ ...common, action: z.literal('schedule'), at: z.string().max(40) }),
  bare('unschedule'),
  bare('publish'),
  z.strictObject({ ...common, action: z.literal('force_publish'), reason: words, ...note }),
  withReason('withdraw'),
  z.strictObject({
    ...common,
    action: z.literal('unpublish'),
    reason: words,
    isMerged: z.boolean().default(false),
    redirectTo: RedirectSchema.optional(),
  }),
  z.strictObject({ ...common, action: z.literal('restore'), snapshot: z.int().min(1) }),
]);

type Body = z.infer<typeof BodySchema>;

const HAS_ZONE = /(Z|[+-]\d{2}:\d{2})$/;

/** A moment in office time (`2026-11-25T08:00`), or an instant that names its own offset. */
const readMoment = (at: string, timeZone: string): Date | undefined => {
  if (!HAS_ZONE.test(at)) return toInstant(at, timeZone);
  const parsed = z.iso.datetime({ offset: true }).safeParse(at);
  return parsed.success ? new Date(at) : undefined;
};

const toCommand = (body: Body, timeZone: string): Result<ReadCommand, Refusal> => {
  const { version, locale: _, ...rest } = body;
  if (rest.action === 'schedule') {
    const at = readMoment(rest.at, timeZone);
    if (at === undefined) return fail({ code: 'invalid_date', field: 'at', actual: rest.at });
    return succeed({ version, input: { action: 'schedule', at }, redirect: undefined });
  }
  if (rest.action === 'unpublish') {
    const { action, reason, redirectTo, isMerged } = rest;
    if (isMerged && redirectTo === undefined) {
      return fail({ code: 'redirect_missing', field: 'redirectTo' });
    }
    return succeed({ version, input: { action, reason }, redirect: redirectTo });
  }
  return succeed({ version, input: rest, redirect: undefined });
};

const isKnownAction = (action: unknown): boolean =>
  EDITION_ACTIONS.some((known) => known === action);

/** The name of the action in a request, for the record; cut where it is none. */
export const actionIn = (body: unknown): string => {
  const action = typeof body === 'object' && body !== null && 'action' in body ? body.action : '';
  return typeof action === 'string' ? action.slice(0, 40) : '';
};

/** Reads a request to act on an edition. `timeZone` is that of the office. */
export const readCommand = (body: unknown, timeZone: string): Result<ReadCommand, Refusal> => {
  const action = actionIn(body);
  if (!isKnownAction(action)) {
    return fail({
      code: 'unknown_action',
      field: 'action',
      actual: action,
      limit: EDITION_ACTIONS.join(', '),
    });
  }
  const parsed = BodySchema.safeParse(body);
  if (parsed.success) return toCommand(parsed.data, timeZone);
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  return fail({ code: 'invalid_input', field, details: { why: issue?.message ?? '' } });
};
