import { Flex } from '@strapi/design-system';
import { findChannel } from '../../../channels/registry';
import { AUDIENCE_LABELS, isAudience } from '../../../modules/audiences/domain/audience';
import { IssueList } from '../shared/issue-list';
import { countIssues } from '../shared/issue-order';
import type { Section } from '../shared/sections';
import type { PlanAnswer } from './api';
import { Counters } from './counters';
import { Preview } from './preview';
import { useWords } from '../shared/use-words';

const PlanContent = ({ plan, title }: { readonly plan: PlanAnswer; readonly title: string }) => {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
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

/** Gives the function that shows one plan as a section: channel, account and audience, then issues and preview. */
export const useToSection = () => {
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
      content: <PlanContent plan={plan} title={title} />,
    };
  };
};
