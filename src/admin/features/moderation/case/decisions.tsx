import { Box, Typography } from '@strapi/design-system';
import { Card } from '../../shared/card';
import { Moment } from '../../shared/moment';
import { useWords, type MessageId } from '../../shared/use-words';
import type { DecisionAnswer } from '../data/answers';
import { useDesk } from '../data/use-desk';
import { PlainText } from '../parts/plain-text';
import { useModerationNames } from '../parts/use-moderation-names';

const Line = ({ decision }: { readonly decision: DecisionAnswer }) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { actionName } = useModerationNames();
  const { action, state, justification, ruleNumber, byKind, byName, decidedAt } = decision;
  return (
    <Box tag="li" paddingBottom={3}>
      <Typography tag="p">
        <strong>{actionName(action)}</strong> · {say(`hub.moderation.decision-state.${state}`)}
        {ruleNumber !== undefined && ruleNumber !== '' && (
          <> · {say('hub.moderation.rule', { number: ruleNumber })}</>
        )}
      </Typography>
      {justification !== '' && <PlainText text={justification} />}
      <Typography variant="pi" textColor="neutral600" tag="p">
        {byKind === 'system' ? say('hub.moderation.by-clock') : byName} ·{' '}
        <Moment at={decidedAt} timeZone={timeZone} />
      </Typography>
    </Box>
  );
};

/** Decisions without a frame of their own, the newest first. */
export const DecisionList = ({ decisions }: { readonly decisions: readonly DecisionAnswer[] }) => {
  const { say } = useWords();
  if (decisions.length === 0)
    return <Typography>{say('hub.moderation.decisions.none')}</Typography>;
  return (
    <ul>
      {decisions.map((decision) => (
        <Line key={decision.id} decision={decision} />
      ))}
    </ul>
  );
};

/** What was decided before, the newest first. */
export const EarlierDecisions = ({
  decisions,
  title,
}: {
  readonly decisions: readonly DecisionAnswer[];
  readonly title: MessageId;
}) => {
  const { say } = useWords();
  return (
    <Card title={say(title)}>
      <DecisionList decisions={decisions} />
    </Card>
  );
};
