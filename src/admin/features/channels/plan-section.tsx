import { Flex } from '@strapi/design-system';
import { findChannel } from '../../../channels/registry';
import { AUDIENCE_LABELS, isAudience } from '../../../modules/audiences/domain/audience';
import { IssueList } from '../shared/issue-list';
import { countIssues } from '../shared/issue-order';
import type { Section } from '../shared/sections';
import type { DeliverySummary } from '../../../modules/delivery/domain/delivery-view';
import type { PlanAnswer } from './api';
import { Counters } from './counters';
import { standingOf } from './post-standing';
import { PostState } from './post-state';
import { Preview } from './preview';
import { useWords } from '../shared/use-words';

const PlanContent = ({
  plan,
  title,
  posts,
}: {
  readonly plan: PlanAnswer;
  readonly title: string;
  readonly posts: readonly DeliverySummary[];
}) => {
  const { say } = useWords();
  const delivery = standingOf(plan, posts);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {delivery !== undefined && <PostState delivery={delivery} />}
      <IssueList issues={plan.issues} label={say('hub.channels.plan-issues', { plan: title })} />
      {plan.preview !== undefined && (
        <>
          <Preview preview={plan.preview} />
          <Counters counters={plan.preview.counters} />
        </>
      )}
    </Flex>
  );
};

/**
 * Gives the function that shows one plan as a section: channel, account and audience, then where its post stands, issues
 * and preview.
 */
export const useToSection = (posts: readonly DeliverySummary[]) => {
  const { say, language } = useWords();
  return (plan: PlanAnswer): Section => {
    const title = findChannel(plan.channel)?.title[language] ?? say('hub.channels.no-channel');
    const audience = isAudience(plan.audience)
      ? AUDIENCE_LABELS[plan.audience][language]
      : plan.audience;
    return {
      key: String(plan.index),
      title,
      description: [plan.preview?.accountName ?? plan.accountKey, audience]
        .filter((part) => part !== '')
        .join(' · '),
      count: countIssues(plan.issues),
      fineText: say('hub.channels.fine'),
      content: <PlanContent plan={plan} title={title} posts={posts} />,
    };
  };
};
