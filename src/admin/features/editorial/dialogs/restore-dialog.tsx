import { Button } from '@strapi/design-system';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import { useWords } from '../../shared/use-words';
import { closeDialog } from '../data/open-dialog';
import { isOvertaken } from '../rules/refusals';
import { EditorialDialog } from './editorial-dialog';
import { RefusalNote } from './refusal-note';
import { useMove } from './use-move';

/** Asks before a former text takes the place of the draft. */
export const RestoreDialog = ({
  edition,
  snapshot,
}: {
  readonly edition: EditionView;
  readonly snapshot: number;
}) => {
  const { say } = useWords();
  const { send, refusal, isSending } = useMove(edition, 'restore');
  const isOver = refusal !== undefined && isOvertaken(refusal);
  return (
    <EditorialDialog
      title={say('hub.editorial.action.restore')}
      intro={say('hub.editorial.intro.restore', { number: snapshot })}
      onSubmit={() => {
        if (isOver) closeDialog();
        else void send({ snapshot });
      }}
      footer={
        <>
          {!isOver && (
            <Button variant="tertiary" onClick={closeDialog}>
              {say('hub.dialog.cancel')}
            </Button>
          )}
          <Button type="submit" loading={isSending}>
            {say(isOver ? 'hub.editorial.overtaken.close' : 'hub.editorial.action.restore')}
          </Button>
        </>
      }
    >
      <RefusalNote refusal={refusal} />
    </EditorialDialog>
  );
};
