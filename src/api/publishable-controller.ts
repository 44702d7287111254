import { factories, type Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { hub } from '../hub';
import { parseAudience, type Audience } from '../modules/audiences';
import { DRAFTS_REFUSED, mayReadStatus, type CallerAuth } from '../platform/public-reads';
import type { Finish } from '../platform/plain-reads/plain-reads';
import type { PublishableUid } from '../platform/uids';
import { answerMoved, findDocumentId, movedOfList, type AddressName } from './moved-texts';
import { publicReads } from './public-controller';

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
 * Both ways of a read end in the texts of one audience.
 * @throws ValidationError (HTTP 400) for one that there is not
 */
const serving = (strapi: Core.Strapi, uid: PublishableUid, context: Context): Finish => {
  const audience = askedAudience(context);
  return (documents) => hub(strapi).serveAudience({ uid, documents, audience });
};

const serveList = async (answer: Answer, serve: Finish): Promise<Answer> => ({
  ...answer,
  data: await serve(Array.isArray(answer.data) ? answer.data.filter(isEntry) : []),
});

const serveOne = async (answer: Answer | null, serve: Finish): Promise<Answer | null> => {
  if (!isEntry(answer?.data)) return answer;
  const [data] = await serve([answer.data]);
  return { ...answer, data };
};

/**
 * A controller of a type that is written for audiences: reads answer the texts of `?audience=`, drafts stay inside, and
 * whoever asks for a text that moved or was taken down is told so.
 */
export const createPublishableController = (uid: PublishableUid) =>
  factories.createCoreController(uid, ({ strapi }) => {
    const plainReads = publicReads(strapi, uid);
    return {
      async find(context: Context) {
        if (asksForDrafts(context)) {
          refuseDrafts(context);
          return;
        }
        const serve = serving(strapi, uid, context);
        const answer =
          (await plainReads.find(context, serve)) ??
          // eslint-disable-next-line @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access -- Strapi types it `any`
          (await serveList((await super.find(context)) as Answer, serve));
        const isEmpty = Array.isArray(answer.data) && answer.data.length === 0;
        const moved = isEmpty ? await movedOfList(strapi, uid, context.query) : undefined;
        return moved ? { ...answer, meta: { ...answer.meta, moved } } : answer;
      },
      async findOne(context: Context) {
        if (asksForDrafts(context)) {
          refuseDrafts(context);
          return;
        }
        const serve = serving(strapi, uid, context);
        const params = context.params as Params;
        const name = nameOf(params);
        const plain = await plainReads.findOne(context, name, serve);
        if (plain === undefined && 'slug' in name) {
          params.id = (await findDocumentId(strapi, uid, { context, ...name })) ?? NO_DOCUMENT;
        }
        const answer =
          plain ??
          // eslint-disable-next-line @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access -- Strapi types it `any`
          (await serveOne((await super.findOne(context)) as Answer | null, serve));
        if (isEntry(answer?.data)) return answer;
        return (await answerMoved(strapi, context, { uid, name })) ? undefined : null;
      },
    };
  });
