import type { Core } from '@strapi/strapi';
import type { StaffDirectory } from '../modules/editorial/application/edition-ports';
import { WORD_REFUSAL_STATUS, type WordRefusal } from '../modules/moderation';
import type { WordUseCases } from '../modules/moderation/strapi/words/install-words';
import { strapiKeepsRules } from '../modules/moderation/strapi/words/rule-keepers';
import { wordRoutes } from '../modules/moderation/strapi/words/word-routes';
import type { AdminRoute } from '../platform/admin-routes';
import { toHttpError } from '../platform/http-errors';
import { requestLanguage } from '../platform/request-language';
import type { Tell } from './words';

/** A refusal around word lists and rules as the error that a client gets. */
const toWordRefusalError =
  (tell: Tell) =>
  (refusal: WordRefusal): Error => {
    const { code, field = '', limit, actual } = refusal;
    const [{ message } = { message: code }] = tell([
      {
        ...{ code, field, severity: 'error' },
        ...(limit === undefined ? {} : { limit }),
        ...(actual === undefined ? {} : { actual }),
      },
    ]);
    return toHttpError(WORD_REFUSAL_STATUS[code], { message, details: refusal });
  };

/** What the page of rules and word lists asks of the server. */
export const wordDeskRoutes = (
  strapi: Core.Strapi,
  { words, staff }: { readonly words: WordUseCases; readonly staff: StaffDirectory },
  tell: Tell,
): readonly AdminRoute[] =>
  wordRoutes({
    ...words,
    keepsRules: strapiKeepsRules(strapi),
    staffOf: async (id) => (await staff.find(id))?.actor,
    language: () => requestLanguage(strapi),
    toRefusalError: toWordRefusalError(tell),
  });
