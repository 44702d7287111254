import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readFilters, writeFilters, type DeskFilters } from '../rules/desk-filters';

/** The filters of the desk, which live in the address, so that going back, reloading and sharing work. */
export const useDeskFilters = () => {
  const [query, setQuery] = useSearchParams();
  const filters = readFilters(query);
  const change = useCallback(
    (changed: Partial<DeskFilters>) => {
      // Letters of a word are not steps that anybody would want to go back through.
      const isTyping = Object.keys(changed).join() === 'words';
      setQuery((last) => writeFilters({ ...readFilters(last), ...changed }), { replace: isTyping });
    },
    [setQuery],
  );
  return { filters, change };
};
