import type { Core } from '@strapi/strapi';
import { tagsOfChange, type ContentMap } from '../domain/answer-tags';

/** Whatever may stand in a public answer has changed: everything is forgotten. */
export const EVERYTHING = '*';

/** What decides who may read, and in which languages: a change of it touches every answer. */
const RULES = [
  'plugin::users-permissions.role',
  'plugin::users-permissions.permission',
  'plugin::i18n.locale',
  'strapi::core-store', // settings: the language of a read that names none, for one
];

/** A setting in which Strapi notes when it last counted the uploads: it changes seconds after a start, and once a week. */
const COUNTED_UPLOADS = 'plugin_upload_metrics';

const ONE = ['afterCreate', 'afterUpdate', 'afterDelete'];
const MANY = ['afterCreateMany', 'afterUpdateMany', 'afterDeleteMany'];

interface Row {
  /** Of a setting. */
  readonly key?: string;
  readonly documentId?: string;
  readonly publishedAt?: unknown;
}

interface Change {
  readonly model: { readonly uid: string };
  readonly result?: Row | null;
}

interface Transaction {
  readonly onCommit: (work: () => void) => void;
}

interface WatchDeps {
  readonly content: ContentMap;
  /** Runs after the commit, before whoever wrote hears that it is done. */
  readonly onCommit: (tags: readonly string[]) => void;
  /** Runs in the transaction of the change: what it tells others, they hear when it is committed. */
  readonly tellOthers: (tags: readonly string[]) => Promise<void>;
}

/** Types of which readers see the published entries alone. */
const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  (strapi.getModel(uid as never) as { options?: { draftAndPublish?: boolean } }).options
    ?.draftAndPublish === true;

/**
 * Tells of every committed change of what public answers are made of, whoever made it and by whichever way: all of
 * Strapi's ways to write end in its query engine, which calls these. Statements of our own must not write content.
 */
export const watchCommits = (
  strapi: Core.Strapi,
  { content, onCommit, tellOthers }: WatchDeps,
): void => {
  const tell = async (tags: readonly string[]): Promise<void> => {
    const forget = () => {
      onCommit(tags);
    };
    const isWithin = strapi.db.inTransaction();
    await strapi.db.transaction(async ({ onCommit: afterCommit }: Transaction) => {
      if (isWithin) afterCommit(forget);
      await tellOthers(tags);
    });
    if (!isWithin) forget();
  };
  const one = async ({ model, result }: Change): Promise<void> => {
    if (result?.publishedAt === null && hasDrafts(strapi, model.uid)) return;
    const { documentId } = result ?? {};
    await tell(
      tagsOfChange({ uid: model.uid, ...(documentId === undefined ? {} : { documentId }) }),
    );
  };
  const many = ({ model }: Change) => tell(tagsOfChange({ uid: model.uid }));
  const rules = async ({ result }: Change): Promise<void> => {
    if (result?.key !== COUNTED_UPLOADS) await tell([EVERYTHING]);
  };
  const each = (names: readonly string[], heard: (change: Change) => Promise<void>) =>
    Object.fromEntries(names.map((name) => [name, heard]));
  strapi.db.lifecycles.subscribe({
    ...{ models: [...content.uids], ...each(ONE, one), ...each(MANY, many) },
  });
  strapi.db.lifecycles.subscribe({ models: RULES, ...each([...ONE, ...MANY], rules) });
};
