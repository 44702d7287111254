import { findChannel } from '../../../../channels/registry';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { ActionRefusal } from '../../domain/action-refusal';
import type {
  DeliveryDetail,
  DeliveryEventView,
  ManualTaskView,
  MetricsView,
} from '../../domain/delivery-view';
import { possibleActions, seenNumber } from '../../domain/person-actions';
import { showReason } from '../../domain/show-reason';
import { settingsOf, type SettingsDefaults } from '../planning/compose-plans';
import type { ShownEvent, DeskDelivery, DeskStore } from './desk-ports';
import { toSummary, type Reader } from './list-deliveries';
import type { Account, AccountStore } from '../ports';

const EVENTS_SHOWN = 200; // of each delivery, the newest; all of them stay in the database
const COUNTS_SHOWN = 40; // more than are taken in the thirty days in which there are any

interface DescribeDeps {
  readonly desk: Pick<DeskStore, 'find' | 'events'>;
  readonly accounts: Pick<AccountStore, 'find'>;
  readonly metricsOf: (id: number, limit: number) => Promise<readonly MetricsView[]>;
  readonly settingsDefaults: SettingsDefaults;
  /** True for a channel whose comments are read and answered here. */
  readonly hasComments: (channel: string) => boolean;
  /** IANA zone of the office. */
  readonly timeZone: string;
}

/** Shows everything that there is to see of one delivery. */
export type DescribeDelivery = (
  input: Reader & { readonly id: number },
) => Promise<Result<DeliveryDetail, ActionRefusal>>;

const toEventView = (event: ShownEvent, language: Reader['language']): DeliveryEventView => ({
  at: event.at.toISOString(),
  from: event.fromState,
  to: event.toState,
  task: event.task,
  revision: event.revision,
  by: event.by,
  reason: showReason(event.reason, language),
});

/** What a person has to do by hand, with the text that is to stand there afterwards. */
const manualTaskOf = (
  row: DeskDelivery,
  account: Account | undefined,
  defaults: SettingsDefaults,
): ManualTaskView | null => {
  const { task } = row;
  const channel = findChannel(row.channel);
  if (channel === undefined || !possibleActions(row).includes('done')) return null;
  if (task !== 'revise' && task !== 'withdraw') return null;
  const payload = row.followUp?.kind === 'revise' ? row.followUp.payload : row.payload;
  const steps = channel.manualSteps({ kind: task, payload, permalink: row.permalink });
  if (task === 'withdraw' || account === undefined) return { kind: task, steps, text: '' };
  const settings = settingsOf(account, defaults);
  return { kind: task, steps, text: channel.preview({ payload, settings }).text };
};

/** Builds the use case. */
export const makeDescribeDelivery =
  (deps: DescribeDeps): DescribeDelivery =>
  async ({ id, language, mayAct }) => {
    const row = await deps.desk.find(id);
    if (row === undefined) return fail({ code: 'delivery_not_found' });
    const account = await deps.accounts.find({ channel: row.channel, key: row.accountKey });
    const events = await deps.desk.events(id, EVENTS_SHOWN);
    return succeed({
      ...toSummary(row, { account, language, mayAct }),
      fence: seenNumber(row),
      timeline: events.map((event) => toEventView(event, language)),
      candidates: row.candidates,
      manualTask: manualTaskOf(row, account, deps.settingsDefaults),
      metrics: await deps.metricsOf(id, COUNTS_SHOWN),
      rehearsal: row.rehearsal,
      hasComments: row.remoteId !== '' && deps.hasComments(row.channel),
      timeZone: deps.timeZone,
    });
  };
