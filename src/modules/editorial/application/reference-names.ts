/** What a text points to. */
export interface References {
  readonly documents: readonly string[];
  readonly files: readonly number[];
}

/** How people know what a text points to; what is gone is not among it. */
export interface NamesOfReferences {
  readonly documents: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<number, string>;
}

/** Where the names are found of what texts of a type point to. */
export type ReferenceNames = (
  contentType: string,
  references: References,
) => Promise<NamesOfReferences>;
