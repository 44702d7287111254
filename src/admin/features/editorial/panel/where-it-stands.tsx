import { Flex, Typography } from '@strapi/design-system';
import { Earth, EarthStriked } from '@strapi/icons';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import { useWords } from '../../shared/use-words';
import { STATE_ELEMENT_ID } from '../data/open-dialog';
import { Moment } from '../../shared/moment';
import { StateBadge } from '../shared/state-badge';

const PublicLine = ({ edition }: { readonly edition: EditionView }) => {
  const { say } = useWords();
  const isOut = edition.publicState === 'live' || edition.publicState === 'withdrawn';
  const Icon = isOut ? Earth : EarthStriked;
  return (
    <Flex gap={2} alignItems="flex-start">
      <Icon
        aria-hidden
        width="1.6rem"
        height="1.6rem"
        fill="neutral600"
        style={{ flexShrink: 0 }}
      />
      <Typography variant="pi" textColor="neutral800" tag="p">
        {say(`hub.editorial.public.${edition.publicState}`)}
      </Typography>
    </Flex>
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
      <PublicLine edition={edition} />
      <Schedule edition={edition} />
    </Flex>
  );
};
