import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { growArticles } from '../../bench/grow-articles';

// What the copies change and what leads from one row to another; all else is copied as it stands.
const SCHEMA = `
  CREATE TABLE articles (id INTEGER PRIMARY KEY, document_id TEXT, slug TEXT, title TEXT, body TEXT,
    created_at INTEGER, updated_at INTEGER, published_at INTEGER, first_published_at INTEGER, locale TEXT);
  CREATE TABLE components_content_variants (id INTEGER PRIMARY KEY, audience TEXT);
  CREATE TABLE articles_cmps (id INTEGER PRIMARY KEY, entity_id INTEGER, cmp_id INTEGER, component_type TEXT);
  CREATE TABLE articles_section_lnk (id INTEGER PRIMARY KEY, article_id INTEGER, section_id INTEGER);
  CREATE TABLE articles_tags_lnk (id INTEGER PRIMARY KEY, article_id INTEGER, tag_id INTEGER);
  CREATE TABLE articles_authors_lnk (id INTEGER PRIMARY KEY, article_id INTEGER, person_id INTEGER);
  CREATE TABLE articles_related_lnk (id INTEGER PRIMARY KEY, article_id INTEGER, inv_article_id INTEGER);
  CREATE TABLE files_related_mph (id INTEGER PRIMARY KEY, file_id INTEGER, related_id INTEGER, related_type TEXT);
  CREATE TABLE editions (id INTEGER PRIMARY KEY, document_id TEXT, key TEXT UNIQUE, content_type TEXT,
    content_document_id TEXT, title TEXT);`;

const ARTICLE = 'api::article.article';
const ROWS = [
  { id: 1, number: 0, locale: 'id', slug: 'kabar-loket-0', published: null },
  { id: 2, number: 0, locale: 'id', slug: 'kabar-loket-0', published: 86_400_000_000 },
  { id: 3, number: 0, locale: 'en', slug: 'kabar-loket-0-en', published: 86_400_000_000 },
  { id: 4, number: 1, locale: 'id', slug: 'kabar-loket-1', published: 86_400_000_000 },
];
const documentOf = (number: number): string => `${number}-dokumen`.padEnd(24, 'x');

const fill = (db: Database.Database): void => {
  db.exec(SCHEMA);
  for (const { id, number, locale, slug, published } of ROWS) {
    db.exec(`INSERT INTO articles VALUES (${id}, '${documentOf(number)}', '${slug}',
      'Kabar loket nomor ${number}', 'Isi ${number}', 1, 1, ${published ?? 'NULL'}, NULL, '${locale}')`);
    db.exec(`INSERT INTO components_content_variants VALUES (${id * 2}, 'senior')`);
    db.exec(`INSERT INTO articles_cmps VALUES (${id}, ${id}, ${id * 2}, 'content.variant')`);
    db.exec(`INSERT INTO articles_section_lnk VALUES (${id}, ${id}, 5)`);
    db.exec(`INSERT INTO files_related_mph VALUES (${id}, 1, ${id}, '${ARTICLE}')`);
  }
  db.exec('INSERT INTO articles_related_lnk VALUES (1, 4, 2)');
  db.exec(`INSERT INTO files_related_mph VALUES (90, 1, 1, 'api::person.person')`);
  for (const number of [0, 1]) {
    db.exec(`INSERT INTO editions VALUES (NULL, 'edisi-contoh-yang-ke-${number}..',
      '${ARTICLE}:${documentOf(number)}:id', '${ARTICLE}', '${documentOf(number)}', 'Kabar loket nomor ${number}')`);
  }
};

describe('articles that are copied', () => {
  let folder: string;
  let db: Database.Database;
  const all = (sql: string): readonly Record<string, unknown>[] =>
    db.prepare(sql).all() as readonly Record<string, unknown>[];

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'humas-hub-grow-'));
    const file = path.join(folder, 'data.db');
    db = new Database(file);
    fill(db);
    db.close();
    growArticles(file, 5);
    db = new Database(file);
  });

  afterAll(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are as many as asked for, each with a slug that goes on counting', () => {
    const slugs = all(`SELECT slug FROM articles WHERE locale = 'id' AND published_at IS NOT NULL`);
    expect(slugs.map(({ slug }) => slug)).toEqual(
      [0, 1, 2, 3, 4].map((number) => `kabar-loket-${number}`),
    );
    expect(all(`SELECT slug FROM articles WHERE locale = 'en'`).map(({ slug }) => slug)).toEqual(
      [0, 2, 4].map((number) => `kabar-loket-${number}-en`),
    );
    expect(all(`SELECT title FROM articles WHERE slug = 'kabar-loket-3'`)).toEqual([
      { title: 'Kabar loket nomor 3' },
    ]);
  });

  it('are documents of their own, whose languages and drafts belong together', () => {
    expect(
      all('SELECT count(*) AS rows FROM articles GROUP BY document_id ORDER BY rows').map(
        ({ rows }) => rows,
      ),
    ).toEqual([1, 1, 3, 3, 3]);
  });

  it('hold their own voices, and stand in the same section', () => {
    const voices = all('SELECT entity_id, cmp_id FROM articles_cmps');
    expect(voices).toHaveLength(11);
    expect(new Set(voices.map((row) => row.cmp_id)).size).toBe(11);
    const sections = all('SELECT DISTINCT section_id FROM articles_section_lnk');
    expect(sections).toEqual([{ section_id: 5 }]);
  });

  it('point to copies of the same step', () => {
    const pairs = all(`SELECT a.slug AS "from", b.slug AS "to" FROM articles_related_lnk l
      JOIN articles a ON a.id = l.article_id JOIN articles b ON b.id = l.inv_article_id`);
    expect(pairs).toEqual([
      { from: 'kabar-loket-1', to: 'kabar-loket-0' },
      { from: 'kabar-loket-3', to: 'kabar-loket-2' },
    ]);
  });

  it('take their pictures along, and nobody else’s', () => {
    expect(
      all(`SELECT count(*) AS n FROM files_related_mph WHERE related_type = '${ARTICLE}'`),
    ).toEqual([{ n: 11 }]);
    expect(all(`SELECT id FROM files_related_mph WHERE related_type <> '${ARTICLE}'`)).toHaveLength(
      1,
    );
  });

  it('stand in the workflow under their own key', () => {
    const editions = all('SELECT key, content_document_id AS id, title FROM editions');
    expect(editions.map(({ title }) => title)).toEqual(
      [0, 1, 2, 3, 4].map((number) => `Kabar loket nomor ${number}`),
    );
    expect(editions.every(({ key, id }) => key === `${ARTICLE}:${String(id)}:id`)).toBe(true);
  });
});
