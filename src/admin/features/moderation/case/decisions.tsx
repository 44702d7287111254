import { Box, Typography } from '@strapi/design-system';
import { Card } from '../../shared/card';
import { Moment } from '../../shared/moment';
import { useMoments } from '../../shared/use-moments';
import { useWords, type MessageId } from '../../shared/use-words';
import type { AppealAnswer, DecisionAnswer } from '../data/answers';
import { useDesk } from '../data/use-desk';
import { PlainText } from '../parts/plain-text';
import { useModerationNames } from '../parts/use-moderation-names';

/** What its author said against a decision, and what another person answered. */
const AppealAgainst = ({ appeal }: { readonly appeal: AppealAnswer }) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { id, state, text, reply, filedAt, decidedByName, decidedAt } = appeal;
  return (
    <Box paddingLeft={4} paddingTop={2}>
      <Typography tag="p">
        <strong>{say('hub.moderation.appeal.title', { id })}</strong> ·{' '}
        {say(`hub.moderation.appeal.state.${state}`)}
      </Typography>
      <PlainText text={text} />
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say('hub.moderation.appeal.filed')} <Moment at={filedAt} timeZone={timeZone} />
      </Typography>
      {reply !== undefined && <PlainText text={reply} />}
      {decidedAt !== undefined && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {decidedByName} · <Moment at={decidedAt} timeZone={timeZone} />
        </Typography>
      )}
    </Box>
  );
};

interface LineProps {
  readonly decision: DecisionAnswer;
  readonly appeal: AppealAnswer | undefined;
}

/** What the clock puts down beside what it did: a moment, or a reason by its code. */
const ClockNote = ({ decision: { action, justification } }: Pick<LineProps, 'decision'>) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { exact } = useMoments(timeZone);
  const { reasonName } = useModerationNames();
  if (action !== 'breach') return <Typography tag="p">{reasonName(justification)}</Typography>;
  const isMoment = !Number.isNaN(Date.parse(justification));
  return isMoment ? (
    <Typography tag="p">
      {say('hub.moderation.due.report', { at: exact(justification) })}
    </Typography>
  ) : null;
};

const Line = ({ decision, appeal }: LineProps) => {
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
      {justification !== '' && byKind === 'system' && <ClockNote decision={decision} />}
      {justification !== '' && byKind === 'staff' && <PlainText text={justification} />}
      <Typography variant="pi" textColor="neutral600" tag="p">
        {byKind === 'system' ? say('hub.moderation.by-clock') : byName} ·{' '}
        <Moment at={decidedAt} timeZone={timeZone} />
      </Typography>
      {appeal !== undefined && <AppealAgainst appeal={appeal} />}
    </Box>
  );
};

interface ListProps {
  readonly decisions: readonly DecisionAnswer[];
  /** Those against these decisions, as far as they are to be shown. */
  readonly appeals?: readonly AppealAnswer[];
}

/** Decisions without a frame of their own, the newest first. */
export const DecisionList = ({ decisions, appeals = [] }: ListProps) => {
  const { say } = useWords();
  if (decisions.length === 0)
    return <Typography>{say('hub.moderation.decisions.none')}</Typography>;
  return (
    <ul>
      {decisions.map((decision) => (
        <Line
          key={decision.id}
          decision={decision}
          appeal={appeals.find(({ decisionId }) => decisionId === decision.id)}
        />
      ))}
    </ul>
  );
};

/** What was decided before, the newest first, with what its author said against it. */
export const EarlierDecisions = ({ title, ...list }: ListProps & { readonly title: MessageId }) => {
  const { say } = useWords();
  return (
    <Card title={say(title)}>
      <DecisionList {...list} />
    </Card>
  );
};
