import type { Core } from '@strapi/strapi';
import type { ChannelClient } from '../channels/contract';
import type { Clock } from '../kernel/clock';
import { accessOf, openAccount, type SettingsDefaults } from '../modules/delivery';
import { strapiAccountReader } from '../modules/delivery/strapi/account-store';
import type { buildEditorialStores } from '../modules/editorial/strapi/install';
import type { OpenAccount, RecordDeed } from '../modules/listening';
import { buildListening, COMMENT_ACT_SWEEP } from '../modules/listening/strapi/install';
import type { Jobs } from '../platform/jobs';
import type { Settings } from '../platform/settings';

interface Options {
  readonly clients: readonly ChannelClient[];
  readonly settingsDefaults: SettingsDefaults;
  readonly deliverySwitch: { isOn(): Promise<boolean> };
  readonly settings: Settings;
  readonly audit: ReturnType<typeof buildEditorialStores>['audit'];
  readonly jobs: Jobs;
  readonly clock: Clock;
}

/** The accounts of delivery in the words of those who listen. */
const makeOpenAccount = (
  strapi: Core.Strapi,
  {
    clients,
    settingsDefaults,
    deliverySwitch,
  }: Pick<Options, 'clients' | 'settingsDefaults' | 'deliverySwitch'>,
): OpenAccount => {
  const accounts = strapiAccountReader(strapi);
  const findClient = (channel: string) => clients.find(({ id }) => id === channel);
  return async ({ channel, accountKey, purpose }) => {
    const desk = findClient(channel)?.comments;
    if (desk === undefined) return { ok: false, why: 'comments_not_offered' };
    if (purpose === 'write' && !(await deliverySwitch.isOn())) {
      return { ok: false, why: 'delivery_off' };
    }
    const account = await accounts.find({ channel, key: accountKey });
    if (account === undefined) return { ok: false, why: 'account_not_usable' };
    if (purpose === 'write' && account.mode === 'dry_run') {
      return { ok: false, why: 'account_rehearses' };
    }
    const opened = await openAccount({ accounts, findClient, settingsDefaults }, account);
    return opened.ok && account.state === 'live'
      ? { ok: true, account: { desk, access: accessOf(opened.value) } }
      : { ok: false, why: 'account_not_usable' };
  };
};

const makeRecord =
  (audit: Options['audit']): RecordDeed =>
  ({ post, at, by, action, words }) =>
    audit.append({
      contentType: post.contentType,
      documentId: post.documentId,
      locale: post.locale,
      ...{ at, by, action, reason: words, hash: post.contentHash },
      // Nothing of the edition changes.
      ...{ from: '', to: '', version: 0, outcome: 'done', code: '' },
    });

/** Builds what the hub does with the comments under its posts. */
export const buildListeningRoom = (strapi: Core.Strapi, options: Options) => {
  const { clients, settings, audit, jobs, clock } = options;
  return buildListening(strapi, {
    ...{ clients, clock },
    settleSeconds: settings.HUB_DELIVERY_SETTLE_SECONDS,
    openAccount: makeOpenAccount(strapi, options),
    record: makeRecord(audit),
    nudge: () => {
      jobs.nudge(COMMENT_ACT_SWEEP);
    },
  });
};
