import { Typography, type TypographyProps } from '@strapi/design-system';

/** Why something stands as it does, in the words of the hub; nothing where there are none. */
export const ReasonLine = ({
  reason,
  variant = 'omega',
}: {
  readonly reason: { readonly message: string } | null;
  readonly variant?: TypographyProps['variant'];
}) =>
  reason !== null && reason.message !== '' ? (
    <Typography
      variant={variant}
      textColor="neutral800"
      tag="p"
      style={{ overflowWrap: 'anywhere' }}
    >
      {reason.message}
    </Typography>
  ) : null;
