import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import {
  APPEAL_STATES,
  type AppealOutcome,
  type AppealState,
} from '../../../../modules/moderation/domain/cases/appeals';
import { Banner } from '../../shared/banner';
import { EmptyNote } from '../../shared/empty-note';
import { caseAddress } from '../../shared/hub-pages';
import { Moment } from '../../shared/moment';
import { useDialog } from '../../shared/use-dialog';
import { useWords } from '../../shared/use-words';
import { DecisionList } from '../case/decisions';
import type { AppealLine } from '../data/answers';
import { useGetAppealsQuery } from '../data/lead-api';
import { useDesk } from '../data/use-desk';
import { ChoiceField } from '../parts/choice-field';
import { Loaded } from '../parts/loaded';
import { PageFrame } from '../parts/page-frame';
import { PageLink } from '../parts/page-link';
import { PageTurner } from '../parts/page-turner';
import { PlainText } from '../parts/plain-text';
import { AnswerDialog } from './answer-dialog';

interface Answering {
  readonly appeal: AppealLine;
  readonly outcome: AppealOutcome;
}

const OUTCOMES = ['overturned', 'upheld'] as const;

interface AppealProps {
  readonly appeal: AppealLine;
  readonly onAnswer: (outcome: AppealOutcome) => void;
}

const Answers = ({ appeal, onAnswer }: AppealProps) => {
  const { say } = useWords();
  const { mayDecide, needsAnotherLead, state } = appeal;
  if (needsAnotherLead) {
    return <Banner tone="warning" title={say('hub.moderation.appeal.needs-lead')} />;
  }
  return mayDecide ? (
    <Flex gap={2}>
      {OUTCOMES.map((outcome) => (
        <Button
          key={outcome}
          variant={outcome === 'overturned' ? 'default' : 'secondary'}
          onClick={() => onAnswer(outcome)}
        >
          {say(`hub.moderation.appeal.${outcome}`)}
        </Button>
      ))}
    </Flex>
  ) : (
    state === 'filed' && <Typography>{say('hub.moderation.appeal.not-you')}</Typography>
  );
};

const Appeal = ({ appeal, onAnswer }: AppealProps) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { id, text, state, filedAt, dueAt, reply, decidedByName, decision } = appeal;
  return (
    <Box tag="li" padding={5} background="neutral0" shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          {say('hub.moderation.appeal.title', { id })} ·{' '}
          <PageLink to={caseAddress(decision.caseId)}>
            {say('hub.moderation.case', { id: decision.caseId })}
          </PageLink>
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {say('hub.moderation.appeal.filed')} <Moment at={filedAt} timeZone={timeZone} /> ·{' '}
          {say('hub.moderation.appeal.due')} <Moment at={dueAt} timeZone={timeZone} />
        </Typography>
        <PlainText text={text} />
        <Typography tag="h3" fontWeight="bold">
          {say('hub.moderation.appeal.against')}
        </Typography>
        <DecisionList decisions={[decision]} />
        {reply !== undefined && (
          <>
            <Typography tag="h3" fontWeight="bold">
              {say(`hub.moderation.appeal.state.${state}`)} · {decidedByName}
            </Typography>
            <PlainText text={reply} />
          </>
        )}
        <Answers appeal={appeal} onAnswer={onAnswer} />
      </Flex>
    </Box>
  );
};

/** Appeals for the lead: the decision, what its author says, and the answer, which another person gives. */
export const AppealsPage = () => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const [{ state, after }, setAsked] = useState<{ state: AppealState; after?: string }>({
    state: 'filed',
  });
  const dialog = useDialog<Answering>();
  const asked = useGetAppealsQuery({ state, after, language }, { refetchOnMountOrArgChange: true });
  const { opened } = dialog;
  return (
    <PageFrame page="appeals">
      <Box maxWidth="30rem">
        <ChoiceField
          label={say('hub.moderation.filter.state')}
          value={state}
          options={APPEAL_STATES.map((value) => ({
            value,
            label: say(`hub.moderation.appeal.state.${value}`),
          }))}
          onChange={(chosen) => setAsked({ state: chosen })}
        />
      </Box>
      <Loaded answer={asked}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <EmptyNote text={say('hub.moderation.appeals.none')} />}
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
              {items.map((appeal) => (
                <Appeal
                  key={appeal.id}
                  appeal={appeal}
                  onAnswer={(outcome) => dialog.open({ appeal, outcome })}
                />
              ))}
            </Flex>
            {next !== undefined && (
              <PageTurner next={next} onTurn={(after) => setAsked({ state, after })} />
            )}
          </>
        )}
      </Loaded>
      {opened !== undefined && (
        <AnswerDialog
          key={`${String(opened.appeal.id)} ${opened.outcome}`}
          appeal={opened.appeal}
          outcome={opened.outcome}
          dialog={dialog}
        />
      )}
    </PageFrame>
  );
};
