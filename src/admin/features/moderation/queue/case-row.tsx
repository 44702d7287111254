import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { DecisionAction } from '../../../../modules/moderation/domain/cases/decisions';
import { caseAddress } from '../../shared/hub-pages';
import { useWords } from '../../shared/use-words';
import type { CaseLine as Line } from '../data/answers';
import { useCategoryName } from '../data/use-desk';
import { CaseBadge, ClaimLine, ClockBadge } from '../parts/case-badges';
import { DecisionButtons } from '../parts/decision-buttons';
import { SeenText } from '../parts/plain-text';
import { useModerationNames } from '../parts/use-moderation-names';

/** Element that has the focus while a case is the present one. */
export const caseElementId = (id: number): string => `hub-case-${String(id)}`;

// What stays at the edges of the window (header, bulk bar, undo) never hides the case that has the focus.
const LINK_LOOK = {
  overflowWrap: 'anywhere',
  scrollMarginTop: '16rem',
  scrollMarginBottom: '14rem',
} as const;

interface LineProps {
  readonly known: Line;
  /** Whether the person may decide anything at all: who may not, chooses nothing. */
  readonly mayAct: boolean;
  /** What can be decided on it now; empty where it is not the present one. */
  readonly actions: readonly DecisionAction[];
  readonly onAction: (action: DecisionAction) => void;
  readonly isPresent: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onFocus: () => void;
}

const What = ({ known }: { readonly known: Line }) => {
  const { say } = useWords();
  const { reasonName } = useModerationNames();
  const categoryName = useCategoryName();
  const { id, reason, reportCount, categoryId, excerpt, origin, ref } = known;
  const facts = [
    say(`hub.moderation.origin.${origin}`, { count: reportCount }),
    say(`hub.moderation.target.${ref.kind}`),
    ...(categoryId === undefined ? [] : [categoryName(categoryId)]),
  ];
  return (
    <Box flex="4 1 30rem" minWidth={0}>
      <Typography
        id={caseElementId(id)}
        tag={Link}
        to={caseAddress(id)}
        fontWeight="bold"
        textColor="primary700"
        style={LINK_LOOK}
      >
        {say('hub.moderation.case.title', { id, reason: reasonName(reason) })}
      </Typography>
      <Box dir="auto" style={{ overflowWrap: 'anywhere', unicodeBidi: 'isolate' }}>
        <Typography tag="p">
          <SeenText text={excerpt} />
        </Typography>
      </Box>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {facts.join(' · ')}
      </Typography>
      {known.isOwn && (
        <Typography variant="pi" fontWeight="bold" tag="p">
          {say('hub.moderation.hindrance.own')}
        </Typography>
      )}
    </Box>
  );
};

/** One case of the queue: what it is about, where it stands, and how much time it has. */
export const CaseRow = (props: LineProps) => {
  const { known, isPresent, isChosen, onChoose, onFocus, mayAct, actions, onAction } = props;
  const { say } = useWords();
  return (
    <Box
      tag="li"
      padding={4}
      background={isPresent ? 'primary100' : 'neutral0'}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
      aria-current={isPresent ? 'true' : undefined}
      onFocus={onFocus}
    >
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        {mayAct && (
          <Checkbox
            checked={isChosen}
            onCheckedChange={onChoose}
            aria-label={say('hub.moderation.choose', { id: known.id })}
          />
        )}
        <What known={known} />
        <Flex flex="2 1 18rem" direction="column" alignItems="flex-start" gap={1}>
          <CaseBadge state={known.state} />
          <ClaimLine known={known} />
        </Flex>
        <Box flex="2 1 20rem" minWidth={0}>
          <ClockBadge known={known} />
        </Box>
      </Flex>
      {actions.length > 0 && (
        <Flex gap={2} wrap="wrap" paddingTop={3}>
          <DecisionButtons actions={actions} size="S" onAction={onAction} />
        </Flex>
      )}
    </Box>
  );
};
