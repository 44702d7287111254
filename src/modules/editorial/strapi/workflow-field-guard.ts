import type { Core } from '@strapi/strapi';
import { canonicalJson } from '../../../kernel/canonical-json';
import type { DocumentCall } from '../../../platform/document-calls';
import type { Refusal } from '../domain/refusal';
import { touchesWorkflowFields, WORKFLOW_FIELDS } from '../domain/workflow-fields';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isInstant = (value: unknown): value is string | Date =>
  value instanceof Date ||
  (typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T/.test(value) &&
    !Number.isNaN(Date.parse(value)));

/** One form for what is stored and for what a form sends back: empty is empty, an instant is an instant, ids are no content. */
const comparable = (value: unknown): unknown => {
  if (isInstant(value)) return new Date(value).toISOString();
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(comparable);
  if (!isRecord(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id' && !key.startsWith('__'))
      .map(([key, inner]) => [key, comparable(inner)]),
  );
};

const isEqual = (left: unknown, right: unknown): boolean =>
  canonicalJson(comparable(left)) === canonicalJson(comparable(right));

const storedFields = async (
  strapi: Core.Strapi,
  { uid, documentId, locales }: DocumentCall,
): Promise<Record<string, unknown>> => {
  if (documentId === undefined) return {};
  const row: unknown = await strapi.db.query(uid).findOne({
    where: { documentId, locale: locales?.[0] ?? null, publishedAt: null },
    populate: ['changeNotes'],
  });
  return isRecord(row) ? row : {};
};

/**
 * Why a save is refused that writes what only the workflow writes. A form that sends back what is stored is let through
 * without those fields; a copy of a document begins without a past.
 */
export const refuseWorkflowFields = async (
  strapi: Core.Strapi,
  call: DocumentCall,
): Promise<Refusal | undefined> => {
  const { data } = call.params;
  if (call.verb === 'clone') {
    const blank = { changeNotes: [], firstPublishedAt: null, withdrawal: null };
    call.params.data = { ...(isRecord(data) ? data : {}), ...blank };
    return undefined;
  }
  if (!isRecord(data) || touchesWorkflowFields(data).length === 0) return undefined;
  const stored = call.verb === 'update' ? await storedFields(strapi, call) : {};
  const strange = touchesWorkflowFields(data).find((field) => !isEqual(data[field], stored[field]));
  if (strange !== undefined)
    return { code: 'workflow_field', field: strange, details: { field: strange } };
  call.params.data = Object.fromEntries(
    Object.entries(data).filter(([name]) => !WORKFLOW_FIELDS.some((field) => field === name)),
  );
  return undefined;
};
