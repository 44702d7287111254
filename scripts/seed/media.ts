import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { imageCatalogue, paintSampleImages, type SampleImage } from '../../sample';

/** Ids of files in the media library, by the name of the picture. */
export type MediaIds = ReadonlyMap<string, number>;

interface StoredFile {
  readonly id: number;
}

interface UploadService {
  upload(input: {
    readonly data: { readonly fileInfo: object };
    readonly files: object;
  }): Promise<readonly StoredFile[]>;
}

const findFile = async (strapi: Core.Strapi, name: string): Promise<StoredFile | null> =>
  (await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { name }, select: ['id'] })) as StoredFile | null;

const upload = async (
  strapi: Core.Strapi,
  folder: string,
  image: SampleImage,
): Promise<StoredFile> => {
  const filepath = path.join(folder, image.fileName);
  await writeFile(filepath, image.buffer);
  const service = strapi.plugin('upload').service('upload') as unknown as UploadService;
  const [stored] = await service.upload({
    data: {
      fileInfo: {
        name: image.fileName,
        alternativeText: image.alt.id,
        caption: image.caption,
      },
    },
    files: {
      filepath,
      originalFilename: image.fileName,
      mimetype: image.mime,
      size: image.buffer.length,
    },
  });
  if (stored === undefined) throw new Error(`The media library took no file for ${image.name}.`);
  return stored;
};

/** Paints the pictures of the sample and puts those that are missing into the media library, with their alt texts. */
export const seedMedia = async (
  strapi: Core.Strapi,
  onProgress: (done: number, of: number) => void,
): Promise<MediaIds> => {
  const ids = new Map<string, number>();
  const folder = await mkdtemp(path.join(tmpdir(), 'humas-hub-seed-'));
  try {
    for (const { name } of imageCatalogue) {
      const found = await findFile(strapi, `${name}.jpg`);
      if (found !== null) ids.set(name, found.id);
      else {
        // One picture at a time, so that little of them is in memory.
        for (const image of await paintSampleImages({ names: [name] })) {
          ids.set(name, (await upload(strapi, folder, image)).id);
        }
      }
      onProgress(ids.size, imageCatalogue.length);
    }
    return ids;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
