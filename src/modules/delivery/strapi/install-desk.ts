import type { Core } from '@strapi/strapi';
import type { ChannelClient } from '../../../channels/contract';
import type { Clock } from '../../../kernel/clock';
import type { Jobs } from '../../../platform/jobs';
import { UID } from '../../../platform/uids';
import { makeActOnDelivery } from '../application/desk/act-on-delivery';
import { makeCollectMetrics, type CollectMetrics } from '../application/desk/collect-metrics';
import type { SettingsDefaults } from '../application/planning/compose-plans';
import { makeDescribeDelivery } from '../application/desk/describe-delivery';
import type { DeliveryAudit } from '../application/desk/desk-ports';
import { makeFindPost } from '../application/desk/find-post';
import { makeListDeliveries } from '../application/desk/list-deliveries';
import type { RecordDeed } from '../application/accounts/record-deed';
import type { InTransaction } from '../application/ports';
import { makeSummariseMetrics } from '../application/desk/summarise-metrics';
import { makeTurnDeliverySwitch } from '../application/desk/turn-delivery-switch';
import { strapiAccountStore } from './account-store';
import { strapiDeskStore } from './delivery-desk-store';
import { strapiDeliverySwitchStore } from './delivery-switch-store';
import { strapiMetricStore } from './metric-store';
import { strapiOutboxStore } from './outbox-store';

/** The name under which channels are asked how posts are received. */
export const METRICS_SWEEP = 'hub.metrics';

const METRICS_SWEEP_SECONDS = 59; // the most that a sweep may wait; what is asked is asked by the hour

interface DeskOptions {
  readonly clients: readonly ChannelClient[];
  readonly settingsDefaults: SettingsDefaults;
  readonly audit: DeliveryAudit;
  /** For what the hub does with an account by itself. */
  readonly record: RecordDeed;
  readonly clock: Clock;
  /** IANA zone of the office. */
  readonly timeZone: string;
  /** Has deliveries looked at soon. */
  readonly nudge: () => void;
}

/** Builds what people do with deliveries, on Strapi's tables. */
export const buildDeliveryDesk = (strapi: Core.Strapi, options: DeskOptions) => {
  const { audit, clock, nudge, settingsDefaults, timeZone } = options;
  const desk = strapiDeskStore(strapi);
  const accounts = strapiAccountStore(strapi, options);
  const metrics = strapiMetricStore(strapi);
  const deliverySwitch = strapiDeliverySwitchStore(strapi);
  const inTransaction: InTransaction = (work) =>
    strapi.db.transaction(() => work()) as ReturnType<typeof work>;
  const onSurprise = (id: number, error: unknown): void => {
    // The name alone: the text of an error may hold an address with a token in it.
    const name = error instanceof Error ? error.name : 'unknown';
    strapi.log.error(`Asking the channel about delivery ${String(id)} broke off: ${name}`);
  };
  const asking = {
    ...{ accounts, clock, settingsDefaults, onSurprise },
    findClient: (channel: string) => options.clients.find((client) => client.id === channel),
  };
  return {
    deliverySwitch,
    listDeliveries: makeListDeliveries({ desk, accounts, deliverySwitch, timeZone }),
    describeDelivery: makeDescribeDelivery({
      ...{ desk, accounts, settingsDefaults, timeZone },
      hasComments: (channel) => asking.findClient(channel)?.comments !== undefined,
      metricsOf: (id, limit) => metrics.of(id, limit),
    }),
    actOnDelivery: makeActOnDelivery({
      ...{ desk, audit, inTransaction, clock },
      contentType: UID.delivery,
      outbox: strapiOutboxStore(strapi, clock),
      findPost: makeFindPost(asking),
      afterCommit: nudge,
    }),
    turnSwitch: makeTurnDeliverySwitch({
      ...{ deliverySwitch, audit, inTransaction, clock },
      contentType: UID.delivery,
      afterOn: nudge,
    }),
    summariseMetrics: makeSummariseMetrics({ metrics, accounts, clock }),
    collectMetrics: makeCollectMetrics({ ...asking, metrics }),
  };
};

/** What people do with deliveries. */
export type DeliveryDesk = ReturnType<typeof buildDeliveryDesk>;

/** Starts the sweep that asks how posts are received. */
export const startMetrics = (
  jobs: Jobs,
  { collectMetrics }: { readonly collectMetrics: CollectMetrics },
): void => {
  jobs.add({
    name: METRICS_SWEEP,
    everySeconds: METRICS_SWEEP_SECONDS,
    run: async (stopping) => {
      await collectMetrics(stopping);
    },
  });
};
