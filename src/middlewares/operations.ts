import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { hub } from '../hub';
import { bringsToken } from '../platform/metrics/is-token';
import type { Settings } from '../platform/settings';

const UNAVAILABLE = ['away', 'stopping'];

const answerReadiness = async (strapi: Core.Strapi, context: Context): Promise<void> => {
  const { status, parts } = await hub(strapi).operations.readiness.ask();
  context.set('Cache-Control', 'no-store');
  context.status = UNAVAILABLE.includes(status) ? 503 : 200;
  context.body = { status, ...parts };
};

/** True where the request was answered: without a token in the settings there is no such address. */
const answerMetrics = async (strapi: Core.Strapi, context: Context): Promise<boolean> => {
  const { HUB_METRICS_TOKEN: token } = strapi.config.get<Settings>('hub');
  if (token === undefined) return false;
  context.set('Cache-Control', 'no-store');
  if (bringsToken(context.get('authorization'), token)) {
    const { metrics } = hub(strapi).operations;
    context.body = await metrics.text();
    context.type = metrics.contentType;
  } else {
    context.set('WWW-Authenticate', 'Bearer');
    context.status = 401;
  }
  return true;
};

/**
 * Answers probes: `GET /_ready`, and `GET /_metrics` for whoever has the token. It stands before everything else, so that a probe is neither logged nor in need of what
 * the chain needs.
 */
const operations: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (context, next) => {
    const isRead = context.method === 'GET' || context.method === 'HEAD';
    if (isRead && context.path === '/_ready') await answerReadiness(strapi, context);
    else if (isRead && context.path === '/_metrics') {
      if (!(await answerMetrics(strapi, context))) await next();
    } else await next();
  };

export default operations;
