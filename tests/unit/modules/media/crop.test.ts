import fc from 'fast-check';
import { cropBox, CROPS, frame } from '../../../../src/modules/media/domain/crop';

const FOUR_TO_FIVE = 1080 / 1350;

describe('cropBox', () => {
  it('cuts the sides off an image that is too wide', () => {
    expect(cropBox({ width: 1600, height: 1000, ratio: FOUR_TO_FIVE })).toEqual({
      left: 400,
      top: 0,
      width: 800,
      height: 1000,
    });
  });

  it('cuts top and bottom off an image that is too tall', () => {
    expect(cropBox({ width: 1000, height: 3000, ratio: 1 })).toEqual({
      left: 0,
      top: 1000,
      width: 1000,
      height: 1000,
    });
  });

  it('leaves an image alone that has the ratio already', () => {
    expect(cropBox({ width: 1080, height: 1350, ratio: FOUR_TO_FIVE })).toEqual({
      left: 0,
      top: 0,
      width: 1080,
      height: 1350,
    });
  });

  it('puts the focal point into the middle', () => {
    const box = cropBox({ width: 2000, height: 1000, ratio: 1, focalPoint: { x: 60, y: 50 } });
    expect(box.left + box.width / 2).toBe(1200);
  });

  it.each([
    { focalPoint: { x: 0, y: 50 }, left: 0 },
    { focalPoint: { x: 100, y: 50 }, left: 1000 },
    { focalPoint: { x: 140, y: 50 }, left: 1000 },
  ])('stops at the edge for a focal point at $focalPoint.x %', ({ focalPoint, left }) => {
    expect(cropBox({ width: 2000, height: 1000, ratio: 1, focalPoint }).left).toBe(left);
  });

  it('gives the largest box of the ratio that lies inside, for every image', () => {
    const side = fc.integer({ min: 1, max: 9000 });
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    const crop = fc.constantFrom(...Object.values(CROPS));
    fc.assert(
      fc.property(side, side, percent, percent, crop, (width, height, x, y, output) => {
        const ratio = output.width / output.height;
        const box = cropBox({ width, height, ratio, focalPoint: { x, y } });
        expect(Object.values(box).every(Number.isInteger)).toBe(true);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect(box.top + box.height).toBeLessThanOrEqual(height);
        expect(box.width === width || box.height === height).toBe(true);
        // Off by less than a pixel on the side that was computed; a side is never less than one pixel.
        expect(Math.abs(box.width - box.height * ratio)).toBeLessThanOrEqual(Math.max(1, ratio));
      }),
    );
  });
});

describe('CROPS', () => {
  it('stays within the ratios that Instagram takes, 4:5 to 1.91:1', () => {
    for (const { width, height } of Object.values(CROPS)) {
      expect(width / height).toBeGreaterThanOrEqual(0.8);
      expect(width / height).toBeLessThanOrEqual(1.91);
    }
  });
});

describe('frame', () => {
  it('cuts a shape and tells the pixels to write', () => {
    expect(frame({ width: 2000, height: 1000, crop: 'square' })).toEqual({
      box: { left: 500, top: 0, width: 1000, height: 1000 },
      output: { width: 1080, height: 1080 },
    });
  });

  it.each([
    { width: 3200, height: 1600, output: { width: 1600, height: 800 } },
    { width: 1080, height: 4800, output: { width: 360, height: 1600 } },
    { width: 640, height: 480, output: { width: 640, height: 480 } },
    { width: 9000, height: 2, output: { width: 1600, height: 1 } },
  ])('keeps all of $width × $height and bounds its longer side', ({ width, height, output }) => {
    expect(frame({ width, height, crop: 'whole' })).toEqual({
      box: { left: 0, top: 0, width, height },
      output,
    });
  });
});
