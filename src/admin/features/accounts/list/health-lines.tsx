import { Flex, Typography } from '@strapi/design-system';
import type { AccountHealth } from '../../../../modules/delivery/domain/account-view';
import { Banner } from '../../shared/banner';
import { SEVERITY_LOOKS } from '../../shared/severity-looks';
import { useMoments } from '../../shared/use-moments';
import { useWords } from '../../shared/use-words';

const Fine = () => {
  const { say } = useWords();
  const { Icon, colour } = SEVERITY_LOOKS.fine;
  return (
    <Flex gap={1} alignItems="center">
      <Icon aria-hidden width="1.4rem" height="1.4rem" fill={colour} />
      <Typography variant="pi" fontWeight="bold" textColor={colour}>
        {say('hub.accounts.healthy')}
      </Typography>
    </Flex>
  );
};

/** What the last look at an account showed, and when that was. */
export const HealthLines = ({
  health,
  timeZone,
}: {
  readonly health: AccountHealth | null;
  readonly timeZone: string;
}) => {
  const { say, number } = useWords();
  const { relative, exact } = useMoments(timeZone);
  if (health === null) {
    return (
      <Typography variant="pi" textColor="neutral800" tag="p">
        {say('hub.accounts.never-checked')}
      </Typography>
    );
  }
  const { checkedAt, isHealthy, remoteName, quota, problem } = health;
  return (
    <>
      {isHealthy ? (
        <Fine />
      ) : (
        <Banner tone="error" title={say('hub.accounts.unhealthy')}>
          {problem?.message}
        </Banner>
      )}
      <Typography variant="pi" textColor="neutral800" tag="p" style={{ overflowWrap: 'anywhere' }}>
        {remoteName !== '' && `${say('hub.accounts.remote-name', { name: remoteName })} · `}
        {quota !== undefined &&
          `${say('hub.accounts.quota', { used: number(quota.used), limit: number(quota.limit) })} · `}
        <time dateTime={checkedAt} title={exact(checkedAt)}>
          {say('hub.accounts.checked', { when: relative(checkedAt) })}
        </time>
      </Typography>
    </>
  );
};
