import { useAddressFilters } from '../../shared/use-address-filters';
import { changeFilters, readFilters, writeFilters } from '../rules/desk-filters';

const FORM = { read: readFilters, write: writeFilters, change: changeFilters };

/** The filters of the desk, in the address of the page. */
export const useDeskFilters = () => useAddressFilters(FORM);
