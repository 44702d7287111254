import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { CrossCircle, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import type { Severity } from '../../../kernel/failures';
import { joinPathSteps, nameField, toPathSteps } from './field-label';
import { errorsFirst } from './issue-order';
import type { ToldIssue } from './told-issue';
import { useDocumentShape } from './use-draft';
import { useWords } from './use-words';

const LOOKS = {
  error: { Icon: CrossCircle, colour: 'danger600', background: 'danger100', border: 'danger200' },
  warning: {
    Icon: WarningCircle,
    colour: 'warning700',
    background: 'warning100',
    border: 'warning200',
  },
} as const satisfies Record<Severity, object>;

const useFieldLabel = () => {
  const { fieldName } = useWords();
  const shape = useDocumentShape();
  return (path: string): string =>
    shape === undefined
      ? ''
      : joinPathSteps(toPathSteps(path, shape), ({ messageId, name }) =>
          fieldName(messageId, name),
        );
};

const IssueItem = ({ issue, label }: { readonly issue: ToldIssue; readonly label: string }) => {
  const { say } = useWords();
  const { Icon, colour, background, border } = LOOKS[issue.severity];
  return (
    <Box
      tag="li"
      background={background}
      borderColor={border}
      hasRadius
      padding={2}
      style={{ overflowWrap: 'anywhere' }}
    >
      <Flex alignItems="flex-start" gap={2}>
        <Box paddingTop="2px" style={{ flexShrink: 0 }}>
          <Icon aria-hidden width="1.4rem" height="1.4rem" fill={colour} />
        </Box>
        <Box>
          <Typography variant="sigma" textColor={colour} tag="p">
            {say(`hub.severity.${issue.severity}`)}
            <VisuallyHidden>: </VisuallyHidden>
          </Typography>
          <Typography variant="pi" textColor="neutral800" tag="p">
            {nameField(issue.message, issue.field, label)}
          </Typography>
        </Box>
      </Flex>
    </Box>
  );
};

/** Issues as sentences, errors first; an icon and a word tell the severity, not the colour alone. */
export const IssueList = ({
  issues,
  label,
}: {
  readonly issues: readonly ToldIssue[];
  /** What the list is about, for those who hear it. */
  readonly label: string;
}): ReactNode => {
  const labelOf = useFieldLabel();
  if (issues.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} width="100%" aria-label={label}>
      {errorsFirst(issues).map((issue, index) => (
        <IssueItem key={index} issue={issue} label={labelOf(issue.field)} />
      ))}
    </Flex>
  );
};
