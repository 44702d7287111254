import { Badge } from '@strapi/design-system';
import type { EditionState } from '../../../../modules/editorial/domain/edition';
import { useWords } from '../../shared/use-words';

// Every pair of text and ground reads with at least 4.5:1 in both themes; the word says it all without them.
const LOOKS = {
  draft: ['neutral150', 'neutral800'],
  in_review: ['primary100', 'primary700'],
  changes_requested: ['warning100', 'neutral800'],
  fact_check: ['primary100', 'primary700'],
  approved: ['success100', 'success700'],
  scheduled: ['secondary100', 'secondary700'],
  published: ['success100', 'success700'],
  withdrawn: ['danger100', 'danger700'],
  unpublished: ['neutral150', 'neutral800'],
} as const satisfies Record<EditionState, readonly [string, string]>;

/** The state of a text as a word on a coloured ground. */
export const StateBadge = ({ state }: { readonly state: EditionState }) => {
  const { say } = useWords();
  const [background, colour] = LOOKS[state];
  return (
    <Badge backgroundColor={background} textColor={colour}>
      {say(`hub.editorial.state.${state}`)}
    </Badge>
  );
};
