import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import type { FieldDifference } from '../../../../modules/editorial/domain/edition-view';
import { findType } from '../../shared/field-label';
import { useDocumentShape } from '../../shared/use-draft';
import { useFieldNames } from '../../shared/use-field-names';
import { useWords } from '../../shared/use-words';

const MARKS = {
  added: { Tag: 'ins', background: '#d9f2dc', decoration: 'underline', sign: '+' },
  removed: { Tag: 'del', background: '#fbe0df', decoration: 'line-through', sign: '−' },
} as const;

// A mark is a colour, a line and a sign to the eye, and a word to the ear.
const Mark = ({
  change,
  text,
}: {
  readonly change: 'added' | 'removed';
  readonly text: string;
}) => {
  const { say } = useWords();
  const { Tag, background, decoration, sign } = MARKS[change];
  return (
    <Tag style={{ background, color: '#212134', textDecoration: decoration, borderRadius: 2 }}>
      <VisuallyHidden>{say(`hub.editorial.difference.${change}`)} </VisuallyHidden>
      <span aria-hidden>{sign}</span>
      {text}
      <VisuallyHidden> {say('hub.editorial.difference.end')}</VisuallyHidden>
    </Tag>
  );
};

const Parts = ({ difference }: { readonly difference: FieldDifference & { kind: 'text' } }) => (
  <>
    {difference.parts.map(({ change, text }, index) =>
      change === 'same' ? (
        <span key={index}>{text}</span>
      ) : (
        <Mark key={index} change={change} text={text} />
      ),
    )}
  </>
);

const Values = ({ difference }: { readonly difference: FieldDifference & { kind: 'value' } }) => {
  const { fieldName } = useWords();
  const shape = useDocumentShape();
  const isChoice = shape !== undefined && findType(difference.field, shape) === 'enumeration';
  // The form names each choice of a field by its value.
  const nameOf = (value: string): string => (isChoice ? fieldName(value, value) : value);
  const { before, after } = difference;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {before !== '' && <Mark change="removed" text={nameOf(before)} />}
      {after !== '' && <Mark change="added" text={nameOf(after)} />}
    </Flex>
  );
};

/** What differs in one field of two texts. */
export const Difference = ({ difference }: { readonly difference: FieldDifference }) => {
  const namesOf = useFieldNames();
  const { full } = namesOf(difference.field);
  return (
    <Box tag="section" borderColor="neutral200" hasRadius padding={3}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {full === '' ? difference.field : full}
      </Typography>
      <Typography
        tag="div"
        textColor="neutral800"
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.6 }}
      >
        {difference.kind === 'text' ? (
          <Parts difference={difference} />
        ) : (
          <Values difference={difference} />
        )}
      </Typography>
    </Box>
  );
};
