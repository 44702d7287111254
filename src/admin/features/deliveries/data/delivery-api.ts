import { adminApi } from '@strapi/strapi/admin';
import type {
  CommentView,
  DeliveryDetail,
  DeliveryPage,
} from '../../../../modules/delivery/domain/delivery-view';
import { dataOf, told, type HubAnswer, type Told } from '../../shared/hub-api';
import { toServerQuery, type DeliveryFilters } from '../rules/delivery-filters';

interface OneDelivery extends Told {
  readonly id: number;
}

interface ActionRequest extends OneDelivery {
  /** The number that stood there when the person looked; the server refuses an older one. */
  readonly fence: number;
  readonly input: Readonly<Record<string, string>>;
}

interface CommentRequest extends Told {
  readonly commentId: number;
  readonly input:
    { readonly action: 'answer'; readonly text: string } | { readonly action: 'hide' | 'show' };
}

const deliveryApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['HubDelivery', 'HubComments'] })
  .injectEndpoints({
    endpoints: (build) => ({
      getDeliveries: build.query<DeliveryPage, Told & { readonly filters: DeliveryFilters }>({
        query: ({ filters, language }) => ({
          url: '/hub/deliveries',
          config: { params: toServerQuery(filters), ...told(language) },
        }),
        transformResponse: (answer: HubAnswer<DeliveryPage>) => dataOf(answer),
        providesTags: ['HubDelivery'],
      }),
      getDelivery: build.query<DeliveryDetail, OneDelivery>({
        query: ({ id, language }) => ({
          url: `/hub/deliveries/${String(id)}`,
          config: told(language),
        }),
        transformResponse: (answer: HubAnswer<DeliveryDetail>) => dataOf(answer),
        providesTags: ['HubDelivery'],
      }),
      actOnDelivery: build.mutation<DeliveryDetail, ActionRequest>({
        query: ({ id, language, fence, input }) => ({
          url: `/hub/deliveries/${String(id)}/actions`,
          method: 'POST',
          data: { ...input, fence },
          config: told(language),
        }),
        transformResponse: (answer: HubAnswer<DeliveryDetail>) => dataOf(answer),
        // A refusal makes it stale, too: most often the delivery has moved on.
        invalidatesTags: ['HubDelivery'],
      }),
      getComments: build.query<readonly CommentView[], OneDelivery>({
        query: ({ id, language }) => ({
          url: `/hub/deliveries/${String(id)}/comments`,
          config: told(language),
        }),
        transformResponse: (answer: HubAnswer<readonly CommentView[]>) => dataOf(answer),
        providesTags: ['HubComments'],
      }),
      actOnComment: build.mutation<readonly CommentView[], CommentRequest>({
        query: ({ commentId, language, input }) => ({
          url: `/hub/channel-comments/${String(commentId)}/actions`,
          method: 'POST',
          data: input,
          config: told(language),
        }),
        transformResponse: (answer: HubAnswer<readonly CommentView[]>) => dataOf(answer),
        invalidatesTags: ['HubComments'],
      }),
    }),
  });

/** What the server knows of deliveries; kept until something makes it stale. */
export const {
  useGetDeliveriesQuery,
  useGetDeliveryQuery,
  useActOnDeliveryMutation,
  useGetCommentsQuery,
  useActOnCommentMutation,
} = deliveryApi;
