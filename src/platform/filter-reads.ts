import type { Core } from '@strapi/strapi';

const READS: readonly string[] = ['findMany', 'findFirst', 'findOne', 'count'];

interface ReadParams {
  filters?: unknown;
}

/**
 * Adds a condition to every read of a type through the document service, which REST, GraphQL and the Content Manager go
 * through: what does not fulfil it is in no answer, count or filter. Code that asks the database itself still sees it.
 * Call it in `register()`. Relations that lead to the type are not filtered: it must have none.
 */
export const filterReads = (strapi: Core.Strapi, uid: string, condition: object): void => {
  strapi.documents.use(async (context, next) => {
    if (context.uid === uid && READS.includes(context.action)) {
      const params = context.params as ReadParams;
      const asked = params.filters;
      params.filters = asked === undefined ? condition : { $and: [asked, condition] };
    }
    return next();
  });
};
