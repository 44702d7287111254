import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { PublicFiles, SourceFiles } from '../application/ports';

const FILE_UID = 'plugin::upload.file';

const FileRowSchema = z.object({
  hash: z.string(),
  url: z.string(),
  updatedAt: z.coerce.date(),
  focalPoint: z.object({ x: z.number(), y: z.number() }).nullish(),
});

/** What the upload plugin's services do for us; the plugin ships no types for them. */
interface UploadPlugin {
  service(name: 'provider'): { upload(file: UploadableFile): Promise<void> };
  service(name: 'file'): { signFileUrls(file: unknown): Promise<{ url: string }> };
  readonly provider: { delete(file: { url: string; hash: string; ext: string }): Promise<unknown> };
}

interface UploadableFile {
  readonly name: string;
  readonly hash: string;
  readonly ext: string;
  readonly mime: string;
  /** Kilobytes, as the plugin counts. */
  readonly size: number;
  getStream(): Readable;
  /** Written by the provider. */
  url?: string;
}

const uploadPlugin = (strapi: Core.Strapi): UploadPlugin =>
  strapi.plugin('upload') as unknown as UploadPlugin;

const READ_LIMIT_MS = 30_000; // the largest file is 16 MB

const isLocal = (url: string): boolean => url.startsWith('/');

const readLocal = async (strapi: Core.Strapi, url: string): Promise<Uint8Array | undefined> => {
  try {
    // The local provider puts every file flat into public/uploads: the base name is all that it adds.
    return await readFile(join(strapi.dirs.static.public, 'uploads', basename(url)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

const readRemote = async (strapi: Core.Strapi, file: unknown): Promise<Uint8Array | undefined> => {
  const { url } = await uploadPlugin(strapi).service('file').signFileUrls(file);
  const response = await strapi.fetch(url, { signal: AbortSignal.timeout(READ_LIMIT_MS) });
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new Error(`The file store answered ${response.status} for an image.`);
  return new Uint8Array(await response.arrayBuffer());
};

/**
 * The images of the media library, read from the disk or, with another upload provider, over HTTP.
 * The version is the row's time of change with the end of its hash: Strapi keeps the hash when a file is replaced, and
 * a change of the focal point is a change of the row. A new description makes new derivatives too, which is cheap.
 */
export const uploadSourceFiles = (strapi: Core.Strapi): SourceFiles => ({
  async find(fileId) {
    const row: unknown = await strapi.db.query(FILE_UID).findOne({ where: { id: fileId } });
    if (row === null) return undefined;
    const { hash, url, updatedAt, focalPoint } = FileRowSchema.parse(row);
    return {
      version: `${updatedAt.getTime().toString(36)}-${hash.slice(-10)}`,
      focalPoint: focalPoint ?? undefined,
      read: () => (isLocal(url) ? readLocal(strapi, url) : readRemote(strapi, row)),
    };
  },
});

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/jpeg': '.jpg' };

/**
 * Derivatives in the store that the upload plugin is set to (disk, S3), past the media library: no file row, no
 * responsive formats. Names are 128 random bits. A private bucket is not enough: channels fetch these addresses.
 */
export const uploadPublicFiles = (strapi: Core.Strapi): PublicFiles => ({
  async store({ bytes, mime }) {
    const ext = EXTENSIONS[mime];
    if (ext === undefined) throw new Error(`No file ending is known for ${mime}.`);
    const hash = `rendition_${randomBytes(16).toString('hex')}`;
    const file: UploadableFile = {
      name: `${hash}${ext}`,
      hash,
      ext,
      mime,
      size: bytes.length / 1000,
      getStream: () => Readable.from([bytes]),
    };
    await uploadPlugin(strapi).service('provider').upload(file);
    if (file.url === undefined) throw new Error('The upload provider gave no address.');
    return file.url;
  },
  async remove(url) {
    const ext = extname(url);
    await uploadPlugin(strapi).provider.delete({ url, hash: basename(url, ext), ext });
  },
  publicAddress(url) {
    const host = strapi.config.get<string>('server.absoluteUrl').replace(/\/$/, '');
    return isLocal(url) ? `${host}${url}` : url;
  },
});
