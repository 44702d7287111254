import { errors } from '@strapi/utils';
import type { CallerAuth } from './public-reads';

/** What resolvers of one GraphQL query share. */
export interface GraphqlContext {
  state?: { readonly auth?: CallerAuth; hubReads?: number };
}

/** Fields of one query that read texts: aliases would otherwise repeat the same read without end. */
const MAX_ROOT_READS = 20;

/**
 * Counts a root field that reads texts.
 * @throws ValidationError where one query reads more of them than a page needs
 */
export const countRootRead = ({ state }: GraphqlContext): void => {
  if (state === undefined) return;
  state.hubReads = (state.hubReads ?? 0) + 1;
  if (state.hubReads <= MAX_ROOT_READS) return;
  throw new errors.ValidationError(
    `One query reads at most ${String(MAX_ROOT_READS)} lists or texts; send several queries.`,
    { code: 'too_many_reads', limit: MAX_ROOT_READS },
  );
};
