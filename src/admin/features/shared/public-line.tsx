import type { ReactNode } from 'react';
import { Flex } from '@strapi/design-system';
import { Earth, EarthStriked } from '@strapi/icons';

interface Props {
  /** Readers see it. */
  readonly isOut: boolean;
  /** Says so in words. */
  readonly children: ReactNode;
}

/** A line about what readers see, with a globe before it that is crossed out where they see nothing. */
export const PublicLine = ({ isOut, children }: Props) => {
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
      {children}
    </Flex>
  );
};
