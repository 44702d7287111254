import request from 'supertest';
import sharp from 'sharp';
import { installMedia } from '../../src/modules/media/strapi/install';
import { bootHub, type BootedHub } from '../support/hub';
import { startS3, type RunningS3 } from '../support/s3-server';
import { aFullAccessToken } from '../support/staff';

interface StoredFile {
  readonly id: number;
  readonly url: string;
  readonly formats: Readonly<Record<string, { readonly url: string }>>;
}

/** A photo of noise, large enough for Strapi to make smaller ones of it. */
const aPhoto = (): Promise<Buffer> =>
  sharp({
    create: {
      ...{ width: 1200, height: 1500, channels: 3, background: '#888888' },
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();

describe('a hub that keeps its files in an S3-compatible store', () => {
  let store: RunningS3;
  let app: BootedHub;
  let token = '';
  let photo: Buffer;

  beforeAll(async () => {
    store = await startS3();
    app = await bootHub(store.env);
    token = `Bearer ${await aFullAccessToken(app.strapi)}`;
    photo = await aPhoto();
  });

  afterAll(async () => {
    await app.stop();
    await store.stop();
  });

  const upload = () =>
    request(app.server)
      .post('/api/upload')
      .set('Authorization', token)
      .set('Accept-Language', 'id')
      .attach('files', photo, { filename: 'loket.jpg', contentType: 'image/jpeg' });

  const uploaded = async (): Promise<StoredFile> => {
    const { body } = await upload().expect(201);
    const [file] = body as readonly StoredFile[];
    if (file === undefined) throw new Error('Nothing was stored.');
    return file;
  };

  const fileCount = () => app.strapi.db.query('plugin::upload.file').count();

  const untilReadiness = async (storage: string): Promise<request.Response> => {
    for (;;) {
      const answer = await request(app.server).get('/_ready');
      if ((answer.body as { storage?: string }).storage === storage) return answer;
    }
  };

  it('stores an upload with its smaller copies there, where the world reads them', async () => {
    const { url, formats } = await uploaded();
    const addresses = [url, ...Object.values(formats).map((format) => format.url)];
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) {
      expect(address.startsWith(`${store.publicUrl}/`)).toBe(true);
      expect((await fetch(address)).status).toBe(200);
    }
    const bytes = await (await fetch(url)).arrayBuffer();
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 1500 });
  });

  it('makes crops and the stamp of a hoax out of a picture that lies there', async () => {
    const { id } = await uploaded();
    const made = await installMedia(app.strapi).ensureRenditions([
      { fileId: id, crop: 'portrait', stamp: 'none' },
      { fileId: id, crop: 'square', stamp: 'hoax' },
    ]);
    if (!made.ok) throw new Error(made.failure.code);
    for (const { url, width, height } of made.value) {
      expect(url.startsWith(`${store.publicUrl}/rendition_`)).toBe(true);
      const bytes = await (await fetch(url)).arrayBuffer();
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height });
    }
  });

  it('removes a file from there', async () => {
    const { id, url } = await uploaded();
    await request(app.server)
      .delete(`/api/upload/files/${String(id)}`)
      .set('Authorization', token);
    expect((await fetch(url)).status).toBe(404);
  });

  it('lets the admin show pictures from there', async () => {
    const { headers } = await request(app.server).get('/admin/init');
    const { origin } = new URL(store.publicUrl);
    expect(headers['content-security-policy']).toMatch(new RegExp(`img-src [^;]*${origin}`));
  });

  it('refuses uploads while it is away, serves texts, and recovers by itself', async () => {
    const before = await fileCount();
    await store.halt();
    const readiness = await untilReadiness('away');
    expect(readiness.body).toMatchObject({ status: 'degraded', database: 'ready' });

    const refused = await upload();
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('5');
    expect(refused.body).toMatchObject({ error: { details: { code: 'storage_away' } } });
    expect(refused.text).toContain('Tempat penyimpanan berkas sedang tidak dapat dihubungi');
    expect(refused.text).not.toContain(new URL(store.publicUrl).port);
    expect(await fileCount()).toBe(before);
    await request(app.server).get('/api/articles').expect(200);

    await store.resume();
    await untilReadiness('ready');
    await uploaded();
  });
});
