import { Flex, Typography } from '@strapi/design-system';
import { Coffee } from '@strapi/icons';

/** Stands where a list has nothing to show, and says why. */
export const EmptyNote = ({ text }: { readonly text: string }) => (
  <Flex direction="column" gap={3} padding={8} background="neutral0" shadow="tableShadow" hasRadius>
    <Coffee aria-hidden width="4rem" height="4rem" fill="neutral500" />
    <Typography variant="delta" tag="p" textAlign="center" textColor="neutral800">
      {text}
    </Typography>
  </Flex>
);
