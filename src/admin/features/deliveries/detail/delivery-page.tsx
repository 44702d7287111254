import { Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import type { DeliveryDetail } from '../../../../modules/delivery/domain/delivery-view';
import { Banner } from '../../shared/banner';
import { LoadFailure } from '../../shared/load-failure';
import { PageLoader } from '../../shared/page-loader';
import { toRefusal } from '../../shared/refusal';
import { toLoadFailure } from '../../shared/request-failure';
import { useFreshLook } from '../../shared/use-fresh-look';
import { useNow } from '../../shared/use-moments';
import { useWords } from '../../shared/use-words';
import { useGetDeliveryQuery } from '../data/delivery-api';
import { DELIVERIES_PATH } from '../../shared/hub-pages';
import { secondsToNextLook } from '../../shared/freshness';
import { usePlaceLine } from '../../shared/use-delivery-names';
import { Delivery } from './delivery';

const useDelivery = (id: number) => {
  const { locale: language } = useIntl();
  const now = useNow();
  const { currentData, error, refetch } = useGetDeliveryQuery(
    { id, language },
    { refetchOnMountOrArgChange: true },
  );
  useFreshLook(refetch, secondsToNextLook(currentData === undefined ? [] : [currentData], now));
  return { delivery: currentData, error, retry: () => void refetch() };
};

const Header = ({ delivery }: { readonly delivery: DeliveryDetail | undefined }) => {
  const { say } = useWords();
  const placeLine = usePlaceLine();
  const title =
    delivery === undefined || delivery.title === '' ? say('hub.deliveries.one') : delivery.title;
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={delivery === undefined ? '' : placeLine(delivery)}
        navigationAction={<BackButton fallback={`/${DELIVERIES_PATH}`} />}
      />
    </>
  );
};

const NotShown = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }) => {
  const { code, message } = toRefusal(error);
  if (code === 'delivery_not_found') return <Banner tone="warning" role="alert" title={message} />;
  return <LoadFailure failure={toLoadFailure(error)} retry={retry} />;
};

const Content = ({ id }: { readonly id: number }) => {
  const { say } = useWords();
  const { delivery, error, retry } = useDelivery(id);
  return (
    <>
      <Header delivery={delivery} />
      <Layouts.Content>
        {delivery !== undefined ? (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {error !== undefined && <Banner tone="warning" title={say('hub.load.outdated')} />}
            <Delivery delivery={delivery} />
          </Flex>
        ) : error !== undefined ? (
          <NotShown error={error} retry={retry} />
        ) : (
          <PageLoader text="hub.deliveries.loading" />
        )}
      </Layouts.Content>
    </>
  );
};

/** One delivery: where it stands and why, what can be done about it, and all that happened to it. */
export const DeliveryPage = () => {
  const { id = '' } = useParams();
  return (
    <Page.Main>
      <Content key={id} id={Number(id)} />
    </Page.Main>
  );
};
