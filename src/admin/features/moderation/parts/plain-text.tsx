import { Box, Typography } from '@strapi/design-system';
import { Fragment } from 'react';
import { revealHidden } from '../rules/marked-text';
import { useWords } from '../../shared/use-words';

// What somebody wrote keeps its lines, and never turns the direction of the page around it.
const TEXT_LOOK = {
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  unicodeBidi: 'isolate',
} as const;

/** Characters that nobody sees, by their names; all else as it is. */
export const SeenText = ({ text }: { readonly text: string }) => {
  const { say } = useWords();
  return (
    <>
      {revealHidden(text).map((part, index) =>
        part.hidden === undefined ? (
          // Parts of one text never change places.
          <Fragment key={index}>{part.text}</Fragment>
        ) : (
          <Typography
            key={index}
            tag="code"
            variant="pi"
            textColor="danger700"
            title={say('hub.moderation.text.unseen')}
          >
            [{part.hidden}]
          </Typography>
        ),
      )}
    </>
  );
};

/** What somebody wrote, as text: Markdown and HTML stand there letter by letter, and do nothing. */
export const PlainText = ({ text }: { readonly text: string }) => (
  <Box style={TEXT_LOOK} dir="auto">
    <Typography tag="p">
      <SeenText text={text} />
    </Typography>
  </Box>
);
