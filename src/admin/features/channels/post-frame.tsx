import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useWords } from '../shared/use-words';

// Stands in for the picture of the account, which the hub does not know.
const Initial = ({ name }: { readonly name: string }) => (
  <Flex
    aria-hidden
    background="primary600"
    justifyContent="center"
    width="2.8rem"
    height="2.8rem"
    style={{ borderRadius: '50%', flexShrink: 0 }}
  >
    <Typography variant="pi" fontWeight="bold" textColor="buttonNeutral0">
      {name.slice(0, 1).toUpperCase()}
    </Typography>
  </Flex>
);

/** The account that posts, as a line above its post. */
export const AccountLine = ({ name }: { readonly name: string }) => (
  <Flex gap={2} alignItems="center" padding={2}>
    <Initial name={name} />
    <Typography variant="pi" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
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
