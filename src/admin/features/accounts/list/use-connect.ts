import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ConnectableLogin } from '../../../../modules/delivery/domain/account-view';
import { toRefusal, type Refusal } from '../../shared/refusal';
import { useBeginConnectionMutation } from '../data/account-api';

/** Gives the function that leads to the page of a platform on which the owner of an account consents. */
export const useConnect = () => {
  const { locale: language } = useIntl();
  const [begin] = useBeginConnectionMutation();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const connect = async ({ channel, login }: ConnectableLogin): Promise<void> => {
    setRefusal(undefined);
    setBusy(true);
    const answer = await begin({ channel, login, language });
    if ('error' in answer) {
      setBusy(false);
      setRefusal(toRefusal(answer.error));
      return;
    }
    // Stays busy until the browser has left.
    window.location.assign(answer.data.authorizeUrl);
  };
  return { connect, isBusy, refusal };
};
