export interface Picture {
  readonly name: string;
  /** Pixels: 3:2 is 1,600 × 1,067, 4:3 is 1,600 × 1,200. */
  readonly height: 1067 | 1200;
  /** The SVG elements of the picture, without text: a host's fonts must not show. */
  readonly draw: () => string;
  /** At most 125 characters each. */
  readonly alt: { readonly id: string; readonly en: string };
  readonly caption: string;
}
