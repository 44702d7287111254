import { Flex, Loader } from '@strapi/design-system';
import { useWords, type MessageId } from './use-words';

/** Stands where a page, or a large part of it, is on its way; `text` is heard by those who see no wheel turn. */
export const PageLoader = ({ text }: { readonly text: MessageId }) => {
  const { say } = useWords();
  return (
    <Flex justifyContent="center" padding={8}>
      <Loader>{say(text)}</Loader>
    </Flex>
  );
};
