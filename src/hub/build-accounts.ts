import type { Core } from '@strapi/strapi';
import type { ChannelClient } from '../channels/contract';
import type { Clock } from '../kernel/clock';
import type { RecordDeed } from '../modules/delivery/application/accounts/record-deed';
import type { DeliverySwitchView } from '../modules/delivery/domain/delivery-view';
import type { SettingsDefaults } from '../modules/delivery';
import { buildAccounts } from '../modules/delivery/strapi/build-accounts';
import { DELIVERY_SWEEP } from '../modules/delivery/strapi/install';
import type { AuditLog } from '../modules/editorial';
import type { MailUseCases } from '../modules/mail/strapi/install';
import { clockOf } from '../platform/hub-container';
import type { Jobs } from '../platform/jobs';
import type { Settings } from '../platform/settings';
import { UID } from '../platform/uids';
import { buildConnectors } from './build-clients';
import { connectableLogins } from './connectable-logins';

/** Puts what people, and the hub itself, do with accounts on the audit record of the office. */
export const recordDeedOn =
  (audit: AuditLog, clock: Clock): RecordDeed =>
  ({ by, action, subject, reason, refusal }) =>
    audit.append({
      at: clock.now(),
      by,
      action,
      contentType: UID.channelAccount,
      documentId: subject,
      locale: '',
      from: '',
      to: '',
      version: 0,
      hash: '',
      reason,
      outcome: refusal === undefined ? 'done' : 'refused',
      code: refusal ?? '',
    });

/** Builds the account side of delivery. */
export const buildAccountRoom = (
  strapi: Core.Strapi,
  input: {
    readonly settings: Settings;
    readonly settingsDefaults: SettingsDefaults;
    readonly clients: readonly ChannelClient[];
    readonly record: RecordDeed;
    readonly queueMail: MailUseCases['queueMail'];
    readonly jobs: Jobs;
    readonly deliverySwitch: () => Promise<DeliverySwitchView>;
  },
) => {
  const { settings, clients, queueMail, jobs } = input;
  const clock = clockOf(strapi);
  return buildAccounts(strapi, {
    clients,
    connectors: buildConnectors(settings, clock),
    logins: connectableLogins(settings),
    settingsDefaults: input.settingsDefaults,
    clock,
    record: input.record,
    queueMail,
    deliverySwitch: input.deliverySwitch,
    publicUrl: settings.HUB_PUBLIC_URL,
    timeZone: settings.HUB_TIME_ZONE,
    nudge: () => jobs.nudge(DELIVERY_SWEEP),
  });
};
