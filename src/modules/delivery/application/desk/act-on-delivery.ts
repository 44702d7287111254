import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import { toPlainText, type Actor } from '../../../editorial';
import type { ActionRefusal } from '../../domain/action-refusal';
import type { DeliveryAction } from '../../domain/delivery-view';
import type { Delivery } from '../../domain/delivery';
import { beginsAnew, possibleActions, seenNumber, takesPlace } from '../../domain/person-actions';
import { placesOf } from '../../domain/place';
import { planAction, type PersonInput, type PersonMove } from '../../domain/person-moves';
import type { DeliveryAudit, DeskStore } from './desk-ports';
import type { FindPost, NamedPost } from './find-post';
import type { InTransaction, OutboxStore, Reason } from '../ports';
import { NEEDED_REASON, OPTIONAL_REASON, refuseReason } from './refuse-reason';

interface ActDeps {
  readonly outbox: Pick<OutboxStore, 'find' | 'inSlot' | 'inPlaces' | 'write'>;
  readonly desk: Pick<DeskStore, 'ofPost'>;
  readonly audit: DeliveryAudit;
  readonly findPost: FindPost;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  /** What stands on the record in the place of a text where there is no such delivery. */
  readonly contentType: string;
  /** Runs once the action is durable: the row may be due now. */
  readonly afterCommit: () => void;
}

/** What a person asks for. */
export interface DeliveryCommand extends NamedPost {
  readonly id: number;
  readonly action: DeliveryAction;
  /** `fence` of the detail that the person saw. */
  readonly fence: number;
  readonly reason: string;
  readonly by: Actor;
}

/**
 * Does what a person decided about a delivery, in one transaction with its event and its line on the record. A refusal
 * changes nothing, and stands on the record.
 */
export type ActOnDelivery = (command: DeliveryCommand) => Promise<Result<undefined, ActionRefusal>>;

const toStale = (row: Delivery): ActionRefusal => ({
  code: 'stale',
  delivery: { state: row.state, fence: seenNumber(row) },
});

const refuseSight = (row: Delivery, command: DeliveryCommand): ActionRefusal | undefined => {
  if (seenNumber(row) !== command.fence) return toStale(row);
  const possible = possibleActions(row);
  return possible.includes(command.action) ? undefined : { code: 'action_not_possible', possible };
};

/** Another delivery stands in the way: of the same place where something begins anew, of the same post where one is linked. */
const refuseRival = async (
  { outbox, desk }: ActDeps,
  row: Delivery,
  input: PersonInput,
): Promise<ActionRefusal | undefined> => {
  const rivalIn = (rows: readonly Pick<Delivery, 'id' | 'state'>[]) =>
    rows.find((other) => other.id !== row.id && takesPlace(other));
  if (input.action === 'link') {
    const { channel, accountKey } = row;
    const { remoteId } = input.post;
    const rival = rivalIn(await desk.ofPost({ channel, accountKey, remoteId }));
    return rival === undefined ? undefined : { code: 'post_taken', actual: rival.id };
  }
  if (!beginsAnew(row, input.action)) return undefined;
  const rival = rivalIn(await outbox.inSlot(row));
  if (rival !== undefined) return { code: 'slot_taken', actual: rival.id };
  // It goes where its post has its place, or where a newer edition of it has.
  const neighbour = rivalIn(await outbox.inPlaces(row.channel, placesOf(row)));
  return neighbour === undefined ? undefined : { code: 'place_taken', actual: neighbour.id };
};

/** Takes the row from whoever holds it, and moves it; false where somebody was faster. */
const move = async (
  { outbox }: ActDeps,
  row: Delivery,
  { move: { deed, after }, by, reason }: { move: PersonMove; by: Actor; reason: Reason },
): Promise<boolean> => {
  const moved = await outbox.write(
    row,
    { ...deed, fence: row.fence + 1, leaseUntil: null },
    { by: by.name, reason, where: { followUpNo: row.followUpNo } },
  );
  if (moved !== undefined && after !== undefined) await outbox.write(moved, after);
  return moved !== undefined;
};

const stateAfter = ({ state }: Delivery, { deed, after }: PersonMove): string =>
  after?.state ?? deed.state ?? state;

const carryOut = async (
  deps: ActDeps,
  command: DeliveryCommand,
  input: PersonInput,
): Promise<Result<undefined, ActionRefusal>> => {
  const at = deps.clock.now();
  const row = await deps.outbox.find(command.id);
  if (row === undefined) return fail({ code: 'delivery_not_found' });
  const refusal = refuseSight(row, command) ?? (await refuseRival(deps, row, input));
  if (refusal !== undefined) return fail(refusal);
  const planned = planAction({ row, at, input });
  if (!planned.ok) return planned;
  const { by } = command;
  const { action, reason } = input;
  const told = { code: `person_${action}`, message: reason };
  if (!(await move(deps, row, { move: planned.value, by, reason: told })))
    return fail(toStale(row));
  // Last: it locks the record until the transaction ends.
  await deps.audit.append({
    contentType: row.contentType,
    documentId: row.contentDocumentId,
    locale: row.contentLocale,
    ...{ at, by, action: `delivery_${action}`, reason },
    ...{ from: row.state, to: stateAfter(row, planned.value), hash: row.contentHash },
    // Deliveries do not count the versions of an edition.
    ...{ version: 0, outcome: 'done', code: '' },
  });
  return succeed(undefined);
};

/** "It is not out" sends the post once more: whoever says so says how they know. */
const isReasonNeeded = ({ action }: DeliveryCommand): boolean => action === 'not_there';

const readInput = async (
  { outbox, findPost }: ActDeps,
  command: DeliveryCommand,
): Promise<Result<PersonInput, ActionRefusal>> => {
  const { action, reason } = command;
  if (action !== 'link') return succeed({ action, reason });
  const row = await outbox.find(command.id);
  if (row === undefined) return fail({ code: 'delivery_not_found' });
  const refusal = refuseSight(row, command);
  if (refusal !== undefined) return fail(refusal);
  const post = await findPost(row, command);
  return post.ok ? succeed({ action, reason, post: post.value }) : post;
};

/** The channel is asked before the transaction begins, so that none waits for a network. */
const attempt = async (
  deps: ActDeps,
  command: DeliveryCommand,
): Promise<Result<undefined, ActionRefusal>> => {
  const unfit = refuseReason(
    command.reason,
    isReasonNeeded(command) ? NEEDED_REASON : OPTIONAL_REASON,
  );
  if (unfit !== undefined) return fail(unfit);
  const input = await readInput(deps, command);
  if (!input.ok) return input;
  return deps.inTransaction(() => carryOut(deps, command, input.value));
};

const recordRefusal = async (
  { outbox, audit, clock, contentType }: ActDeps,
  { id, action, by, reason }: DeliveryCommand,
  code: string,
): Promise<void> => {
  const row = await outbox.find(id);
  const state = row?.state ?? '';
  await audit.append({
    contentType: row?.contentType ?? contentType,
    documentId: row?.contentDocumentId ?? String(id),
    locale: row?.contentLocale ?? '',
    ...{ at: clock.now(), by, action: `delivery_${action}`, reason },
    ...{ from: state, to: state, hash: row?.contentHash ?? '', version: 0 },
    ...{ outcome: 'refused', code },
  });
};

/** Builds the use case. */
export const makeActOnDelivery =
  (deps: ActDeps): ActOnDelivery =>
  async (asked) => {
    const command = { ...asked, reason: toPlainText(asked.reason) };
    const outcome = await attempt(deps, command);
    if (outcome.ok) {
      deps.afterCommit();
    } else {
      await deps.inTransaction(() => recordRefusal(deps, command, outcome.failure.code));
    }
    return outcome;
  };
