import type {
  AccountAction,
  AccountMode,
  AccountView,
  ConnectableLogin,
} from '../../../../modules/delivery/domain/account-view';
import { OPTIONAL_REASON, type TextLimits } from '../../shared/text-limits';

/** What a dialog asks about; a look at the account is taken without one. */
export type AskedAction = Exclude<AccountAction, 'check'>;

/** What can be done with an account as it stands, in the order of the buttons. */
export const actionsOf = ({ state }: Pick<AccountView, 'state'>): readonly AskedAction[] => [
  state === 'on_hold' ? 'resume' : 'hold',
  'set_mode',
  'remove',
];

/** How long the reason of an action may be; undefined where none is asked for. */
export const reasonLimits = (action: AskedAction): TextLimits | undefined =>
  action === 'hold' || action === 'remove' ? OPTIONAL_REASON : undefined;

/** The mode that an account is turned to. */
export const otherMode = (mode: AccountMode): AccountMode => (mode === 'live' ? 'dry_run' : 'live');

/** The ways in which an account can be connected anew. */
export const loginsFor = (
  { channel }: Pick<AccountView, 'channel'>,
  logins: readonly ConnectableLogin[],
): readonly ConnectableLogin[] =>
  logins.filter((login) => login.channel === channel && login.isReady);
