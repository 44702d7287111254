import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { ReceiveGrant } from '../application/accounts/receive-grant';

/** Path below the public address of the hub to which platforms send people back. */
export const CALLBACK_PATH = '/api/hub/connect/callback';

// Stands in the place of an id where the state is not ours: the page then says that it knows no such connection.
const UNKNOWN = 'unknown';

const MAX_STATE = 200; // characters; ours has 43
const MAX_CODE = 4096; // characters; the longest codes of Meta have some 400

// What is missing, too long or given twice is none.
const given = (max: number) => z.string().max(max).catch('');
const QuerySchema = z.object({
  state: given(MAX_STATE),
  code: given(MAX_CODE),
  error: given(MAX_CODE),
});

type Routes = Parameters<Core.Strapi['server']['routes']>[0];

/**
 * Mounts `GET /api/hub/connect/callback`, to which a platform sends a person's browser back with `state` and `code`, or with
 * `error`. Nobody is signed in there. The browser goes on to the page of accounts, with the id of the connection and nothing
 * else. Call it in `register()`.
 */
export const mountConnectCallback = (
  strapi: Core.Strapi,
  { receiveGrant, publicUrl }: { readonly receiveGrant: ReceiveGrant; readonly publicUrl: string },
): void => {
  const handler = async (context: Context): Promise<void> => {
    const callback = QuerySchema.parse(context.query);
    // Code and state are secrets for as long as they last, and the address of each request is logged after it.
    context.url = context.path;
    context.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    const id = await receiveGrant(callback);
    context.redirect(`${publicUrl}/admin/hub/accounts?connection=${id ?? UNKNOWN}`);
  };
  strapi.server.routes({
    type: 'content-api',
    prefix: '/hub',
    routes: [{ method: 'GET', path: '/connect/callback', handler, config: { auth: false } }],
  } as unknown as Routes);
};
