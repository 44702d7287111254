import { factories } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { hub } from '../hub';
import { parseAudience } from '../modules/audiences';
import { assertMayReadStatus, type CallerAuth } from '../platform/public-reads';
import type { PublishableUid } from '../platform/uids';

interface Answer {
  readonly data: unknown;
}

const asked = (context: Context) => {
  const state = context.state as { auth?: CallerAuth };
  assertMayReadStatus(state.auth, context.query.status);
  const audience = parseAudience(context.query.audience);
  if (audience.ok) return audience.value;
  const { allowed, ...details } = audience.failure;
  throw new errors.ValidationError(
    `Unknown audience "${details.actual}". Allowed: ${allowed.join(', ')}.`,
    { ...details, field: 'audience', allowed },
  );
};

const isEntry = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A controller of a type that is written for audiences: reads answer the texts of `?audience=`, drafts stay inside. */
export const createPublishableController = (uid: PublishableUid) =>
  factories.createCoreController(uid, ({ strapi }) => ({
    async find(context: Context) {
      const audience = asked(context);
      const answer = (await super.find(context)) as Answer;
      const documents = Array.isArray(answer.data) ? answer.data.filter(isEntry) : [];
      return { ...answer, data: await hub(strapi).serveAudience({ uid, documents, audience }) };
    },
    async findOne(context: Context) {
      const audience = asked(context);
      const answer = (await super.findOne(context)) as Answer | undefined;
      if (answer === undefined || !isEntry(answer.data)) return answer;
      const [data] = await hub(strapi).serveAudience({ uid, documents: [answer.data], audience });
      return { ...answer, data };
    },
  }));
