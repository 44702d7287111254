import { Box, Button } from '@strapi/design-system';
import { Play, Stop } from '@strapi/icons';
import type { DeliverySwitchView } from '../../../modules/delivery/domain/delivery-view';
import { Banner } from '../shared/banner';
import { useDialog } from '../shared/use-dialog';
import { useMay } from '../shared/use-may';
import { useMoments } from '../shared/use-moments';
import { useWords } from '../shared/use-words';
import { SwitchDialog } from './switch-dialog';

/** Who may stop and start everything. */
const TURN_SWITCH = 'api::hub.deliveries-act';

/** Stops everything that is on its way to any channel; absent for those who may not, and where all is stopped already. */
export const StopAllButton = ({
  deliverySwitch,
}: {
  readonly deliverySwitch: DeliverySwitchView | undefined;
}) => {
  const { say } = useWords();
  const mayTurn = useMay(TURN_SWITCH);
  const dialog = useDialog<'stop'>();
  const canStop = mayTurn && deliverySwitch?.isOn === true;
  return (
    <>
      {canStop && (
        <Button variant="danger-light" startIcon={<Stop />} onClick={() => dialog.open('stop')}>
          {say('hub.switch.stop')}
        </Button>
      )}
      {dialog.opened !== undefined && <SwitchDialog isOn={false} dialog={dialog} />}
    </>
  );
};

/** Says that nothing is sent at all, who wanted it, since when and why; nothing while posts go out. */
export const SwitchBanner = ({
  deliverySwitch,
  timeZone,
}: {
  readonly deliverySwitch: DeliverySwitchView;
  readonly timeZone: string;
}) => {
  const { say } = useWords();
  const { exact, relative } = useMoments(timeZone);
  const mayTurn = useMay(TURN_SWITCH);
  const dialog = useDialog<'start'>();
  const { isOn, reason, by, at } = deliverySwitch;
  return (
    <>
      {!isOn && (
        <Banner tone="error" title={say('hub.switch.stopped')}>
          <p>
            {by === ''
              ? say('hub.switch.stopped-by-setting')
              : say('hub.switch.stopped-by', { name: by, when: relative(at), at: exact(at) })}
          </p>
          {reason !== '' && <p>{say('hub.reason', { reason })}</p>}
          {mayTurn && (
            <Box paddingTop={2}>
              <Button size="S" startIcon={<Play />} onClick={() => dialog.open('start')}>
                {say('hub.switch.start')}
              </Button>
            </Box>
          )}
        </Banner>
      )}
      {dialog.opened !== undefined && <SwitchDialog isOn dialog={dialog} />}
    </>
  );
};
