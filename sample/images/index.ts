import sharp from 'sharp';
import { pictures } from './catalogue';
import type { Picture } from './picture';

const WIDTH = 1600; // wider than the widest channel crop of 1,440 pixels
const JPEG_QUALITY = 86; // flat colours show rings below this

/** A painted picture, ready for the media library. */
export interface SampleImage {
  readonly name: string;
  readonly fileName: string;
  readonly buffer: Buffer;
  readonly mime: 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: { readonly id: string; readonly en: string };
  readonly caption: string;
}

/** What the catalogue knows of a picture without painting it. */
export const imageCatalogue: readonly Pick<Picture, 'name' | 'alt' | 'caption'>[] = pictures.map(
  ({ name, alt, caption }) => ({ name, alt, caption }),
);

const toSvg = ({ draw, height }: Picture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${draw()}</svg>`;

const paint = async (picture: Picture): Promise<SampleImage> => {
  const { data, info } = await sharp(Buffer.from(toSvg(picture)))
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4', mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return {
    name: picture.name,
    fileName: `${picture.name}.jpg`,
    buffer: data,
    mime: 'image/jpeg',
    width: info.width,
    height: info.height,
    alt: picture.alt,
    caption: picture.caption,
  };
};

/**
 * Paints the sample pictures as sRGB JPEG files, 1,600 pixels wide.
 * @param names Which pictures; all of the catalogue where left out. An unknown name is a mistake of the caller and throws.
 */
export const paintSampleImages = async ({
  names,
}: {
  readonly names?: readonly string[];
} = {}): Promise<readonly SampleImage[]> => {
  const known = new Map(pictures.map((picture) => [picture.name, picture]));
  const wanted = (names ?? [...known.keys()]).map((name) => {
    const picture = known.get(name);
    if (picture === undefined) throw new Error(`There is no sample picture named ${name}.`);
    return picture;
  });
  return Promise.all(wanted.map(paint));
};
