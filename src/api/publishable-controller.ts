import { factories } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { hub } from '../hub';
import { parseAudience, type Audience } from '../modules/audiences';
import { DRAFTS_REFUSED, mayReadStatus, type CallerAuth } from '../platform/public-reads';
import type { PublishableUid } from '../platform/uids';
import { answerMoved, findDocumentId, movedOfList, type AddressName } from './moved-texts';

interface Answer {
  readonly data: unknown;
  readonly meta?: object;
}

/** An id that no document has: the core action then checks the parameters, and finds nothing. */
const NO_DOCUMENT = '-';

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

interface Params {
  id?: string;
  slug?: string;
}

/** By what the route names the text: `/:id`, or `/slug/:slug`. */
const nameOf = ({ id = '', slug }: Params): AddressName =>
  slug === undefined ? { documentId: id } : { slug };

/**
 * A controller of a type that is written for audiences: reads answer the texts of `?audience=`, drafts stay inside, and
 * whoever asks for a text that moved or was taken down is told so.
 */
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
      const data = await hub(strapi).serveAudience({ uid, documents, audience });
      const moved = data.length === 0 ? await movedOfList(strapi, uid, context.query) : undefined;
      return { ...answer, data, meta: moved ? { ...answer.meta, moved } : answer.meta };
    },
    async findOne(context: Context) {
      if (asksForDrafts(context)) {
        refuseDrafts(context);
        return;
      }
      const audience = askedAudience(context);
      const params = context.params as Params;
      const name = nameOf(params);
      if ('slug' in name) {
        params.id = (await findDocumentId(strapi, uid, { context, ...name })) ?? NO_DOCUMENT;
      }
      // eslint-disable-next-line @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access -- Strapi types it `any`
      const answer = (await super.findOne(context)) as Answer | null;
      if (!isEntry(answer?.data)) {
        return (await answerMoved(strapi, context, { uid, name })) ? undefined : answer;
      }
      const [data] = await hub(strapi).serveAudience({ uid, documents: [answer.data], audience });
      return { ...answer, data };
    },
  }));
