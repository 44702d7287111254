import type { Core } from '@strapi/strapi';
import { WORD_REFUSAL_STATUS, type WordRefusal } from '../modules/moderation';
import type { CaseUseCases } from '../modules/moderation/strapi/cases/install';
import { makeRouteTools } from '../modules/moderation/strapi/cases/route-tools';
import type { WordUseCases } from '../modules/moderation/strapi/words/install-words';
import { wordRoutes } from '../modules/moderation/strapi/words/word-routes';
import type { AdminRoute } from '../platform/admin-routes';
import { toHttpError } from '../platform/http-errors';
import { requestLanguage } from '../platform/request-language';
import { toCaseRefusalError } from './build-moderation';
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
  { words, directory }: { readonly words: WordUseCases } & Pick<CaseUseCases, 'directory'>,
  tell: Tell,
): readonly AdminRoute[] => {
  const { staffOf } = makeRouteTools({ directory, toRefusalError: toCaseRefusalError(tell) });
  return wordRoutes({
    ...{ ...words, staffOf },
    language: () => requestLanguage(strapi),
    toRefusalError: toWordRefusalError(tell),
  });
};
