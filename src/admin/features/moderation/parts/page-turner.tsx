import { Button, Flex } from '@strapi/design-system';
import { useWords } from '../../shared/use-words';

/** Leads on to the next page of a list, and back to its first one, where there are such. */
export const PageTurner = ({
  next,
  isFurtherOn = false,
  onTurn,
}: {
  /** Where the next page begins; undefined on the last one. */
  readonly next: string | undefined;
  /** Whether the first page lies behind this one. */
  readonly isFurtherOn?: boolean;
  /** Called with where to go on; undefined is the first page. */
  readonly onTurn: (after: string | undefined) => void;
}) => {
  const { say } = useWords();
  return (
    <Flex gap={2}>
      {isFurtherOn && (
        <Button variant="tertiary" onClick={() => onTurn(undefined)}>
          {say('hub.moderation.first-page')}
        </Button>
      )}
      {next !== undefined && (
        <Button variant="secondary" onClick={() => onTurn(next)}>
          {say('hub.moderation.next-page')}
        </Button>
      )}
    </Flex>
  );
};
