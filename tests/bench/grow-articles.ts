import Database from 'better-sqlite3';
import { BenchFailure } from './failure';

const ARTICLE = 'api::article.article';
const SLUG_NUMBER = /^kabar-loket-(\d+)/;
// A day apart: sorted by time, an article and its copies do not stand in a heap.
const STEP_MS = 24 * 60 * 60 * 1000;
const TIMES = ['created_at', 'updated_at', 'published_at', 'first_published_at'];

/** What takes the place of a column in a copy: an expression in SQL. All other columns are taken as they are. */
type Changes = Readonly<Record<string, string>>;

interface CopiedTable {
  readonly name: string;
  /** Which rows: a condition in SQL, with the base articles as `base`. */
  readonly where: string;
  readonly changes: Changes;
}

const OF_BASE = 'IN (SELECT id FROM bench_base WHERE number < @count)';
const newDocument = (column: string): string => `substr(${column}, 1, 20) || printf('%04d', @step)`;
const numberOf = (column: string, value: string): string =>
  `(SELECT number FROM bench_base WHERE bench_base.${column} = ${value} LIMIT 1)`;
// Numbers are bound as floating-point ones: 150 would be written as 150.0.
const renumber = (text: string, before: string, number: string): string =>
  `replace(${text}, '${before}' || ${number}, '${before}' || CAST(${number} + @step * @size AS INTEGER))`;
const laterTimes = (columns: readonly string[]): Changes =>
  Object.fromEntries(columns.map((name) => [name, `${name} - @step * ${STEP_MS}`]));

const numberOfArticle = numberOf('id', 'source.id');
const numberOfEdition = numberOf('document_id', 'source.content_document_id');

/** Every table that holds a part of an article, or says where it stands in the workflow. */
const TABLES: readonly CopiedTable[] = [
  {
    name: 'articles',
    where: `id ${OF_BASE}`,
    changes: {
      id: 'id + @step * @articleIds',
      document_id: newDocument('document_id'),
      slug: renumber('slug', 'kabar-loket-', numberOfArticle),
      title: renumber('title', 'r ', numberOfArticle), // "nomor 7", "number 7"
      ...laterTimes(TIMES),
    },
  },
  {
    name: 'components_content_variants',
    where: `id IN (SELECT cmp_id FROM articles_cmps WHERE component_type = 'content.variant' AND entity_id ${OF_BASE})`,
    changes: { id: 'id + @step * @variantIds' },
  },
  {
    name: 'articles_cmps',
    where: `component_type = 'content.variant' AND entity_id ${OF_BASE}`,
    changes: {
      id: 'NULL',
      entity_id: 'entity_id + @step * @articleIds',
      cmp_id: 'cmp_id + @step * @variantIds',
    },
  },
  ...['articles_section_lnk', 'articles_tags_lnk', 'articles_authors_lnk'].map((name) => ({
    name,
    where: `article_id ${OF_BASE}`,
    changes: { id: 'NULL', article_id: 'article_id + @step * @articleIds' },
  })),
  {
    name: 'articles_related_lnk',
    where: `article_id ${OF_BASE}`,
    changes: {
      id: 'NULL',
      article_id: 'article_id + @step * @articleIds',
      inv_article_id: 'inv_article_id + @step * @articleIds',
    },
  },
  {
    name: 'files_related_mph',
    where: `related_type = '${ARTICLE}' AND related_id ${OF_BASE}`,
    changes: { id: 'NULL', related_id: 'related_id + @step * @articleIds' },
  },
  {
    name: 'editions',
    where: `content_type = '${ARTICLE}' AND ${numberOfEdition} < @count`,
    changes: {
      id: 'NULL',
      document_id: newDocument('document_id'),
      content_document_id: newDocument('content_document_id'),
      key: `replace(key, content_document_id, ${newDocument('content_document_id')})`,
      title: renumber('title', 'r ', numberOfEdition),
    },
  },
];

const columnsOf = (db: Database.Database, table: string): readonly string[] =>
  (db.pragma(`table_info(${table})`) as readonly { readonly name: string }[]).map(
    ({ name }) => name,
  );

const copyStatement = (
  db: Database.Database,
  { name, where, changes }: CopiedTable,
): Database.Statement => {
  const columns = columnsOf(db, name);
  const unknown = Object.keys(changes).filter((column) => !columns.includes(column));
  if (unknown.length > 0) {
    throw new BenchFailure(`The table ${name} has no column ${unknown.join(', ')}.`);
  }
  const values = columns.map((column) => changes[column] ?? `"${column}"`);
  return db.prepare(
    `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')}) ` +
      `SELECT ${values.join(', ')} FROM "${name}" AS source WHERE ${where}`,
  );
};

/** Notes which rows are the base, with the number in the slug of their document; gives how many documents they are. */
const noteBase = (db: Database.Database): number => {
  db.exec(
    'CREATE TEMP TABLE bench_base (id INTEGER PRIMARY KEY, document_id TEXT, number INTEGER)',
  );
  db.exec('CREATE INDEX temp.bench_base_document ON bench_base (document_id)');
  const insert = db.prepare('INSERT INTO bench_base VALUES (@id, @document, @number)');
  const numbers = new Set<number>();
  const rows = db.prepare('SELECT id, document_id AS document, slug FROM articles').all();
  for (const row of rows as readonly { id: number; document: string; slug: string }[]) {
    const number = Number(SLUG_NUMBER.exec(row.slug)?.[1]);
    insert.run({ id: row.id, document: row.document, number });
    numbers.add(number);
  }
  return numbers.size;
};

const largestId = (db: Database.Database, table: string): number =>
  (db.prepare(`SELECT coalesce(max(id), 0) AS id FROM ${table}`).get() as { readonly id: number })
    .id;

/**
 * Copies the articles of a SQLite file of the bench, whole, with all languages, drafts, voices and relations, until there
 * are so many: row by row what publishing has written, in seconds instead of an hour. Relations among articles lead to
 * copies of the same step. The file must be nobody else's meanwhile.
 * @throws BenchFailure where it holds no article to copy, or its tables are not those that are known here
 */
export const growArticles = (file: string, articles: number): void => {
  const db = new Database(file);
  const size = noteBase(db);
  if (size === 0) throw new BenchFailure('There is no article to copy.');
  const articleIds = largestId(db, 'articles');
  const variantIds = largestId(db, 'components_content_variants');
  const statements = TABLES.map((table) => copyStatement(db, table));
  db.exec('BEGIN');
  for (let step = 1; step * size < articles; step += 1) {
    const count = Math.min(size, articles - step * size);
    for (const statement of statements) {
      statement.run({ step, size, count, articleIds, variantIds });
    }
  }
  db.exec('COMMIT');
  db.close();
};
