import { adminApi } from '@strapi/strapi/admin';
import type { EditionPlace } from '../../../../modules/editorial/domain/edition';
import type {
  DeskView,
  DifferencesView,
  EditionView,
  FactCheckLinkView,
} from '../../../../modules/editorial/domain/edition-view';
import type { EditionAction } from '../../../../modules/editorial/domain/transitions';
import { dataOf, told, type HubAnswer } from '../../shared/hub-api';
import type { ChosenText } from '../rules/move-input';

/** Which edition, told in which language. */
export interface EditionQuery {
  readonly place: EditionPlace;
  readonly language: string;
}

interface MoveRequest extends EditionQuery {
  /** The version that the person saw. */
  readonly version: number;
  readonly action: EditionAction;
  readonly input: object;
}

interface LinkRequest extends EditionQuery {
  readonly version: number;
  readonly name: string;
  readonly hours: number;
}

const FOUND_TEXTS = 8; // as many as fit into a dialog without scrolling

const pathOf = ({ contentType, documentId }: EditionPlace): string =>
  `/hub/editorial/editions/${contentType}/${documentId}`;

// The names under which Strapi's content manager keeps what it has read of a document: what is made stale under them is
// read again, the form included, and a save there makes our edition stale.
const documentTag = ({ contentType, documentId }: EditionPlace) =>
  ({ type: 'Document', id: `${contentType}_${documentId}` }) as const;

const movedTags = (place: EditionPlace) =>
  [
    documentTag(place),
    { type: 'Document', id: `${place.contentType}_LIST` },
    'RecentDocumentList',
    'CountDocuments',
    'HubDesk',
    // What is published or withdrawn goes its way to the channels.
    'HubDelivery',
  ] as const;

const editionApi = adminApi
  .enhanceEndpoints({
    addTagTypes: ['Document', 'RecentDocumentList', 'CountDocuments', 'HubDesk', 'HubDelivery'],
  })
  .injectEndpoints({
    endpoints: (build) => ({
      getEdition: build.query<EditionView, EditionQuery>({
        query: ({ place, language }) => ({
          url: pathOf(place),
          config: { params: { locale: place.locale }, ...told(language) },
        }),
        transformResponse: (answer: HubAnswer<EditionView>) => dataOf(answer),
        providesTags: (_answer, _error, { place }) => [documentTag(place)],
      }),
      moveEdition: build.mutation<EditionView, MoveRequest>({
        query: ({ place, language, version, action, input }) => ({
          url: `${pathOf(place)}/actions`,
          method: 'POST',
          data: { ...input, locale: place.locale, version, action },
          config: told(language),
        }),
        transformResponse: (answer: HubAnswer<EditionView>) => dataOf(answer),
        // A refusal makes it stale, too: most often the edition has moved on.
        invalidatesTags: (_answer, _error, { place }) => [...movedTags(place)],
      }),
      getDifferences: build.query<
        DifferencesView,
        EditionQuery & { readonly from: string; readonly to: string }
      >({
        query: ({ place, language, from, to }) => ({
          url: `${pathOf(place)}/differences`,
          config: { params: { locale: place.locale, from, to }, ...told(language) },
        }),
        transformResponse: (answer: HubAnswer<DifferencesView>) => dataOf(answer),
        providesTags: (_answer, _error, { place }) => [documentTag(place)],
      }),
      makeFactCheckLink: build.mutation<FactCheckLinkView, LinkRequest>({
        query: ({ place, language, version, name, hours }) => ({
          url: `${pathOf(place)}/fact-check-links`,
          method: 'POST',
          data: { locale: place.locale, version, name, hours },
          config: told(language),
        }),
        transformResponse: (answer: HubAnswer<FactCheckLinkView>) => dataOf(answer),
        invalidatesTags: (_answer, _error, { place }) => [documentTag(place)],
      }),
      getDesk: build.query<
        DeskView,
        { readonly month: string | undefined; readonly language: string }
      >({
        query: ({ month, language }) => ({
          url: '/hub/editorial/desk',
          config: { params: month === undefined ? {} : { month }, ...told(language) },
        }),
        transformResponse: (answer: HubAnswer<DeskView>) => dataOf(answer),
        providesTags: ['HubDesk'],
      }),
      findPublicTexts: build.query<
        readonly ChosenText[],
        { readonly uid: string; readonly locale: string; readonly words: string }
      >({
        query: ({ uid, locale, words }) => ({
          url: `/content-manager/collection-types/${uid}`,
          config: {
            params: { locale, status: 'published', _q: words, page: 1, pageSize: FOUND_TEXTS },
          },
        }),
        transformResponse: (answer: FoundDocuments, _meta, { uid }) =>
          answer.results.map(({ documentId, title, question }) => ({
            contentType: uid,
            documentId,
            title: title ?? question ?? documentId,
          })),
      }),
    }),
  });

interface FoundDocuments {
  readonly results: readonly {
    readonly documentId: string;
    readonly title?: string;
    readonly question?: string;
  }[];
}

/** What the server knows of editions; kept until something makes it stale. */
export const {
  useGetEditionQuery,
  useMoveEditionMutation,
  useGetDifferencesQuery,
  useMakeFactCheckLinkMutation,
  useGetDeskQuery,
  useFindPublicTextsQuery,
} = editionApi;
