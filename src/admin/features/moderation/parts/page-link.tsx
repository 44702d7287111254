import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

/** A link to another page of the admin, in a colour that reads on both themes. */
export const PageLink = ({
  id,
  to,
  children,
}: {
  readonly id?: string;
  readonly to: string;
  readonly children: ReactNode;
}) => (
  <Typography
    id={id}
    tag={Link}
    to={to}
    textColor="primary700"
    textDecoration="underline"
    style={{ overflowWrap: 'anywhere', font: 'inherit' }}
  >
    {children}
  </Typography>
);
