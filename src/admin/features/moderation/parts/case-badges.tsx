import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, CrossCircle, Lock, User, WarningCircle } from '@strapi/icons';
import type { CaseState } from '../../../../modules/moderation/domain/cases/case';
import type { ClockColour } from '../../../../modules/moderation/domain/cases/clocks';
import { useMoments, useNow } from '../../shared/use-moments';
import { useWords } from '../../shared/use-words';
import { WordBadge, type BadgeLook } from '../../shared/word-badge';
import type { CaseLine } from '../data/answers';
import { useDesk } from '../data/use-desk';
import { clockLine } from '../rules/clock-line';
import { holdingOf, minutesLeft } from '../rules/lease';

// Every pair of text and ground reads with at least 4.5:1 in both themes.
const QUIET = { background: 'neutral150', colour: 'neutral800' };
const BUSY = { background: 'primary100', colour: 'primary700' };
const FINE = { background: 'success100', colour: 'success700' };
const WARNING = { background: 'warning100', colour: 'warning700', ink: 'neutral800' };
const WRONG = { background: 'danger100', colour: 'danger700' };

const STATE_LOOKS: Readonly<Record<CaseState, BadgeLook>> = {
  open: { Icon: Clock, ...QUIET },
  claimed: { Icon: User, ...BUSY },
  escalated: { Icon: WarningCircle, ...WARNING },
  actioned: { Icon: CheckCircle, ...FINE },
  dismissed: { Icon: CheckCircle, ...FINE },
  notified: { Icon: CheckCircle, ...FINE },
  closed: { Icon: Lock, ...QUIET },
};

const CLOCK_LOOKS: Readonly<Record<ClockColour, BadgeLook>> = {
  green: { Icon: Clock, ...FINE },
  amber: { Icon: Clock, ...WARNING },
  red: { Icon: WarningCircle, ...WRONG },
  breached: { Icon: CrossCircle, ...WRONG },
};

/** The state of a case as an icon and a word. */
export const CaseBadge = ({ state }: { readonly state: CaseState }) => {
  const { say } = useWords();
  return <WordBadge look={STATE_LOOKS[state]} word={say(`hub.moderation.state.${state}`)} />;
};

/** How much time a case has left, in words, and its end on the clock of the office. */
export const ClockBadge = ({ known }: { readonly known: CaseLine }) => {
  const { say } = useWords();
  const { timeZone } = useDesk();
  const { exact } = useMoments(timeZone);
  const now = useNow();
  const { clock, deadline, dueAt, isBreached } = known;
  if (clock === undefined) {
    return isBreached ? (
      <WordBadge look={CLOCK_LOOKS.breached} word={say('hub.moderation.clock.was-breached')} />
    ) : null;
  }
  const { colour, hours, minutes } = clockLine({ clock, dueAt }, now);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <WordBadge
        look={CLOCK_LOOKS[colour]}
        word={say(`hub.moderation.clock.${colour}`, { hours, minutes })}
      />
      <Typography variant="pi" textColor="neutral600" tag="p">
        <time dateTime={dueAt}>{say(`hub.moderation.due.${deadline}`, { at: exact(dueAt) })}</time>
      </Typography>
    </Flex>
  );
};

/** Who works on a case, and how long nobody else may. */
export const ClaimLine = ({ known }: { readonly known: CaseLine }) => {
  const { say } = useWords();
  const { me } = useDesk();
  const now = useNow();
  const { claim } = known;
  const holding = holdingOf(known, me.id, now);
  if (claim === undefined || holding === 'nobody') {
    return (
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say('hub.moderation.claim.nobody')}
      </Typography>
    );
  }
  const values = { name: claim.byName, minutes: minutesLeft(claim.until, now) };
  return (
    <Typography variant="pi" textColor="neutral800" tag="p" fontWeight="bold">
      {say(`hub.moderation.claim.${holding}`, values)}
    </Typography>
  );
};
