import { Flex, Typography } from '@strapi/design-system';
import type { ComponentType, SVGProps } from 'react';

/** How something looks that has a state: an icon, and the colours of the word beside it. */
export interface BadgeLook {
  readonly Icon: ComponentType<Omit<SVGProps<SVGSVGElement>, 'fill'> & { readonly fill?: string }>;
  readonly background: string;
  /** Of the icon, and of the word where `ink` names no other. */
  readonly colour: string;
  readonly ink?: string;
}

/** A state as an icon and a word on a coloured ground; the word says it all without them. */
export const WordBadge = ({ look, word }: { readonly look: BadgeLook; readonly word: string }) => {
  const { Icon, background, colour, ink = colour } = look;
  return (
    <Flex
      inline
      gap={1}
      alignItems="center"
      background={background}
      hasRadius
      paddingTop={1}
      paddingBottom={1}
      paddingLeft={2}
      paddingRight={2}
    >
      <Icon aria-hidden width="1.4rem" height="1.4rem" fill={colour} style={{ flexShrink: 0 }} />
      <Typography variant="pi" fontWeight="bold" textColor={ink}>
        {word}
      </Typography>
    </Flex>
  );
};
