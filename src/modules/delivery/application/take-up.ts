import type { DeliveryFailure } from '../../../channels/contract';
import { findChannel } from '../../../channels/registry';
import type { Delivery } from '../domain/delivery';
import { settingsOf } from './compose-plans';
import { applyFailure, type DeliverDeps, type Held, type Job } from './delivery-context';

const noAccount = (delivery: Delivery): DeliveryFailure => ({
  class: 'not_found',
  code: 'account_missing',
  message: `There is no account "${delivery.accountKey}" on ${delivery.channel}.`,
  field: 'accountKey',
});

const noCredentials: DeliveryFailure = {
  class: 'auth',
  code: 'credentials_missing',
  message: 'The account has no usable credentials: connect it again.',
};

/** Everything that a delivery needs to go on; undefined where it cannot, and the row says why. */
export const takeUp = async (deps: DeliverDeps, delivery: Delivery): Promise<Held | undefined> => {
  const account = await deps.accounts.find({ channel: delivery.channel, key: delivery.accountKey });
  const client = deps.findClient(delivery.channel);
  const channel = findChannel(delivery.channel);
  if (account === undefined || client === undefined || channel === undefined) {
    await applyFailure(deps, { delivery }, noAccount(delivery));
    return undefined;
  }
  if (account.state !== 'live') {
    await deps.outbox.write(delivery, { state: account.state, leaseUntil: null });
    return undefined;
  }
  const credentials = client.credentialsSchema.safeParse(
    await deps.accounts.openCredentials(account.id),
  );
  if (!credentials.success) {
    await applyFailure(deps, { delivery, account }, noCredentials);
    return undefined;
  }
  const settings = channel.settingsSchema.parse(settingsOf(account, deps.settingsDefaults));
  const job: Job = {
    account: { key: account.key, settings, credentials: credentials.data },
    payload: channel.payloadSchema.parse(delivery.payload),
    idempotencyKey: delivery.key,
  };
  return { delivery, account, channel, client, job };
};
