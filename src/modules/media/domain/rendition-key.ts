/** Raise it whenever the same source would come out as different pixels: every derivative is then made anew. */
export const PAINTER_VERSION = 1;

/**
 * The name under which one derivative is made once: equal for equal source, shape and stamp.
 * `sourceVersion` changes whenever the source's bytes or focal point do. Gives less than 255 characters (the column's
 * width on PostgreSQL) for a version of up to 200.
 */
export const renditionKey = (input: {
  readonly fileId: number;
  readonly sourceVersion: string;
  readonly crop: string;
  readonly stamp: string;
}): string =>
  [
    `file-${input.fileId}`,
    input.sourceVersion,
    input.crop,
    input.stamp,
    `painter-${PAINTER_VERSION}`,
  ].join('/');
