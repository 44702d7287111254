import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import type { EditionAction } from '../../../../modules/editorial/domain/transitions';
import { useWords } from '../../shared/use-words';
import { openDialog } from '../data/open-dialog';
import type { Obstacle } from '../data/use-edition';
import { moveName, sortMoves, type ForbiddenMoves } from '../rules/moves';
import { Disclosure } from '../../shared/disclosure';
import { Banner } from '../../shared/banner';

const HARSH: readonly EditionAction[] = ['withdraw', 'unpublish', 'force_publish'];

interface Props {
  readonly edition: EditionView;
  readonly obstacle: Obstacle | undefined;
}

const MoveButton = ({
  edition,
  action,
  isDisabled,
  describedBy,
}: {
  readonly edition: EditionView;
  readonly action: EditionAction;
  readonly isDisabled: boolean;
  readonly describedBy?: string | undefined;
}) => {
  const { say } = useWords();
  if (action === 'restore') return null;
  return (
    <Button
      fullWidth
      size="S"
      variant={HARSH.includes(action) ? 'danger-light' : 'tertiary'}
      disabled={isDisabled}
      aria-describedby={describedBy}
      onClick={() => openDialog(edition, { kind: 'move', action })}
    >
      {say(`hub.editorial.action.${moveName(action, edition)}`)}
    </Button>
  );
};

const Forbidden = ({
  edition,
  group,
}: {
  readonly edition: EditionView;
  readonly group: ForbiddenMoves;
}) => {
  const id = useId();
  return (
    <Box tag="li" width="100%">
      <Typography id={id} variant="pi" textColor="neutral800" tag="p">
        {group.reason}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={1} paddingTop={1}>
        {group.actions.map((action) => (
          <MoveButton key={action} edition={edition} action={action} isDisabled describedBy={id} />
        ))}
      </Flex>
    </Box>
  );
};

/** Everything that can be done with the text now beside the big button, and why the rest cannot. */
export const Moves = ({ edition, obstacle }: Props) => {
  const { say } = useWords();
  const id = useId();
  const { next, others, forbidden, isNextForbidden } = sortMoves(edition);
  const isMine = next !== undefined || others.length > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {isMine && obstacle !== undefined && (
        <Box id={id}>
          <Banner tone="note" title={say(`hub.editorial.obstacle.${obstacle}`)} />
        </Box>
      )}
      {others.map((action) => (
        <MoveButton
          key={action}
          edition={edition}
          action={action}
          isDisabled={obstacle !== undefined}
          describedBy={obstacle === undefined ? undefined : id}
        />
      ))}
      {!isMine && (
        <Typography variant="pi" textColor="neutral800" tag="p">
          {say('hub.editorial.nothing-to-do')}
        </Typography>
      )}
      {forbidden.length > 0 && (
        <Disclosure
          key={edition.state}
          title={say('hub.editorial.forbidden', {
            count: forbidden.reduce((sum, { actions }) => sum + actions.length, 0),
          })}
          isOpenAtFirst={isNextForbidden}
        >
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {forbidden.map((group) => (
              <Forbidden key={group.reason} edition={edition} group={group} />
            ))}
          </Flex>
        </Disclosure>
      )}
    </Flex>
  );
};
