import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../kernel/clock';
import { UID } from '../../../platform/uids';
import type { AuditLog } from '../application/edition-ports';
import { recordRefusal } from '../application/record';
import type { Refusal } from '../domain/refusal';
import { callerOf } from './caller';
import { toEdition } from './edition-row';

interface LocaleGuardDeps {
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly toRefusalError: (refusal: Refusal) => Error;
}

interface LocaleService {
  findById: (id: number | string) => Promise<{ readonly code: string } | null>;
  delete: (locale: { readonly id: number | string }) => Promise<unknown>;
}

/**
 * Keeps a language in which there are texts. Strapi deletes a language together with every row in it, public ones
 * included, past the document service and so past the guard of the doors. Call it in `register()`.
 */
export const guardLocales = (
  strapi: Core.Strapi,
  { audit, clock, toRefusalError }: LocaleGuardDeps,
): void => {
  const locales = strapi.plugin('i18n').service('locales') as unknown as LocaleService;
  const remove = locales.delete;
  locales.delete = async (locale) => {
    const found = await locales.findById(locale.id);
    const where = { contentLocale: found?.code ?? '' };
    const row: unknown = await strapi.db.query(UID.edition).findOne({ where });
    if (row === null) return remove(locale);
    const edition = toEdition(row);
    const refusal = { code: 'record_kept', details: { state: edition.state } } as const;
    const step = { at: clock.now(), by: callerOf(strapi), action: 'delete_language' };
    await strapi.db.transaction(() =>
      recordRefusal(audit, { ...step, place: edition, edition, code: refusal.code }),
    );
    throw toRefusalError(refusal);
  };
};
