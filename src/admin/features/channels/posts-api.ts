import { adminApi } from '@strapi/strapi/admin';
import type { DeliveryPage } from '../../../modules/delivery/domain/delivery-view';
import { dataOf, told, type HubAnswer, type Told } from '../shared/hub-api';

interface TextQuery extends Told {
  readonly documentId: string;
  readonly locale: string;
}

const postsApi = adminApi.enhanceEndpoints({ addTagTypes: ['HubDelivery'] }).injectEndpoints({
  endpoints: (build) => ({
    getPostsOfText: build.query<DeliveryPage, TextQuery>({
      query: ({ documentId, locale, language }) => ({
        url: '/hub/deliveries',
        config: { params: { documentId, locale }, ...told(language) },
      }),
      transformResponse: (answer: HubAnswer<DeliveryPage>) => dataOf(answer),
      providesTags: ['HubDelivery'],
    }),
  }),
});

/** The deliveries of one text in one language. */
export const { useGetPostsOfTextQuery } = postsApi;
