import type { Core } from '@strapi/strapi';
import type { RenameAuthor } from '../../citizens';
import { renameAuthorOf } from './posts.sql';
import { run } from './tables.sql';

/** The name of a citizen on their posts and threads, in two statements. */
export const strapiRenameAuthor =
  (strapi: Core.Strapi): RenameAuthor =>
  (citizenId, displayName) =>
    run(strapi, (trx) => renameAuthorOf(trx, citizenId, displayName));
