import type { Context } from 'koa';
import { z } from 'zod';
import type { Result } from '../../../../kernel/result';
import type { AdminRoute } from '../../../../platform/admin-routes';
import { parseInput } from '../../../../platform/http-errors';
import { ACTION } from '../../../../platform/permissions';
import { toPlainLine } from '../../../editorial';
import type { Moderator } from '../../../moderation';
import type {
  AddCategory,
  CategoryBook,
  ChangeCategory,
} from '../../application/tools/keep-categories';
import type { ToolRefusal } from '../../application/tools/tool-refusal';
import {
  MAX_CATEGORY_DESCRIPTION,
  MAX_CATEGORY_MODERATORS,
  MAX_CATEGORY_NAME,
  MAX_CATEGORY_SLUG,
} from '../../domain/category-rules';
import { MAX_SLOW_MODE_SECONDS } from '../../domain/tools/tool-limits';

const MAX_ID = 2_147_483_647; // the integers of PostgreSQL
const LONGEST = 1000; // bounds the parser

const line = (least: number, most: number) =>
  z.string().max(LONGEST).transform(toPlainLine).pipe(z.string().min(least).max(most));
const inBoth = (least: number, most: number) =>
  z.strictObject({ id: line(least, most), en: line(least, most) });

const settings = {
  name: inBoth(3, MAX_CATEGORY_NAME),
  description: inBoth(0, MAX_CATEGORY_DESCRIPTION),
  position: z.int().min(0).max(1000),
  isOpen: z.boolean(),
  holdsAll: z.boolean(),
  allowsLinks: z.boolean(),
  slowModeSeconds: z.int().min(0).max(MAX_SLOW_MODE_SECONDS),
  moderatorIds: z
    .array(z.int().min(1).max(MAX_ID))
    .max(MAX_CATEGORY_MODERATORS)
    .transform((ids) => [...new Set(ids)]),
};

const AddSchema = z.strictObject({
  slug: z
    .string()
    .max(MAX_CATEGORY_SLUG)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  ...settings,
});
const ChangeSchema = z.strictObject({ version: z.int().min(1).max(MAX_ID), ...settings });
const AddressSchema = z.object({ id: z.coerce.number().int().min(1).max(MAX_ID) });

/** What the routes need. */
export interface CategoryRouteDeps {
  readonly categories: Pick<CategoryBook, 'list'>;
  readonly addCategory: AddCategory;
  readonly changeCategory: ChangeCategory;
  /** Who can moderate, by name. */
  readonly listModerators: () => Promise<readonly { readonly id: number; readonly name: string }[]>;
  /** Who asks, as the moderation knows them; throws where they are nobody there. */
  readonly staffOf: (context: Context) => Promise<Moderator>;
  readonly toRefusalError: (refusal: ToolRefusal) => Error;
}

const bodyOf = (context: Context): unknown => (context.request as { body?: unknown }).body ?? {};

/**
 * The categories of the forum: `GET /hub/forum/categories` with the people who can moderate, `POST`, and
 * `PUT …/:id` with all settings and the version that was shown.
 */
export const categoryRoutes = (deps: CategoryRouteDeps): readonly AdminRoute[] => {
  const valueOf = <Value>(result: Result<Value, ToolRefusal>): Value => {
    if (result.ok) return result.value;
    throw deps.toRefusalError(result.failure);
  };
  const list = async (context: Context): Promise<void> => {
    await deps.staffOf(context);
    const moderators = await deps.listModerators();
    context.body = { data: await deps.categories.list(), meta: { moderators } };
  };
  const add = async (context: Context): Promise<void> => {
    const { slug, ...asked } = parseInput(AddSchema, bodyOf(context));
    const by = await deps.staffOf(context);
    context.body = { data: valueOf(await deps.addCategory({ by, slug, settings: asked })) };
  };
  const change = async (context: Context): Promise<void> => {
    const { id } = parseInput(AddressSchema, context.params);
    const { version, ...asked } = parseInput(ChangeSchema, bodyOf(context));
    const input = { by: await deps.staffOf(context), id, version, settings: asked };
    context.body = { data: valueOf(await deps.changeCategory(input)) };
  };
  const path = '/forum/categories';
  const action = ACTION.moderationLead;
  return [
    { method: 'GET', path, action: ACTION.moderationRead, handler: list },
    { method: 'POST', path, action, handler: add },
    { method: 'PUT', path: `${path}/:id`, action, handler: change },
  ];
};
