import request from 'supertest';
import { UID } from '../../src/platform/uids';
import { bootConnectedHub } from '../support/connected-hub';
import { anArticle, anFaq, anImage, aPlan, aVariant, paragraphs } from '../support/content';
import type { BootedHub } from '../support/hub';
import { aMember, signIn } from '../support/staff';

describe('the panels of the admin', () => {
  let booted: BootedHub;
  let contributor: string;

  beforeAll(async () => {
    ({ booted } = await bootConnectedHub());
    contributor = await signIn(booted, await aMember(booted.strapi, { role: 'hub-contributor' }));
  });

  afterAll(() => booted.stop());

  const ask = (path: string, body: object, token: string = contributor) =>
    request(booted.server).post(path).set('Authorization', `Bearer ${token}`).send(body);

  describe.each(['/hub/channels/preview', '/hub/texts/check'])('%s', (path) => {
    const body = { uid: UID.article, locale: 'id', values: anArticle() };

    it('is closed to visitors', async () => {
      await request(booted.server).post(path).send(body).expect(401);
    });

    it('is closed to staff without the permission', async () => {
      const author = await aMember(booted.strapi, { role: 'strapi-author' });
      await ask(path, body, await signIn(booted, author)).expect(403);
    });

    it('is open to a contributor', async () => {
      await ask(path, body).expect(200);
    });

    it.each([
      [{}, 'uid'],
      [{ uid: 'plugin::users-permissions.user', values: {} }, 'uid'],
      [{ uid: UID.article, values: 'x' }, 'values'],
    ])('refuses %j and names the field', async (wrong, field) => {
      const response = await ask(path, wrong).expect(400);
      expect(response.body.error.details.issues[0].field).toBe(field);
      expect(response.text).not.toContain('node_modules');
    });

    it.each([
      [{ channelPlans: 'x', variants: 7, body: { a: 1 }, cover: [] }],
      [{ channelPlans: [null, 3, { channel: 'instagram', images: [{ id: 'x' }] }], title: {} }],
      [{ event: { startsAt: 'tomorrow' }, channelPlans: [{ channel: 'forum', notBefore: '?' }] }],
    ])('bears a half-written form: %j', async (values) => {
      await ask(path, { uid: UID.article, values }).expect(200);
    });
  });

  it('shows an unsaved Instagram post as it would be sent, with its counters', async () => {
    const id = await anImage(booted.strapi);
    const values = anArticle({
      title: 'Judul langsung',
      // What the browser says of the image is not believed.
      cover: { id, url: 'https://elsewhere.example/x.jpg', width: 5, alternativeText: 'palsu' },
      variants: [aVariant('youth', { hashtags: 'kas negara' })],
      channelPlans: [aPlan('instagram', { audience: 'youth' })],
    });
    const { body } = await ask('/hub/channels/preview', { uid: UID.article, values }).expect(200);
    const [plan] = body.data.plans;
    expect(plan.issues).toEqual([]);
    expect(plan.preview).toMatchObject({ layout: 'feed-card', accountName: 'kppn' });
    expect(plan.preview.text).toContain('Judul untuk youth');
    expect(plan.preview.text).toContain('#kas');
    expect(plan.preview.images[0]).toMatchObject({ alt: 'Loket pelayanan pada pagi hari' });
    expect(plan.preview.images[0].url).toMatch(/^\/uploads\//);
    expect(plan.preview.counters[0]).toMatchObject({ limit: 2200 });
  });

  it('tells the issues of a plan in the language of the member of staff', async () => {
    const english = await aMember(booted.strapi, { role: 'hub-editor', language: 'en' });
    const values = anArticle({
      cover: { id: await anImage(booted.strapi, { width: 1500, height: 500 }) },
      channelPlans: [aPlan('instagram')],
    });
    const told = async (token: string) => {
      const { body } = await ask('/hub/channels/preview', { uid: UID.article, values }, token);
      return body.data.plans[0].issues[0] as { code: string; message: string; field: string };
    };
    const indonesian = await told(contributor);
    const inEnglish = await told(await signIn(booted, english));
    expect(indonesian).toMatchObject({ code: 'image_ratio_out_of_range', field: 'cover' });
    expect(indonesian.message).toContain('3.00');
    expect(inEnglish.message).toContain('3.00');
    expect(inEnglish.message).not.toBe(indonesian.message);
  });

  it('finds what an audience would stumble over, in the fields of the form', async () => {
    const long = `Kami ${'memberitahukan hal ini '.repeat(12)}kepada semua orang.`;
    const values = anFaq({
      variants: [{ audience: 'senior', question: 'Kapan?', answer: paragraphs(long) }],
    });
    const { body } = await ask('/hub/texts/check', { uid: UID.faq, values }).expect(200);
    expect(body.data.audiences.map((one: { audience: string }) => one.audience)).toEqual([
      'general',
      'senior',
    ]);
    expect(body.data.audiences[1].issues).toContainEqual(
      expect.objectContaining({
        code: 'sentence_too_long',
        field: 'variants.0.answer',
        severity: 'error',
        limit: 18,
      }),
    );
    expect(body.data.audiences[1].measures.longestSentenceWords).toBeGreaterThan(18);
  });

  const aDraft = async (data: Record<string, unknown>): Promise<string> => {
    const path = `/content-manager/collection-types/${UID.article}`;
    const created = await ask(path, data).expect(201);
    return (created.body as { data: { documentId: string } }).data.documentId;
  };

  const actionsOf = (documentId: string) =>
    `/hub/editorial/editions/${UID.article}/${documentId}/actions`;

  it("lets a contributor write and submit, and nobody publish with Strapi's own button", async () => {
    const documentId = await aDraft(anArticle({ title: 'Naskah kontributor' }));
    const button = `/content-manager/collection-types/${UID.article}/${documentId}/actions/publish`;
    await ask(button, {}).expect(403);
    for (const role of ['hub-editor', 'hub-lead', 'strapi-super-admin']) {
      const member = await signIn(booted, await aMember(booted.strapi, { role }));
      await ask(button, {}, member).expect(403);
    }
    const submitted = await ask(actionsOf(documentId), { action: 'submit', version: 1 }).expect(
      200,
    );
    expect(submitted.body.data).toMatchObject({ state: 'in_review', version: 2 });
    const own = await ask(actionsOf(documentId), { action: 'approve', version: 2 }).expect(403);
    expect(own.body.error.details.code).toBe('not_permitted');
    const editor = await signIn(booted, await aMember(booted.strapi, { role: 'hub-editor' }));
    for (const [action, version] of [
      ['approve', 2],
      ['publish', 3],
    ]) {
      await ask(actionsOf(documentId), { action, version }, editor).expect(200);
    }
    const { body } = await request(booted.server).get(`/api/articles/${documentId}`).expect(200);
    expect(body.data.title).toBe('Naskah kontributor');
  });

  it('tells what is wrong in the form that the admin sets beside its fields', async () => {
    const plans = { channelPlans: [aPlan('instagram')] };
    const documentId = await aDraft(anArticle({ title: 'Tanpa gambar', ...plans }));
    const response = await ask(actionsOf(documentId), { action: 'submit', version: 1 }).expect(400);
    expect(response.body.error.details.errors).toContainEqual(
      expect.objectContaining({ path: expect.arrayContaining(['channelPlans']) }),
    );
  });
});
