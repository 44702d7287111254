import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { useWords } from '../../shared/use-words';
import { useDesk } from '../data/use-desk';
import { pageAddress, pagesFor, type ModerationPageName } from '../rules/pages';

const PageLinks = () => {
  const { say } = useWords();
  const { me } = useDesk();
  return (
    <Box tag="nav" aria-label={say('hub.moderation.pages')} paddingBottom={4}>
      <Flex tag="ul" gap={4} wrap="wrap">
        {pagesFor(me).map((page) => (
          <li key={page}>
            <NavLink to={pageAddress(page)} end>
              {({ isActive }) => (
                <Typography
                  fontWeight={isActive ? 'bold' : 'regular'}
                  textColor={isActive ? 'primary700' : 'neutral800'}
                  textDecoration={isActive ? 'underline' : 'none'}
                >
                  {say(`hub.moderation.page.${page}`)}
                </Typography>
              )}
            </NavLink>
          </li>
        ))}
      </Flex>
    </Box>
  );
};

/** What every page of the moderation has around its content: its name, and the way to the other pages. */
export const PageFrame = ({
  page,
  action,
  children,
}: {
  readonly page: ModerationPageName;
  /** The button that begins something new here. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) => {
  const { say } = useWords();
  const title = say(`hub.moderation.page.${page}`);
  return (
    <Page.Main>
      <Page.Title>{`${title} · ${say('hub.moderation.title')}`}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say(`hub.moderation.subtitle.${page}`)}
        primaryAction={action}
      />
      <Layouts.Content>
        <PageLinks />
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={10}>
          {children}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
