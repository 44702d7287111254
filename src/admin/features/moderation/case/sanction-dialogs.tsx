import { useState } from 'react';
import { useIntl } from 'react-intl';
import { JUSTIFICATION } from '../../../../modules/moderation/domain/cases/justification';
import { AskDialog } from '../../shared/ask-dialog';
import { ReasonField } from '../../shared/reason-field';
import { textFault } from '../../shared/text-limits';
import type { DialogEnd } from '../../shared/use-dialog';
import { useRequest } from '../../shared/use-request';
import { useWords } from '../../shared/use-words';
import { useImposeSanctionMutation, useLiftSanctionMutation } from '../data/lead-api';
import { useDesk } from '../data/use-desk';
import { ChoiceField } from '../parts/choice-field';
import { LineField } from '../parts/line-field';
import { RuleField, useCurrentRules } from '../parts/rule-field';
import { useModerationNames } from '../parts/use-moderation-names';
import {
  EMPTY_SANCTION,
  sanctionDays,
  sanctionFaults,
  sanctionsFor,
  type SanctionFaults,
  type SanctionValues,
} from '../rules/sanction-form';

const useImpose = (citizenId: number, dialog: DialogEnd) => {
  const { locale: language } = useIntl();
  const { me } = useDesk();
  const [impose, { isLoading }] = useImposeSanctionMutation();
  const [values, setValues] = useState(EMPTY_SANCTION);
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const rules = useCurrentRules();
  const faults = sanctionFaults(values, { isLead: me.isLead, rules });
  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const { kind, days, reason, ruleNumber } = values;
    const isEndless = sanctionDays(kind, me) === undefined;
    const sanction = { citizenId, kind, reason: reason.trim(), ruleNumber: ruleNumber.trim() };
    const given = isEndless ? sanction : { ...sanction, days: Number(days) };
    if ((await ask(impose({ ...given, language }))) === undefined) dialog.closeAfterDone();
  };
  const change = (changed: Partial<SanctionValues>) =>
    setValues((last) => ({ ...last, ...changed }));
  const shown: SanctionFaults = isTried ? faults : {};
  return { values, change, faults: shown, isTried, refusal, isLoading, submit };
};

const Fields = ({
  values,
  faults,
  change,
}: Pick<ReturnType<typeof useImpose>, 'values' | 'faults' | 'change'>) => {
  const { say } = useWords();
  const { me } = useDesk();
  const { actionName } = useModerationNames();
  const limit = sanctionDays(values.kind, me);
  return (
    <>
      <ChoiceField
        label={say('hub.moderation.sanction.kind')}
        value={values.kind}
        options={sanctionsFor(me).map((value) => ({ value, label: actionName(value) }))}
        onChange={(kind) => change({ kind })}
      />
      {limit !== undefined && (
        <LineField
          name="days"
          label={say('hub.moderation.decision.days')}
          hint={say('hub.moderation.decision.days-hint', { limit })}
          value={values.days}
          inputMode="numeric"
          error={faults.days && say('hub.moderation.decision.days-wrong', { limit })}
          onChange={(days) => change({ days })}
        />
      )}
      <RuleField
        value={values.ruleNumber}
        fault={faults.ruleNumber}
        onChange={(ruleNumber) => change({ ruleNumber })}
      />
    </>
  );
};

/** Puts a limit on a citizen beside a case. */
export const ImposeDialog = ({
  citizenId,
  dialog,
}: {
  readonly citizenId: number;
  readonly dialog: DialogEnd;
}) => {
  const { say } = useWords();
  const { actionName } = useModerationNames();
  const { values, change, faults, isTried, refusal, isLoading, submit } = useImpose(
    citizenId,
    dialog,
  );
  return (
    <AskDialog
      dialog={dialog}
      title={say('hub.moderation.sanction.impose')}
      intro={say(`hub.moderation.intro.${values.kind}`)}
      button={actionName(values.kind)}
      isHarsh
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <Fields values={values} faults={faults} change={change} />
      <ReasonField
        value={values.reason}
        limits={JUSTIFICATION}
        isTried={isTried}
        onChange={(reason) => change({ reason })}
      />
    </AskDialog>
  );
};

/** Ends a limit before its time. */
export const LiftDialog = ({ id, dialog }: { readonly id: number; readonly dialog: DialogEnd }) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const [lift, { isLoading }] = useLiftSanctionMutation();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (textFault(reason, JUSTIFICATION) !== undefined) return;
    const refused = await ask(lift({ id, reason: reason.trim(), language }));
    if (refused === undefined) dialog.closeAfterDone();
  };
  const name = say('hub.moderation.sanction.lift');
  return (
    <AskDialog
      dialog={dialog}
      title={name}
      intro={say('hub.moderation.sanction.lift-intro')}
      button={name}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <ReasonField value={reason} limits={JUSTIFICATION} isTried={isTried} onChange={setReason} />
    </AskDialog>
  );
};
