import { Box, Button, Flex, Loader, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { ReactNode } from 'react';
import type { RequestFailure } from './request-failure';
import type { LiveAnswer } from './use-live-answer';
import { useWords } from './use-words';

const Failure = ({
  failure,
  retry,
}: {
  readonly failure: RequestFailure;
  readonly retry: () => void;
}) => {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography
        variant="pi"
        textColor={failure === 'forbidden' ? 'neutral700' : 'danger600'}
        tag="p"
      >
        {say(`hub.failure.${failure}`)}
      </Typography>
      {failure !== 'forbidden' && (
        <Button variant="tertiary" size="S" startIcon={<ArrowClockwise />} onClick={retry}>
          {say('hub.failure.retry')}
        </Button>
      )}
    </Flex>
  );
};

// Keeps its height, so that nothing jumps while a person types.
const CheckingLine = ({ isChecking }: { readonly isChecking: boolean }) => {
  const { say } = useWords();
  return (
    <Box minHeight="1.6rem" aria-hidden>
      <Typography variant="pi" textColor="neutral600">
        {say(isChecking ? 'hub.answer.checking' : 'hub.answer.current')}
      </Typography>
    </Box>
  );
};

/**
 * What every panel that asks the server shows around its answer: that it is being checked, or why there is none.
 * `summary` is read out whenever it changes.
 */
export const AnswerFrame = <Answer,>({
  live,
  summary,
  children,
}: {
  readonly live: LiveAnswer<Answer>;
  readonly summary: (answer: Answer) => string;
  readonly children: (answer: Answer) => ReactNode;
}) => {
  const { say } = useWords();
  const { answer, failure, isChecking, retry } = live;
  if (failure === 'forbidden') return <Failure failure={failure} retry={retry} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" aria-busy={isChecking}>
      <VisuallyHidden role="status">{answer === undefined ? '' : summary(answer)}</VisuallyHidden>
      {failure !== undefined && !isChecking ? (
        <Failure failure={failure} retry={retry} />
      ) : (
        answer !== undefined && <CheckingLine isChecking={isChecking} />
      )}
      {answer === undefined && isChecking && (
        <Flex justifyContent="center" padding={4}>
          <Loader small>{say('hub.answer.checking')}</Loader>
        </Flex>
      )}
      {answer !== undefined && children(answer)}
    </Flex>
  );
};
