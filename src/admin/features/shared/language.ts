import type { Language } from '../../../kernel/language';

/** The language of ours that suits a locale of the admin; English for every one that we do not speak. */
export const toLanguage = (locale: string): Language =>
  locale.toLowerCase().startsWith('id') ? 'id' : 'en';
