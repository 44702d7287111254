import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** How filters stand in the query of an address; the functions are the same at every call. */
interface AddressForm<Filters> {
  readonly read: (query: URLSearchParams) => Filters;
  readonly write: (filters: Filters) => URLSearchParams;
  readonly change: (filters: Filters, changed: Partial<Filters>) => Filters;
}

/** The filters of a page, which live in the address, so that going back, reloading and sharing work. */
export const useAddressFilters = <Filters extends { readonly words: string }>({
  read,
  write,
  change,
}: AddressForm<Filters>) => {
  const [query, setQuery] = useSearchParams();
  return {
    filters: read(query),
    change: useCallback(
      (changed: Partial<Filters>) => {
        // Letters of a word are not steps that anybody would want to go back through.
        const isTyping = Object.keys(changed).join() === 'words';
        setQuery((last) => write(change(read(last), changed)), { replace: isTyping });
      },
      [setQuery, read, write, change],
    ),
  };
};
