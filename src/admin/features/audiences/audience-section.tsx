import { Flex } from '@strapi/design-system';
import { AUDIENCE_LABELS } from '../../../modules/audiences/domain/audience';
import { PLAIN_LANGUAGE_LIMITS } from '../../../modules/audiences/domain/limits';
import { IssueList } from '../shared/issue-list';
import { countIssues } from '../shared/issue-order';
import type { Section } from '../shared/sections';
import type { AudienceAnswer } from './api';
import { toMeasureRows } from './measure-rows';
import { Measures } from './measures';
import { useWords } from '../shared/use-words';

/** Gives the function that shows the text of one audience as a section: findings, then key numbers. */
export const useToSection = () => {
  const { say, language } = useWords();
  return ({ audience, measures, issues }: AudienceAnswer): Section => {
    const title = AUDIENCE_LABELS[audience][language];
    const rows = toMeasureRows(measures, PLAIN_LANGUAGE_LIMITS[audience]);
    return {
      key: audience,
      title,
      description: say('hub.measure.words', { count: measures.words }),
      count: countIssues(issues),
      fineText: say('hub.audiences.fine'),
      content: (
        <Flex direction="column" alignItems="stretch" gap={3} width="100%">
          <IssueList issues={issues} label={say('hub.audiences.issues', { audience: title })} />
          <Measures rows={rows} label={say('hub.measure.list', { audience: title })} />
        </Flex>
      ),
    };
  };
};
