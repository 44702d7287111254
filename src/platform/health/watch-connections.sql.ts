import type { Core } from '@strapi/strapi';
import { connectionLoss } from './lost-parts';

interface ConnectionSource {
  acquireConnection: () => Promise<unknown>;
}

/**
 * Tells of every statement of Strapi that found no connection or lost it, within the request that sent it. Heard here and
 * not from what a request throws: some code on the way takes any failure for a wrong token or a wrong input.
 */
export const watchConnections = (strapi: Core.Strapi, onLoss: (why: string) => void): void => {
  const { connection } = strapi.db;
  const tell = (error: unknown): void => {
    const why = connectionLoss(error);
    if (why !== undefined) onLoss(why);
  };
  connection.on('query-error', tell);
  const source = connection.client as ConnectionSource;
  const acquire = source.acquireConnection.bind(source);
  source.acquireConnection = async () => {
    try {
      return await acquire();
    } catch (error) {
      tell(error);
      throw error;
    }
  };
};
