import type { MoveCases } from '../../../moderation';
import type { ThreadToolBook } from './tool-ports';

const PAGE = 500; // ids in one statement: far below what either database takes

/** Takes the cases of the posts of a thread along to another category, those from a number on. */
export const carryCases = async (
  {
    tools,
    moveCases,
  }: { readonly tools: Pick<ThreadToolBook, 'postsAfter'>; readonly moveCases: MoveCases },
  moved: {
    readonly threadId: number;
    readonly fromNumber: number;
    readonly categoryId: number | undefined;
  },
): Promise<void> => {
  const { threadId, fromNumber, categoryId } = moved;
  if (fromNumber === 1) await moveCases({ refs: [{ kind: 'thread', id: threadId }], categoryId });
  let number = fromNumber - 1;
  let posts: readonly { readonly id: number; readonly number: number }[];
  do {
    posts = await tools.postsAfter(threadId, { number, limit: PAGE });
    await moveCases({ refs: posts.map(({ id }) => ({ kind: 'post', id })), categoryId });
    number = posts.at(-1)?.number ?? number;
  } while (posts.length === PAGE);
};
