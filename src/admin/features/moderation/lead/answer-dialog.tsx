import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import {
  MAX_APPEAL_CHARACTERS,
  type AppealOutcome,
} from '../../../../modules/moderation/domain/cases/appeals';
import { AskDialog } from '../../shared/ask-dialog';
import { TextField } from '../../shared/text-field';
import { textFault, type TextLimits } from '../../shared/text-limits';
import type { DialogEnd } from '../../shared/use-dialog';
import { makeKeptValues } from '../../shared/use-kept-values';
import { useRequest } from '../../shared/use-request';
import { useTextFault } from '../../shared/use-text-fault';
import { useWords } from '../../shared/use-words';
import type { AppealLine } from '../data/answers';
import { useAnswerAppealMutation } from '../data/lead-api';

const LIMITS: TextLimits = { min: 1, max: MAX_APPEAL_CHARACTERS };

const useKeptReply = makeKeptValues<{ readonly reply: string }>();

interface AnswerProps {
  readonly appeal: AppealLine;
  readonly outcome: AppealOutcome;
  readonly dialog: DialogEnd;
}

const useAnswer = ({ appeal, outcome, dialog }: AnswerProps) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const [answer, { isLoading }] = useAnswerAppealMutation();
  // What the person saw when they opened the dialog: nothing newer is answered unseen.
  const [{ id, version }] = useState(appeal);
  const { values, change, forget } = useKeptReply(`${String(id)} ${outcome}`, { reply: '' });
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const fault = textFault(values.reply, LIMITS);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (fault !== undefined) return;
    const reply = values.reply.trim();
    if ((await ask(answer({ id, outcome, reply, version, language }))) !== undefined) return;
    forget();
    toggleNotification({ type: 'success', message: say('hub.moderation.appeal.answered') });
    dialog.closeAfterDone();
  };
  return { values, change, fault: isTried ? fault : undefined, refusal, isLoading, submit };
};

/** Answers an appeal: what happens then, and the reply that its author reads. */
export const AnswerDialog = (props: AnswerProps) => {
  const { outcome, dialog } = props;
  const { say } = useWords();
  const tellFault = useTextFault();
  const { values, change, fault, refusal, isLoading, submit } = useAnswer(props);
  const name = say(`hub.moderation.appeal.${outcome}`);
  return (
    <AskDialog
      dialog={dialog}
      title={name}
      intro={say(`hub.moderation.appeal.intro.${outcome}`)}
      button={name}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <TextField
        name="reply"
        label={say('hub.moderation.appeal.reply')}
        hint={say('hub.moderation.appeal.reply-hint')}
        value={values.reply}
        limits={LIMITS}
        error={fault === undefined ? undefined : tellFault(fault)}
        onChange={(reply) => change({ reply })}
      />
    </AskDialog>
  );
};
