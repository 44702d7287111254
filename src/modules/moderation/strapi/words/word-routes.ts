import type { Context } from 'koa';
import { z } from 'zod';
import type { Language } from '../../../../kernel/language';
import type { Result } from '../../../../kernel/result';
import type { AdminRoute } from '../../../../platform/admin-routes';
import { parseInput } from '../../../../platform/http-errors';
import { ACTION } from '../../../../platform/permissions';
import { toPlainLine, toPlainText, type Actor } from '../../../editorial';
import { toActor } from '../../application/cases/actors';
import type { Moderator } from '../../domain/cases/who-may';
import { WORD_EFFECTS, WORD_LISTS } from '../../domain/words/word-entry';
import type { WordRefusal } from '../../domain/words/word-refusal';
import type { WordUseCases } from './install-words';

interface Deps extends WordUseCases {
  /** Who asks, as the moderation knows them; throws where they are nobody there. */
  readonly staffOf: (context: Context) => Promise<Moderator>;
  readonly language: () => Language;
  readonly toRefusalError: (refusal: WordRefusal) => Error;
}

const MAX_ID = 2_147_483_647; // the integers of PostgreSQL
const LONGEST = 1000; // bounds the parser; the limit that people meet is that of the rules
const LONGEST_TRIED = 20_000; // longer than any post may be
const LONGEST_NOTE = 500;
const PAGE = 100;
const MOST_RULES = 40;
const VERSIONS_SHOWN = 50;

const emptyAsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);
const id = z.coerce.number().int().min(1).max(MAX_ID);

const ListSchema = z.object({
  list: z.preprocess(emptyAsAbsent, z.enum(WORD_LISTS).optional()),
  active: z.preprocess(emptyAsAbsent, z.enum(['true', 'false']).optional()),
  q: z
    .string()
    .max(LONGEST)
    .transform(toPlainLine)
    .transform((text) => (text === '' ? undefined : text))
    .optional(),
  after: z.preprocess(emptyAsAbsent, id.optional()),
  limit: z.preprocess(emptyAsAbsent, z.coerce.number().int().min(1).max(PAGE).default(PAGE)),
});

const note = z.string().max(LONGEST_NOTE).transform(toPlainText);

const AddSchema = z.strictObject({
  phrase: z.string().max(LONGEST).transform(toPlainLine),
  list: z.enum(WORD_LISTS),
  effect: z.enum(WORD_EFFECTS),
  note: note.default(''),
});

const ChangeSchema = z.strictObject({
  version: z.int().min(1).max(MAX_ID),
  effect: z.enum(WORD_EFFECTS).optional(),
  isActive: z.boolean().optional(),
  note: note.optional(),
});

const TrySchema = z.strictObject({ text: z.string().max(LONGEST_TRIED) });

const title = z.string().transform(toPlainLine).pipe(z.string().min(3).max(120));
const words = z.string().transform(toPlainText).pipe(z.string().min(10).max(2000));

const RulesSchema = z.strictObject({
  basedOn: z.int().min(0).max(MAX_ID),
  introId: words,
  introEn: words,
  rules: z
    .array(
      z.strictObject({
        number: z.string().regex(/^[1-9]\d?(?:\.[1-9]\d?)?$/),
        ...{ titleId: title, titleEn: title, textId: words, textEn: words },
      }),
    )
    .min(1)
    .max(MOST_RULES),
});

const bodyOf = (context: Context): unknown => (context.request as { body?: unknown }).body ?? {};

/**
 * What the page of rules and word lists asks: `GET|POST /hub/moderation/words`, `PUT /hub/moderation/words/:id`,
 * `POST /hub/moderation/try` and `GET|POST /hub/moderation/rules`. Moderators read the rules, which decisions cite; the
 * rest is for whoever keeps them.
 */
export const wordRoutes = (deps: Deps): readonly AdminRoute[] => {
  const keeperOf = async (context: Context): Promise<Actor> => {
    const staff = await deps.staffOf(context);
    if (!staff.isLead) throw deps.toRefusalError({ code: 'words_not_permitted' });
    return toActor(staff);
  };
  const valueOf = <Value>(result: Result<Value, WordRefusal>): Value => {
    if (result.ok) return result.value;
    throw deps.toRefusalError(result.failure);
  };
  type Handler = AdminRoute['handler'];
  const list: Handler = async (context) => {
    await keeperOf(context);
    const { q, active, ...rest } = parseInput(ListSchema, context.query);
    const isActive = active === undefined ? undefined : active === 'true';
    const entries = await deps.words.list({ ...rest, text: q, isActive });
    const next = entries.length === rest.limit ? entries.at(-1)?.id : undefined;
    context.body = { data: entries, meta: { next: next ?? null } };
  };
  const add: Handler = async (context) => {
    const by = await keeperOf(context);
    const added = await deps.addWord({ ...parseInput(AddSchema, bodyOf(context)), by });
    context.body = { data: valueOf(added) };
  };
  const change: Handler = async (context) => {
    const by = await keeperOf(context);
    const { id: wordId } = parseInput(z.object({ id }), context.params);
    const asked = parseInput(ChangeSchema, bodyOf(context));
    context.body = { data: valueOf(await deps.changeWord({ ...asked, id: wordId, by })) };
  };
  const tryOut: Handler = async (context) => {
    await keeperOf(context);
    const { text } = parseInput(TrySchema, bodyOf(context));
    context.body = { data: await deps.tryText({ text, language: deps.language() }) };
  };
  const showRules: Handler = async (context) => {
    const versions = await deps.rules.list(VERSIONS_SHOWN);
    context.body = { data: versions, meta: { current: versions[0]?.number ?? 0 } };
  };
  const publish: Handler = async (context) => {
    const by = await keeperOf(context);
    const published = await deps.publishRules({ ...parseInput(RulesSchema, bodyOf(context)), by });
    context.body = { data: valueOf(published) };
  };

  const action = ACTION.moderationLead;
  return [
    { method: 'GET', path: '/moderation/words', action, handler: list },
    { method: 'POST', path: '/moderation/words', action, handler: add },
    { method: 'PUT', path: '/moderation/words/:id', action, handler: change },
    { method: 'POST', path: '/moderation/try', action, handler: tryOut },
    {
      ...{ method: 'GET', path: '/moderation/rules' },
      ...{ action: ACTION.moderationRead, handler: showRules },
    },
    { method: 'POST', path: '/moderation/rules', action, handler: publish },
  ];
};
