import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { AskDialog } from '../shared/ask-dialog';
import { ReasonField } from '../shared/reason-field';
import { NEEDED_REASON, OPTIONAL_REASON, textFault } from '../shared/text-limits';
import type { DialogEnd } from '../shared/use-dialog';
import { useRequest } from '../shared/use-request';
import { useWords } from '../shared/use-words';
import { useTurnDeliverySwitchMutation } from './switch-api';

/** Asks why everything is stopped, or goes on, and does it. */
export const SwitchDialog = ({
  isOn,
  dialog,
}: {
  /** What the switch is turned to. */
  readonly isOn: boolean;
  readonly dialog: DialogEnd;
}) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const [turn, { isLoading }] = useTurnDeliverySwitchMutation();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const limits = isOn ? OPTIONAL_REASON : NEEDED_REASON;
  const name = say(isOn ? 'hub.switch.start' : 'hub.switch.stop');
  const submit = async (): Promise<void> => {
    setTried(true);
    if (textFault(reason, limits) !== undefined) return;
    const refused = await ask(turn({ isOn, reason: reason.trim(), language }));
    if (refused !== undefined) return;
    const message = say(isOn ? 'hub.switch.started-now' : 'hub.switch.stopped-now');
    toggleNotification({ type: 'success', message });
    dialog.closeAfterDone();
  };
  return (
    <AskDialog
      dialog={dialog}
      title={name}
      intro={say(isOn ? 'hub.switch.start-intro' : 'hub.switch.stop-intro')}
      button={name}
      isHarsh={!isOn}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <ReasonField value={reason} limits={limits} isTried={isTried} onChange={setReason} />
    </AskDialog>
  );
};
