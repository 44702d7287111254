import type { Core } from '@strapi/strapi';
import type { Language } from '../kernel/language';

/**
 * The language for whoever sent the present request: what a member of staff chose in the admin, else the first language
 * that the browser asks for. Programs that ask for none, and background work, get English.
 */
export const requestLanguage = (strapi: Core.Strapi): Language => {
  const context = strapi.requestContext.get();
  if (context === undefined) return 'en';
  const { user } = context.state as { user?: { preferedLanguage?: string | null } };
  const asked = user?.preferedLanguage ?? context.get('accept-language');
  return asked.toLowerCase().startsWith('id') ? 'id' : 'en';
};
