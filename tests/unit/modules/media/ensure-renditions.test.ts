import type { RenditionRequest } from '../../../../src/channels/contract';
import { makeEnsureRenditions } from '../../../../src/modules/media/application/ensure-renditions';
import type {
  ImageEditor,
  PublicFiles,
  RenditionStore,
  SourceFiles,
  StoredRendition,
} from '../../../../src/modules/media/application/ports';

interface Photo {
  version: string;
  bytes?: Uint8Array;
  focalPoint?: { x: number; y: number };
}

const PICTURE = Uint8Array.of(1);
const NOT_A_PICTURE = Uint8Array.of(0);

const memoryStore = () => {
  const rows = new Map<string, StoredRendition>();
  const store: RenditionStore = {
    find: (key) => Promise.resolve(rows.get(key)),
    save(rendition) {
      const kept = rows.get(rendition.key) ?? rendition;
      rows.set(rendition.key, kept);
      return Promise.resolve(kept);
    },
  };
  return { store, rows };
};

const memoryFiles = () => {
  const urls = new Set<string>();
  let count = 0;
  const publicFiles: PublicFiles = {
    store() {
      count += 1;
      const url = `/uploads/${count}.jpg`;
      urls.add(url);
      return Promise.resolve(url);
    },
    remove(url) {
      urls.delete(url);
      return Promise.resolve();
    },
    publicAddress: (url) => `https://hub.example${url}`,
  };
  return { publicFiles, urls };
};

const recordingEditor = () => {
  const painted: Parameters<ImageEditor['derive']>[0][] = [];
  const editor: ImageEditor = {
    measure: (source) =>
      Promise.resolve(source[0] === 0 ? undefined : { width: 2000, height: 1000 }),
    derive(input) {
      painted.push(input);
      return Promise.resolve({ ...input.output, bytes: Uint8Array.of(7, 7), mime: 'image/jpeg' });
    },
  };
  return { editor, painted };
};

const aHouse = (photos: Record<number, Photo>) => {
  const sources: SourceFiles = {
    find(fileId) {
      const photo = photos[fileId];
      return Promise.resolve(photo && { ...photo, read: () => Promise.resolve(photo.bytes) });
    },
  };
  const files = memoryFiles();
  const kept = memoryStore();
  const desk = recordingEditor();
  const ensure = makeEnsureRenditions({
    store: kept.store,
    editor: desk.editor,
    sources,
    publicFiles: files.publicFiles,
  });
  return { ensure, photos, ...files, ...kept, ...desk };
};

const request = (overrides: Partial<RenditionRequest> = {}): RenditionRequest => ({
  fileId: 1,
  crop: 'portrait',
  stamp: 'none',
  ...overrides,
});

const aPhoto = (overrides: Partial<Photo> = {}): Photo => ({
  version: 'v1',
  bytes: PICTURE,
  ...overrides,
});

describe('ensureRenditions', () => {
  it('gives one derivative for each request, in their order, with whole addresses', async () => {
    const house = aHouse({ 1: aPhoto(), 2: aPhoto() });
    const made = await house.ensure([
      request({ fileId: 2, crop: 'landscape' }),
      request({ fileId: 1, crop: 'square' }),
    ]);
    expect(made).toEqual({
      ok: true,
      value: [
        {
          url: 'https://hub.example/uploads/1.jpg',
          width: 1080,
          height: 566,
          bytes: 2,
          mime: 'image/jpeg',
        },
        {
          url: 'https://hub.example/uploads/2.jpg',
          width: 1080,
          height: 1080,
          bytes: 2,
          mime: 'image/jpeg',
        },
      ],
    });
  });

  it('crops around the focal point', async () => {
    const house = aHouse({ 1: aPhoto({ focalPoint: { x: 100, y: 50 } }) });
    await house.ensure([request()]);
    expect(house.painted[0]?.box).toEqual({ left: 1200, top: 0, width: 800, height: 1000 });
  });

  it('makes nothing twice', async () => {
    const house = aHouse({ 1: aPhoto() });
    const first = await house.ensure([request(), request()]);
    const second = await house.ensure([request(), request()]);
    expect(second).toEqual(first);
    expect(house.painted).toHaveLength(1);
  });

  it('makes each shape and each stamp for itself', async () => {
    const house = aHouse({ 1: aPhoto() });
    await house.ensure([request(), request({ crop: 'square' }), request({ stamp: 'hoax' })]);
    expect(house.painted.map(({ stamp }) => stamp)).toEqual(['none', 'none', 'hoax']);
    expect(house.rows.size).toBe(3);
  });

  it('makes a new one after the source changed', async () => {
    const house = aHouse({ 1: aPhoto() });
    await house.ensure([request()]);
    house.photos[1] = aPhoto({ version: 'v2' });
    await house.ensure([request()]);
    expect(house.painted).toHaveLength(2);
  });

  it('keeps one file where two runs make the same derivative at once', async () => {
    const house = aHouse({ 1: aPhoto() });
    const [one, other] = await Promise.all([house.ensure([request()]), house.ensure([request()])]);
    expect(one).toEqual(other);
    expect(house.urls.size).toBe(1);
    const [row] = house.rows.values();
    expect([...house.urls]).toEqual([row?.url]);
  });

  it('tells which image is not in the media library', async () => {
    const house = aHouse({});
    expect(await house.ensure([request({ fileId: 9 })])).toEqual({
      ok: false,
      failure: { code: 'image_missing', fileId: 9 },
    });
  });

  it.each([{ bytes: undefined }, { bytes: NOT_A_PICTURE }])(
    'tells which image cannot be read',
    async (photo) => {
      const house = aHouse({ 1: aPhoto(), 3: aPhoto(photo) });
      expect(await house.ensure([request(), request({ fileId: 3 })])).toEqual({
        ok: false,
        failure: { code: 'image_unreadable', fileId: 3 },
      });
      expect(house.urls.size).toBe(1);
    },
  );
});
