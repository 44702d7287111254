import type { Core } from '@strapi/strapi';
import { onRulesChanged } from './rules-changed';

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

const SETTINGS = 'strapi::core-store';
const CHANGES = ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'];
const MOST_SECONDS = 5; // until a change is seen of which another process could not tell

/**
 * The language of a read that names none, kept until a setting of Strapi is changed: Strapi itself asks the database for it
 * with every read. Where another process changed it and could not tell, it is kept for five seconds at most.
 */
export const keptDefaultLocale = (strapi: Core.Strapi): (() => Promise<string>) => {
  let kept: { readonly locale: Promise<string>; readonly until: number } | undefined;
  const forget = () => {
    kept = undefined;
  };
  strapi.db.lifecycles.subscribe({
    models: [SETTINGS],
    ...Object.fromEntries(CHANGES.map((change) => [`after${change}`, forget])),
  });
  onRulesChanged(strapi, forget);
  return () => {
    const now = performance.now();
    if (kept !== undefined && now < kept.until) return kept.locale;
    const locale = defaultLocale(strapi);
    kept = { locale, until: now + MOST_SECONDS * 1000 };
    // What could not be read is asked for again.
    locale.catch(forget);
    return locale;
  };
};

/** Makes the languages of the content. Strapi starts every database with English as the default. */
export const createLocales = async (strapi: Core.Strapi): Promise<void> => {
  const locales = strapi.plugin('i18n').service('locales') as unknown as LocaleService;
  for (const code of LOCALES) {
    const isThere = Boolean(await locales.findByCode(code));
    if (!isThere) await locales.create({ code, name: NAMES[code] });
  }
  await locales.setDefaultLocale({ code: LOCALES[0] });
};
