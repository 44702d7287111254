import type { AccountAccess, DeliveryFailure } from '../../../../channels/contract';
import { findChannel } from '../../../../channels/registry';
import { fail, succeed, type Result } from '../../../../kernel/result';
import { settingsOf } from '../planning/compose-plans';
import type { DeliverDeps, OpenAccount } from './delivery-context';
import type { Account, AccountPlace, AccountReader } from '../ports';

/** Why nothing can be done in the name of an account. */
export interface ClosedAccount {
  readonly failure: DeliveryFailure;
  /** undefined where there is none. */
  readonly account: Account | undefined;
}

const noAccount = ({ channel, key }: AccountPlace): DeliveryFailure => ({
  class: 'not_found',
  code: 'account_missing',
  message: `There is no account "${key}" on ${channel}.`,
  field: 'accountKey',
});

const noCredentials: DeliveryFailure = {
  class: 'auth',
  code: 'credentials_missing',
  message: 'The account has no usable credentials: connect it again.',
};

interface Deps extends Pick<DeliverDeps, 'findClient' | 'settingsDefaults'> {
  readonly accounts: AccountReader;
}

/** An account with its opened secrets and both halves of its channel, whatever its state; or why it cannot be used. */
export const openAccount = async (
  deps: Deps,
  place: AccountPlace,
): Promise<Result<OpenAccount, ClosedAccount>> => {
  const account = await deps.accounts.find(place);
  const client = deps.findClient(place.channel);
  const channel = findChannel(place.channel);
  if (account === undefined || client === undefined || channel === undefined) {
    return fail({ failure: noAccount(place), account: undefined });
  }
  const credentials = client.credentialsSchema.safeParse(
    await deps.accounts.openCredentials(account.id),
  );
  if (!credentials.success) return fail({ failure: noCredentials, account });
  const settings = channel.settingsSchema.parse(settingsOf(account, deps.settingsDefaults));
  return succeed({ account, channel, client, settings, credentials: credentials.data });
};

/** An opened account as its client gets it. */
export const accessOf = ({
  account,
  settings,
  credentials,
}: OpenAccount): AccountAccess<unknown, unknown> => ({ key: account.key, settings, credentials });
