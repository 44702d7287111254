import { Box, Flex, Typography } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import type { ReactNode } from 'react';
import { SEVERITY_LOOKS } from './severity-looks';

const NOTE_LOOK = {
  Icon: Information,
  colour: 'primary700',
  ink: 'primary700',
  background: 'primary100',
  border: 'primary200',
} as const;

const LOOKS = { ...SEVERITY_LOOKS, note: NOTE_LOOK };

/** Something that a person should know before anything else: an icon, a few bold words, and what to make of it. */
export const Banner = ({
  tone,
  title,
  role,
  children,
}: {
  readonly tone: keyof typeof LOOKS;
  readonly title: string;
  /** `alert` for what has just happened; absent for what stands there anyway. */
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
}) => {
  const { Icon, colour, ink, background, border } = LOOKS[tone];
  return (
    <Box
      background={background}
      borderColor={border}
      hasRadius
      padding={3}
      width="100%"
      role={role}
    >
      <Flex alignItems="flex-start" gap={2}>
        <Box paddingTop="1px" style={{ flexShrink: 0 }}>
          <Icon aria-hidden width="1.6rem" height="1.6rem" fill={colour} />
        </Box>
        <Box style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          <Typography variant="pi" fontWeight="bold" textColor={ink} tag="p">
            {title}
          </Typography>
          {children !== undefined && (
            <Typography variant="pi" textColor="neutral800" tag="div">
              {children}
            </Typography>
          )}
        </Box>
      </Flex>
    </Box>
  );
};
