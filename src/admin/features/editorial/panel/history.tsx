import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { EditionView, ShownSnapshot } from '../../../../modules/editorial/domain/edition-view';
import { useWords } from '../../shared/use-words';
import { openDialog } from '../data/open-dialog';
import type { Obstacle } from '../data/use-edition';
import { mayMove } from '../rules/moves';
import { Disclosure } from '../../shared/disclosure';
import { Moment } from '../../shared/moment';
import { useActorName } from '../shared/use-names';

interface Props {
  readonly edition: EditionView;
  readonly obstacle: Obstacle | undefined;
}

const SnapshotMarks = ({ snapshot }: { readonly snapshot: ShownSnapshot }) => {
  const { say } = useWords();
  const marks = [
    ...(snapshot.isDraft ? [say('hub.editorial.snapshot.is-draft')] : []),
    ...(snapshot.isPublished ? [say('hub.editorial.snapshot.is-published')] : []),
  ];
  return marks.map((mark) => (
    <Typography key={mark} variant="pi" textColor="success700" fontWeight="bold" tag="p">
      {mark}
    </Typography>
  ));
};

const SnapshotButtons = ({
  edition,
  obstacle,
  snapshot,
}: Props & { readonly snapshot: ShownSnapshot }) => {
  const { say } = useWords();
  const name = say('hub.editorial.snapshot.name', { number: snapshot.number });
  if (snapshot.isDraft) return null;
  return (
    <Flex gap={2} wrap="wrap" paddingTop={1}>
      <Button
        size="S"
        variant="tertiary"
        aria-label={say('hub.editorial.compare.with-draft-of', { name })}
        onClick={() =>
          openDialog(edition, { kind: 'differences', from: String(snapshot.number), to: 'draft' })
        }
      >
        {say('hub.editorial.compare.short')}
      </Button>
      {mayMove(edition, 'restore') && (
        <Button
          size="S"
          variant="tertiary"
          disabled={obstacle !== undefined}
          aria-label={say('hub.editorial.restore.of', { name })}
          onClick={() => openDialog(edition, { kind: 'restore', snapshot: snapshot.number })}
        >
          {say('hub.editorial.restore.short')}
        </Button>
      )}
    </Flex>
  );
};

/** The texts as they were, each to be compared or taken up again. */
export const History = ({ edition, obstacle }: Props) => {
  const { say } = useWords();
  const nameOf = useActorName();
  const { snapshots } = edition;
  const [newest] = snapshots;
  return (
    <Disclosure title={say('hub.editorial.history', { count: snapshots.length })}>
      {newest === undefined ? (
        <Typography variant="pi" textColor="neutral700" tag="p">
          {say('hub.editorial.history.empty')}
        </Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Button
            size="S"
            variant="secondary"
            onClick={() =>
              openDialog(edition, { kind: 'differences', from: String(newest.number), to: 'draft' })
            }
          >
            {say('hub.editorial.compare.choose')}
          </Button>
          <Flex tag="ol" reversed direction="column" alignItems="stretch" gap={3}>
            {snapshots.map((snapshot) => (
              <Box tag="li" key={snapshot.number}>
                <Typography variant="pi" fontWeight="bold" tag="p">
                  {say('hub.editorial.snapshot.name', { number: snapshot.number })} ·{' '}
                  {say(`hub.editorial.snapshot.${snapshot.cause}`, {
                    name: nameOf(snapshot.takenBy),
                  })}
                </Typography>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  <Moment at={snapshot.takenAt} timeZone={edition.timeZone} />
                </Typography>
                <SnapshotMarks snapshot={snapshot} />
                <SnapshotButtons edition={edition} obstacle={obstacle} snapshot={snapshot} />
              </Box>
            ))}
          </Flex>
        </Flex>
      )}
    </Disclosure>
  );
};
