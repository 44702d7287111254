import sharp from 'sharp';
import type { ImageEditor } from '../application/ports';
import { hoaxStampSvg } from './hoax-stamp';

/** Pixels. A photo of a phone has 12 to 50 million; a picture beyond this is a trap for memory. */
const MOST_PIXELS = 100_000_000;

/**
 * Keeps the worst case, 1,600 × 1,600 of pure noise, at 3.6 MB (measured): under the 8 MB that Instagram takes, so no
 * second try at a lower quality is needed.
 */
const JPEG_QUALITY = 85;

const open = (source: Uint8Array) =>
  sharp(source, { failOn: 'error', limitInputPixels: MOST_PIXELS });

/**
 * Pictures by sharp: JPEG in sRGB, progressive, without metadata (a photo may carry the place where it was taken),
 * transparent parts on white, colour at full resolution so that the red of the stamp stays sharp.
 */
export const sharpImageEditor: ImageEditor = {
  async measure(source) {
    try {
      const { autoOrient } = await open(source).metadata();
      return { width: autoOrient.width, height: autoOrient.height };
    } catch {
      return undefined; // sharp throws on whatever is not a picture
    }
  },

  async derive({ source, box, output, stamp }) {
    const layers = stamp === 'hoax' ? [{ input: Buffer.from(hoaxStampSvg(output)) }] : [];
    try {
      const { data, info } = await open(source)
        .autoOrient()
        .extract(box)
        .resize(output.width, output.height, { fit: 'fill' })
        .flatten({ background: '#ffffff' })
        .composite(layers)
        .toColourspace('srgb')
        .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4', progressive: true })
        .toBuffer({ resolveWithObject: true });
      return { bytes: data, mime: 'image/jpeg', width: info.width, height: info.height };
    } catch {
      return undefined; // the header was that of a picture, the rest was not
    }
  },
};
