import type { Rendition, RenditionRequest } from '../../../channels/contract';
import { fail, succeed, type Result } from '../../../kernel/result';
import { frame } from '../domain/crop';
import { renditionKey } from '../domain/rendition-key';
import type {
  ImageEditor,
  PaintedImage,
  PublicFiles,
  RenditionStore,
  SourceFiles,
  SourceImage,
  StoredRendition,
} from './ports';

/** Why a derivative could not be made. `image_missing`: no such file; `image_unreadable`: not a picture, or lost. */
export interface RenditionFailure {
  readonly code: 'image_missing' | 'image_unreadable';
  readonly fileId: number;
}

/** What the use case works with. */
export interface RenditionTools {
  readonly store: RenditionStore;
  readonly editor: ImageEditor;
  readonly sources: SourceFiles;
  readonly publicFiles: PublicFiles;
}

/** Makes derivatives: see `makeEnsureRenditions`. */
export type EnsureRenditions = (
  requests: readonly RenditionRequest[],
) => Promise<Result<readonly Rendition[], RenditionFailure>>;

const paint = async (
  editor: ImageEditor,
  source: SourceImage,
  request: RenditionRequest,
): Promise<PaintedImage | undefined> => {
  const bytes = await source.read();
  const size = bytes === undefined ? undefined : await editor.measure(bytes);
  if (bytes === undefined || size === undefined) return undefined;
  const { box, output } = frame({ ...size, crop: request.crop, focalPoint: source.focalPoint });
  return editor.derive({ source: bytes, box, output, stamp: request.stamp });
};

const keep = async (
  { store, publicFiles }: RenditionTools,
  image: PaintedImage,
  about: RenditionRequest & { readonly key: string },
): Promise<StoredRendition> => {
  const { bytes, mime, width, height } = image;
  const url = await publicFiles.store({ bytes, mime });
  const kept = await store.save({ ...about, url, width, height, bytes: bytes.length, mime });
  // Another run was first: its file is the one that posts may already point at, so ours goes.
  if (kept.url !== url) await publicFiles.remove(url);
  return kept;
};

const ensureOne = async (
  tools: RenditionTools,
  request: RenditionRequest,
): Promise<Result<Rendition, RenditionFailure>> => {
  const { fileId, crop, stamp } = request;
  const source = await tools.sources.find(fileId);
  if (source === undefined) return fail({ code: 'image_missing', fileId });
  const key = renditionKey({ fileId, sourceVersion: source.version, crop, stamp });
  let stored = await tools.store.find(key);
  if (stored === undefined) {
    const image = await paint(tools.editor, source, request);
    if (image === undefined) return fail({ code: 'image_unreadable', fileId });
    stored = await keep(tools, image, { key, fileId, crop, stamp });
  }
  const { width, height, bytes, mime } = stored;
  return succeed({
    url: tools.publicFiles.publicAddress(stored.url),
    width,
    height,
    bytes,
    mime,
  });
};

/**
 * Builds the use case that makes derivatives: takes requests, gives one derivative each in their order. What exists is
 * not made again; two runs at once end with the same files. Stops at the first image that cannot be used and tells
 * which; derivatives made before it stay and serve the next try. Sizes are those of `frame`, `bytes` counts bytes.
 */
export const makeEnsureRenditions =
  (tools: RenditionTools): EnsureRenditions =>
  async (requests) => {
    const renditions: Rendition[] = [];
    // One after the other: a decoded photo of 24 megapixels takes about 100 MB.
    for (const request of requests) {
      const made = await ensureOne(tools, request);
      if (!made.ok) return made;
      renditions.push(made.value);
    }
    return succeed(renditions);
  };
