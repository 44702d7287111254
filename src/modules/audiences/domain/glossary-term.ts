/** A word or phrase of office language, and the plain word that says the same. */
export interface GlossaryTerm {
  readonly term: string;
  readonly plain: string;
}
