import { Typography } from '@strapi/design-system';
import type { AccountView } from '../../../../modules/delivery/domain/account-view';
import { Banner } from '../../shared/banner';
import { useMoments } from '../../shared/use-moments';
import { useWords } from '../../shared/use-words';
import { toExpiry } from '../rules/expiry';

const TONES = { near: 'warning', soon: 'error', last_day: 'error', ended: 'error' } as const;

/** How long the hub may still use an account: a quiet line, and a warning from two weeks before the end on. */
export const ExpiryLine = ({
  account,
  timeZone,
}: {
  readonly account: AccountView;
  readonly timeZone: string;
}) => {
  const { say } = useWords();
  const { exact } = useMoments(timeZone);
  const { expiresInDays, expiresAt } = account;
  const expiry = toExpiry(expiresInDays);
  const text = say(`hub.accounts.expiry.${expiry}`, { days: expiresInDays ?? 0 });
  const at = expiresAt === null ? '' : exact(expiresAt);
  if (expiry === 'lasting' || expiry === 'far') {
    return (
      <Typography tag="p" variant="pi" textColor="neutral800">
        {at === '' ? text : `${text} · ${at}`}
      </Typography>
    );
  }
  return (
    <Banner tone={TONES[expiry]} title={text}>
      {at}
    </Banner>
  );
};
