import type { TextFault } from './text-limits';
import { useWords } from './use-words';

/** Gives the function that says what is wrong with the length of a text. */
export const useTextFault = () => {
  const { say } = useWords();
  return ({ code, limit }: TextFault): string => say(`hub.fault.${code}`, { limit });
};
