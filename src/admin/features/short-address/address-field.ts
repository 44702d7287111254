/** A field of a content type, as far as addresses need it. */
interface Attribute {
  readonly type: string;
  readonly targetField?: string | undefined;
}

/** The field that holds the short address of a document, and the field whose text it is made of. */
export interface AddressField {
  readonly name: string;
  readonly source: string;
}

/** The first field of a type that is made of another one; undefined for a type without. */
export const findAddressField = (
  attributes: Readonly<Record<string, Attribute>>,
): AddressField | undefined => {
  for (const [name, { type, targetField }] of Object.entries(attributes)) {
    if (type === 'uid' && targetField !== undefined) return { name, source: targetField };
  }
  return undefined;
};

/**
 * True while nobody has written an address: it is empty, or what Strapi proposes for a document without a title (the
 * name of the type, with a number where that is taken), or what we proposed ourselves.
 */
export const isProposedAddress = ({
  address,
  typeName,
  proposed,
}: {
  readonly address: unknown;
  /** `singularName` of the type. */
  readonly typeName: string;
  readonly proposed: string | undefined;
}): boolean => {
  if (typeof address !== 'string' || address === '' || address === proposed) return true;
  return address.startsWith(typeName) && /^(-\d+)?$/.test(address.slice(typeName.length));
};
