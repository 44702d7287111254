import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { hub } from '../hub';

const UNAVAILABLE = ['away', 'stopping'];

const answerReadiness = async (strapi: Core.Strapi, context: Context): Promise<void> => {
  const { status, parts } = await hub(strapi).operations.readiness.ask();
  context.set('Cache-Control', 'no-store');
  context.status = UNAVAILABLE.includes(status) ? 503 : 200;
  context.body = { status, ...parts };
};

/**
 * Answers probes: `GET /_ready`. It stands before everything else, so that a probe is neither logged nor in need of what
 * the chain needs.
 */
const operations: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (context, next) => {
    const isRead = context.method === 'GET' || context.method === 'HEAD';
    if (isRead && context.path === '/_ready') await answerReadiness(strapi, context);
    else await next();
  };

export default operations;
