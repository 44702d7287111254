import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import type { AccountView } from '../../../../modules/delivery/domain/account-view';
import { toRefusal } from '../../shared/refusal';
import { RefusalBanner } from '../../shared/refusal-banner';
import { focusPlace } from '../../shared/use-dialog';
import { useGetConnectionQuery } from '../data/account-api';
import { FinishDialog } from './finish-dialog';

/** After a platform has led back here: asks for which account the consent was given. Nothing where nobody comes from one. */
export const FinishConnection = ({ accounts }: { readonly accounts: readonly AccountView[] }) => {
  const { locale: language } = useIntl();
  const [query, setQuery] = useSearchParams();
  const id = query.get('connection') ?? '';
  const { currentData, error } = useGetConnectionQuery(
    { id, language },
    { skip: id === '', refetchOnMountOrArgChange: true },
  );
  const end = (): void => {
    setQuery({}, { replace: true });
  };
  return (
    <>
      {id !== '' && error !== undefined && <RefusalBanner refusal={toRefusal(error)} />}
      {id !== '' && currentData !== undefined && error === undefined && (
        <FinishDialog
          connection={currentData}
          accounts={accounts}
          dialog={{
            close: end,
            closeAfterDone: end,
            returnFocus: focusPlace,
          }}
        />
      )}
    </>
  );
};
