import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  changeFilters,
  readFilters,
  writeFilters,
  type DeliveryFilters,
} from '../rules/delivery-filters';

/** The filters of the list, which live in the address, so that going back, reloading and sharing work. */
export const useDeliveryFilters = () => {
  const [query, setQuery] = useSearchParams();
  const filters = readFilters(query);
  const change = useCallback(
    (changed: Partial<DeliveryFilters>) => {
      // Letters of a word are not steps that anybody would want to go back through.
      const isTyping = Object.keys(changed).join() === 'words';
      setQuery((last) => writeFilters(changeFilters(readFilters(last), changed)), {
        replace: isTyping,
      });
    },
    [setQuery],
  );
  return { filters, change };
};
