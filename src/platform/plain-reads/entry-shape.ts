import type { Core, UID as StrapiUid } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { valueReader } from './stored-values';

/** A field that readers may see. */
export interface Field {
  readonly name: string;
  readonly column: string;
  readonly type: string;
  /** Of what is stored, null excepted. */
  readonly toValue: (stored: unknown) => unknown;
}

/** How entries of one type lie in the database: content types, components, files. */
export interface EntryShape {
  readonly uid: string;
  readonly table: string;
  /** True where published entries lie beside drafts. */
  readonly hasDrafts: boolean;
  readonly isLocalized: boolean;
  /** By column, in no order that counts: an answer has the order of the columns. */
  readonly byColumn: ReadonlyMap<string, Field>;
  readonly byName: ReadonlyMap<string, Field>;
}

/** The part of Strapi's database metadata that is used here. */
export interface StoredAttribute {
  readonly type: string;
  readonly relation?: string;
  readonly target?: string;
  readonly columnName?: string;
  readonly joinColumn?: { readonly name: string; readonly referencedColumn: string };
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn?: { readonly name: string };
    readonly morphColumn?: {
      readonly idColumn: { readonly name: string };
      readonly typeColumn: { readonly name: string };
    };
    readonly on?: Readonly<Record<string, unknown>>;
    readonly orderBy?: Readonly<Record<string, string>>;
  };
}

interface StoredModel {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, StoredAttribute>>;
}

/** What Strapi stores of a type. */
export const storedModel = (strapi: Core.Strapi, uid: string): StoredModel =>
  strapi.db.metadata.get(uid);

/** Is this attribute in no answer of the content API? */
export const isPrivate = (strapi: Core.Strapi, uid: string, name: string): boolean => {
  const model = strapi.getModel(uid as StrapiUid.Schema);
  const attributes = model.attributes as Readonly<Record<string, { readonly private?: boolean }>>;
  return attributes[name]?.private === true || contentTypes.isPrivateAttribute(model, name);
};

const toField = (
  strapi: Core.Strapi,
  {
    uid,
    name,
    stored,
  }: { readonly uid: string; readonly name: string; readonly stored: StoredAttribute },
): readonly Field[] => {
  const isHidden = stored.type === 'relation' || stored.type === 'password';
  if (isHidden || stored.columnName === undefined || isPrivate(strapi, uid, name)) return [];
  const toValue = valueReader(stored.type);
  if (toValue === undefined)
    throw new Error(`${uid} has a field "${name}" of type ${stored.type}.`);
  return [{ name, column: stored.columnName, type: stored.type, toValue }];
};

/**
 * Reads from Strapi's models how entries of a type are stored, and which of their fields are public.
 * @throws Error for a type of field that is not known here
 */
export const toShape = (strapi: Core.Strapi, uid: string): EntryShape => {
  const { tableName, attributes } = storedModel(strapi, uid);
  const model = strapi.getModel(uid as StrapiUid.Schema);
  const fields = Object.entries(attributes).flatMap(([name, stored]) =>
    toField(strapi, { uid, name, stored }),
  );
  return {
    uid,
    table: tableName,
    hasDrafts: contentTypes.hasDraftAndPublish(model),
    isLocalized:
      (model.pluginOptions as { readonly i18n?: { readonly localized?: boolean } } | undefined)
        ?.i18n?.localized === true,
    byColumn: new Map(fields.map((field) => [field.column, field])),
    byName: new Map(fields.map((field) => [field.name, field])),
  };
};
