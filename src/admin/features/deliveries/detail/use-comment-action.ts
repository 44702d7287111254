import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { toRefusal, type Refusal } from '../../shared/refusal';
import { useWords } from '../../shared/use-words';
import { useActOnCommentMutation } from '../data/delivery-api';

/** Gives the function that answers, hides or shows a comment, and says how it went; it resolves to whether it was done. */
export const useCommentAction = (commentId: number) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useActOnCommentMutation();
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const act = async (input: Parameters<typeof send>[0]['input']): Promise<boolean> => {
    setRefusal(undefined);
    const answer = await send({ commentId, language, input });
    if ('error' in answer) {
      setRefusal(toRefusal(answer.error));
      return false;
    }
    toggleNotification({ type: 'success', message: say(`hub.comments.done.${input.action}`) });
    return true;
  };
  return { act, isSending: isLoading, refusal };
};
