import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { AccountView } from '../../../../modules/delivery/domain/account-view';
import { AskDialog } from '../../shared/ask-dialog';
import { ReasonField } from '../../shared/reason-field';
import { textFault } from '../../shared/text-limits';
import type { DialogEnd } from '../../shared/use-dialog';
import { useRequest } from '../../shared/use-request';
import { useWords } from '../../shared/use-words';
import { useActOnAccountMutation } from '../data/account-api';
import { otherMode, reasonLimits, type AskedAction } from '../rules/account-actions';

interface DialogProps {
  readonly account: AccountView;
  readonly action: AskedAction;
  readonly dialog: DialogEnd;
}

/** What an action is called among the words: turning the mode has two names. */
const wordName = (action: AskedAction, account: AccountView) =>
  action === 'set_mode' ? (`set_${otherMode(account.mode)}` as const) : action;

const useAction = ({ account, action, dialog }: DialogProps) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const [act, { isLoading }] = useActOnAccountMutation();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  // The account may be read anew while the dialog is open: what was asked stays what is done.
  const [name] = useState(wordName(action, account));
  const [mode] = useState(otherMode(account.mode));
  const limits = reasonLimits(action);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (limits !== undefined && textFault(reason, limits) !== undefined) return;
    const refused = await ask(
      act({
        ...{ id: account.id, language, action },
        ...(action === 'set_mode' ? { mode } : {}),
        ...(limits === undefined ? {} : { reason: reason.trim() }),
      }),
    );
    if (refused !== undefined) return;
    toggleNotification({ type: 'success', message: say(`hub.accounts.done.${name}`) });
    dialog.closeAfterDone();
  };
  return { name, limits, reason, setReason, isTried, refusal, isLoading, submit };
};

/** Says what an action does with an account, and carries it out. */
export const AccountDialog = (props: DialogProps) => {
  const { account, action, dialog } = props;
  const { say } = useWords();
  const { name, limits, isTried, refusal, isLoading, submit, ...form } = useAction(props);
  const word = say(`hub.accounts.action.${name}`);
  return (
    <AskDialog
      dialog={dialog}
      title={`${word}: ${account.name}`}
      intro={say(`hub.accounts.intro.${name}`)}
      button={word}
      isHarsh={action === 'remove'}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      {limits !== undefined && (
        <ReasonField
          value={form.reason}
          limits={limits}
          isTried={isTried}
          onChange={form.setReason}
        />
      )}
    </AskDialog>
  );
};
