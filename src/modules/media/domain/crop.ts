/** A rectangle inside an image, in whole pixels of that image. */
export interface CropBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the eye goes, in percent from the left and from the top of an image. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The shapes that a derivative may have, with the pixels that are written.
 * Sides are 1,080 wide because Instagram takes 320 to 1,440 and shows 1,080; ratios are the bounds that it takes:
 * 4:5 to 1.91:1 (Instagram Platform, Content Publishing, "Image specifications").
 */
export const CROPS = {
  /** 4:5, the tallest picture that a feed takes: it covers the most of a phone's screen. */
  portrait: { width: 1080, height: 1350 },
  /** 1:1, what every channel takes. */
  square: { width: 1080, height: 1080 },
  /** 1.908:1. The bound is 1.91, and 565 rows would already be 1.912. */
  landscape: { width: 1080, height: 566 },
} as const;

/** Name of a shape in `CROPS`. */
export type Crop = keyof typeof CROPS;

/** Pixels of the longer side of a picture that is not cropped: sharp on the screen of a desk. */
export const WHOLE_LONGER_SIDE = 1600;

const CENTRE: FocalPoint = { x: 50, y: 50 };

const clamp = (value: number, lowest: number, highest: number): number =>
  Math.min(Math.max(value, lowest), highest);

/**
 * The largest box of the wanted ratio that lies inside an image, with the focal point as central as the edges allow.
 * Takes sides in pixels (upright, after any EXIF rotation) and `ratio` as width divided by height; gives whole pixels,
 * at least 1 by 1, so a side may be off the ratio by less than one pixel. A focal point outside 0–100 counts as the edge.
 */
export const cropBox = (input: {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly focalPoint?: FocalPoint;
}): CropBox => {
  const isTooWide = input.width / input.height > input.ratio;
  const width = isTooWide
    ? clamp(Math.round(input.height * input.ratio), 1, input.width)
    : input.width;
  const height = isTooWide
    ? input.height
    : clamp(Math.round(input.width / input.ratio), 1, input.height);
  const focus = input.focalPoint ?? CENTRE;
  return {
    left: clamp(Math.round((input.width * focus.x) / 100 - width / 2), 0, input.width - width),
    top: clamp(Math.round((input.height * focus.y) / 100 - height / 2), 0, input.height - height),
    width,
    height,
  };
};

/** What is cut out of an image, and the pixels to which it is scaled. */
export interface Framing {
  readonly box: CropBox;
  readonly output: { readonly width: number; readonly height: number };
}

const frameWhole = (width: number, height: number): Framing => {
  const scale = Math.min(1, WHOLE_LONGER_SIDE / Math.max(width, height));
  const scaled = (side: number): number => Math.max(1, Math.round(side * scale));
  return {
    box: { left: 0, top: 0, width, height },
    output: { width: scaled(width), height: scaled(height) },
  };
};

/**
 * How an upright image of the given pixels becomes a derivative: a shape of `CROPS` around the focal point, or `whole`,
 * where nothing is cut away and the image is scaled down, never up, to `WHOLE_LONGER_SIDE`.
 */
export const frame = (input: {
  readonly width: number;
  readonly height: number;
  readonly crop: Crop | 'whole';
  readonly focalPoint?: FocalPoint;
}): Framing => {
  const { width, height, crop, focalPoint } = input;
  if (crop === 'whole') return frameWhole(width, height);
  const output = CROPS[crop];
  return {
    box: cropBox({ width, height, ratio: output.width / output.height, focalPoint }),
    output,
  };
};
