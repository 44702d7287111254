import { Flex, Typography } from '@strapi/design-system';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import { useWords } from '../../shared/use-words';
import { STATE_ELEMENT_ID } from '../data/open-dialog';
import { Moment } from '../../shared/moment';
import { PublicLine } from '../../shared/public-line';
import { StateBadge } from '../shared/state-badge';

const ReadersSee = ({ edition }: { readonly edition: EditionView }) => {
  const { say } = useWords();
  return (
    <PublicLine isOut={edition.publicState === 'live' || edition.publicState === 'withdrawn'}>
      <Typography variant="pi" textColor="neutral800" tag="p">
        {say(`hub.editorial.public.${edition.publicState}`)}
      </Typography>
    </PublicLine>
  );
};

const Schedule = ({ edition }: { readonly edition: EditionView }) => {
  const { say } = useWords();
  if (edition.scheduledFor === null) return null;
  return (
    <Typography variant="pi" textColor="neutral800" tag="p">
      <strong>{say('hub.editorial.scheduled-for')}</strong>{' '}
      <Moment at={edition.scheduledFor.at} timeZone={edition.timeZone} />
    </Typography>
  );
};

/** The state of the text in work, since when, and what readers see meanwhile. */
export const WhereItStands = ({ edition }: { readonly edition: EditionView }) => {
  const { say, number } = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} width="100%">
      <Flex gap={2} wrap="wrap" alignItems="center" id={STATE_ELEMENT_ID} tabIndex={-1}>
        <StateBadge state={edition.state} />
        <Typography variant="pi" textColor="neutral600">
          {say('hub.editorial.version', { version: number(edition.version) })}
        </Typography>
      </Flex>
      <Typography variant="pi" textColor="neutral600" tag="p">
        <Moment at={edition.stateSince} timeZone={edition.timeZone} />
      </Typography>
      <ReadersSee edition={edition} />
      <Schedule edition={edition} />
    </Flex>
  );
};
