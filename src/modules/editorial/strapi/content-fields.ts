import type { Core } from '@strapi/strapi';
import { FIELDS_BESIDE_CONTENT } from '../domain/workflow-fields';

/** One field of a type or a component that people write. */
export type ContentField =
  | { readonly kind: 'scalar'; readonly name: string; readonly type: string }
  | { readonly kind: 'media'; readonly name: string; readonly isList: boolean }
  | {
      readonly kind: 'relation';
      readonly name: string;
      readonly target: string;
      /** True where a draft points to drafts and a public text to public texts. */
      readonly followsStatus: boolean;
      /** True where the target has one row for each language. */
      readonly followsLocale: boolean;
    }
  | {
      readonly kind: 'component';
      readonly name: string;
      readonly isList: boolean;
      readonly fields: readonly ContentField[];
    };

/** What Strapi keeps of each row for itself. */
const STRAPI_FIELDS: readonly string[] = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
];

interface Attribute {
  readonly type: string;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly multiple?: boolean;
  readonly target?: string;
  /** False where only the hub writes it: the stamped picture of an appearance. */
  readonly writable?: boolean;
}

interface Model {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

const modelOf = (strapi: Core.Strapi, uid: string): Model => strapi.getModel(uid as never);

const isWritten = ([name, attribute]: readonly [string, Attribute]): boolean =>
  !STRAPI_FIELDS.includes(name) &&
  !FIELDS_BESIDE_CONTENT.some((field) => field === name) &&
  attribute.writable !== false;

const toField = (strapi: Core.Strapi, name: string, attribute: Attribute): ContentField => {
  const { type, component = '', target = '' } = attribute;
  switch (type) {
    case 'media':
      return { kind: 'media', name, isList: attribute.multiple === true };
    case 'component': {
      const fields = contentFields(strapi, component);
      return { kind: 'component', name, isList: attribute.repeatable === true, fields };
    }
    case 'relation': {
      const { options, pluginOptions } = modelOf(strapi, target);
      const followsStatus = options?.draftAndPublish === true;
      const followsLocale = pluginOptions?.i18n?.localized === true;
      return { kind: 'relation', name, target, followsStatus, followsLocale };
    }
    case 'dynamiczone':
      throw new Error(`The content of a dynamic zone cannot be read: ${name}.`);
    default:
      return { kind: 'scalar', name, type };
  }
};

/**
 * The fields of a type or a component that people write, in the order of its schema, components with theirs.
 * @throws Error where the schema has a dynamic zone
 */
export const contentFields = (strapi: Core.Strapi, uid: string): readonly ContentField[] =>
  Object.entries(modelOf(strapi, uid).attributes)
    .filter(isWritten)
    .map(([name, attribute]) => toField(strapi, name, attribute));
