import { useAddressFilters } from '../../shared/use-address-filters';
import { changeFilters, readFilters, writeFilters } from '../rules/delivery-filters';

const FORM = { read: readFilters, write: writeFilters, change: changeFilters };

/** The filters of the list, in the address of the page. */
export const useDeliveryFilters = () => useAddressFilters(FORM);
