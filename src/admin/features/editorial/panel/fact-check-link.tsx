import { Button } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import { useWords } from '../../shared/use-words';
import { openDialog } from '../data/open-dialog';
import type { Obstacle } from '../data/use-edition';

/** A way to show a rebuttal to somebody outside who knows the matter; for no other text. */
export const FactCheckLink = ({
  edition,
  obstacle,
}: {
  readonly edition: EditionView;
  readonly obstacle: Obstacle | undefined;
}) => {
  const { say } = useWords();
  if (edition.kind !== 'rebuttal') return null;
  return (
    <Button
      fullWidth
      size="S"
      variant="tertiary"
      startIcon={<PaperPlane />}
      disabled={obstacle !== undefined}
      onClick={() => openDialog(edition, { kind: 'link' })}
    >
      {say('hub.editorial.link.short')}
    </Button>
  );
};
