import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/card';
import { Moment } from '../../shared/moment';
import { useWords } from '../../shared/use-words';
import { useGetThreadPostsQuery, type PostLine, type ThreadAnswer } from '../data/thread-api';
import { useDesk } from '../data/use-desk';
import { Loaded } from '../parts/loaded';
import { PageTurner } from '../parts/page-turner';
import { PlainText } from '../parts/plain-text';
import { useModerationNames } from '../parts/use-moderation-names';

interface PostProps {
  readonly post: PostLine;
  readonly isOfficial: boolean;
}

const Post = ({ post, isOfficial }: PostProps) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { postStateName } = useModerationNames();
  const { number, author, state, markdown, postedAt } = post;
  return (
    <Box tag="li" background="neutral100" hasRadius padding={3}>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say('hub.moderation.post-number', { number })} · <bdi>{author.name}</bdi> ·{' '}
        {postStateName(state)} · <Moment at={postedAt} timeZone={timeZone} />
      </Typography>
      {isOfficial && (
        <Typography variant="pi" fontWeight="bold" tag="p">
          {say('hub.moderation.thread.official')}
        </Typography>
      )}
      <PlainText text={markdown} />
    </Box>
  );
};

/** The posts that readers see, with the numbers by which the tools name them. */
export const ThreadPosts = ({ thread }: { readonly thread: ThreadAnswer }) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const [after, setAfter] = useState<string | undefined>(undefined);
  const { threadId, officialPostNumber, isHidden } = thread;
  const asked = useGetThreadPostsQuery({ name: threadId, after, language }, { skip: isHidden });
  return (
    <Card title={say('hub.moderation.thread.all-posts')}>
      {isHidden ? (
        <Typography>{say('hub.moderation.thread.hidden-posts')}</Typography>
      ) : (
        <Loaded answer={asked}>
          {({ items, next }) => (
            <>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
                {items.map((post) => (
                  <Post key={post.id} post={post} isOfficial={post.number === officialPostNumber} />
                ))}
              </Flex>
              <PageTurner next={next} isFurtherOn={after !== undefined} onTurn={setAfter} />
            </>
          )}
        </Loaded>
      )}
    </Card>
  );
};
