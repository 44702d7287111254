import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ChannelClient } from '../../../channels/contract';
import type { Clock } from '../../../kernel/clock';
import type { Jobs } from '../../../platform/jobs';
import type { DocumentStore } from '../../editorial';
import { makeComposePlans, type SettingsDefaults } from '../application/planning/compose-plans';
import { makeDeliver } from '../application/sending/deliver';
import type { DeliverDeps } from '../application/sending/delivery-context';
import type { DeliverySwitch } from '../application/delivery-switch-port';
import { makePlanDeliveries } from '../application/planning/plan-deliveries';
import type { EnsureRenditions, Hash } from '../application/ports';
import { makePreviewPlans } from '../application/planning/preview-plans';
import { makePublishNow } from '../application/sending/publish-now';
import { makeRecallDeliveries } from '../application/planning/recall-deliveries';
import { makeWarmUp } from '../application/planning/warm-up';
import { makeRunDueDeliveries } from '../application/sending/run-due-deliveries';
import type { RecordDeed } from '../application/accounts/record-deed';
import type { OfficeFacts } from '../application/planning/to-piece';
import { strapiAccountStore } from './account-store';
import { strapiLaneStore } from './lane-store';
import { strapiOutboxStore } from './outbox-store';
import { comparePublished } from './published-texts';

/** The name under which due deliveries are swept. */
export const DELIVERY_SWEEP = 'hub.deliveries';

interface DeliveryOptions {
  readonly clients: readonly ChannelClient[];
  readonly documents: DocumentStore;
  readonly ensureRenditions: EnsureRenditions;
  readonly office: OfficeFacts;
  readonly settingsDefaults: SettingsDefaults;
  readonly leaseSeconds: number;
  /** Accounts that this process sends to at the same time. */
  readonly lanes: number;
  /** What stops every delivery. */
  readonly deliverySwitch: DeliverySwitch;
  readonly record: RecordDeed;
  readonly clock: Clock;
}

const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

/** The ports of delivery on Strapi's tables. */
const buildDeps = (strapi: Core.Strapi, options: DeliveryOptions): DeliverDeps => ({
  outbox: strapiOutboxStore(strapi, options.clock),
  accounts: strapiAccountStore(strapi, options),
  lanes: strapiLaneStore(strapi),
  findClient: (channel) => options.clients.find((client) => client.id === channel),
  compareWithPublic: comparePublished(strapi, { documents: options.documents, hash: sha256 }),
  deliverySwitch: options.deliverySwitch,
  inTransaction: (work) => strapi.db.transaction(() => work()) as ReturnType<typeof work>,
  clock: options.clock,
  random: Math.random,
  settingsDefaults: options.settingsDefaults,
  leaseSeconds: options.leaseSeconds,
});

/** Builds the use cases of delivery on Strapi's tables. */
export const buildDelivery = (strapi: Core.Strapi, options: DeliveryOptions) => {
  const deps = buildDeps(strapi, options);
  const { outbox, accounts, clock, settingsDefaults } = deps;
  const { ensureRenditions, office } = options;
  const composePlans = makeComposePlans({ accounts, outbox, office, settingsDefaults });
  return {
    composePlans,
    previewPlans: makePreviewPlans({ composePlans }),
    warmUp: makeWarmUp({ composePlans, ensureRenditions }),
    planDeliveries: makePlanDeliveries({
      composePlans,
      ensureRenditions,
      outbox,
      clock,
      hash: sha256,
      publishNow: makePublishNow(deps),
    }),
    recallDeliveries: makeRecallDeliveries({ outbox, clock }),
    runDueDeliveries: makeRunDueDeliveries({
      ...deps,
      deliver: makeDeliver(deps),
      parallel: options.lanes,
      onSurprise: (id, error) => {
        strapi.log.error(
          `Delivery ${String(id)} broke off: ${error instanceof Error ? error.name : 'unknown'}`,
        );
      },
    }),
  };
};

/** The use cases of delivery. */
export type DeliveryUseCases = ReturnType<typeof buildDelivery>;

/** Starts the sweep over due deliveries. */
export const startDelivery = (
  jobs: Jobs,
  {
    runDueDeliveries,
    everySeconds,
  }: {
    readonly runDueDeliveries: DeliveryUseCases['runDueDeliveries'];
    readonly everySeconds: number;
  },
): void => {
  jobs.add({
    name: DELIVERY_SWEEP,
    everySeconds,
    runsOn: 'every_instance',
    run: async (stopping) => {
      await runDueDeliveries(stopping);
    },
  });
};
