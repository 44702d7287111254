/** A point in percent from the left and the top. */
export interface FocalPoint {
  readonly x: number;
  readonly y: number;
}

const CENTRE = 50;

const within = (percent: number): number =>
  Number.isFinite(percent) ? Math.min(100, Math.max(0, percent)) : CENTRE;

/** Which part of an image stays when it is cropped, in CSS words; the centre where nobody chose. */
export const toObjectPosition = (focalPoint: FocalPoint | undefined): string =>
  `${String(within(focalPoint?.x ?? CENTRE))}% ${String(within(focalPoint?.y ?? CENTRE))}%`;

/** Width divided by height, as CSS wants it; square where an image has no size yet. */
export const toAspectRatio = (ratio: number): number =>
  Number.isFinite(ratio) && ratio > 0 ? ratio : 1;

/** Address of an image: those of the server begin with a slash and stand below its own address. */
export const toImageAddress = (url: string, serverUrl: string): string =>
  url.startsWith('/') && !url.startsWith('//') ? `${serverUrl}${url}` : url;

/** The slide, from 0, that a scrolled row of slides shows; all lengths in pixels. */
export const toSlide = ({
  scrolled,
  slideWidth,
  count,
}: {
  readonly scrolled: number;
  readonly slideWidth: number;
  readonly count: number;
}): number => {
  if (slideWidth <= 0 || count < 1) return 0;
  return Math.min(count - 1, Math.max(0, Math.round(scrolled / slideWidth)));
};
