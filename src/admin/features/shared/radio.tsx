import { Box, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** One choice of several; a native radio button, so that arrows and screen readers work as ever. */
export const Radio = ({
  name,
  isChosen,
  onChoose,
  children,
}: {
  /** The same for all of one question. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** What it stands for; pressing that chooses it, too. */
  readonly children: ReactNode;
}) => (
  <Box tag="label" style={{ cursor: 'pointer' }}>
    <Flex gap={2} alignItems="flex-start" paddingTop={1} paddingBottom={1}>
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        style={{ width: '1.8rem', height: '1.8rem', flexShrink: 0, accentColor: '#4945ff' }}
      />
      <Box style={{ overflowWrap: 'anywhere', minWidth: 0 }}>{children}</Box>
    </Flex>
  </Box>
);
