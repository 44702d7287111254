import { adminApi } from '@strapi/strapi/admin';
import type {
  AccountAction,
  AccountMode,
  AccountsPage,
  PendingConnectionView,
} from '../../../../modules/delivery/domain/account-view';
import { dataOf, told, type HubAnswer, type Told } from '../../shared/hub-api';

interface ActionRequest extends Told {
  readonly id: number;
  readonly action: AccountAction;
  readonly mode?: AccountMode;
  readonly reason?: string;
}

interface FinishRequest extends Told {
  readonly id: string;
  readonly remoteAccountId: string;
  readonly key: string;
  readonly name: string;
}

const accountApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['HubAccounts', 'HubDelivery'] })
  .injectEndpoints({
    endpoints: (build) => ({
      getAccounts: build.query<AccountsPage, Told>({
        query: ({ language }) => ({ url: '/hub/channel-accounts', config: told(language) }),
        transformResponse: (answer: HubAnswer<AccountsPage>) => dataOf(answer),
        providesTags: ['HubAccounts'],
      }),
      actOnAccount: build.mutation<unknown, ActionRequest>({
        query: ({ id, language, ...data }) => ({
          url: `/hub/channel-accounts/${String(id)}/actions`,
          method: 'POST',
          data,
          config: told(language),
        }),
        invalidatesTags: ['HubAccounts', 'HubDelivery'],
      }),
      beginConnection: build.mutation<
        { readonly authorizeUrl: string },
        Told & { readonly channel: string; readonly login: string }
      >({
        query: ({ language, ...data }) => ({
          url: '/hub/connections',
          method: 'POST',
          data,
          config: told(language),
        }),
        transformResponse: (answer: HubAnswer<{ readonly authorizeUrl: string }>) => dataOf(answer),
      }),
      getConnection: build.query<PendingConnectionView, Told & { readonly id: string }>({
        query: ({ id, language }) => ({
          url: `/hub/connections/${encodeURIComponent(id)}`,
          config: told(language),
        }),
        transformResponse: (answer: HubAnswer<PendingConnectionView>) => dataOf(answer),
      }),
      finishConnection: build.mutation<unknown, FinishRequest>({
        query: ({ id, language, ...data }) => ({
          url: `/hub/connections/${encodeURIComponent(id)}`,
          method: 'POST',
          data,
          config: told(language),
        }),
        invalidatesTags: ['HubAccounts', 'HubDelivery'],
      }),
    }),
  });

/** What the server knows of accounts and of consents that wait for their end. */
export const {
  useGetAccountsQuery,
  useActOnAccountMutation,
  useBeginConnectionMutation,
  useGetConnectionQuery,
  useFinishConnectionMutation,
} = accountApi;
