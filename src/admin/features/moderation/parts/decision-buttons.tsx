import { Button } from '@strapi/design-system';
import type { DecisionAction } from '../../../../modules/moderation/domain/cases/decisions';
import { isHarsh } from '../rules/decision-form';
import { DECISION_KEYS } from '../rules/shortcuts';
import { KeyCap } from './key-legend';
import { useModerationNames } from './use-moderation-names';

/** The decisions that are possible, each with the key that does the same. */
export const DecisionButtons = ({
  actions,
  size = 'M',
  onAction,
}: {
  readonly actions: readonly DecisionAction[];
  readonly size?: 'S' | 'M';
  readonly onAction: (action: DecisionAction) => void;
}) => {
  const { actionName } = useModerationNames();
  return actions.map((action) => (
    <Button
      key={action}
      size={size}
      variant={isHarsh(action) ? 'danger-light' : 'secondary'}
      aria-keyshortcuts={DECISION_KEYS[action]}
      endIcon={<KeyCap name={DECISION_KEYS[action]} isForEyes />}
      onClick={() => onAction(action)}
    >
      {actionName(action)}
    </Button>
  ));
};
