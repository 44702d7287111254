import type { Rendition, RenditionRequest } from '../../../channels/contract';
import type { CropBox, FocalPoint } from '../domain/crop';

/** A derivative as it is kept; `url` is the address that the file store gave, which may lack a host. */
export interface StoredRendition extends Rendition, RenditionRequest {
  readonly key: string;
}

/** Where it is written down which derivatives exist. */
export interface RenditionStore {
  find(key: string): Promise<StoredRendition | undefined>;
  /** Writes one down and gives what is kept under its key: an earlier one where another run was first. */
  save(rendition: StoredRendition): Promise<StoredRendition>;
}

/** An image of the media library. */
export interface SourceImage {
  /** Changes whenever the bytes or the focal point do; at most 200 characters. */
  readonly version: string;
  readonly focalPoint?: FocalPoint;
  /** The bytes; undefined where the file store no longer has them. */
  read(): Promise<Uint8Array | undefined>;
}

/** The media library, for reading. */
export interface SourceFiles {
  find(fileId: number): Promise<SourceImage | undefined>;
}

/** Sides in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** A picture that was painted. */
export interface PaintedImage extends ImageSize {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** Who measures and paints pictures. */
export interface ImageEditor {
  /** Sides of the upright picture; undefined where the bytes are not a picture. */
  measure(source: Uint8Array): Promise<ImageSize | undefined>;
  /** Cuts `box` out of the upright picture, scales it to `output` and stamps it; undefined where it cannot be decoded. */
  derive(input: {
    readonly source: Uint8Array;
    readonly box: CropBox;
    readonly output: ImageSize;
    readonly stamp: RenditionRequest['stamp'];
  }): Promise<PaintedImage | undefined>;
}

/** Files that anybody may fetch. */
export interface PublicFiles {
  /** Stores a file under a name that cannot be guessed; gives the address under which the file store has it. */
  store(file: { readonly bytes: Uint8Array; readonly mime: string }): Promise<string>;
  /** Removes a stored file again. */
  remove(url: string): Promise<void>;
  /** The whole address, with host, of what `store` gave. */
  publicAddress(url: string): string;
}
