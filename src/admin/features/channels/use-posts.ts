import { useIntl } from 'react-intl';
import type { DeliverySummary } from '../../../modules/delivery/domain/delivery-view';
import { secondsToNextLook } from '../shared/freshness';
import { READ_DELIVERIES } from '../shared/hub-pages';
import { useFreshLook } from '../shared/use-fresh-look';
import { useMay } from '../shared/use-may';
import { useNow } from '../shared/use-moments';
import { useGetPostsOfTextQuery } from './posts-api';

/** What Strapi says of a document that is stored in some language. */
export interface StoredText {
  readonly id?: unknown;
  readonly documentId?: string;
  readonly locale?: string | null;
}

/** The deliveries of the text in the form; none while it was never stored, and for those who may not see them. */
export const usePosts = (stored: StoredText | undefined): readonly DeliverySummary[] => {
  const { locale: language } = useIntl();
  const now = useNow();
  const mayRead = useMay(READ_DELIVERIES);
  const { id, documentId = '', locale } = stored ?? {};
  const skip =
    !mayRead || id === undefined || documentId === '' || locale === undefined || locale === null;
  const { currentData, isUninitialized, refetch } = useGetPostsOfTextQuery(
    { documentId, locale: locale ?? '', language },
    { skip, refetchOnMountOrArgChange: true },
  );
  const deliveries = currentData?.deliveries ?? [];
  useFreshLook(() => (isUninitialized ? undefined : refetch()), secondsToNextLook(deliveries, now));
  return deliveries;
};
