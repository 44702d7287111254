import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import { toPlainText, type Actor } from '../../../editorial';
import type { ActionRefusal } from '../../domain/action-refusal';
import type { DeliverySwitchView } from '../../domain/delivery-view';
import type { DeliveryAudit, DeliverySwitchStore } from './desk-ports';
import type { InTransaction } from '../ports';
import { NEEDED_REASON, OPTIONAL_REASON, refuseReason } from './refuse-reason';

interface SwitchDeps {
  readonly deliverySwitch: DeliverySwitchStore;
  readonly audit: DeliveryAudit;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
  /** What stands on the record in the place of a document: the switch concerns them all. */
  readonly contentType: string;
  /** Runs once sending is allowed again: what waited is due. */
  readonly afterOn: () => void;
}

/** Stops all sending, or lets it go on. Who stops it says why. A request that is on its way still ends. */
export type TurnDeliverySwitch = (input: {
  readonly isOn: boolean;
  readonly reason: string;
  readonly by: Actor;
}) => Promise<Result<DeliverySwitchView, ActionRefusal>>;

const nameOf = (isOn: boolean): string => (isOn ? 'on' : 'off');

/**
 * Builds the use case. To turn it the way it stands already changes nothing, and leaves no line on the record; a refusal
 * leaves one.
 */
export const makeTurnDeliverySwitch =
  (deps: SwitchDeps): TurnDeliverySwitch =>
  async ({ isOn, by, ...input }) => {
    const reason = toPlainText(input.reason);
    const { deliverySwitch, audit, clock } = deps;
    const at = clock.now();
    const line = {
      ...{ contentType: deps.contentType, documentId: '', locale: '' },
      ...{ at, by, action: 'delivery_switch', reason, version: 0, hash: '' },
    };
    const unfit = refuseReason(reason, isOn ? OPTIONAL_REASON : NEEDED_REASON);
    if (unfit !== undefined) {
      const state = nameOf(await deliverySwitch.isOn());
      const refused = {
        ...line,
        from: state,
        to: state,
        outcome: 'refused',
        code: unfit.code,
      } as const;
      await deps.inTransaction(() => audit.append(refused));
      return fail(unfit);
    }
    const isTurned = await deps.inTransaction(async () => {
      const record = { isOn, reason, by: by.name, at: at.toISOString() };
      if (!(await deliverySwitch.turn(record))) return false;
      const turned = { from: nameOf(!isOn), to: nameOf(isOn), outcome: 'done', code: '' } as const;
      await audit.append({ ...line, ...turned });
      return true;
    });
    if (isTurned && isOn) deps.afterOn();
    return succeed(await deliverySwitch.read());
  };
