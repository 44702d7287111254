import { Box, Flex, Typography } from '@strapi/design-system';
import { CrossCircle } from '@strapi/icons';
import { EDITION_STATES } from '../../../../modules/editorial/domain/edition';
import type { EditionView, ShownEvent } from '../../../../modules/editorial/domain/edition-view';
import { useWords } from '../../shared/use-words';
import { eventName } from '../rules/event-name';
import { Disclosure } from '../../shared/disclosure';
import { Moment } from '../../shared/moment';
import { useActorName } from '../shared/use-names';

const useStateNames = () => {
  const { say } = useWords();
  return (name: string): string => {
    const state = EDITION_STATES.find((one) => one === name);
    return state === undefined ? '' : say(`hub.editorial.state.${state}`);
  };
};

const Steps = ({ event }: { readonly event: ShownEvent }) => {
  const { say } = useWords();
  const nameOf = useStateNames();
  const from = nameOf(event.from);
  const to = nameOf(event.to);
  if (to === '' || from === to) return null;
  return (
    <Typography variant="pi" textColor="neutral800" tag="p">
      {from === '' ? to : say('hub.editorial.event.step', { from, to })}
    </Typography>
  );
};

const What = ({ event }: { readonly event: ShownEvent }) => {
  const { say } = useWords();
  const nameOf = useActorName();
  const isRefused = event.outcome === 'refused';
  const name = eventName(event.action);
  const what =
    name === 'other'
      ? say('hub.editorial.event.other', { action: event.action })
      : say(`hub.editorial.event.${name}`);
  return (
    <Flex gap={1} alignItems="center">
      {isRefused && <CrossCircle aria-hidden width="1.4rem" height="1.4rem" fill="danger600" />}
      <Typography variant="pi" fontWeight="bold" tag="p">
        {isRefused ? say('hub.editorial.event.refused', { what }) : what} · {nameOf(event.by)}
      </Typography>
    </Flex>
  );
};

const EventItem = ({
  event,
  timeZone,
}: {
  readonly event: ShownEvent;
  readonly timeZone: string;
}) => {
  const { say } = useWords();
  return (
    <Box tag="li" style={{ overflowWrap: 'anywhere' }}>
      <What event={event} />
      <Typography variant="pi" textColor="neutral600" tag="p">
        <Moment at={event.at} timeZone={timeZone} />
      </Typography>
      {event.outcome === 'refused' ? (
        <Typography variant="pi" textColor="neutral800" tag="p">
          {event.refusal}
        </Typography>
      ) : (
        <Steps event={event} />
      )}
      {event.reason !== '' && (
        <Typography variant="pi" textColor="neutral800" tag="p">
          {say('hub.editorial.event.words', { words: event.reason })}
        </Typography>
      )}
    </Box>
  );
};

/** Everything that was done with the text, or refused, newest first. */
export const TheRecord = ({ edition }: { readonly edition: EditionView }) => {
  const { say } = useWords();
  if (edition.events.length === 0) return null;
  return (
    <Disclosure title={say('hub.editorial.record', { count: edition.events.length })}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {edition.events.map((event) => (
          <EventItem key={event.seq} event={event} timeZone={edition.timeZone} />
        ))}
      </Flex>
    </Disclosure>
  );
};
