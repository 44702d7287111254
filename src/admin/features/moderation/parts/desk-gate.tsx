import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { LoadFailure } from '../../shared/load-failure';
import { PageLoader } from '../../shared/page-loader';
import { toLoadFailure } from '../../shared/request-failure';
import { useWords } from '../../shared/use-words';
import { DeskProvider, useAskForDesk } from '../data/use-desk';

/** Shows the pages of the moderation once it is known what the person may do, and on whose clock. */
export const DeskGate = ({ children }: { readonly children: ReactNode }) => {
  const { say } = useWords();
  const { data, error, refetch } = useAskForDesk();
  if (data !== undefined) return <DeskProvider value={data}>{children}</DeskProvider>;
  return (
    <Page.Main>
      <Page.Title>{say('hub.moderation.title')}</Page.Title>
      <Layouts.Header title={say('hub.moderation.title')} />
      <Layouts.Content>
        {error === undefined ? (
          <PageLoader text="hub.moderation.loading" />
        ) : (
          <LoadFailure failure={toLoadFailure(error)} retry={() => void refetch()} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};
