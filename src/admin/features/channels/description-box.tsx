import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { PreviewModel } from '../../../channels/contract';
import { useWords } from '../shared/use-words';
import { Folded } from './folded';
import { isLongText } from './long-text';
import { AccountLine, PostFrame } from './post-frame';

// The hub does not know what a person wrote there, only that it stays.
const Outside = ({ children }: { readonly children: ReactNode }) => (
  <Typography variant="pi" textColor="neutral600" tag="p" style={{ fontStyle: 'italic' }}>
    {children}
  </Typography>
);

// The lines that mark the hub's part are public, too.
const Mark = ({ children }: { readonly children: string }) => (
  <Typography variant="pi" textColor="neutral600" tag="p">
    {children}
  </Typography>
);

/** The box of text below a video: the part that the hub writes, between what others wrote there. */
export const DescriptionBox = ({ preview }: { readonly preview: PreviewModel }) => {
  const { say } = useWords();
  const { marks, text, accountName } = preview;
  return (
    <PostFrame account={accountName}>
      <AccountLine name={accountName} />
      <Box padding={2} paddingTop={0}>
        <Box background="neutral100" hasRadius padding={3}>
          <Outside>{say('hub.preview.outside-above')}</Outside>
          <Box
            role="group"
            aria-label={say('hub.preview.ours')}
            paddingTop={2}
            paddingBottom={2}
            paddingLeft={2}
            borderColor="primary600"
            style={{ borderWidth: 0, borderStyle: 'solid', borderInlineStartWidth: '2px' }}
          >
            {marks !== undefined && <Mark>{marks.above}</Mark>}
            <Folded isLong={isLongText(text)}>
              <Typography variant="pi" tag="p" style={{ whiteSpace: 'pre-line' }}>
                {text}
              </Typography>
            </Folded>
            {marks !== undefined && <Mark>{marks.below}</Mark>}
          </Box>
          <Outside>{say('hub.preview.outside-below')}</Outside>
        </Box>
      </Box>
    </PostFrame>
  );
};
