import {
  ArrowsCounterClockwise,
  Clock,
  CrossCircle,
  EarthStriked,
  Earth,
  Link,
  Loader,
  MinusCircle,
  Monitor,
  PaperPlane,
  Pencil,
  Question,
  Stop,
  WarningCircle,
} from '@strapi/icons';
import type { DeliveryState } from '../../../modules/delivery/domain/delivery';
import type { BadgeLook } from './word-badge';

// Every pair of text and ground reads with at least 4.5:1 in both themes.
const QUIET = { background: 'neutral150', colour: 'neutral800' };
const BUSY = { background: 'primary100', colour: 'primary700' };
const FINE = { background: 'success100', colour: 'success700' };
// A word in the colour of the icon would read with 4.0:1.
const WARNING = { background: 'warning100', colour: 'warning700', ink: 'neutral800' };
const WRONG = { background: 'danger100', colour: 'danger700' };

/** How each state of a delivery looks. */
export const STATE_LOOKS: Readonly<Record<DeliveryState, BadgeLook>> = {
  queued: { Icon: Clock, ...QUIET },
  claimed: { Icon: Loader, ...BUSY },
  preparing: { Icon: Loader, ...BUSY },
  prepared: { Icon: Loader, ...BUSY },
  publishing: { Icon: PaperPlane, ...BUSY },
  published: { Icon: Earth, ...FINE },
  waiting: { Icon: Clock, ...QUIET },
  on_hold: { Icon: Stop, ...WARNING },
  needs_reconnect: { Icon: ArrowsCounterClockwise, ...WRONG },
  unknown: { Icon: Question, ...WRONG },
  unlinked: { Icon: Link, ...WARNING },
  failed: { Icon: CrossCircle, ...WRONG },
  cancelled: { Icon: MinusCircle, ...QUIET },
  missed_window: { Icon: WarningCircle, ...WARNING },
  rehearsed: { Icon: Monitor, ...QUIET },
  correcting: { Icon: Pencil, ...BUSY },
  withdrawing: { Icon: EarthStriked, ...BUSY },
  withdrawn: { Icon: EarthStriked, ...QUIET },
  manual_action: { Icon: Pencil, ...WARNING },
};
