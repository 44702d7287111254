import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useWords } from './use-words';

/** Why something of the workflow cannot be shown, and a way to ask again where that may help. */
export const LoadFailure = ({
  failure,
  retry,
}: {
  readonly failure: 'forbidden' | 'unreachable';
  readonly retry: () => void;
}) => {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography variant="omega" textColor="neutral800" tag="p">
        {say(`hub.load.${failure}`)}
      </Typography>
      {failure === 'unreachable' && (
        <Button variant="tertiary" size="S" startIcon={<ArrowClockwise />} onClick={retry}>
          {say('hub.failure.retry')}
        </Button>
      )}
    </Flex>
  );
};
