import type { Core } from '@strapi/strapi';
import { buildDelivery, DELIVERY_SWEEP } from '../modules/delivery/strapi/install';
import { buildDeliveryDesk } from '../modules/delivery/strapi/install-desk';
import type { AuditLog } from '../modules/editorial';
import { installForum } from '../modules/forum/strapi/install';
import type { MailUseCases } from '../modules/mail/strapi/install';
import { clockOf } from '../platform/hub-container';
import type { Jobs } from '../platform/jobs';
import type { Settings } from '../platform/settings';
import { buildAccountRoom, recordDeedOn } from './build-accounts';
import { buildClients } from './build-clients';
import { buildListeningRoom } from './build-listening';

type DeliveryOptions = Parameters<typeof buildDelivery>[1];

/** What the rooms around channels share with the rest of the hub. */
interface Shared extends Pick<DeliveryOptions, 'documents' | 'ensureRenditions'> {
  readonly settings: Settings;
  readonly audit: AuditLog;
  readonly queueMail: MailUseCases['queueMail'];
  readonly jobs: Jobs;
}

/** The defaults that the settings of the hub give to accounts, by channel. */
const settingsDefaultsOf = ({ HUB_INSTAGRAM_HASHTAG_LIMIT: hashtagLimit }: Settings) => ({
  instagram: { hashtagLimit },
});

/** Builds everything that has to do with channels: sending, the desk, accounts, and what people write back. */
export const buildChannelRooms = (strapi: Core.Strapi, shared: Shared) => {
  const { settings, audit, queueMail, jobs, documents, ensureRenditions } = shared;
  const clock = clockOf(strapi);
  const forum = installForum(strapi, { clock });
  const clients = buildClients(strapi, { settings, forum, clock });
  const settingsDefaults = settingsDefaultsOf(settings);
  const timeZone = settings.HUB_TIME_ZONE;
  const record = recordDeedOn(audit, clock);
  const desk = buildDeliveryDesk(strapi, {
    ...{ clients, settingsDefaults, clock, audit, record, timeZone },
    nudge: () => {
      jobs.nudge(DELIVERY_SWEEP);
    },
  });
  const { deliverySwitch } = desk;
  return {
    desk,
    delivery: buildDelivery(strapi, {
      ...{ clients, documents, ensureRenditions, settingsDefaults, deliverySwitch, clock, record },
      office: { timeZone, siteUrl: settings.HUB_SITE_URL },
      leaseSeconds: settings.HUB_DELIVERY_LEASE_SECONDS,
      lanes: settings.HUB_DELIVERY_LANES,
    }),
    accounts: buildAccountRoom(strapi, {
      ...{ settings, settingsDefaults, clients, jobs, record, queueMail },
      deliverySwitch: () => deliverySwitch.read(),
    }),
    listening: buildListeningRoom(strapi, {
      ...{ clients, settingsDefaults, clock, jobs, settings, audit, deliverySwitch },
    }),
  };
};
