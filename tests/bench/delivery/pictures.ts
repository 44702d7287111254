import sharp from 'sharp';
import { frame } from '../../../src/modules/media/domain/crop';
import { sharpImageEditor } from '../../../src/modules/media/strapi/sharp-image-editor';
import { median } from '../figures';

const ROUNDS = 7;
const SOURCE = { width: 4000, height: 3000 }; // a photo of a phone: 12 million pixels

/** What one derivative of a phone's photo takes: the hub's way, and a bare pipeline with the same output. */
export interface PictureFigures {
  readonly hubMs: number;
  readonly bareMs: number;
  readonly ratio: number;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** A picture that is as hard to compress as a photo is. */
const makePhoto = (): Promise<Buffer> =>
  sharp({
    create: {
      ...SOURCE,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .blur(2)
    .jpeg({ quality: 90 })
    .toBuffer();

/** Measures both ways in turn; medians of the rounds, and of the ratios round by round. */
export const measurePictures = async (): Promise<PictureFigures> => {
  const source = await makePhoto();
  const { box, output } = frame({ ...SOURCE, crop: 'portrait', focalPoint: undefined });
  const hub = async () => {
    await sharpImageEditor.measure(source);
    await sharpImageEditor.derive({ source, box, output, stamp: 'none' });
  };
  const bare = () =>
    sharp(source)
      .extract(box)
      .resize(output.width, output.height, { fit: 'fill' })
      .jpeg({ quality: 85, chromaSubsampling: '4:4:4', progressive: true })
      .toBuffer();
  await hub();
  await bare();
  const rounds: { readonly hubMs: number; readonly bareMs: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ bareMs: await timed(bare), hubMs: await timed(hub) });
  }
  return {
    hubMs: median(rounds.map(({ hubMs }) => hubMs)),
    bareMs: median(rounds.map(({ bareMs }) => bareMs)),
    ratio: median(rounds.map(({ hubMs, bareMs }) => hubMs / bareMs)),
  };
};
