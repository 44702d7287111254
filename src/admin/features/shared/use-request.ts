import { useState } from 'react';
import { toRefusal, type Refusal } from './refusal';

type Answer = { readonly data: unknown } | { readonly error: unknown };

/** A request of a person, and what came of the last one. */
export interface PersonsRequest {
  /** Why the last one was not done; undefined while one is on its way. */
  readonly refusal: Refusal | undefined;
  /** Waits for an answer; resolves to why it was not done, undefined where it was. */
  readonly ask: (answer: PromiseLike<Answer>) => Promise<Refusal | undefined>;
}

/** Keeps why what a person asked for was not done, until they ask again. */
export const useRequest = (): PersonsRequest => {
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const ask = async (answer: PromiseLike<Answer>): Promise<Refusal | undefined> => {
    setRefusal(undefined);
    const given = await answer;
    const refused = 'error' in given ? toRefusal(given.error) : undefined;
    setRefusal(refused);
    return refused;
  };
  return { refusal, ask };
};
