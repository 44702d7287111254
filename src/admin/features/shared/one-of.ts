/** The choice that a text names, such as a value in an address; undefined where it names none. */
export const oneOf = <Each extends string>(
  choices: readonly Each[],
  text: string | null,
): Each | undefined => choices.find((choice) => choice === text);
