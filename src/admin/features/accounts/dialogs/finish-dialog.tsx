import { Field } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type {
  AccountView,
  PendingConnectionView,
} from '../../../../modules/delivery/domain/account-view';
import { AskDialog } from '../../shared/ask-dialog';
import { Banner } from '../../shared/banner';
import { Choices } from '../../shared/choices';
import type { DialogEnd } from '../../shared/use-dialog';
import { useRequest } from '../../shared/use-request';
import { useWords } from '../../shared/use-words';
import { useFinishConnectionMutation } from '../data/account-api';
import {
  faultsOf,
  firstValues,
  type ConnectionValues,
  type GrantedAccount,
} from '../rules/connection';

interface FinishProps {
  readonly connection: PendingConnectionView;
  readonly accounts: readonly AccountView[];
  readonly dialog: DialogEnd;
}

const useFinish = ({ connection, accounts, dialog }: FinishProps) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const [finish, { isLoading }] = useFinishConnectionMutation();
  const [first] = connection.accounts;
  const [chosen, setChosen] = useState<GrantedAccount | undefined>(first);
  const [written, setWritten] = useState<Partial<ConnectionValues>>({});
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const { channel, id } = connection;
  const values: ConnectionValues =
    chosen === undefined
      ? { key: '', name: '' }
      : { ...firstValues(chosen, { channel, accounts }), ...written };
  const submit = async (): Promise<void> => {
    setTried(true);
    if (chosen === undefined || Object.keys(faultsOf(values)).length > 0) return;
    const key = values.key.trim();
    const name = values.name.trim();
    const { remoteAccountId } = chosen;
    const refused = await ask(finish({ id, language, remoteAccountId, key, name }));
    if (refused !== undefined) return;
    toggleNotification({ type: 'success', message: say('hub.accounts.done.connect', { name }) });
    dialog.closeAfterDone();
  };
  return {
    ...{ chosen, values, isTried, refusal, isLoading, submit },
    choose: (account: GrantedAccount): void => {
      setChosen(account);
      setWritten({});
    },
    write: (changed: Partial<ConnectionValues>): void =>
      setWritten((last) => ({ ...last, ...changed })),
  };
};

const Text = ({
  field,
  values,
  isTried,
  onChange,
}: {
  readonly field: keyof ConnectionValues;
  readonly values: ConnectionValues;
  readonly isTried: boolean;
  readonly onChange: (value: string) => void;
}) => {
  const { say } = useWords();
  const fault = isTried ? faultsOf(values)[field] : undefined;
  return (
    <Field.Root
      name={field}
      required
      hint={say(`hub.accounts.finish.${field}-hint`)}
      error={fault && say(`hub.accounts.finish.${fault}`)}
    >
      <Field.Label>{say(`hub.accounts.finish.${field}`)}</Field.Label>
      <Field.Input value={values[field]} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

const Which = ({
  connection,
  chosen,
  onChoose,
}: {
  readonly connection: PendingConnectionView;
  readonly chosen: GrantedAccount | undefined;
  readonly onChoose: (account: GrantedAccount) => void;
}) => {
  const { say } = useWords();
  const { accounts } = connection;
  const labelOf = ({ name, knownAs }: GrantedAccount): string =>
    knownAs === '' ? name : say('hub.accounts.finish.known', { name, key: knownAs });
  if (accounts.length < 2) return null;
  return (
    <Choices
      legend={say('hub.accounts.finish.which')}
      value={chosen?.remoteAccountId}
      options={accounts.map((account) => ({
        value: account.remoteAccountId,
        label: labelOf(account),
      }))}
      onChange={(id) => {
        const account = accounts.find(({ remoteAccountId }) => remoteAccountId === id);
        if (account !== undefined) onChoose(account);
      }}
    />
  );
};

/** Chooses which account a consent was given for; one that is known needs one press, a new one a name and a key. */
export const FinishDialog = (props: FinishProps) => {
  const { say } = useWords();
  const { chosen, values, isTried, choose, write, ...form } = useFinish(props);
  const isKnown = chosen !== undefined && chosen.knownAs !== '';
  return (
    <AskDialog
      dialog={props.dialog}
      title={say('hub.accounts.finish.title')}
      intro={say(isKnown ? 'hub.accounts.finish.intro-known' : 'hub.accounts.finish.intro')}
      button={say(isKnown ? 'hub.accounts.reconnect' : 'hub.accounts.finish.save')}
      isSending={form.isLoading}
      refusal={form.refusal}
      onSubmit={() => void form.submit()}
    >
      <Which connection={props.connection} chosen={chosen} onChoose={choose} />
      {isKnown ? (
        <Banner
          tone="note"
          title={say('hub.accounts.finish.known', { name: chosen.name, key: chosen.knownAs })}
        />
      ) : (
        (['name', 'key'] as const).map((field) => (
          <Text
            key={field}
            field={field}
            values={values}
            isTried={isTried}
            onChange={(value) => write({ [field]: value })}
          />
        ))
      )}
    </AskDialog>
  );
};
