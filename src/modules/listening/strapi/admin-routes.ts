import type { Context } from 'koa';
import { z } from 'zod';
import type { Language } from '../../../kernel/language';
import type { Result } from '../../../kernel/result';
import type { AdminRoute } from '../../../platform/admin-routes';
import { parseInput } from '../../../platform/http-errors';
import { ACTION } from '../../../platform/permissions';
import { toPlainText, type Actor } from '../../editorial';
import type { ActOnComment } from '../application/act-on-comment';
import type { ShowComments } from '../application/show-comments';
import { COMMENT_ACTIONS } from '../domain/pending';
import type { ListeningRefusal } from '../domain/refusal';

interface Deps {
  readonly showComments: ShowComments;
  readonly actOnComment: ActOnComment;
  /** The member of staff behind an id; undefined for one who is not active any more. */
  readonly staffOf: (id: string) => Promise<Actor | undefined>;
  readonly language: () => Language;
  readonly toRefusalError: (
    refusal: ListeningRefusal | { readonly code: 'not_permitted' },
  ) => Error;
}

const MAX_ID = 2_147_483_647; // the integers of PostgreSQL
const LONGEST = 5000; // bounds the parser; the limit that people meet is that of an answer

const IdSchema = z.object({ id: z.coerce.number().int().min(1).max(MAX_ID) });

const ActionSchema = z.strictObject({
  action: z.enum(COMMENT_ACTIONS),
  text: z.string().max(LONGEST).default(''),
});

interface SignedIn {
  readonly user: { readonly id: number | string };
}

const idOf = (context: Context): number => parseInput(IdSchema, context.params).id;

const bodyOf = (context: Context): unknown => (context.request as { body?: unknown }).body ?? {};

/**
 * The comments beside a delivery: `GET /hub/deliveries/:id/comments`, and `POST /hub/channel-comments/:id/actions` with
 * `{ action: 'answer' | 'hide' | 'show', text? }`, which answers with the comments of that delivery.
 */
export const commentRoutes = (deps: Deps): readonly AdminRoute[] => {
  const actorOf = async (context: Context): Promise<Actor> => {
    const actor = await deps.staffOf(String((context.state as SignedIn).user.id));
    if (actor === undefined) throw deps.toRefusalError({ code: 'not_permitted' });
    return actor;
  };
  const valueOf = <Value>(result: Result<Value, ListeningRefusal>): Value => {
    if (result.ok) return result.value;
    throw deps.toRefusalError(result.failure);
  };
  const show = async (context: Context, deliveryId: number): Promise<void> => {
    const shown = await deps.showComments({ deliveryId, language: deps.language() });
    context.body = { data: valueOf(shown) };
  };
  return [
    {
      method: 'GET',
      path: '/deliveries/:id/comments',
      action: ACTION.deliveriesRead,
      handler: (context) => show(context, idOf(context)),
    },
    {
      method: 'POST',
      path: '/channel-comments/:id/actions',
      action: ACTION.commentsAnswer,
      handler: async (context) => {
        const { action, text } = parseInput(ActionSchema, bodyOf(context));
        const by = await actorOf(context);
        const command = { commentId: idOf(context), action, text: toPlainText(text), by };
        const { deliveryId } = valueOf(await deps.actOnComment(command));
        await show(context, deliveryId);
      },
    },
  ];
};
