import { ArrowsCounterClockwise, CheckCircle, Monitor, Rocket, Stop } from '@strapi/icons';
import type { AccountMode, AccountState } from '../../../../modules/delivery/domain/account-view';
import type { BadgeLook } from '../../shared/word-badge';

/** How each state of an account looks. */
export const STATE_LOOKS: Readonly<Record<AccountState, BadgeLook>> = {
  live: { Icon: CheckCircle, background: 'success100', colour: 'success700' },
  on_hold: { Icon: Stop, background: 'warning100', colour: 'warning700', ink: 'neutral800' },
  needs_reconnect: { Icon: ArrowsCounterClockwise, background: 'danger100', colour: 'danger700' },
};

/** How each mode looks. */
export const MODE_LOOKS: Readonly<Record<AccountMode, BadgeLook>> = {
  live: { Icon: Rocket, background: 'primary100', colour: 'primary700' },
  dry_run: { Icon: Monitor, background: 'neutral150', colour: 'neutral800' },
};
