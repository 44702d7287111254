import { Accordion, Box, Flex, Typography } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import type { IssueCount } from './issue-order';
import { ToneBadge } from './tone-badge';

/** One part of a panel that can be folded. */
export interface Section {
  readonly key: string;
  readonly title: string;
  /** A few words below the title; may be empty. */
  readonly description: string;
  readonly count: IssueCount;
  /** What stands in place of the counts where nothing was found. */
  readonly fineText: string;
  readonly content: ReactNode;
}

const OnlySection = ({ section }: { readonly section: Section }) => (
  <Flex direction="column" alignItems="stretch" gap={3} width="100%">
    <Box>
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {section.title}
      </Typography>
      {section.description !== '' && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {section.description}
        </Typography>
      )}
      <Box paddingTop={1}>
        <ToneBadge count={section.count} fineText={section.fineText} />
      </Box>
    </Box>
    {section.content}
  </Flex>
);

const FoldedSection = ({ section }: { readonly section: Section }) => (
  <Accordion.Item value={section.key}>
    <Accordion.Header>
      <Accordion.Trigger caretPosition="right">
        <Flex direction="column" alignItems="flex-start" gap={1} style={{ textAlign: 'start' }}>
          <Typography fontWeight="bold">{section.title}</Typography>
          {section.description !== '' && (
            <Typography
              variant="pi"
              fontWeight="regular"
              textColor="neutral600"
              style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
            >
              {section.description}
            </Typography>
          )}
          <ToneBadge count={section.count} fineText={section.fineText} />
        </Flex>
      </Accordion.Trigger>
    </Accordion.Header>
    <Accordion.Content>
      <Box padding={2}>{section.content}</Box>
    </Accordion.Content>
  </Accordion.Item>
);

/** The parts of a panel: one stands open, several are folded with the first open. */
export const Sections = ({ sections }: { readonly sections: readonly Section[] }): ReactNode => {
  const [first] = sections;
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  if (first === undefined) return null;
  if (sections.length === 1) return <OnlySection section={first} />;
  return (
    <Box width="100%">
      <Accordion.Root size="S" collapsible value={chosen ?? first.key} onValueChange={setChosen}>
        {sections.map((section) => (
          <FoldedSection key={section.key} section={section} />
        ))}
      </Accordion.Root>
    </Box>
  );
};
