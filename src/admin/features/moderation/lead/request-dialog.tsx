import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { JUSTIFICATION } from '../../../../modules/moderation/domain/cases/justification';
import { AskDialog } from '../../shared/ask-dialog';
import { ReasonField } from '../../shared/reason-field';
import { textFault } from '../../shared/text-limits';
import type { DialogEnd } from '../../shared/use-dialog';
import { useRequest } from '../../shared/use-request';
import { useWords } from '../../shared/use-words';
import { useAskForPersonMutation, type NewRequest } from '../data/lead-api';

/** What is asked for, and about whom or what. */
export type RequestSubject = Omit<NewRequest, 'reason'>;

/** Asks for the address of a citizen, or for a text to be wiped; another person decides. */
export const RequestDialog = ({
  subject,
  dialog,
}: {
  readonly subject: RequestSubject;
  readonly dialog: DialogEnd;
}) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const [askFor, { isLoading }] = useAskForPersonMutation();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (textFault(reason, JUSTIFICATION) !== undefined) return;
    const request = { ...subject, reason: reason.trim() };
    if ((await ask(askFor({ request, language }))) !== undefined) return;
    toggleNotification({ type: 'success', message: say('hub.moderation.request.asked') });
    dialog.closeAfterDone();
  };
  const name = say(`hub.moderation.request.ask.${subject.kind}`);
  return (
    <AskDialog
      dialog={dialog}
      title={name}
      intro={say(`hub.moderation.request.intro.${subject.kind}`)}
      button={name}
      isHarsh={subject.kind === 'purge'}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <ReasonField value={reason} limits={JUSTIFICATION} isTried={isTried} onChange={setReason} />
    </AskDialog>
  );
};
