import type { Core } from '@strapi/strapi';

/** The languages in which content is written; the first is the default. */
export const LOCALES = ['id', 'en'] as const;

const NAMES: Readonly<Record<(typeof LOCALES)[number], string>> = {
  id: 'Bahasa Indonesia (id)',
  en: 'English (en)',
};

interface LocaleService {
  getDefaultLocale(): Promise<string>;
  findByCode(code: string): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

/** The language of a read that names none. */
export const defaultLocale = (strapi: Core.Strapi): Promise<string> =>
  strapi.plugin('i18n').service<LocaleService>('locales').getDefaultLocale();

/** Makes the languages of the content. Strapi starts every database with English as the default. */
export const createLocales = async (strapi: Core.Strapi): Promise<void> => {
  const locales = strapi.plugin('i18n').service('locales') as unknown as LocaleService;
  for (const code of LOCALES) {
    const isThere = Boolean(await locales.findByCode(code));
    if (!isThere) await locales.create({ code, name: NAMES[code] });
  }
  await locales.setDefaultLocale({ code: LOCALES[0] });
};
