import { Buffer } from 'node:buffer';
import sharp from 'sharp';
import { type Result, fail, succeed } from '../../../src/kernel/result';
import {
  type GraphFailure,
  imageFormat,
  imageNotFetched,
  imageRatio,
  imageTimeout,
  imageTooLarge,
} from './errors';
import type { InstagramWorld } from './world';

const MAX_BYTES = 8 * 1024 * 1024; // 8 MiB, in the words of Meta's error-code page
const MIN_RATIO = 4 / 5;
const MAX_RATIO = 1.91;
const RATIO_TOLERANCE = 0.005; // rule ratio-tolerance
const MIN_WIDTH = 320;
const MAX_WIDTH = 1_440;
const JPEG_MAGIC = Buffer.from([0xff, 0xd8, 0xff]);

/** An image that the platform took over. Sizes in pixels. */
export interface FetchedImage {
  readonly content: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Stops reading soon after the limit: enough to know that it is too much. */
const readUpToLimit = async (response: Response): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  while (reader !== undefined && size <= MAX_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  // The sender is told to stop; that it may fail to hear it changes nothing.
  await reader?.cancel().catch(() => undefined);
  return Buffer.concat(chunks);
};

const download = async (
  url: string,
  timeoutMilliseconds: number,
): Promise<Result<Buffer, GraphFailure>> => {
  if (!/^https?:\/\//i.test(url)) return fail(imageNotFetched);
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return fail(imageNotFetched);
    return succeed(await readUpToLimit(response));
  } catch {
    return fail(signal.aborted ? imageTimeout : imageNotFetched);
  }
};

const readHeader = async (
  content: Buffer,
): Promise<{ width: number; height: number; space: string } | undefined> => {
  if (!content.subarray(0, JPEG_MAGIC.length).equals(JPEG_MAGIC)) return undefined;
  try {
    const { format, width, height, space } = await sharp(content).metadata();
    return format === 'jpeg' ? { width, height, space } : undefined;
  } catch {
    return undefined;
  }
};

/** Fetches the image as the platform does, once, when the container is made, and holds it against the limits. */
export const fetchImage = async (
  world: InstagramWorld,
  url: string,
): Promise<Result<FetchedImage, GraphFailure>> => {
  const downloaded = await download(url, world.settings.fetchTimeoutMilliseconds);
  if (!downloaded.ok) return downloaded;
  const content = downloaded.value;
  if (content.length > MAX_BYTES) return fail(imageTooLarge);
  const header = await readHeader(content);
  if (header === undefined) return fail(imageFormat);
  const { width, height, space } = header;
  if (space === 'cmyk' && world.isOn('image-colour')) return fail(imageFormat);
  const tolerance = world.isOn('ratio-tolerance') ? RATIO_TOLERANCE : 0;
  const ratio = width / height;
  if (ratio < MIN_RATIO - tolerance || ratio > MAX_RATIO + tolerance) return fail(imageRatio);
  const hasAllowedWidth = width >= MIN_WIDTH && width <= MAX_WIDTH;
  if (!hasAllowedWidth && world.isOn('image-width')) return fail(imageFormat);
  return succeed({ content, width, height });
};
