import { z } from 'zod';
import { fail, succeed, type Result } from '../../kernel/result';
import type { CommentOutcome, RemoteComment } from '../contract';
import { idSchema, readAnswer, type Trouble } from './client-answers';
import { nodePath, type Call } from './client-http';

const COMMENTS_A_PAGE = 50; // the most that Meta gives at once
const MOST_PAGES = 6; // 300 comments: what a person can answer, and far below the calls of an hour

const writtenSchema = z.object({
  id: z.string(),
  text: z.string().default(''),
  timestamp: z.string().default(''),
  username: z.string().default(''),
  from: z.object({ id: z.string().default(''), username: z.string().default('') }).optional(),
  hidden: z.boolean().default(false),
});
type Written = z.infer<typeof writtenSchema>;

const pageSchema = z.object({
  data: z.array(
    writtenSchema.extend({ replies: z.object({ data: z.array(writtenSchema) }).optional() }),
  ),
  paging: z
    .object({
      cursors: z.object({ after: z.string().optional() }).optional(),
      next: z.string().optional(),
    })
    .optional(),
});
type Page = z.infer<typeof pageSchema>;

const FIELDS = 'id,text,timestamp,username,from,hidden';

/** Who the office is among those who comment. */
export interface Ourselves {
  readonly igUserId: string;
  readonly username: string;
}

const toComment = (
  written: Written,
  ourselves: Ourselves,
  parentRemoteId: string,
): RemoteComment => {
  const at = Date.parse(written.timestamp);
  const authorName = written.username === '' ? (written.from?.username ?? '') : written.username;
  return {
    remoteId: written.id,
    parentRemoteId,
    authorName,
    text: written.text,
    writtenAt: Number.isNaN(at) ? '' : new Date(at).toISOString(),
    isHidden: written.hidden,
    isOurs:
      authorName.toLowerCase() === ourselves.username.toLowerCase() ||
      written.from?.id === ourselves.igUserId,
  };
};

const commentsOf = (page: Page, ourselves: Ourselves): RemoteComment[] =>
  page.data.flatMap((comment) => [
    toComment(comment, ourselves, ''),
    ...(comment.replies?.data ?? []).map((reply) => toComment(reply, ourselves, comment.id)),
  ]);

/** The cursor of the next page; undefined at the last one. Its address is not used: it would hold the token. */
const cursorOf = ({ paging }: Page): string | undefined =>
  paging?.next === undefined ? undefined : paging.cursors?.after;

/** The comments and answers under a post, oldest first; the newest 300 where there are more. */
export const listComments = async (input: {
  readonly call: Call;
  readonly ourselves: Ourselves;
  readonly mediaId: string;
}): Promise<Result<readonly RemoteComment[], Trouble>> => {
  const comments: RemoteComment[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await input.call('GET', nodePath(input.mediaId, 'comments'), {
      fields: `${FIELDS},replies{${FIELDS}}`,
      limit: String(COMMENTS_A_PAGE),
      ...(after === undefined ? {} : { after }),
    });
    const read = readAnswer(answer, pageSchema);
    if (!read.ok) return fail(read.failure);
    comments.push(...commentsOf(read.value, input.ourselves));
    after = cursorOf(read.value);
    if (after === undefined) break;
  }
  return succeed(comments.sort((left, right) => left.writtenAt.localeCompare(right.writtenAt)));
};

const outcomeOf = <Value>(trouble: Trouble): CommentOutcome<Value> =>
  trouble.mayBeDone
    ? { kind: 'unclear', message: trouble.failure.message }
    : { kind: 'failed', failure: trouble.failure };

/** Writes a comment under a post, or an answer under a comment (`edge`), once; gives its id. */
export const postComment = async (input: {
  readonly call: Call;
  readonly parentId: string;
  readonly edge: 'comments' | 'replies';
  readonly text: string;
}): Promise<CommentOutcome<{ readonly remoteId: string }>> => {
  const { parentId, edge, text } = input;
  const answer = await input.call('POST', nodePath(parentId, edge), { message: text });
  const posted = readAnswer(answer, idSchema);
  return posted.ok
    ? { kind: 'done', value: { remoteId: posted.value.id } }
    : outcomeOf(posted.failure);
};

const successSchema = z.object({ success: z.literal(true) });

/** Hides or shows a comment; may be repeated. */
export const hideComment = async (input: {
  readonly call: Call;
  readonly commentId: string;
  readonly isHidden: boolean;
}): Promise<CommentOutcome<undefined>> => {
  const { commentId, isHidden } = input;
  const answer = await input.call('POST', nodePath(commentId), { hide: String(isHidden) });
  const hidden = readAnswer(answer, successSchema);
  return hidden.ok ? { kind: 'done', value: undefined } : outcomeOf(hidden.failure);
};

/** What a list came to, as the desk of comments tells it: a list that fails changes nothing and is asked for again. */
export const toListOutcome = (
  listed: Result<readonly RemoteComment[], Trouble>,
): CommentOutcome<readonly RemoteComment[]> =>
  listed.ok
    ? { kind: 'done', value: listed.value }
    : { kind: 'failed', failure: listed.failure.failure };
