import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Moment } from '../../shared/moment';
import { useDialog } from '../../shared/use-dialog';
import { useMoments, useNow } from '../../shared/use-moments';
import { useWords } from '../../shared/use-words';
import type { SanctionAnswer } from '../data/answers';
import { useDesk } from '../data/use-desk';
import { useModerationNames } from '../parts/use-moderation-names';
import { PlainText } from '../parts/plain-text';
import { holdsNow } from '../rules/sanction-form';
import { ImposeDialog, LiftDialog } from './sanction-dialogs';

type SanctionDialog = { readonly kind: 'impose' } | { readonly kind: 'lift'; readonly id: number };

const Line = ({
  sanction,
  onLift,
}: {
  readonly sanction: SanctionAnswer;
  readonly onLift: () => void;
}) => {
  const { say } = useWords();
  const { me, timeZone } = useDesk();
  const { exact } = useMoments(timeZone);
  const { actionName } = useModerationNames();
  const now = useNow();
  const { kind, until, reason, byId, byName, imposedAt } = sanction;
  const isHolding = holdsNow(sanction, now);
  return (
    <Box tag="li" paddingBottom={3}>
      <Typography tag="p">
        <strong>{actionName(kind)}</strong> ·{' '}
        {say(`hub.moderation.sanction.${isHolding ? 'holds' : 'over'}`)}
        {' · '}
        {until === undefined ? (
          say('hub.moderation.sanction.for-good')
        ) : (
          <>
            {say('hub.moderation.sanction.until')} <time dateTime={until}>{exact(until)}</time>
          </>
        )}
      </Typography>
      <PlainText text={reason} />
      <Typography variant="pi" textColor="neutral600" tag="p">
        {byName} · <Moment at={imposedAt} timeZone={timeZone} />
      </Typography>
      {isHolding && (me.isLead || (me.mayDecide && byId === me.id)) && (
        <Button size="S" variant="tertiary" onClick={onLift}>
          {say('hub.moderation.sanction.lift')}
        </Button>
      )}
    </Box>
  );
};

/** The limits that were put on an author, and the way to put one on beside the case, or to end one. */
export const Sanctions = ({
  citizenId,
  sanctions,
  isOwn,
}: {
  readonly citizenId: number;
  readonly sanctions: readonly SanctionAnswer[];
  readonly isOwn: boolean;
}) => {
  const { say } = useWords();
  const { me } = useDesk();
  const dialog = useDialog<SanctionDialog>();
  const { opened } = dialog;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="epsilon" fontWeight="bold" tag="h3">
        {say('hub.moderation.sanctions')}
      </Typography>
      {sanctions.length === 0 ? (
        <Typography>{say('hub.moderation.sanctions.none')}</Typography>
      ) : (
        <ul>
          {sanctions.map((sanction) => (
            <Line
              key={sanction.id}
              sanction={sanction}
              onLift={() => dialog.open({ kind: 'lift', id: sanction.id })}
            />
          ))}
        </ul>
      )}
      {(me.mayDecide || me.isLead) && !isOwn && (
        <Box>
          <Button variant="danger-light" onClick={() => dialog.open({ kind: 'impose' })}>
            {say('hub.moderation.sanction.impose')}
          </Button>
        </Box>
      )}
      {opened?.kind === 'impose' && <ImposeDialog citizenId={citizenId} dialog={dialog} />}
      {opened?.kind === 'lift' && <LiftDialog id={opened.id} dialog={dialog} />}
    </Flex>
  );
};
