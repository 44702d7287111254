import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useRequest } from '../../shared/use-request';
import { useWords } from '../../shared/use-words';
import { useActOnCommentMutation } from '../data/delivery-api';

/** Gives the function that answers, hides or shows a comment, and says how it went; it resolves to whether it was done. */
export const useCommentAction = (commentId: number) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useActOnCommentMutation();
  const { refusal, ask } = useRequest();
  const act = async (input: Parameters<typeof send>[0]['input']): Promise<boolean> => {
    const refused = await ask(send({ commentId, language, input }));
    if (refused !== undefined) return false;
    toggleNotification({ type: 'success', message: say(`hub.comments.done.${input.action}`) });
    return true;
  };
  return { act, isSending: isLoading, refusal };
};
