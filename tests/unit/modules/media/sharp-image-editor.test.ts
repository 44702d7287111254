import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { cropBox, CROPS, type Crop } from '../../../../src/modules/media';
import { sharpImageEditor } from '../../../../src/modules/media/strapi/sharp-image-editor';

/** What Instagram takes at most. */
const EIGHT_MEGABYTES = 8 * 1024 * 1024;

const plain = (colour: string, width = 1600, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background: colour } });

const derive = async (source: Uint8Array, crop: Crop, stamp: 'none' | 'hoax' = 'none') => {
  const size = await sharpImageEditor.measure(source);
  if (size === undefined) throw new Error('The sample is not a picture.');
  const output = CROPS[crop];
  const box = cropBox({ ...size, ratio: output.width / output.height });
  const image = await sharpImageEditor.derive({ source, box, output, stamp });
  if (image === undefined) throw new Error('The sample could not be painted.');
  return image;
};

const pixelAt = async (image: Uint8Array, left: number, top: number) => {
  const { data } = await sharp(image)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
};

/** Share of pixels that are the red of the stamp, in percent. */
const redShare = async (image: Uint8Array) => {
  const { data } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
  let red = 0;
  for (let at = 0; at + 2 < data.length; at += 3) {
    const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
    if (r > 170 && g < 60 && b < 90) red += 1;
  }
  return (red / (data.length / 3)) * 100;
};

describe('sharpImageEditor', () => {
  it.each(Object.keys(CROPS) as Crop[])(
    'paints %s as a JPEG in sRGB without metadata',
    async (crop) => {
      const source = await plain('#336699')
        .withExif({ IFD0: { Artist: 'Siti' } })
        .png()
        .toBuffer();
      const image = await derive(source, crop);
      const found = await sharp(image.bytes).metadata();
      expect(found).toMatchObject({
        format: 'jpeg',
        space: 'srgb',
        isProgressive: true,
        ...CROPS[crop],
      });
      expect(found.exif).toBeUndefined();
      expect(found.icc).toBeUndefined();
      expect(image).toMatchObject({ mime: 'image/jpeg', ...CROPS[crop] });
    },
  );

  it('stays under eight megabytes for the worst picture there is', async () => {
    const raw = { width: 1080, height: 1350, channels: 3 } as const;
    const noise = await sharp(randomBytes(1080 * 1350 * 3), { raw })
      .png()
      .toBuffer();
    const image = await derive(noise, 'portrait', 'hoax');
    expect(image.bytes.length).toBeLessThan(EIGHT_MEGABYTES);
  });

  it('turns a photo upright before it crops', async () => {
    const lying = await plain('#336699', 800, 600)
      .withExif({})
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await sharpImageEditor.measure(lying)).toEqual({ width: 600, height: 800 });
    expect(await derive(lying, 'portrait')).toMatchObject(CROPS.portrait);
  });

  it('keeps the top of a photo that was taken lying at the top', async () => {
    // The upper half as it is seen is red; the camera stored it turned by a quarter.
    const half = await plain('#c01020', 600, 400).png().toBuffer();
    const upright = plain('#2040c0', 600, 800).composite([{ input: half, top: 0, left: 0 }]);
    const lying = await sharp(await upright.png().toBuffer())
      .rotate(270)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { bytes } = await derive(lying, 'portrait');
    const [topRed = 0, , topBlue = 0] = await pixelAt(bytes, 540, 100);
    const [bottomRed = 0, , bottomBlue = 0] = await pixelAt(bytes, 540, 1250);
    expect(topRed).toBeGreaterThan(topBlue);
    expect(bottomBlue).toBeGreaterThan(bottomRed);
    expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
  });

  it('turns the colours of print into those of a screen', async () => {
    const printed = await plain('#d02030').toColourspace('cmyk').jpeg().toBuffer();
    expect(await sharp(printed).metadata()).toMatchObject({ space: 'cmyk', channels: 4 });
    const { bytes } = await derive(printed, 'portrait');
    expect(await sharp(bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
    const [red = 0, green = 0, blue = 0] = await pixelAt(bytes, 540, 675);
    expect(red).toBeGreaterThan(150);
    expect(Math.max(green, blue)).toBeLessThan(90);
  });

  it('makes a photo of more than nine megabytes small enough', async () => {
    const side = 2_700;
    const photo = await sharp(randomBytes(side * side * 3), {
      raw: { width: side, height: side, channels: 3 },
    })
      .jpeg({ quality: 100 })
      .toBuffer();
    expect(photo.length).toBeGreaterThan(9 * 1024 * 1024);
    const image = await derive(photo, 'portrait');
    expect(image).toMatchObject(CROPS.portrait);
    expect(image.bytes.length).toBeLessThan(EIGHT_MEGABYTES);
  });

  it('puts transparent parts on white', async () => {
    const clear = await sharp({
      create: { width: 400, height: 400, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const image = await derive(clear, 'square');
    expect(await pixelAt(image.bytes, 540, 540)).toEqual([255, 255, 255]);
  });

  it.each(['#ffffff', '#000000', '#1e90ff', '#ffd400'])(
    'stamps HOAKS so that it is seen on %s in every crop',
    async (colour) => {
      const source = await plain(colour).png().toBuffer();
      for (const crop of Object.keys(CROPS) as Crop[]) {
        expect(await redShare((await derive(source, crop)).bytes)).toBe(0);
        expect(await redShare((await derive(source, crop, 'hoax')).bytes)).toBeGreaterThan(10);
      }
    },
  );

  it('shows the stamp on a picture that is as red as the stamp', async () => {
    const source = await plain('#c8102e').png().toBuffer();
    const image = await derive(source, 'portrait', 'hoax');
    expect(await redShare(image.bytes)).toBeLessThan(85);
  });

  it.each([
    { name: 'a long screenshot', width: 400, height: 1600 },
    { name: 'a banner', width: 1600, height: 400 },
    { name: 'a small picture', width: 160, height: 120 },
  ])('stamps $name', async ({ width, height }) => {
    const source = await plain('#ffffff', width, height).png().toBuffer();
    const box = { left: 0, top: 0, width, height };
    const output = { width, height };
    const image = await sharpImageEditor.derive({ source, box, output, stamp: 'hoax' });
    const halfHeight = Math.floor(height / 2);
    for (const top of [0, height - halfHeight]) {
      const half = await sharp(image?.bytes)
        .extract({ left: 0, top, width, height: halfHeight })
        .toBuffer();
      expect(await redShare(half)).toBeGreaterThan(9);
    }
  });

  it('says so where the bytes are not a picture', async () => {
    const text = new TextEncoder().encode('<html>');
    expect(await sharpImageEditor.measure(text)).toBeUndefined();
  });

  it('says so where a picture is cut off', async () => {
    const whole = await sharp(randomBytes(300 * 300 * 3), {
      raw: { width: 300, height: 300, channels: 3 },
    })
      .jpeg()
      .toBuffer();
    const source = whole.subarray(0, whole.length / 2);
    const box = { left: 0, top: 0, width: 300, height: 300 };
    const output = CROPS.square;
    expect(await sharpImageEditor.derive({ source, box, output, stamp: 'none' })).toBeUndefined();
  });
});
