import { Typography, VisuallyHidden } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useWords } from './use-words';

/** A link that leaves the admin, in a tab of its own; those who hear it are told so. */
export const OutsideLink = ({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) => {
  const { say } = useWords();
  // An address comes from a channel: one that is no web address is shown, and leads nowhere.
  if (!/^https?:\/\//i.test(href)) {
    return <Typography style={{ overflowWrap: 'anywhere' }}>{href}</Typography>;
  }
  return (
    <Typography
      tag="a"
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      textColor="primary700"
      textDecoration="underline"
      style={{ overflowWrap: 'anywhere' }}
    >
      {children} <ExternalLink aria-hidden width="1.2rem" height="1.2rem" />
      <VisuallyHidden> {say('hub.link.new-tab')}</VisuallyHidden>
    </Typography>
  );
};
