import type { Context } from 'koa';
import { z } from 'zod';
import type { Clock } from '../../../kernel/clock';
import { toLocal } from '../../../kernel/office-time';
import type { Result } from '../../../kernel/result';
import type { AdminRoute } from '../../../platform/admin-routes';
import { parseInput } from '../../../platform/http-errors';
import { ACTION, EDITION_ACTION_IDS } from '../../../platform/permissions';
import { PUBLISHABLE_UIDS } from '../../../platform/uids';
import type { ActOnEdition } from '../application/act-on-edition';
import type { makeCompareTexts } from '../application/compare-texts';
import type { DescribeEdition } from '../application/describe-edition';
import type { StaffDirectory, StaffMember } from '../application/edition-ports';
import type { makeIssueFactCheckLink } from '../application/issue-fact-check-link';
import type { ListDesk } from '../application/list-desk';
import { actionIn, readCommand } from '../application/read-command';
import type { EditionPlace } from '../domain/edition';
import type { EditionPermission } from '../domain/edition-permission';
import type { Refusal } from '../domain/refusal';

interface Deps {
  readonly staff: StaffDirectory;
  readonly act: ActOnEdition;
  readonly describe: DescribeEdition;
  readonly listDesk: ListDesk;
  readonly compare: ReturnType<typeof makeCompareTexts>;
  readonly issueLink: ReturnType<typeof makeIssueFactCheckLink>;
  /** Puts on the record that a request could not even be read. */
  readonly noteRefusal: (attempt: {
    readonly place: EditionPlace;
    readonly by: StaffMember;
    readonly action: string;
    readonly refusal: Refusal;
  }) => Promise<void>;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly toRefusalError: (refusal: Refusal) => Error;
}

const LocaleSchema = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  .max(35)
  .default('id');

const PlaceSchema = z.object({
  contentType: z.enum(PUBLISHABLE_UIDS),
  documentId: z.string().regex(/^[a-z0-9]{1,64}$/),
  locale: LocaleSchema,
});

const TextSchema = z.union([z.coerce.number().int().min(1), z.enum(['draft', 'published'])]);
const DifferencesSchema = z.object({ from: TextSchema, to: TextSchema });
const MonthSchema = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
});
const LinkSchema = z.object({
  version: z.int().min(1),
  name: z.string().max(500).default(''),
  hours: z.number(),
});

interface SignedIn {
  readonly user: { readonly id: number | string };
  readonly userAbility: { can(action: string): boolean };
}

const PLACE = '/editorial/editions/:uid/:documentId';

const bodyOf = (context: Context): unknown => (context.request as { body?: unknown }).body ?? {};

const localeIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'locale' in value ? value.locale : undefined;

const placeOf = (context: Context, locale: unknown): EditionPlace => {
  const { uid, documentId } = context.params as { uid: string; documentId: string };
  return parseInput(PlaceSchema, { contentType: uid, documentId, locale });
};

/** What the panel and the desk ask of the server, all below `/hub/editorial`. */
export const editorialRoutes = (deps: Deps): readonly AdminRoute[] => {
  const memberOf = async (context: Context): Promise<StaffMember> => {
    const { user, userAbility } = context.state as SignedIn;
    const member = await deps.staff.find(String(user.id));
    if (member === undefined) throw deps.toRefusalError({ code: 'not_permitted' });
    // Whoever comes with a token of the admin may do no more than it was given, whatever its owner may do.
    const isGiven = (permission: EditionPermission) =>
      userAbility.can(EDITION_ACTION_IDS[permission]);
    return { ...member, permissions: member.permissions.filter(isGiven) };
  };
  const valueOf = <Value>(result: Result<Value, Refusal>): Value => {
    if (result.ok) return result.value;
    throw deps.toRefusalError(result.failure);
  };
  const answer = async (context: Context, place: EditionPlace, member: StaffMember) => {
    context.body = { data: valueOf(await deps.describe({ place, member })) };
  };

  const act = async (context: Context): Promise<void> => {
    const body = bodyOf(context);
    const place = placeOf(context, localeIn(body));
    const by = await memberOf(context);
    const read = readCommand(body, deps.timeZone);
    if (!read.ok) {
      await deps.noteRefusal({ place, by, action: actionIn(body), refusal: read.failure });
      throw deps.toRefusalError(read.failure);
    }
    valueOf(await deps.act({ place, by, ...read.value }));
    await answer(context, place, by);
  };

  const routes: readonly Omit<AdminRoute, 'action'>[] = [
    {
      method: 'GET',
      path: PLACE,
      handler: async (context) => {
        const place = placeOf(context, context.query.locale);
        await answer(context, place, await memberOf(context));
      },
    },
    { method: 'POST', path: `${PLACE}/actions`, handler: act },
    {
      method: 'GET',
      path: `${PLACE}/differences`,
      handler: async (context) => {
        const place = placeOf(context, context.query.locale);
        const member = await memberOf(context);
        const asked = parseInput(DifferencesSchema, context.query);
        if (!member.mayRead(place)) throw deps.toRefusalError({ code: 'not_permitted' });
        context.body = { data: valueOf(await deps.compare({ place, ...asked })) };
      },
    },
    {
      method: 'POST',
      path: `${PLACE}/fact-check-links`,
      handler: async (context) => {
        const body = bodyOf(context);
        const place = placeOf(context, localeIn(body));
        const by = await memberOf(context);
        const asked = parseInput(LinkSchema, body);
        context.body = { data: valueOf(await deps.issueLink({ place, by, ...asked })) };
      },
    },
    {
      method: 'GET',
      path: '/editorial/desk',
      handler: async (context) => {
        const { month } = parseInput(MonthSchema, context.query);
        const today = toLocal(deps.clock.now(), deps.timeZone).slice(0, 'YYYY-MM'.length);
        const member = await memberOf(context);
        context.body = { data: await deps.listDesk({ member, month: month ?? today }) };
      },
    },
  ];
  return routes.map((route) => ({ ...route, action: ACTION.editorialDesk }));
};
