import { adminApi } from '@strapi/strapi/admin';
import type { DeliverySwitchView } from '../../../modules/delivery/domain/delivery-view';
import { dataOf, told, type HubAnswer, type Told } from '../shared/hub-api';

const switchApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['HubDelivery', 'HubAccounts'] })
  .injectEndpoints({
    endpoints: (build) => ({
      turnDeliverySwitch: build.mutation<
        DeliverySwitchView,
        Told & { readonly isOn: boolean; readonly reason: string }
      >({
        query: ({ isOn, reason, language }) => ({
          url: '/hub/delivery-switch',
          method: 'POST',
          data: { isOn, reason },
          config: told(language),
        }),
        transformResponse: (answer: HubAnswer<DeliverySwitchView>) => dataOf(answer),
        invalidatesTags: ['HubDelivery', 'HubAccounts'],
      }),
    }),
  });

/** Turns the switch that stops everything. */
export const { useTurnDeliverySwitchMutation } = switchApi;
