import { Box, Typography } from '@strapi/design-system';
import type { PreviewModel } from '../../../channels/contract';
import { serverUrl } from '../shared/server-url';
import { toAspectRatio, toImageAddress, toObjectPosition } from './image-frame';

/** An image of a post, as the model holds it. */
export type PreviewImage = PreviewModel['images'][number];

// The colours of the stamp itself: a dark theme does not change what is sent.
const STAMP = { backgroundColor: '#b72b1a', border: '3px solid #fff', color: '#fff' };

// The real stamp is burnt into the file that is sent; its alternative text says "HOAKS:".
const HoaxStamp = () => (
  <Box
    aria-hidden
    position="absolute"
    style={{ inset: 0, display: 'grid', placeItems: 'center', pointerEvents: 'none' }}
  >
    <Box
      paddingLeft={4}
      paddingRight={4}
      paddingTop={1}
      paddingBottom={1}
      style={{ ...STAMP, transform: 'rotate(-16deg)' }}
    >
      <Typography variant="alpha" style={{ color: STAMP.color, letterSpacing: '0.15em' }}>
        HOAKS
      </Typography>
    </Box>
  </Box>
);

/** One image in its frame: cropped as the channel will crop it, around the point that was chosen. */
export const PostImage = ({ image }: { readonly image: PreviewImage }) => (
  <Box
    position="relative"
    background="neutral200"
    overflow="hidden"
    width="100%"
    style={{ aspectRatio: toAspectRatio(image.ratio) }}
  >
    <img
      src={toImageAddress(image.url, serverUrl())}
      alt={image.alt}
      style={{
        display: 'block',
        width: '100%',
        height: '100%',
        objectFit: 'cover',
        objectPosition: toObjectPosition(image.focalPoint),
      }}
    />
    {image.stamp === 'hoax' && <HoaxStamp />}
  </Box>
);
