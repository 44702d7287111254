import { Flex, Typography } from '@strapi/design-system';
import { toneOf, type IssueCount } from './issue-order';
import { SEVERITY_LOOKS } from './severity-looks';
import { useWords } from './use-words';

/** The number of errors and warnings in words; undefined where there are none. */
export const useCountText = () => {
  const { say } = useWords();
  return ({ errors, warnings }: IssueCount): string | undefined => {
    const parts = [
      errors > 0 ? say('hub.issues.errors', { count: errors }) : '',
      warnings > 0 ? say('hub.issues.warnings', { count: warnings }) : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? undefined : parts.join(' · ');
  };
};

/** How a text or post does, as an icon with words: the number of issues, or `fineText`. */
export const ToneBadge = ({
  count,
  fineText,
}: {
  readonly count: IssueCount;
  readonly fineText: string;
}) => {
  const countText = useCountText();
  const { Icon, colour } = SEVERITY_LOOKS[toneOf(count)];
  return (
    <Flex gap={1} alignItems="center">
      <Icon aria-hidden width="1.4rem" height="1.4rem" fill={colour} style={{ flexShrink: 0 }} />
      <Typography variant="pi" fontWeight="semiBold" textColor={colour}>
        {countText(count) ?? fineText}
      </Typography>
    </Flex>
  );
};
