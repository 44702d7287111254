import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { channels } from '../../../channels/registry';
import type { DeliverySummary } from '../../../modules/delivery/domain/delivery-view';
import { AnswerFrame } from '../shared/answer-frame';
import { IssueList } from '../shared/issue-list';
import { countIssues } from '../shared/issue-order';
import { Sections } from '../shared/sections';
import { useCountText } from '../shared/tone-badge';
import { usePlaceLine } from '../shared/use-delivery-names';
import { useHasField } from '../shared/use-draft';
import { useChannelPreviews, type ChannelsAnswer } from './api';
import { useToSection } from './plan-section';
import { postsWithoutPlan } from './post-standing';
import { PostState } from './post-state';
import { usePosts, type StoredText } from './use-posts';
import { useWords } from '../shared/use-words';

const NoPlans = () => {
  const { say, list, language } = useWords();
  const titles = channels.map((channel) => channel.title[language]);
  return (
    <Typography variant="pi" textColor="neutral700" tag="p">
      {say('hub.channels.empty', { channels: list(titles, 'disjunction') })}
    </Typography>
  );
};

const DocumentIssues = ({ issues }: { readonly issues: ChannelsAnswer['issues'] }) => {
  const { say } = useWords();
  const title = say('hub.channels.document-issues');
  if (issues.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {title}
      </Typography>
      <IssueList issues={issues} label={title} />
    </Flex>
  );
};

const PostsWithoutPlan = ({ posts }: { readonly posts: readonly DeliverySummary[] }) => {
  const { say } = useWords();
  const placeLine = usePlaceLine();
  if (posts.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {say('hub.deliveries.without-plan')}
      </Typography>
      {posts.map((delivery) => (
        <Flex key={delivery.id} direction="column" alignItems="flex-start" gap={1}>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {placeLine(delivery)}
          </Typography>
          <PostState delivery={delivery} />
        </Flex>
      ))}
    </Flex>
  );
};

const Answer = ({
  answer,
  posts,
}: {
  readonly answer: ChannelsAnswer;
  readonly posts: readonly DeliverySummary[];
}) => {
  const toSection = useToSection(posts);
  return (
    <>
      <DocumentIssues issues={answer.issues} />
      {answer.plans.length === 0 ? (
        <NoPlans />
      ) : (
        <Sections sections={answer.plans.map(toSection)} />
      )}
      <PostsWithoutPlan posts={postsWithoutPlan(answer.plans, posts)} />
    </>
  );
};

const Content = ({ stored }: { readonly stored: StoredText | undefined }) => {
  const { say } = useWords();
  const countText = useCountText();
  const live = useChannelPreviews();
  const posts = usePosts(stored);
  const summarise = ({ issues, plans }: ChannelsAnswer): string =>
    say('hub.channels.summary', {
      count: plans.length,
      found:
        countText(countIssues([...issues, ...plans.flatMap((plan) => plan.issues)])) ??
        say('hub.issues.none'),
    });
  return (
    <AnswerFrame live={live} summary={summarise}>
      {(answer) => <Answer answer={answer} posts={posts} />}
    </AnswerFrame>
  );
};

/** The panel "Channels": where the posts stand, and previews and issues of those that are planned. */
export const ChannelsPanel: PanelComponent = ({ document }) => {
  const { say } = useWords();
  const hasPlans = useHasField('channelPlans');
  if (!hasPlans) return null;
  return { title: say('hub.channels.title'), content: <Content stored={document} /> };
};
