import { Buffer } from 'node:buffer';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImageStore, openImages } from './state-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'images-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (images: ImageStore, ids: readonly string[]): void => {
  for (const id of ids) images.put(id, Buffer.alloc(10, id));
};

const kept = (images: ImageStore): readonly string[] =>
  ['1', '2', '3', '4'].filter((id) => images.get(id) !== undefined);

describe('images of an emulator', () => {
  it('make room for new ones, oldest first, in memory and on disk', () => {
    const stores = [openImages(undefined, 25), openImages(join(folder, 'state.json'), 25)];
    for (const images of stores) {
      put(images, ['1', '2', '3']);
      expect(kept(images)).toEqual(['2', '3']);
    }
    expect(readdirSync(join(folder, 'state-images'))).toEqual(['2.jpg', '3.jpg']);
  });

  it('are counted again after a new start', () => {
    const path = join(folder, 'state.json');
    put(openImages(path, 25), ['1', '2']);
    const images = openImages(path, 25);
    put(images, ['3']);
    expect(kept(images)).toEqual(['2', '3']);
  });

  it('keep one that is larger than all the room', () => {
    const images = openImages(undefined, 5);
    put(images, ['1', '2']);
    expect(kept(images)).toEqual(['2']);
  });
});
