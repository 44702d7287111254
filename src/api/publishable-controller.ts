import { factories } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { hub } from '../hub';
import { parseAudience, type Audience } from '../modules/audiences';
import { DRAFTS_REFUSED, mayReadStatus, type CallerAuth } from '../platform/public-reads';
import type { PublishableUid } from '../platform/uids';

interface Answer {
  readonly data: unknown;
}

/** Answers 403 with a reason; Strapi turns a thrown ForbiddenError into a bare one. */
type Forbid = (this: Context, message: string, details: object) => void;

const asksForDrafts = (context: Context): boolean => {
  const { auth } = context.state as { auth?: CallerAuth };
  return !mayReadStatus(auth, context.query.status);
};

const refuseDrafts = (context: Context): undefined => {
  (context.forbidden as Forbid).call(context, DRAFTS_REFUSED.message, DRAFTS_REFUSED.details);
};

const askedAudience = (context: Context): Audience => {
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
      if (asksForDrafts(context)) {
        refuseDrafts(context);
        return;
      }
      const audience = askedAudience(context);
      // eslint-disable-next-line @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access -- Strapi types it `any`
      const answer = (await super.find(context)) as Answer;
      const documents = Array.isArray(answer.data) ? answer.data.filter(isEntry) : [];
      return { ...answer, data: await hub(strapi).serveAudience({ uid, documents, audience }) };
    },
    async findOne(context: Context) {
      if (asksForDrafts(context)) {
        refuseDrafts(context);
        return;
      }
      const audience = askedAudience(context);
      // eslint-disable-next-line @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access -- Strapi types it `any`
      const answer = (await super.findOne(context)) as Answer | null;
      if (!isEntry(answer?.data)) return answer;
      const [data] = await hub(strapi).serveAudience({ uid, documents: [answer.data], audience });
      return { ...answer, data };
    },
  }));
