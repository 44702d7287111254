import type { Core } from '@strapi/strapi';
import type { Language } from '../kernel/language';

/** The language behind a wish such as `id-ID,id;q=0.9`; English where it is not Indonesian. */
export const languageAsked = (wish: string): Language =>
  wish.toLowerCase().startsWith('id') ? 'id' : 'en';

/**
 * The language for whoever sent the present request: what a member of staff chose in the admin, else the first language
 * that the browser asks for, else what somebody with a profile chose there. Programs that ask for none, and background
 * work, get English.
 */
export const requestLanguage = (strapi: Core.Strapi): Language => {
  const context = strapi.requestContext.get();
  if (context === undefined) return 'en';
  const { user, language = '' } = context.state as {
    user?: { preferedLanguage?: string | null };
    language?: string;
  };
  const asked = user?.preferedLanguage ?? (context.get('accept-language') || language);
  return languageAsked(asked);
};
