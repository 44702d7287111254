import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import type {
  DeliveryAction,
  DeliveryDetail,
} from '../../../../modules/delivery/domain/delivery-view';
import { Banner } from '../../shared/banner';
import { useDialog } from '../../shared/use-dialog';
import { useWords } from '../../shared/use-words';
import { ActionDialog } from '../dialogs/action-dialog';
import { isPublic } from '../rules/actions';
import { Comments } from './comments';
import { ManualTask } from './manual-task';
import { Metrics } from './metrics';
import { Rehearsal } from './rehearsal';
import { Timeline } from './timeline';
import { STATE_ELEMENT_ID, WhereItStands } from './where-it-stands';

/** Everything that there is to see of a delivery, what a person has to do first. */
export const Delivery = ({ delivery }: { readonly delivery: DeliveryDetail }) => {
  const { say } = useWords();
  const dialog = useDialog<DeliveryAction>(STATE_ELEMENT_ID);
  const [isOvertaken, setOvertaken] = useState(false);
  const open = (action: DeliveryAction): void => {
    setOvertaken(false);
    dialog.open(action);
  };
  const { opened } = dialog;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {isOvertaken && (
        <Banner tone="warning" role="alert" title={say('hub.deliveries.overtaken')}>
          {say('hub.deliveries.overtaken.look')}
        </Banner>
      )}
      <WhereItStands delivery={delivery} onAction={open} />
      <ManualTask delivery={delivery} />
      {isPublic(delivery) && delivery.hasComments && <Comments delivery={delivery} />}
      <Metrics delivery={delivery} />
      <Rehearsal delivery={delivery} />
      <Timeline delivery={delivery} />
      {opened !== undefined && (
        <ActionDialog
          key={opened}
          delivery={delivery}
          action={opened}
          dialog={dialog}
          onStale={() => setOvertaken(true)}
        />
      )}
    </Flex>
  );
};
