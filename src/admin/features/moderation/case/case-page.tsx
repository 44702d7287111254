import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { Banner } from '../../shared/banner';
import { LoadFailure } from '../../shared/load-failure';
import { PageLoader } from '../../shared/page-loader';
import { toRefusal } from '../../shared/refusal';
import { toLoadFailure } from '../../shared/request-failure';
import { useFreshLook } from '../../shared/use-fresh-look';
import { useWords } from '../../shared/use-words';
import { useGetCaseQuery } from '../data/moderation-api';
import { useModerationNames } from '../parts/use-moderation-names';
import { pageAddress } from '../rules/pages';
import { Case } from './case';

const LOOK_SECONDS = 20; // its author may edit, a colleague claim or decide

const useCase = (id: number) => {
  const { locale: language } = useIntl();
  const { currentData, error, refetch } = useGetCaseQuery(
    { id, language },
    { refetchOnMountOrArgChange: true },
  );
  useFreshLook(refetch, LOOK_SECONDS);
  return { known: currentData, error, retry: () => void refetch() };
};

const NotShown = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }) => {
  const { message } = toRefusal(error);
  if (message !== '') return <Banner tone="warning" role="alert" title={message} />;
  return <LoadFailure failure={toLoadFailure(error)} retry={retry} />;
};

const Content = ({ id }: { readonly id: number }) => {
  const { say } = useWords();
  const { reasonName } = useModerationNames();
  const { known, error, retry } = useCase(id);
  const title = say('hub.moderation.case', { id });
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={known === undefined ? '' : reasonName(known.reason)}
        navigationAction={<BackButton fallback={pageAddress('queue')} />}
      />
      <Layouts.Content>
        {known !== undefined ? (
          <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={10}>
            {error !== undefined && <Banner tone="warning" title={say('hub.load.outdated')} />}
            <Case known={known} />
          </Flex>
        ) : error !== undefined ? (
          <NotShown error={error} retry={retry} />
        ) : (
          <PageLoader text="hub.moderation.loading" />
        )}
      </Layouts.Content>
    </>
  );
};

/** One case: the text in its discussion, all that was found and said, and the decisions. */
export const CasePage = () => {
  const { id = '' } = useParams();
  return (
    <Page.Main>
      <Content key={id} id={Number(id)} />
    </Page.Main>
  );
};
