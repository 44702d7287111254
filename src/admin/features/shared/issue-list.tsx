import { Box, Flex, TextButton, Typography, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { nameField } from './field-label';
import { focusField } from './focus-field';
import { errorsFirst } from './issue-order';
import { SEVERITY_LOOKS } from './severity-looks';
import type { ToldIssue } from './told-issue';
import { useFieldNames, type FieldNames } from './use-field-names';
import { useWords } from './use-words';

const GoToField = ({ issue, names }: { readonly issue: ToldIssue; readonly names: FieldNames }) => {
  const { say } = useWords();
  if (names.full === '') return null;
  return (
    <Box paddingTop={1}>
      <TextButton
        onClick={() => void focusField({ path: issue.field, rootLabel: names.root })}
        style={{ textAlign: 'start', whiteSpace: 'normal' }}
      >
        {say('hub.issues.go-to-field', { field: names.full })}
      </TextButton>
    </Box>
  );
};

const IssueItem = ({ issue, names }: { readonly issue: ToldIssue; readonly names: FieldNames }) => {
  const { say } = useWords();
  const { Icon, colour, ink, background, border } = SEVERITY_LOOKS[issue.severity];
  return (
    <Box tag="li" background={background} borderColor={border} hasRadius padding={2}>
      <Flex alignItems="flex-start" gap={2}>
        <Box paddingTop="1px" style={{ flexShrink: 0 }}>
          <Icon aria-hidden width="1.4rem" height="1.4rem" fill={colour} />
        </Box>
        <Box style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          <Typography variant="pi" fontWeight="bold" textColor={ink} tag="p">
            {say(`hub.severity.${issue.severity}`)}
            <VisuallyHidden>: </VisuallyHidden>
          </Typography>
          <Typography variant="pi" textColor="neutral800" tag="p">
            {nameField(issue.message, issue.field, names.full)}
          </Typography>
          <GoToField issue={issue} names={names} />
        </Box>
      </Flex>
    </Box>
  );
};

/** Issues as sentences, errors first; an icon and a word tell the severity, and a button leads to the field. */
export const IssueList = ({
  issues,
  label,
}: {
  readonly issues: readonly ToldIssue[];
  /** What the list is about, for those who hear it. */
  readonly label: string;
}): ReactNode => {
  const namesOf = useFieldNames();
  if (issues.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} width="100%" aria-label={label}>
      {errorsFirst(issues).map((issue, index) => (
        <IssueItem key={index} issue={issue} names={namesOf(issue.field)} />
      ))}
    </Flex>
  );
};
