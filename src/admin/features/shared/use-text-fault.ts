import type { TextFault } from './text-limits';
import { useWords } from './use-words';

/** Gives the function that says what is wrong with the length of a text. */
export const useTextFault = () => {
  const { say } = useWords();
  return ({ code, limit }: TextFault): string =>
    // One letter is no number of letters that anybody would count to.
    code === 'too_short' && limit === 1
      ? say('hub.fault.empty')
      : say(`hub.fault.${code}`, { limit });
};
