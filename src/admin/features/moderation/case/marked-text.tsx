import { Box, Typography } from '@strapi/design-system';
import type { Finding } from '../../../../modules/moderation/domain/finding';
import { useWords } from '../../shared/use-words';
import { SeenText } from '../parts/plain-text';
import { cutText, type TextPiece } from '../rules/marked-text';

const MARK_LOOK = { textDecoration: 'underline', textDecorationThickness: '2px' } as const;

const Piece = ({ piece }: { readonly piece: TextPiece }) => {
  const { say, list } = useWords();
  if (piece.findings.length === 0) return <SeenText text={piece.text} />;
  const numbers = piece.findings.map(String);
  return (
    <Box
      tag="mark"
      background="warning200"
      color="neutral800"
      style={MARK_LOOK}
      title={say('hub.moderation.text.mark', { numbers: list(numbers, 'conjunction') })}
    >
      <SeenText text={piece.text} />
      <sup>[{numbers.join(', ')}]</sup>
    </Box>
  );
};

/**
 * What somebody wrote, with the places that the checks found marked and numbered as in the list of findings. It stands
 * there as text: Markdown and HTML do nothing.
 */
export const MarkedText = ({
  text,
  field,
  findings,
}: {
  readonly text: string;
  readonly field: 'title' | 'text';
  readonly findings: readonly Finding[];
}) => (
  <Box
    dir="auto"
    style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'isolate' }}
  >
    <Typography tag="div" fontWeight={field === 'title' ? 'bold' : 'regular'}>
      {cutText(text, field, findings).map((piece, index) => (
        // Pieces of one text never change places.
        <Piece key={index} piece={piece} />
      ))}
    </Typography>
  </Box>
);
