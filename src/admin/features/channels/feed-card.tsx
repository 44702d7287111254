import { Box, Typography } from '@strapi/design-system';
import type { PreviewModel } from '../../../channels/contract';
import { Folded } from './folded';
import { ImageRow } from './image-row';
import { isLongText } from './long-text';
import { AccountLine, PostFrame } from './post-frame';

/** A card of a feed: account, picture, and the caption that begins with the name of the account. */
export const FeedCard = ({ preview }: { readonly preview: PreviewModel }) => (
  <PostFrame account={preview.accountName}>
    <AccountLine name={preview.accountName} />
    <ImageRow images={preview.images} />
    <Box padding={3}>
      <Folded isLong={isLongText(preview.text)}>
        <Typography variant="pi" tag="p" style={{ whiteSpace: 'pre-line' }}>
          <Typography variant="pi" fontWeight="bold">
            {preview.accountName}
          </Typography>{' '}
          {preview.text}
        </Typography>
      </Folded>
    </Box>
  </PostFrame>
);
