import type { Context } from 'koa';
import { z } from 'zod';
import type { Result } from '../../../../kernel/result';
import { parseInput } from '../../../../platform/http-errors';
import { ACTION } from '../../../../platform/permissions';
import type { ModerationStaff, ModeratorDirectory } from '../../application/cases/staff-ports';
import type { CaseRefusal } from '../../domain/cases/refusal';

const MAX_ID = 2_147_483_647; // the integers of PostgreSQL

/** An id in an address or a body. */
export const id = z.coerce.number().int().min(1).max(MAX_ID);

/** An empty word of an address counts as left out. */
export const emptyAsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);

interface Cursor {
  readonly dueAt: Date;
  readonly id: number;
}

/** Where a page begins, as a word of an address. */
export const toCursor = ({ dueAt, id: last }: Cursor): string =>
  `${String(dueAt.getTime())}-${String(last)}`;

const LATEST_MS = 8.64e15; // of every date

/** Reads it back. */
export const cursor = z.preprocess(
  emptyAsAbsent,
  z
    .string()
    .regex(/^\d{1,16}-\d{1,10}$/)
    .transform((text): Cursor => {
      const [dueAt = 0, last = 0] = text.split('-').map(Number);
      return { dueAt: new Date(Math.min(dueAt, LATEST_MS)), id: Math.min(last, MAX_ID) };
    })
    .optional(),
);

interface SignedIn {
  readonly user: { readonly id: number | string };
  readonly userAbility: { can(action: string): boolean };
}

/** What every route of the moderation needs. */
export interface RouteDeps {
  readonly directory: ModeratorDirectory;
  readonly toRefusalError: (refusal: CaseRefusal) => Error;
}

/** The id in the address of a request. */
export const idOf = (context: Context): number => parseInput(z.object({ id }), context.params).id;

/** The body of a request. */
export const bodyOf = (context: Context): unknown =>
  (context.request as { body?: unknown }).body ?? {};

/** Reads who asks, and turns refusals into errors. */
export const makeRouteTools = ({ directory, toRefusalError }: RouteDeps) => ({
  staffOf: async (context: Context): Promise<ModerationStaff> => {
    const { user, userAbility } = context.state as SignedIn;
    const staff = await directory.find(String(user.id));
    if (staff === undefined) throw toRefusalError({ code: 'moderation_not_permitted' });
    // Whoever comes with a token of the admin may do no more than it was given, whatever its owner may do.
    return {
      ...staff,
      mayDecide: staff.mayDecide && userAbility.can(ACTION.moderationDecide),
      isLead: staff.isLead && userAbility.can(ACTION.moderationLead),
      mayReveal: staff.mayReveal && userAbility.can(ACTION.personsReveal),
    };
  },
  valueOf: <Value>(result: Result<Value, CaseRefusal>): Value => {
    if (result.ok) return result.value;
    throw toRefusalError(result.failure);
  },
});
