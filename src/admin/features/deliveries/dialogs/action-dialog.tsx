import { Checkbox, Field } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type {
  DeliveryAction,
  DeliveryDetail,
} from '../../../../modules/delivery/domain/delivery-view';
import { AskDialog } from '../../shared/ask-dialog';
import { Banner } from '../../shared/banner';
import { ReasonField } from '../../shared/reason-field';
import { isStale } from '../../shared/refusal';
import type { PageDialog } from '../../shared/use-dialog';
import { makeKeptValues } from '../../shared/use-kept-values';
import { useRequest } from '../../shared/use-request';
import { useWords } from '../../shared/use-words';
import { useActOnDeliveryMutation } from '../data/delivery-api';
import {
  EMPTY_VALUES,
  faultsOf,
  introName,
  isHarsh,
  reasonLimits,
  toActionInput,
  type ActionValues,
} from '../rules/actions';
import { accountNameOf, useChannelName } from '../../shared/use-delivery-names';
import { CandidateField } from './candidate-field';

interface DialogProps {
  readonly delivery: DeliveryDetail;
  readonly action: DeliveryAction;
  readonly dialog: PageDialog<DeliveryAction>;
  /** The delivery changed while the dialog was open, so that nothing was done. */
  readonly onStale: () => void;
}

const useKeptAction = makeKeptValues<ActionValues>();

const useAction = ({ delivery, action, dialog, onStale }: DialogProps) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const [act, { isLoading }] = useActOnDeliveryMutation();
  const { values, change, forget } = useKeptAction(
    `${String(delivery.id)} ${action}`,
    EMPTY_VALUES,
  );
  // What the person saw when they opened the dialog: nothing newer is ever overwritten unseen.
  const [{ id, fence, candidates }] = useState(delivery);
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const faults = faultsOf({ action, values, candidates });
  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const input = toActionInput({ action, values, candidates });
    const refused = await ask(act({ id, language, fence, input }));
    if (refused === undefined) {
      forget();
      toggleNotification({ type: 'success', message: say(`hub.deliveries.done.${action}`) });
    } else if (isStale(refused)) {
      onStale();
    } else {
      return;
    }
    dialog.closeAfterDone();
  };
  return { values, change, faults: isTried ? faults : {}, isTried, refusal, isLoading, submit };
};

const LookFirst = ({
  delivery,
  hasLooked,
  isMissing,
  onChange,
}: {
  readonly delivery: DeliveryDetail;
  readonly hasLooked: boolean;
  readonly isMissing: boolean;
  readonly onChange: (hasLooked: boolean) => void;
}) => {
  const { say } = useWords();
  const channelName = useChannelName();
  return (
    <>
      <Banner tone="warning" title={say('hub.deliveries.not-there.warning')}>
        {say('hub.deliveries.not-there.why')}
      </Banner>
      <Field.Root
        name="hasLooked"
        required
        error={isMissing ? say('hub.deliveries.not-there.look-first') : undefined}
      >
        <Checkbox
          checked={hasLooked}
          aria-invalid={isMissing}
          onCheckedChange={(checked: boolean | 'indeterminate') => onChange(checked === true)}
        >
          {say('hub.deliveries.not-there.confirm', {
            account: accountNameOf(delivery),
            channel: channelName(delivery.channel),
          })}
        </Checkbox>
        <Field.Error />
      </Field.Root>
    </>
  );
};

/** Says what an action does, asks what it needs to know, and carries it out. */
export const ActionDialog = (props: DialogProps) => {
  const { delivery, action, dialog } = props;
  const { say } = useWords();
  const { values, change, faults, isTried, refusal, isLoading, submit } = useAction(props);
  const name = say(`hub.deliveries.action.${action}`);
  const limits = reasonLimits(action);
  return (
    <AskDialog
      dialog={dialog}
      title={name}
      intro={say(`hub.deliveries.intro.${introName(action, delivery)}`)}
      button={name}
      isHarsh={isHarsh(action)}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      {action === 'link' && (
        <CandidateField delivery={delivery} values={values} faults={faults} change={change} />
      )}
      {action === 'not_there' && (
        <LookFirst
          delivery={delivery}
          hasLooked={values.hasLooked}
          isMissing={faults.hasLooked !== undefined}
          onChange={(hasLooked) => change({ hasLooked })}
        />
      )}
      {limits !== undefined && (
        <ReasonField
          value={values.reason}
          limits={limits}
          isTried={isTried}
          onChange={(reason) => change({ reason })}
        />
      )}
    </AskDialog>
  );
};
