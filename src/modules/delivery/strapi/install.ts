import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ChannelClient } from '../../../channels/contract';
import type { Clock } from '../../../kernel/clock';
import type { Jobs } from '../../../platform/jobs';
import type { DocumentStore } from '../../editorial';
import { makeComposePlans, type SettingsDefaults } from '../application/compose-plans';
import { makeDeliver } from '../application/deliver';
import type { IsStillPublished } from '../application/delivery-context';
import { hashContent, makePlanDeliveries } from '../application/plan-deliveries';
import type { EnsureRenditions, Hash, InTransaction } from '../application/ports';
import { makePreviewPlans } from '../application/preview-plans';
import { makeRecallDeliveries } from '../application/recall-deliveries';
import { makeWarmUp } from '../application/warm-up';
import { makeRunDueDeliveries } from '../application/run-due-deliveries';
import type { OfficeFacts } from '../application/to-piece';
import { strapiAccountStore } from './account-store';
import { strapiOutboxStore } from './outbox-store';

/** The name under which due deliveries are swept. */
export const DELIVERY_SWEEP = 'hub.deliveries';

interface DeliveryOptions {
  readonly clients: readonly ChannelClient[];
  readonly documents: DocumentStore;
  readonly ensureRenditions: EnsureRenditions;
  readonly office: OfficeFacts;
  readonly settingsDefaults: SettingsDefaults;
  readonly leaseSeconds: number;
  readonly clock: Clock;
}

const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

const makeIsStillPublished =
  (documents: DocumentStore): IsStillPublished =>
  async (delivery) => {
    const current = await documents.load({
      uid: delivery.contentType,
      documentId: delivery.contentDocumentId,
      locale: delivery.contentLocale,
      status: 'published',
    });
    return current !== undefined && hashContent(current, sha256) === delivery.contentHash;
  };

/** Builds the use cases of delivery on Strapi's tables. */
export const buildDelivery = (strapi: Core.Strapi, options: DeliveryOptions) => {
  const { clock, leaseSeconds, settingsDefaults } = options;
  const outbox = strapiOutboxStore(strapi);
  const accounts = strapiAccountStore(strapi);
  const inTransaction: InTransaction = (work) =>
    strapi.db.transaction(() => work()) as ReturnType<typeof work>;
  const composePlans = makeComposePlans({ accounts, office: options.office, settingsDefaults });
  const deliver = makeDeliver({
    outbox,
    accounts,
    findClient: (channel) => options.clients.find((client) => client.id === channel),
    isStillPublished: makeIsStillPublished(options.documents),
    inTransaction,
    clock,
    settingsDefaults,
    leaseSeconds,
  });
  return {
    composePlans,
    previewPlans: makePreviewPlans({ composePlans }),
    warmUp: makeWarmUp({ composePlans, ensureRenditions: options.ensureRenditions }),
    planDeliveries: makePlanDeliveries({
      composePlans,
      ensureRenditions: options.ensureRenditions,
      outbox,
      clock,
      hash: sha256,
    }),
    recallDeliveries: makeRecallDeliveries({ outbox }),
    runDueDeliveries: makeRunDueDeliveries({
      outbox,
      deliver,
      clock,
      leaseSeconds,
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
    run: async (stopping) => {
      await runDueDeliveries(stopping);
    },
  });
};
