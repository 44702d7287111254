import type { Core } from '@strapi/strapi';
import { extendType, nonNull, objectType, stringArg } from 'nexus';
import { countRootRead, type GraphqlContext } from '../../../platform/graphql-reads';
import { defaultLocale } from '../../../platform/locales';
import { PUBLISHABLE_UIDS } from '../../../platform/uids';
import type { ResolveAddress } from '../application/resolve-address';

/** The services of the GraphQL plugin, which ships no types for them. */
interface Extension {
  use(build: () => unknown): void;
}
interface Utils {
  readonly naming: { getFindOneQueryName(contentType: unknown): string };
}

interface Arguments {
  readonly slug: string;
  readonly locale?: string | null;
}

const capitalised = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const movedText = objectType({
  name: 'MovedText',
  description: 'What became of a text that is not at this address any more.',
  definition(t) {
    t.nonNull.int('status', { description: '410: taken down. 301: it is somewhere else.' });
    t.string('type', { description: 'articles, faqs or hoax-rebuttals' });
    t.string('documentId');
    t.string('slug');
    t.string('url', { description: 'A page of the site of the office, or elsewhere' });
  },
});

const makeResolver =
  (strapi: Core.Strapi, contentType: string, resolve: ResolveAddress) =>
  async (_parent: unknown, { slug, locale }: Arguments, context: GraphqlContext) => {
    countRootRead(context);
    const language = locale ?? (await defaultLocale(strapi));
    const answer = await resolve({ contentType, locale: language, slug });
    if (answer === undefined) return null;
    if (answer.kind === 'gone') return { status: 410 };
    const { kind: _kind, url, ...text } = answer;
    return { status: 301, ...text, url: url === '' ? null : url };
  };

/**
 * Adds `movedArticle(slug, locale)`, `movedFaq` and `movedHoaxRebuttal` to the GraphQL API, for whoever may read one
 * text of the type: null where a text is public under the slug, or never was.
 */
export const extendGraphqlWithMoves = (strapi: Core.Strapi, resolve: ResolveAddress): void => {
  const plugin = strapi.plugin('graphql');
  plugin.service<Extension>('extension').use(() => {
    const { naming } = plugin.service<Utils>('utils');
    const fields = PUBLISHABLE_UIDS.map((uid) => ({
      uid,
      name: `moved${capitalised(naming.getFindOneQueryName(strapi.contentType(uid)))}`,
    }));
    return {
      types: [
        movedText,
        extendType({
          type: 'Query',
          definition(t) {
            for (const { uid, name } of fields) {
              t.field(name, {
                type: 'MovedText',
                args: { slug: nonNull(stringArg()), locale: 'I18NLocaleCode' },
                resolve: makeResolver(strapi, uid, resolve) as never,
              });
            }
          },
        }),
      ],
      resolversConfig: Object.fromEntries(
        fields.map(({ uid, name }) => [`Query.${name}`, { auth: { scope: [`${uid}.findOne`] } }]),
      ),
    };
  });
};
