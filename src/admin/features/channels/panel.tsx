import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { channels } from '../../../channels/registry';
import { AnswerFrame } from '../shared/answer-frame';
import { IssueList } from '../shared/issue-list';
import { countIssues } from '../shared/issue-order';
import { Sections } from '../shared/sections';
import { useCountText } from '../shared/tone-badge';
import { useHasField } from '../shared/use-draft';
import { useChannelPreviews, type ChannelsAnswer } from './api';
import { useToSection } from './plan-section';
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

const Answer = ({ answer }: { readonly answer: ChannelsAnswer }) => {
  const toSection = useToSection();
  return (
    <>
      <DocumentIssues issues={answer.issues} />
      {answer.plans.length === 0 ? (
        <NoPlans />
      ) : (
        <Sections sections={answer.plans.map(toSection)} />
      )}
    </>
  );
};

const Content = () => {
  const { say } = useWords();
  const countText = useCountText();
  const live = useChannelPreviews();
  const summarise = ({ issues, plans }: ChannelsAnswer): string =>
    say('hub.channels.summary', {
      count: plans.length,
      found:
        countText(countIssues([...issues, ...plans.flatMap((plan) => plan.issues)])) ??
        say('hub.issues.none'),
    });
  return (
    <AnswerFrame live={live} summary={summarise}>
      {(answer) => <Answer answer={answer} />}
    </AnswerFrame>
  );
};

/** The panel "Channels": previews and issues of the planned posts of a type that has plans. */
export const ChannelsPanel: PanelComponent = () => {
  const { say } = useWords();
  const hasPlans = useHasField('channelPlans');
  if (!hasPlans) return null;
  return { title: say('hub.channels.title'), content: <Content /> };
};
