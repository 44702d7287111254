import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import request from 'supertest';
import { UID } from '../../src/platform/uids';
import { anArticle } from '../support/content';
import { bootHub, type BootedHub } from '../support/hub';
import { aFullAccessToken } from '../support/staff';

describe('bad input', () => {
  let booted: BootedHub;
  let token: string;

  beforeAll(async () => {
    booted = await bootHub();
    token = await aFullAccessToken(booted.strapi);
  });

  afterAll(() => booted.stop());

  const counts = async () => [
    await booted.strapi.db.query(UID.article).count({}),
    await booted.strapi.db.query('plugin::upload.file').count({}),
  ];

  const post = (path: string) =>
    request(booted.server).post(path).set('Authorization', `Bearer ${token}`);

  /** Sends, and sees a 4xx in Strapi's error shape, nothing stored, and nothing of the machine's inside. */
  const isRefused = async (send: () => request.Test, status: number) => {
    const before = await counts();
    const response = await send();
    expect(response.status).toBe(status);
    const { error } = response.body as { error: Record<string, unknown> };
    expect(error).toMatchObject({ status, name: expect.any(String), message: expect.any(String) });
    expect(response.text).not.toMatch(/node_modules|\bat .+:\d+:\d+|stack/);
    expect(await counts()).toEqual(before);
    return error as { message: string; details?: Record<string, unknown> };
  };

  it('refuses a body that is not JSON', () =>
    isRefused(
      () => post('/api/articles').set('Content-Type', 'application/json').send('{"data": '),
      400,
    ));

  it('refuses an unknown field and names it', async () => {
    const data = { ...anArticle(), isSecret: true };
    const error = await isRefused(() => post('/api/articles').send({ data }), 400);
    expect(error.message).toContain('isSecret');
  });

  it.each(['approvedBy', 'stampedImage', 'createdBy'])('takes no field %s from outside', (field) =>
    isRefused(() => post('/api/articles').send({ data: { ...anArticle(), [field]: 1 } }), 400),
  );

  it.each([
    'filters[channelPlans][accountKey]=kantor',
    'filters[variants][title][$contains]=a',
    'filters[reviewDueAt][$notNull]=true',
    'sort=reviewDueAt',
    'fields=reviewDueAt',
    'filters[createdBy][email][$contains]=a',
    'unknown=1',
    'filters[$where]=1',
  ])('refuses a read with ?%s', (query) =>
    isRefused(() => request(booted.server).get(`/api/articles?${query}`), 400),
  );

  it('refuses a body of 20 MB', () =>
    isRefused(
      () => post('/api/articles').send({ data: { title: 'a'.repeat(20 * 1024 * 1024) } }),
      413,
    ));

  it('refuses to write without a token', () =>
    isRefused(() => request(booted.server).post('/api/articles').send({ data: anArticle() }), 403));

  it('lets strangers sign up, and in only with an address that they confirmed', async () => {
    const stranger = { email: 'orang@contoh.example', password: 'rahasia dan panjang' };
    await request(booted.server).post('/api/auth/local/register').send(stranger).expect(200);
    const { body } = await request(booted.server)
      .post('/api/auth/local')
      .send({ identifier: stranger.email, password: stranger.password })
      .expect(403);
    expect(body.error.details.code).toBe('email_unconfirmed');
  });

  describe('uploads', () => {
    const upload = (bytes: Buffer, filename: string) =>
      post('/api/upload').attach('files', bytes, { filename, contentType: 'image/jpeg' });

    it.each([
      ['a web page called photo.jpg', Buffer.from('<html><script>alert(1)</script></html>')],
      [
        'a program called photo.jpg',
        Buffer.from('\x7fELF\x02\x01\x01'.padEnd(400, '\0'), 'latin1'),
      ],
      ['nothing but the first bytes of a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ])('refuses %s', async (_what, bytes) => {
      const error = await isRefused(() => upload(bytes, 'photo.jpg'), 400);
      expect(error.details).toMatchObject({ code: 'file_content_mismatch', field: 'files' });
    });

    it('says what is wrong in the language of whoever uploads', async () => {
      const page = Buffer.from('<html></html>');
      const error = await isRefused(
        () => upload(page, 'photo.jpg').set('Accept-Language', 'id-ID'),
        400,
      );
      expect(error.message).toContain('Isi berkas "photo.jpg" tidak sesuai dengan namanya');
    });

    it('refuses a PNG that is called photo.jpg', async () => {
      const create = { width: 8, height: 8, channels: 3 as const, background: '#fff' };
      const png = await sharp({ create }).png().toBuffer();
      await isRefused(() => upload(png, 'photo.jpg'), 400);
    });

    it('refuses SVG', () =>
      isRefused(
        () => upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg'),
        400,
      ));

    it.each(['files', 'anything'])(
      'leaves nothing on the disk of a refused part "%s"',
      async (part) => {
        const before = readdirSync(booted.folder);
        await post('/api/upload')
          .attach(part, Buffer.from('<html></html>'), 'photo.jpg')
          .expect(400);
        await request(booted.server)
          .post('/api/nowhere')
          .attach(part, Buffer.from('<html></html>'), 'photo.jpg');
        expect(readdirSync(booted.folder)).toEqual(before);
      },
    );

    it('takes a JPEG that is one', async () => {
      const create = { width: 8, height: 8, channels: 3 as const, background: '#fff' };
      const jpeg = await sharp({ create }).jpeg().toBuffer();
      await upload(jpeg, 'photo.jpg').expect(201);
    });
  });
});
