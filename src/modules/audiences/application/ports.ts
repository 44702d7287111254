/** A variant as it is stored: the audience that it is for, and texts that may be empty. */
export interface StoredVariant {
  readonly audience: string;
  readonly [field: string]: unknown;
}

/** Where variants are kept. */
export interface VariantStore {
  /** The variants of many documents at once, by the row id of the document. A document without variants is absent. */
  findVariants(query: {
    readonly uid: string;
    readonly ids: readonly number[];
  }): Promise<ReadonlyMap<number, readonly StoredVariant[]>>;
}

/** What the content types look like, as far as audiences care. */
export interface ContentModel {
  /** The texts of a type that a variant may replace; empty for a type that is not written for audiences. */
  variantFields(uid: string): readonly string[];
  /** The relations of a type that lead to other content. */
  relations(uid: string): readonly { readonly name: string; readonly target: string }[];
}
