import type { Core, UID as StrapiUid } from '@strapi/strapi';
import type { ContentModel } from '../application/ports';

interface Attribute {
  readonly type: string;
  readonly component?: string;
  readonly target?: string;
}

// A variant carries its own audience and hashtags beside the texts that it replaces.
const NOT_TEXTS = new Set(['id', 'audience', 'hashtags']);

const computeVariantFields = (strapi: Core.Strapi, uid: string): readonly string[] => {
  const model = strapi.getModel(uid as StrapiUid.Schema) as unknown as {
    attributes: Record<string, Attribute>;
  };
  const component = model.attributes.variants?.component;
  if (component === undefined) return [];
  const variant = strapi.getModel(component as StrapiUid.Schema);
  return Object.keys(variant.attributes).filter(
    (name) => !NOT_TEXTS.has(name) && name in model.attributes,
  );
};

const computeRelations = (strapi: Core.Strapi, uid: string) => {
  const model = strapi.getModel(uid as StrapiUid.Schema) as unknown as {
    attributes: Record<string, Attribute>;
  };
  return Object.entries(model.attributes).flatMap(([name, attribute]) =>
    attribute.type === 'relation' && attribute.target?.startsWith('api::') === true
      ? [{ name, target: attribute.target }]
      : [],
  );
};

const remember = <Value>(compute: (uid: string) => Value): ((uid: string) => Value) => {
  const known = new Map<string, Value>();
  return (uid) => {
    const value = known.get(uid) ?? compute(uid);
    known.set(uid, value);
    return value;
  };
};

/** Reads the content types once; they do not change while the hub runs. */
export const strapiContentModel = (strapi: Core.Strapi): ContentModel => ({
  variantFields: remember((uid) => computeVariantFields(strapi, uid)),
  relations: remember((uid) => computeRelations(strapi, uid)),
});
