import { useState } from 'react';

/** What a person fills into a dialog. */
export interface KeptValues<Values> {
  readonly values: Values;
  readonly change: (changed: Partial<Values>) => void;
  /** For what was sent. */
  readonly forget: () => void;
}

/**
 * Makes the hook that keeps what a person fills in, by a key of theirs: a dialog that was closed by mistake, or because
 * the world moved on, opens again with the words that stood in it, until they are sent or the page is left.
 */
export const makeKeptValues = <Values extends object>() => {
  const kept = new Map<string, Values>();
  return (key: string, initial: Values): KeptValues<Values> => {
    const [values, setValues] = useState(() => kept.get(key) ?? initial);
    return {
      values,
      change: (changed) => {
        const next = { ...values, ...changed };
        kept.set(key, next);
        setValues(next);
      },
      forget: () => {
        kept.delete(key);
      },
    };
  };
};
