import { Button } from '@strapi/design-system';
import { useState } from 'react';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import type { EditionAction } from '../../../../modules/editorial/domain/transitions';
import { useWords } from '../../shared/use-words';
import { closeDialog } from '../data/open-dialog';
import {
  EMPTY_VALUES,
  faultsOf,
  toMoveInput,
  type FieldFault,
  type MoveField,
  type MoveValues,
} from '../rules/move-input';
import { moveName } from '../rules/moves';
import { nameZone, scheduleWindow } from '../../shared/office-time';
import { isOvertaken } from '../rules/refusals';
import { makeKeptValues } from '../../shared/use-kept-values';
import { useNow } from '../../shared/use-moments';
import { EditorialDialog } from './editorial-dialog';
import { MoveFields } from './move-fields';
import { RefusalNote } from './refusal-note';
import { useMove } from './use-move';

type Action = Exclude<EditionAction, 'restore'>;

const HARSH: readonly Action[] = ['withdraw', 'unpublish', 'force_publish'];

const useFaultText = () => {
  const { say } = useWords();
  return ({ code, limit = 0 }: FieldFault, field: MoveField): string =>
    code === 'missing'
      ? say(field === 'at' ? 'hub.fault.at_missing' : 'hub.fault.ending_missing')
      : say(`hub.fault.${code}`, { limit });
};

const useKeptMove = makeKeptValues<MoveValues>();

const useMoveForm = (edition: EditionView, action: Action) => {
  const now = useNow();
  const faultText = useFaultText();
  const { contentType, documentId, locale, scheduledFor } = edition;
  const { values, change, forget } = useKeptMove(
    [contentType, documentId, locale, action].join(' '),
    { ...EMPTY_VALUES, at: scheduledFor?.local ?? '' },
  );
  const { send, refusal, isSending } = useMove(edition, action);
  const [isTried, setTried] = useState(false);
  const { owesChangeNote, timeZone } = edition;
  const window = scheduleWindow(now, timeZone);
  const faults = faultsOf({ action, values, owesChangeNote, window });
  return {
    values,
    change,
    window,
    refusal,
    isSending,
    errorOf: (field: MoveField): string | undefined => {
      const fault = faults[field];
      if (isTried && fault !== undefined) return faultText(fault, field);
      return refusal?.field === field ? refusal.message : undefined;
    },
    submit: async (): Promise<void> => {
      setTried(true);
      if (Object.keys(faults).length > 0) return;
      if (await send(toMoveInput({ action, values, owesChangeNote }))) forget();
    },
  };
};

/** Asks what an action needs to know, says what it does, and carries it out. */
export const MoveDialog = ({
  edition,
  action,
}: {
  readonly edition: EditionView;
  readonly action: Action;
}) => {
  const { say } = useWords();
  const { refusal, isSending, submit, ...fields } = useMoveForm(edition, action);
  const name = say(`hub.editorial.action.${moveName(action, edition)}`);
  const isOver = refusal !== undefined && isOvertaken(refusal);
  return (
    <EditorialDialog
      title={name}
      intro={say(`hub.editorial.intro.${action}`, { zone: nameZone(edition.timeZone) })}
      onSubmit={() => {
        if (isOver) closeDialog();
        else void submit();
      }}
      footer={
        <>
          {!isOver && (
            <Button variant="tertiary" onClick={closeDialog}>
              {say('hub.dialog.cancel')}
            </Button>
          )}
          <Button
            type="submit"
            loading={isSending}
            variant={HARSH.includes(action) && !isOver ? 'danger' : 'default'}
          >
            {isOver ? say('hub.editorial.overtaken.close') : name}
          </Button>
        </>
      }
    >
      <RefusalNote refusal={refusal} />
      <MoveFields edition={edition} action={action} {...fields} />
    </EditorialDialog>
  );
};
