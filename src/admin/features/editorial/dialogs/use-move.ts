import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import type { EditionAction } from '../../../../modules/editorial/domain/transitions';
import { useWords } from '../../shared/use-words';
import { useMoveEditionMutation } from '../data/edition-api';
import { closeAfterMove } from '../data/open-dialog';
import { toMoveRefusal, type MoveRefusal } from '../rules/refusals';

/** Carries an action out and says how it went. */
export interface Mover {
  readonly isSending: boolean;
  readonly refusal: MoveRefusal | undefined;
  /** Resolves to whether it was carried out; then the dialog is closed. */
  readonly send: (input: object) => Promise<boolean>;
}

/**
 * Gives the function that acts on an edition in the version that stood there when the dialog was opened, so that nothing
 * newer is ever overwritten unseen.
 */
export const useMove = (edition: EditionView, action: EditionAction): Mover => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const [move, { isLoading }] = useMoveEditionMutation();
  const [version] = useState(edition.version);
  const [refusal, setRefusal] = useState<MoveRefusal | undefined>(undefined);
  const send = async (input: object): Promise<boolean> => {
    setRefusal(undefined);
    const { contentType, documentId, locale } = edition;
    const place = { contentType, documentId, locale };
    const answer = await move({ place, language, version, action, input });
    if ('error' in answer) {
      setRefusal(toMoveRefusal(answer.error));
      return false;
    }
    toggleNotification({ type: 'success', message: say(`hub.editorial.done.${action}`) });
    closeAfterMove();
    return true;
  };
  return { isSending: isLoading, refusal, send };
};
