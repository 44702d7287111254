import { useIntl } from 'react-intl';
import { toLoadFailure } from '../../shared/request-failure';
import { useAddressFilters } from '../../shared/use-address-filters';
import { useFreshLook } from '../../shared/use-fresh-look';
import { usePaused } from '../../shared/use-paused';
import type { CaseLine, Paged } from '../data/answers';
import { useGetCasesQuery } from '../data/moderation-api';
import { changeFilters, readFilters, writeFilters } from '../rules/queue-filters';

const FORM = { read: readFilters, write: writeFilters, change: changeFilters };

const LOOK_SECONDS = 20; // colleagues claim and decide meanwhile

/** The queue that somebody looks at. */
export interface Queue {
  /** The answer to exactly these filters; undefined while it is on its way. */
  readonly page: Paged<CaseLine> | undefined;
  readonly failure: 'forbidden' | 'unreachable' | undefined;
  readonly retry: () => void;
}

/** The filters of the queue, in the address of the page. */
export const useQueueFilters = () => useAddressFilters(FORM);

/** The cases that pass the filters, kept fresh while somebody looks. */
export const useQueue = (): Queue => {
  const { locale: language } = useIntl();
  const { filters } = useQueueFilters();
  const words = usePaused(filters.words);
  const { currentData, error, refetch } = useGetCasesQuery(
    { filters: { ...filters, words }, language },
    { refetchOnMountOrArgChange: true },
  );
  useFreshLook(refetch, LOOK_SECONDS);
  return {
    page: currentData,
    failure: error === undefined ? undefined : toLoadFailure(error),
    retry: () => void refetch(),
  };
};
