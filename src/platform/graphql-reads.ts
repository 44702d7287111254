import { errors } from '@strapi/utils';
import type { Bilingual } from '../kernel/language';
import type { CallerAuth } from './public-reads';
import { languageAsked } from './request-language';

/** What resolvers of one GraphQL query share. */
export interface GraphqlContext {
  state?: { readonly auth?: CallerAuth; hubReads?: number };
  /** The request behind it. */
  readonly koaContext?: { get(header: string): string };
}

/** Fields of one query that read texts: aliases would otherwise repeat the same read without end. */
const MAX_ROOT_READS = 20;

const TOO_MANY_READS: Bilingual = {
  id: `Satu permintaan membaca paling banyak ${String(MAX_ROOT_READS)} daftar atau teks; kirimlah beberapa permintaan.`,
  en: `One query reads at most ${String(MAX_ROOT_READS)} lists or texts; send several queries.`,
};

/**
 * Counts a root field that reads texts.
 * @throws ValidationError where one query reads more of them than a page needs
 */
export const countRootRead = ({ state, koaContext }: GraphqlContext): void => {
  if (state === undefined) return;
  state.hubReads = (state.hubReads ?? 0) + 1;
  if (state.hubReads <= MAX_ROOT_READS) return;
  const language = languageAsked(koaContext?.get('accept-language') ?? '');
  const details = { code: 'too_many_reads', limit: MAX_ROOT_READS };
  throw new errors.ValidationError(TOO_MANY_READS[language], details);
};
