import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { toRefusal } from '../../shared/refusal';
import { useWords } from '../../shared/use-words';
import { useHoldCaseMutation } from '../data/moderation-api';

/** Claims a case or gives it back, and says why where that was not done. */
export const useHoldCase = () => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const { toggleNotification } = useNotification();
  const [hold, { isLoading }] = useHoldCaseMutation();
  const holdCase = async (id: number, step: 'claim' | 'release'): Promise<void> => {
    const answer = await hold({ id, step, language });
    if (!('error' in answer)) return;
    const { message } = toRefusal(answer.error);
    const text = message === '' ? say('hub.refusal.unclear') : message;
    toggleNotification({ type: 'warning', message: text });
  };
  return { holdCase, isHolding: isLoading };
};
