import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { useWords } from '../../shared/use-words';
import { useGetThreadQuery } from '../data/thread-api';
import { Loaded } from '../parts/loaded';
import { pageAddress } from '../rules/pages';
import { ThreadNotes } from './thread-notes';
import { ThreadPosts } from './thread-posts';
import { ThreadStanding } from './thread-standing';

const Content = ({ name }: { readonly name: string }) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const asked = useGetThreadQuery({ name, language }, { refetchOnMountOrArgChange: true });
  const title = asked.currentData?.title ?? say('hub.moderation.page.threads');
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say('hub.moderation.thread.subtitle')}
        navigationAction={<BackButton fallback={pageAddress('threads')} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={10}>
          <Loaded answer={asked}>
            {(thread) => (
              <>
                <ThreadStanding thread={thread} />
                <ThreadPosts thread={thread} />
                <ThreadNotes threadId={thread.id} />
              </>
            )}
          </Loaded>
        </Flex>
      </Layouts.Content>
    </>
  );
};

/** One thread: how it stands, the tools for it, its posts, and what colleagues noted about it. */
export const ThreadPage = () => {
  const { id = '' } = useParams();
  return (
    <Page.Main>
      <Content key={id} name={id} />
    </Page.Main>
  );
};
