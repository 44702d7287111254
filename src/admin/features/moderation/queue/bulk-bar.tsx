import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { DecisionAction } from '../../../../modules/moderation/domain/cases/decisions';
import { CASE_REFUSAL_TEXTS } from '../../../../modules/moderation/domain/cases/refusal-texts';
import { describeIssue } from '../../../../kernel/describe-issue';
import { Banner } from '../../shared/banner';
import { useWords } from '../../shared/use-words';
import { DecisionButtons } from '../parts/decision-buttons';
import type { sortResults } from '../rules/bulk';

// Whoever chooses at the end of a long list does not walk back for it.
const STAYS_IN_SIGHT = { position: 'sticky', top: '6rem', zIndex: 3 } as const; // below the header, which stays too

/** What can be done with the cases that are chosen. */
export const BulkBar = ({
  count,
  actions,
  onAction,
  onClear,
}: {
  readonly count: number;
  readonly actions: readonly DecisionAction[];
  readonly onAction: (action: DecisionAction) => void;
  readonly onClear: () => void;
}) => {
  const { say } = useWords();
  return (
    <Box
      role="region"
      aria-label={say('hub.moderation.bulk')}
      background="primary100"
      hasRadius
      padding={3}
      style={STAYS_IN_SIGHT}
    >
      <Flex gap={2} wrap="wrap" alignItems="center">
        <Typography fontWeight="bold" role="status">
          {say('hub.moderation.bulk.chosen', { count })}
        </Typography>
        <DecisionButtons actions={actions} size="S" onAction={onAction} />
        <Button size="S" variant="tertiary" onClick={onClear}>
          {say('hub.moderation.bulk.clear')}
        </Button>
      </Flex>
    </Box>
  );
};

/** Which of the chosen cases were left out of a decision, and why. */
export const LeftOut = ({
  refused,
}: {
  readonly refused: ReturnType<typeof sortResults>['refused'];
}) => {
  const { say, language } = useWords();
  if (refused.length === 0) return null;
  return (
    <Banner
      tone="warning"
      role="alert"
      title={say('hub.moderation.bulk.left-out', { count: refused.length })}
    >
      <ul>
        {refused.map(({ id, refusal }) => {
          const { code, field = '', limit, actual, details } = refusal;
          const issue = {
            ...{ code, field, severity: 'error' as const },
            ...(limit === undefined ? {} : { limit }),
            ...(actual === undefined ? {} : { actual }),
            ...(details === undefined ? {} : { details }),
          };
          return (
            <li key={id}>
              {say('hub.moderation.case', { id })}:{' '}
              {describeIssue(issue, CASE_REFUSAL_TEXTS, language)}
            </li>
          );
        })}
      </ul>
    </Banner>
  );
};
