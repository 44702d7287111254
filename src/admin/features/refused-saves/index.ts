import { adminApi } from '@strapi/strapi/admin';
import { withoutOptimism, type ChangingRequest } from './without-optimism';

/** The content manager adds its requests to this API by itself, so that its type does not know them. */
interface AmendableApi {
  enhanceEndpoints(change: {
    readonly endpoints: {
      readonly updateDocument: (request: ChangingRequest | undefined) => void;
    };
  }): unknown;
}

/** Keeps what stands in the form when the server refuses to save it. */
export const keepRefusedSaves = (): void => {
  const api: AmendableApi = adminApi;
  api.enhanceEndpoints({ endpoints: { updateDocument: withoutOptimism } });
};
