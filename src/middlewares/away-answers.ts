import type { Core } from '@strapi/strapi';
import { hub } from '../hub';

/** Says so where the database or the file store is away. It stands right within `strapi::errors`, which writes the answer. */
const awayAnswers: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  (context, next) =>
    hub(strapi).operations.away.guard(context, next);

export default awayAnswers;
