import { Checkbox } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { CannedText } from '../../../../modules/moderation/domain/cases/canned-text';
import { DECISION_ACTIONS } from '../../../../modules/moderation/domain/cases/decisions';
import { AskDialog } from '../../shared/ask-dialog';
import type { DialogEnd } from '../../shared/use-dialog';
import { useRequest } from '../../shared/use-request';
import { useTextFault } from '../../shared/use-text-fault';
import { useWords } from '../../shared/use-words';
import { useSaveCannedTextMutation } from '../data/lead-api';
import { ChoiceField } from '../parts/choice-field';
import { LineField } from '../parts/line-field';
import { TextPair } from '../parts/text-pair';
import { useModerationNames } from '../parts/use-moderation-names';
import {
  CANNED_TEXT_LIMITS,
  cannedFaults,
  toCannedDraft,
  type CannedDraft,
  type CannedFaults,
} from '../rules/canned-form';

interface FieldsProps {
  readonly draft: CannedDraft;
  readonly faults: CannedFaults;
  readonly change: (changed: Partial<CannedDraft>) => void;
}

const Texts = ({ draft, faults, change }: FieldsProps) => {
  const { say } = useWords();
  return (
    <TextPair
      names={['textId', 'textEn']}
      values={draft}
      faults={faults}
      limits={CANNED_TEXT_LIMITS}
      hint={say('hub.moderation.decision.reason-hint')}
      labelOf={(name) => say(`hub.moderation.rules.${name}`)}
      onChange={(name, text) => change({ [name]: text })}
    />
  );
};

const Fields = ({ draft, faults, change }: FieldsProps) => {
  const { say } = useWords();
  const { actionName } = useModerationNames();
  const tellFault = useTextFault();
  return (
    <>
      <LineField
        name="title"
        label={say('hub.moderation.canned.title')}
        value={draft.title}
        error={faults.title && tellFault(faults.title)}
        onChange={(title) => change({ title })}
      />
      <ChoiceField
        label={say('hub.moderation.canned.action')}
        value={draft.action}
        options={DECISION_ACTIONS.map((value) => ({ value, label: actionName(value) }))}
        onChange={(action) => change({ action })}
      />
      <LineField
        name="ruleNumber"
        label={say('hub.moderation.decision.rule')}
        isRequired={false}
        value={draft.ruleNumber}
        onChange={(ruleNumber) => change({ ruleNumber })}
      />
      <Texts draft={draft} faults={faults} change={change} />
      <Checkbox
        checked={draft.isActive}
        onCheckedChange={(checked: boolean | 'indeterminate') =>
          change({ isActive: checked === true })
        }
      >
        {say('hub.moderation.canned.on')}
      </Checkbox>
    </>
  );
};

/** Writes a canned text, or changes one. */
export const CannedDialog = ({
  text,
  dialog,
}: {
  readonly text: CannedText | undefined;
  readonly dialog: DialogEnd;
}) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const [save, { isLoading }] = useSaveCannedTextMutation();
  const [draft, setDraft] = useState(() => toCannedDraft(text));
  const [isTried, setTried] = useState(false);
  const { refusal, ask } = useRequest();
  const faults = cannedFaults(draft);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const refused = await ask(save({ id: text?.id, text: draft, language }));
    if (refused === undefined) dialog.closeAfterDone();
  };
  const name =
    text === undefined
      ? say('hub.moderation.canned.add')
      : say('hub.moderation.canned.change', { title: text.title });
  return (
    <AskDialog
      dialog={dialog}
      title={name}
      intro={say('hub.moderation.canned.intro')}
      button={say('hub.moderation.word.save')}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <Fields
        draft={draft}
        faults={isTried ? faults : {}}
        change={(changed) => setDraft((last) => ({ ...last, ...changed }))}
      />
    </AskDialog>
  );
};
