import { useIntl } from 'react-intl';
import type { DeliveryPage } from '../../../../modules/delivery/domain/delivery-view';
import { toLoadFailure } from '../../shared/request-failure';
import { useFreshLook } from '../../shared/use-fresh-look';
import { useNow } from '../../shared/use-moments';
import { usePaused } from '../../shared/use-paused';
import { useGetDeliveriesQuery } from '../data/delivery-api';
import type { DeliveryFilters } from '../rules/delivery-filters';
import { secondsToNextLook } from '../../shared/freshness';

/** The list that somebody looks at. */
export interface DeliveryList {
  /** The answer to exactly these filters; undefined while it is on its way. */
  readonly page: DeliveryPage | undefined;
  /** The last answer to any filters: counts, accounts and the switch stay while the next one is on its way. */
  readonly known: DeliveryPage | undefined;
  readonly failure: 'forbidden' | 'unreachable' | undefined;
  readonly retry: () => void;
}

/** The deliveries that pass the filters, kept fresh while somebody looks. */
export const useDeliveryList = (filters: DeliveryFilters): DeliveryList => {
  const { locale: language } = useIntl();
  const now = useNow();
  const words = usePaused(filters.words);
  const { data, currentData, error, refetch } = useGetDeliveriesQuery(
    { filters: { ...filters, words }, language },
    { refetchOnMountOrArgChange: true },
  );
  useFreshLook(refetch, secondsToNextLook(data?.deliveries ?? [], now));
  return {
    page: currentData,
    known: data,
    failure: error === undefined ? undefined : toLoadFailure(error),
    retry: () => void refetch(),
  };
};
