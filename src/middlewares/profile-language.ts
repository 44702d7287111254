import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { hub } from '../hub';

/** Where a client names no language, the one that the citizen chose in their profile. Runs after the sign-in was checked. */
export default (_config: unknown, { strapi }: { readonly strapi: Core.Strapi }) =>
  async (context: Context, next: Next): Promise<void> => {
    const state = context.state as { user?: { readonly id: number }; language?: string };
    if (state.user !== undefined && context.get('accept-language') === '') {
      const language = await hub(strapi).citizens.languageOf(state.user.id);
      if (language !== undefined) state.language = language;
    }
    await next();
  };
