import { Box, Flex, Typography } from '@strapi/design-system';
import type { PreviewModel } from '../../../channels/contract';
import { Folded } from './folded';
import { isLongText } from './long-text';
import { toMarkdownPieces, type MarkdownPiece, type Run } from './markdown-pieces';
import { AccountLine, PostFrame } from './post-frame';

// A link is shown and not followed: the text that it leads to may not be public yet.
const RunText = ({ run }: { readonly run: Run }) => (
  <Typography
    variant="pi"
    fontWeight={run.kind === 'strong' ? 'bold' : 'regular'}
    textColor={run.kind === 'link' ? 'primary600' : 'neutral800'}
    textDecoration={run.kind === 'link' ? 'underline' : undefined}
  >
    {run.text}
  </Typography>
);

const Piece = ({ piece }: { readonly piece: MarkdownPiece }) => (
  <Box paddingLeft={piece.kind === 'item' ? 2 : 0}>
    <Typography
      variant="pi"
      tag="p"
      fontWeight={piece.kind === 'heading' ? 'bold' : 'regular'}
      style={{ whiteSpace: 'pre-line' }}
    >
      {piece.kind === 'item' && '• '}
      {piece.runs.map((run, index) => (
        <RunText key={index} run={run} />
      ))}
    </Typography>
  </Box>
);

/** The first post of a thread below its title. */
export const ThreadPost = ({ preview }: { readonly preview: PreviewModel }) => (
  <PostFrame account={preview.accountName}>
    <Box padding={3} paddingBottom={0}>
      <Typography variant="omega" fontWeight="bold" tag="h4">
        {preview.heading}
      </Typography>
    </Box>
    <AccountLine name={preview.accountName} />
    <Box paddingLeft={3} paddingRight={3} paddingBottom={3}>
      <Folded isLong={isLongText(preview.text)}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {toMarkdownPieces(preview.text).map((piece, index) => (
            <Piece key={index} piece={piece} />
          ))}
        </Flex>
      </Folded>
    </Box>
  </PostFrame>
);
