import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findQueryFault } from './query-faults';

type ValidateQuery = Core.Strapi['contentAPI']['validate']['query'];

/**
 * A file knows every entry that shows it, drafts included, and Strapi would answer them to whoever may read the
 * published ones (`populate[cover][populate]=*`). Private attributes are in no answer, query or GraphQL type.
 */
const hideUsesOfFiles = (strapi: Core.Strapi): void => {
  const { related } = strapi.contentType('plugin::upload.file').attributes as Record<
    string,
    { private?: boolean }
  >;
  if (related === undefined) throw new Error('Files have no attribute "related" in this Strapi.');
  related.private = true;
};

/**
 * Closes what Strapi 5.54 leaves open to readers of REST and GraphQL, and answers a 400 to queries that make it break
 * off. Call it in `register()`: routes and schema are built after that.
 */
export const guardQueries = (strapi: Core.Strapi): void => {
  hideUsesOfFiles(strapi);
  const { validate } = strapi.contentAPI;
  const validateQuery = validate.query;
  const guarded: ValidateQuery = async (query, schema, options) => {
    await validateQuery(query, schema, options);
    const fault = findQueryFault(query);
    if (fault === undefined) return;
    throw new errors.ValidationError(`Invalid key ${fault.key}`, { ...fault, source: 'query' });
  };
  validate.query = guarded;
};
