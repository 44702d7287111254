import type { Core } from '@strapi/strapi';
import { isDone, markIn, type Asked, type CrowdLedger } from './crowd-ledger';
import type { CrowdCitizen } from './crowd-people';

interface PostRow {
  readonly id: number;
  readonly document_id: string;
  readonly thread_id: number;
  readonly number: number;
  readonly author_id: number;
  readonly state: string;
  readonly markdown: string | null;
  readonly public_revision: number;
  readonly latest_revision: number;
}

interface WordingRow {
  readonly post_id: number;
  readonly number: number;
  readonly markdown: string;
}

/** Posts and wordings as they stand in the database. */
interface Shelf {
  readonly posts: readonly PostRow[];
  readonly postOf: ReadonlyMap<number, PostRow>;
  readonly wordingsOf: ReadonlyMap<number, readonly WordingRow[]>;
  /** By the mark in their text. */
  readonly wordingsWith: ReadonlyMap<number, readonly WordingRow[]>;
}

const NOBODYS = 0; // the mark of what the crowd did not write

const group = <Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known === undefined) groups.set(keyOf(row), [row]);
    else known.push(row);
  }
  return groups;
};

const readShelf = async (strapi: Core.Strapi): Promise<Shelf> => {
  const posts = (await strapi.db.connection('forum_posts').select('*').orderBy('id')) as PostRow[];
  const wordings = (await strapi.db
    .connection('post_revisions')
    .select('post_id', 'number', 'markdown', 'text_hash', 'submitted_at')
    .orderBy('number')) as WordingRow[];
  return {
    posts,
    postOf: new Map(posts.map((post) => [post.id, post])),
    wordingsOf: group(wordings, ({ post_id }) => post_id),
    wordingsWith: group(wordings, ({ markdown }) => markIn(markdown) ?? NOBODYS),
  };
};

interface Written {
  readonly postId: string;
  readonly number: number;
}

/** A text that was taken is there once, where its author was told; one that was refused is not there at all. */
const faultsOfText = (
  { wordingsWith, postOf }: Shelf,
  { kind, mark, byId, about, answers }: Asked,
): readonly string[] => {
  const rows = wordingsWith.get(mark) ?? [];
  const name = `text ${String(mark)} (${kind})`;
  if (rows.length > 1)
    return [`${name} is there ${String(rows.length)} times: ${JSON.stringify(rows)}`];
  const [row] = rows;
  const told = answers.filter(isDone).map(({ data }) => data as Written);
  const isCut = answers.some(({ status }) => status === 0);
  if (row === undefined) return told.length === 0 ? [] : [`${name} was taken and is not there`];
  if (told.length === 0) return isCut ? [] : [`${name} was refused and is there`];
  const post = postOf.get(row.post_id);
  const isWhereTold = told.every(({ postId }) => postId === post?.document_id);
  const isRight = isWhereTold && post?.author_id === byId && (row.number === 1) === (kind === 'p');
  const isNumbered = kind === 'e' || told.every(({ number }) => number === post?.number);
  const isOfPost = kind === 'p' || post?.document_id === about;
  return isRight && isNumbered && isOfPost ? [] : [`${name} stands elsewhere than was told`];
};

const isRowOf = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => number === index + 1);

const ascending = (one: number, other: number): number => one - other;

const SHOWN = ['visible', 'locked'];

const faultsOfPost = ({ wordingsOf }: Shelf, post: PostRow): readonly string[] => {
  const wordings = wordingsOf.get(post.id) ?? [];
  const name = `post ${post.document_id}`;
  const numbers = wordings.map(({ number }) => number);
  const isWhole = isRowOf(numbers) && numbers.length === post.latest_revision;
  const shown = SHOWN.includes(post.state)
    ? (wordings.find(({ number }) => number === post.public_revision)?.markdown ?? 'lost')
    : null;
  return [
    ...(isWhole ? [] : [`${name} lacks a wording, or has one twice`]),
    ...(post.markdown === shown ? [] : [`${name} (${post.state}) shows another text than it may`]),
  ];
};

/** What is wrong with posts: lost, doubled, wrongly numbered, shown though hidden, there again after its author took it back. */
export const findPostFaults = async (
  strapi: Core.Strapi,
  ledger: CrowdLedger,
): Promise<readonly string[]> => {
  const shelf = await readShelf(strapi);
  const texts = [...ledger.of('p'), ...ledger.of('e')];
  const known = new Set(texts.map(({ mark }) => mark));
  const unknown = [...shelf.wordingsWith.keys()].filter(
    (mark) => mark !== NOBODYS && !known.has(mark),
  );
  const threads = group(shelf.posts, ({ thread_id }) => thread_id);
  const misnumbered = [...threads].filter(
    ([, posts]) => !isRowOf(posts.map(({ number }) => number).toSorted(ascending)),
  );
  const byAddress = new Map(shelf.posts.map((post) => [post.document_id, post]));
  const back = ledger
    .deedsOf('removal')
    .filter(({ about }) => byAddress.get(about)?.state !== 'removed_by_author');
  return [
    ...texts.flatMap((asked) => faultsOfText(shelf, asked)),
    ...unknown.map((mark) => `a text that nobody sent is there: mark ${String(mark)}`),
    ...misnumbered.map(([thread]) => `thread ${String(thread)} has a gap or a number twice`),
    ...shelf.posts.flatMap((post) => faultsOfPost(shelf, post)),
    ...back.map(({ about }) => `post ${about} was taken back and is there again`),
  ];
};

interface StandingRow {
  readonly id: number;
  readonly approved_posts: number;
  readonly rejected_posts: number;
}

/** Citizens whose standing is not what their posts say. */
export const findStandingFaults = async (
  strapi: Core.Strapi,
  citizens: readonly CrowdCitizen[],
): Promise<readonly string[]> => {
  const { posts } = await readShelf(strapi);
  const byAuthor = group(posts, ({ author_id }) => author_id);
  const rows: unknown = await strapi.db
    .connection('citizens')
    .select('id', 'approved_posts', 'rejected_posts');
  return citizens.flatMap(({ id, approvedBefore }) => {
    const states = (byAuthor.get(id) ?? []).map(({ state }) => state);
    const approved = approvedBefore + states.filter((state) => SHOWN.includes(state)).length;
    const rejected = states.filter((state) => ['rejected', 'hidden'].includes(state)).length;
    const row = (rows as readonly StandingRow[]).find((one) => one.id === id);
    return row?.approved_posts === approved && row.rejected_posts === rejected
      ? []
      : [`the standing of citizen ${String(id)} has drifted`];
  });
};
