import { Box, Button, Flex } from '@strapi/design-system';
import { isWaiting } from '../../../../modules/moderation/domain/cases/case';
import type { DecisionAction } from '../../../../modules/moderation/domain/cases/decisions';
import { Banner } from '../../shared/banner';
import { Card } from '../../shared/card';
import { useNow } from '../../shared/use-moments';
import { useWords } from '../../shared/use-words';
import type { CaseAnswer } from '../data/answers';
import { useDesk } from '../data/use-desk';
import { CaseBadge, ClaimLine, ClockBadge } from '../parts/case-badges';
import { DecisionButtons } from '../parts/decision-buttons';
import { KeyCap } from '../parts/key-legend';
import type { useHoldCase } from '../parts/use-hold-case';
import { holdingOf, type hindranceOf } from '../rules/lease';
import { COMMAND_KEYS } from '../rules/shortcuts';

/** Element that takes the focus when the button that opened a dialog is gone. */
export const CASE_STATE_ELEMENT_ID = 'hub-case-state';

interface StandingProps {
  readonly known: CaseAnswer;
  readonly hindrance: ReturnType<typeof hindranceOf>;
  readonly actions: readonly DecisionAction[];
  readonly hold: ReturnType<typeof useHoldCase>;
  readonly onAction: (action: DecisionAction) => void;
}

const HoldButton = ({ known, hindrance, hold }: StandingProps) => {
  const { say } = useWords();
  const { me } = useDesk();
  const now = useNow();
  if (!isWaiting(known.state) || hindrance !== undefined) return null;
  const step = holdingOf(known, me.id, now) === 'mine' ? 'release' : 'claim';
  return (
    <Button
      variant={step === 'claim' ? 'default' : 'tertiary'}
      loading={hold.isHolding}
      aria-keyshortcuts={step === 'claim' ? COMMAND_KEYS.claim : undefined}
      endIcon={step === 'claim' ? <KeyCap name={COMMAND_KEYS.claim} isForEyes /> : undefined}
      onClick={() => void hold.holdCase(known.id, step)}
    >
      {say(`hub.moderation.hold.${step}`)}
    </Button>
  );
};

const Hindrance = ({ hindrance, known }: Pick<StandingProps, 'hindrance' | 'known'>) => {
  const { say } = useWords();
  if (hindrance === undefined) return null;
  const name = known.claim?.byName ?? '';
  return <Banner tone="warning" title={say(`hub.moderation.hindrance.${hindrance}`, { name })} />;
};

/** Where a case stands: its state, clock and claim, and the decisions that are possible. */
export const CaseStanding = (props: StandingProps) => {
  const { known, actions, onAction } = props;
  const { say } = useWords();
  return (
    <Card title={say('hub.moderation.standing')}>
      <Flex id={CASE_STATE_ELEMENT_ID} tabIndex={-1} gap={4} wrap="wrap" alignItems="flex-start">
        <CaseBadge state={known.state} />
        <Box>
          <ClockBadge known={known} />
        </Box>
        <ClaimLine known={known} />
      </Flex>
      {known.isForLead && <Banner tone="note" title={say('hub.moderation.for-lead')} />}
      <Hindrance {...props} />
      <Flex gap={2} wrap="wrap">
        <HoldButton {...props} />
        <DecisionButtons actions={actions} onAction={onAction} />
      </Flex>
    </Card>
  );
};
