import { Buffer } from 'node:buffer';
import sharp from 'sharp';
import { aJpeg, codesOf, setStage, type Stage } from './support';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** What becomes of a container with an image of these bytes. */
const codesFor = async (bytes: Buffer, on = stage): Promise<string> =>
  codesOf(await on.container({ image_url: on.host.add('image.jpg', bytes) }));

describe('rule image-fetch', () => {
  it('keeps its own copy of the very bytes', async () => {
    const bytes = await aJpeg(1_080, 1_080);
    await stage.published({ image_url: stage.host.add('own.jpg', bytes), alt_text: 'Loket' });
    const image = stage.emulator.posts().at(-1)?.images[0];
    expect(image).toEqual({
      url: expect.stringContaining(stage.emulator.url) as string,
      alt: 'Loket',
      width: 1_080,
      height: 1_080,
      bytes: bytes.length,
      mime: 'image/jpeg',
    });
    const copy = await fetch(image?.url ?? '');
    expect(Buffer.from(await copy.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it.each([
    ['a page that is not there', () => `${stage.host.url}/nothing.jpg`],
    ['a host that does not listen', () => 'http://127.0.0.1:1/a.jpg'],
    ['an address that is none', () => 'not an address'],
    ['a file on the disk', () => 'file:///etc/hostname'],
    ['no address', () => ''],
  ])('refuses %s', async (_name, url) => {
    expect(codesOf(await stage.container({ image_url: url() }))).toBe('9004/2207052');
  });

  it('leaves no container behind', async () => {
    const before = stage.emulator.containers().length;
    await stage.container({ image_url: `${stage.host.url}/nothing.jpg` });
    expect(stage.emulator.containers()).toHaveLength(before);
  });
});

describe('rule image-timeout', () => {
  it('gives up on a host that never answers, and says that it may pass', async () => {
    const hasty = await setStage({ fetchTimeoutMilliseconds: 50 });
    const answer = await hasty.container({ image_url: `${hasty.host.url}/silent` });
    await hasty.close();
    expect(codesOf(answer)).toBe('-2/2207003');
    expect(answer.body.error).toMatchObject({ is_transient: true });
  });
});

describe('rule image-format', () => {
  it('refuses a PNG whatever its name, and bytes that only begin like a JPEG', async () => {
    const png = await sharp(await aJpeg(600, 600))
      .png()
      .toBuffer();
    expect(await codesFor(png)).toBe('36001/2207005');
    expect(await codesFor(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).toBe('36001/2207005');
    expect(await codesFor(Buffer.alloc(0))).toBe('36001/2207005');
  });
});

describe('rule image-bytes', () => {
  it('takes 8 MiB and refuses one byte more', async () => {
    const image = await aJpeg();
    const padded = (size: number) => Buffer.concat([image, Buffer.alloc(size - image.length)]);
    expect(await codesFor(padded(8 * 1024 * 1024))).toBe('no error');
    expect(await codesFor(padded(8 * 1024 * 1024 + 1))).toBe('36000/2207004');
  });
});

describe('rule image-ratio', () => {
  it.each([
    [1_080, 1_350, 'no error'],
    [1_080, 1_080, 'no error'],
    [1_080, 566, 'no error'],
    [1_080, 360, '36003/2207009'],
    [1_080, 1_400, '36003/2207009'],
  ])('answers %d × %d with %s', async (width, height, expected) => {
    expect(await codesFor(await aJpeg(width, height))).toBe(expected);
  });
});

describe('rule ratio-tolerance', () => {
  it('forgives a rounded pixel, unless switched off', async () => {
    const strict = await setStage({ disabledRules: ['ratio-tolerance'] });
    const image = await aJpeg(1_080, 1_351);
    const answers = [await codesFor(image), await codesFor(image, strict)];
    await strict.close();
    expect(answers).toEqual(['no error', '36003/2207009']);
  });
});

describe('rule image-width', () => {
  it.each([319, 1_441])('refuses %d pixels, unless switched off', async (width) => {
    const lenient = await setStage({ disabledRules: ['image-width'] });
    const image = await aJpeg(width, width);
    const answers = [await codesFor(image), await codesFor(image, lenient)];
    await lenient.close();
    expect(answers).toEqual(['36001/2207005', 'no error']);
  });

  it.each([320, 1_440])('takes %d pixels', async (width) => {
    expect(await codesFor(await aJpeg(width, width))).toBe('no error');
  });
});

describe('rule image-colour', () => {
  it('refuses CMYK, unless switched off', async () => {
    const lenient = await setStage({ disabledRules: ['image-colour'] });
    const image = await sharp(await aJpeg())
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const answers = [await codesFor(image), await codesFor(image, lenient)];
    await lenient.close();
    expect(answers).toEqual(['36001/2207005', 'no error']);
  });
});
