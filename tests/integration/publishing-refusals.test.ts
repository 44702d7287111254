import request from 'supertest';
import { UID } from '../../src/platform/uids';
import { anArticle, anImage, aTag, aPlan, aVariant, publish, saveDraft } from '../support/content';
import { aVideoId, startPlatforms, type Platforms } from '../support/emulators';
import { bootHub, type BootedHub } from '../support/hub';
import { aFullAccessToken, aMember, signIn } from '../support/staff';
import { act, editionAt, refusalOf, teamOf } from '../support/workflow';

describe('what cannot go out is refused before it is published, naming field, limit and value', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  let token: string;
  let contributor: string;
  let image: number;

  beforeAll(async () => {
    platforms = await startPlatforms();
    booted = await bootHub(platforms.env);
    await platforms.connect(booted);
    token = await aFullAccessToken(booted.strapi);
    contributor = await signIn(booted, await aMember(booted.strapi, { role: 'hub-contributor' }));
    image = await anImage(booted.strapi);
  });

  afterAll(async () => {
    await booted.stop();
    await platforms.close();
  });

  /** Saves a draft as a program with a token does. */
  const post = (data: unknown) =>
    request(booted.server)
      .post('/api/articles?status=draft')
      .set('Authorization', `Bearer ${token}`)
      .send({ data });

  /** Submits a draft as somebody does in the panel. */
  const submit = async (documentId: string, bearer = contributor) => {
    const contentType = UID.article;
    const place = { contentType, documentId, locale: 'id' };
    const { version } = await editionAt(booted.strapi, place);
    return request(booted.server)
      .post(`/hub/editorial/editions/${contentType}/${documentId}/actions`)
      .set('Authorization', `Bearer ${bearer}`)
      .send({ action: 'submit', version });
  };

  const saveAndSubmit = async (data: unknown, bearer?: string) => {
    const saved = await post(data);
    expect(saved.status).toBe(201);
    return submit((saved.body as { data: { documentId: string } }).data.documentId, bearer);
  };

  const published = () =>
    booted.strapi.db.query(UID.article).count({ where: { publishedAt: { $notNull: true } } });

  it('two variants for one audience, already when they are saved', async () => {
    const data = anArticle({ variants: [aVariant('youth'), aVariant('youth')] });
    const response = await post(data);
    expect(response.status).toBe(400);
    expect(response.body.error.details.issues).toMatchObject([
      { code: 'duplicate_variant', field: 'variants.1.audience', limit: 1, actual: 2 },
    ]);
    await expect(saveDraft(booted.strapi, UID.article, data)).rejects.toMatchObject({
      details: { issues: [{ code: 'duplicate_variant' }] },
    });
  });

  it.each([
    [
      'a caption of 2,201 characters',
      () =>
        anArticle({
          title: 'J',
          cover: image,
          channelPlans: [aPlan('instagram', { textOverride: 'a'.repeat(2198) })],
        }),
      {
        code: 'caption_too_long',
        field: 'channelPlans.0.textOverride',
        limit: 2200,
        actual: 2201,
      },
    ],
    [
      'an image of ratio 3:1',
      async () =>
        anArticle({
          cover: await anImage(booted.strapi, { width: 1500, height: 500 }),
          channelPlans: [aPlan('instagram')],
        }),
      { code: 'image_ratio_out_of_range', field: 'cover', limit: '0.5–1.91', actual: '3.00' },
    ],
    [
      'an image without alt text',
      async () => anArticle({ cover: await anImage(booted.strapi, { alt: null }) }),
      { code: 'alt_text_missing', field: 'cover', limit: 125, actual: 0 },
    ],
    [
      'one post twice, for an audience that reads the general text',
      () => anArticle({ channelPlans: [aPlan('forum'), aPlan('forum', { audience: 'youth' })] }),
      { code: 'duplicate_plan', field: 'channelPlans.1.channel', limit: 1, actual: 2 },
    ],
    [
      'nine tags',
      async () => ({
        ...anArticle(),
        tags: await Promise.all(Array.from({ length: 9 }, () => aTag(booted.strapi))),
      }),
      { code: 'too_many_relations', field: 'tags', limit: 8, actual: 9 },
    ],
    [
      'an account that does not exist',
      () => anArticle({ channelPlans: [aPlan('forum', { accountKey: 'lain' })] }),
      { code: 'account_missing', field: 'channelPlans.0.accountKey', actual: 'lain' },
    ],
    [
      'an Instagram post without a picture',
      () => anArticle({ channelPlans: [aPlan('instagram')] }),
      { code: 'image_required', field: 'channelPlans.0.images' },
    ],
  ])('%s', async (_what, build, expected) => {
    const before = await published();
    const data = await build();
    const response = await saveAndSubmit(data);
    expect(response.status).toBe(400);
    const { error } = response.body as { error: Record<string, unknown> };
    expect(error.details).toMatchObject({
      code: 'checks_failed',
      issues: expect.arrayContaining([expect.objectContaining(expected)]),
      // In the form that the admin sets beside its fields.
      errors: expect.arrayContaining([
        expect.objectContaining({ path: expected.field.split('.'), message: expect.any(String) }),
      ]),
    });
    expect(String(error.message).length).toBeGreaterThan(20);

    const draft = await saveDraft(booted.strapi, UID.article, { ...data, slug: 'lewat-admin' });
    const place = { contentType: UID.article, ...draft, locale: 'id' };
    const { lead } = await teamOf(booted.strapi);
    const forced = { action: 'force_publish', reason: 'Warga harus tahu malam ini.' } as const;
    for (const work of [
      () => publish(booted.strapi, UID.article, draft),
      () => act(booted.strapi, place, { by: lead, input: forced }),
    ]) {
      expect(await refusalOf(work())).toMatchObject({
        code: 'checks_failed',
        issues: expect.arrayContaining([expect.objectContaining(expected)]),
      });
    }
    expect(await editionAt(booted.strapi, place)).toMatchObject({ state: 'draft', version: 1 });
    expect(await published()).toBe(before);
  });

  it('a description of 5,001 bytes in multi-byte text, and takes one of 5,000', async () => {
    const send = (textOverride: string) =>
      saveAndSubmit(
        anArticle({ channelPlans: [aPlan('youtube', { videoId: aVideoId(), textOverride })] }),
      );
    const far = await send('é'.repeat(2600));
    const around = Number(far.body.error.details.issues[0].actual) - 5200; // bytes beside the text
    const filler = (bytes: number) => 'é'.repeat((bytes - (bytes % 2)) / 2) + 'a'.repeat(bytes % 2);
    const over = await send(filler(5001 - around));
    expect(over.status).toBe(400);
    expect(over.body.error.details.issues).toMatchObject([
      {
        code: 'description_too_long',
        field: 'channelPlans.0.textOverride',
        limit: 5000,
        actual: 5001,
      },
    ]);
    expect((await send(filler(5000 - around))).status).toBe(200);
  });

  it('in the language of the member of staff', async () => {
    const data = anArticle({ cover: await anImage(booted.strapi, { alt: null }) });
    expect((await saveAndSubmit(data)).body.error.message).toMatch(/teks alternatif/i);
    const english = await aMember(booted.strapi, { role: 'hub-contributor', language: 'en' });
    const told = await saveAndSubmit({ ...data, slug: 'lain' }, await signIn(booted, english));
    expect(told.body.error.message).toMatch(/no alternative text/);
  });

  it('a program that would publish at once, in the language that it asks for', async () => {
    const { status, body } = await request(booted.server)
      .post('/api/articles')
      .set('Authorization', `Bearer ${token}`)
      .set('Accept-Language', 'id-ID,id;q=0.9')
      .send({ data: anArticle() });
    expect(status).toBe(403);
    expect(body.error.details.code).toBe('approval_required');
    expect(body.error.message).toMatch(/persetujuan orang kedua/);
  });
});
