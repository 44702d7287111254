/** The languages in which the admin and the error messages speak. */
export type Language = 'id' | 'en';

/** A text in each of them. Words in braces (`{limit}`) are places to fill in. */
export type Bilingual = Readonly<Record<Language, string>>;

/** Sentences by issue code. */
export type IssueTexts = Readonly<Record<string, Bilingual>>;

/** Puts `values` into the `{places}` of a text; a place without a value stays as it is. */
export const fillIn = (
  template: string,
  values: Readonly<Record<string, number | string | undefined>>,
): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : String(value);
  });
