import { Box, Typography } from '@strapi/design-system';
import type { PreviewModel } from '../../../channels/contract';
import { Folded } from './folded';
import { isLongText } from './long-text';
import { AccountLine, PostFrame } from './post-frame';

/** The box of text below a video. */
export const DescriptionBox = ({ preview }: { readonly preview: PreviewModel }) => (
  <PostFrame account={preview.accountName}>
    <AccountLine name={preview.accountName} />
    <Box padding={2} paddingTop={0}>
      <Box background="neutral100" hasRadius padding={3}>
        <Folded isLong={isLongText(preview.text)}>
          <Typography variant="pi" tag="p" style={{ whiteSpace: 'pre-line' }}>
            {preview.text}
          </Typography>
        </Folded>
      </Box>
    </Box>
  </PostFrame>
);
