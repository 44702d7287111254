import { Avatar, Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useWords } from '../shared/use-words';

/** The account that posts, as a line above its post. */
export const AccountLine = ({ name }: { readonly name: string }) => (
  <Flex gap={2} alignItems="center" padding={2}>
    <Avatar.Item src="" fallback={name.slice(0, 1).toUpperCase()} aria-hidden />
    <Typography variant="pi" fontWeight="bold" ellipsis>
      {name}
    </Typography>
  </Flex>
);

/** The border around a preview, and its name for those who hear it. */
export const PostFrame = ({
  account,
  children,
}: {
  readonly account: string;
  readonly children: ReactNode;
}) => {
  const { say } = useWords();
  return (
    <Box
      tag="article"
      aria-label={say('hub.preview.label', { account })}
      background="neutral0"
      borderColor="neutral200"
      hasRadius
      overflow="hidden"
      width="100%"
    >
      {children}
    </Box>
  );
};
