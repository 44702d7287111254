import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import request from 'supertest';
import type { EditionPlace } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { bootConnectedHub } from '../support/connected-hub';
import {
  anEvidence,
  anImage,
  aPerson,
  aPlan,
  aRebuttal,
  paragraphs,
  publish,
  saveDraft,
} from '../support/content';
import type { Platforms } from '../support/emulators';
import type { BootedHub } from '../support/hub';
import { aMember, signIn } from '../support/staff';
import { act, approveAsTwo, editionAt, refusalOf, teamOf } from '../support/workflow';

describe('hoax rebuttals', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  let people: { authors: string[]; checkedBy: string };

  beforeAll(async () => {
    ({ booted, platforms } = await bootConnectedHub());
    await booted.listen();
    people = {
      authors: [await aPerson(booted.strapi, 'Penulis')],
      checkedBy: await aPerson(booted.strapi, 'Pemeriksa'),
    };
  });

  afterAll(() => booted.stop());

  const publishRebuttal = async (data: Record<string, unknown>) => {
    const { documentId } = await saveDraft(
      booted.strapi,
      UID.hoaxRebuttal,
      aRebuttal({ ...people, ...data }),
    );
    await publish(booted.strapi, UID.hoaxRebuttal, { documentId });
    return documentId;
  };

  const codesOf = async (data: Record<string, unknown>): Promise<readonly string[]> => {
    const refusal = await refusalOf(publishRebuttal(data));
    expect(refusal?.code).toBe('checks_failed');
    return refusal?.issues?.map((issue) => issue.code) ?? [];
  };

  const aDraft = async (data: Record<string, unknown> = {}) => {
    const rebuttal = aRebuttal({ ...people, ...data });
    const { documentId } = await saveDraft(booted.strapi, UID.hoaxRebuttal, rebuttal);
    return { contentType: UID.hoaxRebuttal, documentId, locale: 'id' };
  };

  /** Publishes as an editor does in the panel; gives the refusal that they read. */
  const publishOverHttp = async ({ contentType, documentId }: EditionPlace) => {
    const { strapi, server } = booted;
    const editor = await aMember(strapi, { role: 'hub-editor', language: 'en' });
    const { version } = await editionAt(strapi, { contentType, documentId, locale: 'id' });
    const { body } = await request(server)
      .post(`/hub/editorial/editions/${contentType}/${documentId}/actions`)
      .set('Authorization', `Bearer ${await signIn(booted, editor)}`)
      .send({ action: 'publish', version })
      .expect(400);
    return body as { error: { message: string } };
  };

  it.each([
    [
      'no primary evidence',
      {
        evidence: [
          anEvidence({ isPrimary: false, isOutsideControl: true }),
          anEvidence({ isPrimary: false }),
        ],
      },
      'no_primary_evidence',
    ],
    [
      'nobody outside the office as a witness',
      { evidence: [anEvidence(), anEvidence()] },
      'no_outside_evidence',
    ],
    [
      'evidence without an archive',
      { evidence: [anEvidence({ archiveUrl: '' }), anEvidence({ isOutsideControl: true })] },
      'archive_missing',
    ],
    ['nobody who checked it', { checkedBy: null }, 'checker_missing'],
  ])('is not published with %s', async (_what, data, code) => {
    expect(await codesOf(data)).toEqual([code]);
  });

  it('takes no address that is none', async () => {
    const evidence = [anEvidence({ url: 'javascript:alert(1)' }), anEvidence()];
    await expect(publishRebuttal({ evidence })).rejects.toThrow(/url|address|alamat|evidence/i);
  });

  it('is not published when its author checked it', async () => {
    expect(await codesOf({ checkedBy: people.authors[0] })).toEqual(['checker_is_author']);
  });

  it.each([
    ['without primary evidence', () => ({ evidence: [anEvidence({ isPrimary: false })] })],
    ['when its author checked it', () => ({ checkedBy: people.authors[0] })],
    ['before its facts were checked', () => ({})],
  ])('is not published by the lead on their own responsibility %s', async (_what, build) => {
    const place = await aDraft(build());
    const { lead } = await teamOf(booted.strapi);
    const reason = 'Kabar ini menyebar cepat malam ini juga.';
    const input = { action: 'force_publish', reason } as const;
    const refusal = await refusalOf(act(booted.strapi, place, { by: lead, input }));
    expect(refusal?.code).toBe('fact_check_missing');
    expect(await editionAt(booted.strapi, place)).toMatchObject({
      state: 'draft',
      publicState: 'none',
    });
  });

  it('goes out without approval once its facts were checked', async () => {
    const { strapi } = booted;
    const place = await aDraft();
    const { writer, editor, lead } = await teamOf(strapi);
    await act(strapi, place, { by: writer, input: { action: 'submit' } });
    const approval = { by: editor, input: { action: 'approve', comment: '' } } as const;
    expect((await refusalOf(act(strapi, place, approval)))?.code).toBe('fact_check_missing');
    const check = { action: 'fact_check', comment: 'Surat aslinya saya lihat.' } as const;
    await act(strapi, place, { by: editor, input: check });
    const reason = 'Kabar ini menyebar cepat malam ini juga.';
    await act(strapi, place, { by: lead, input: { action: 'force_publish', reason } });
    expect(await editionAt(strapi, place)).toMatchObject({ publicState: 'live' });
  });

  it('is not published with a picture in its text, where no stamp would cover it', async () => {
    const image = { url: '/uploads/x.jpg', alternativeText: 'Tangkapan layar', mime: 'image/jpeg' };
    const body = [
      ...paragraphs('Isi.'),
      {
        type: 'image',
        image: {
          ...image,
          name: 'x.jpg',
          hash: 'x',
          ext: '.jpg',
          provider: 'local',
          size: 1,
          width: 1,
          height: 1,
          createdAt: '2026-11-01',
          updatedAt: '2026-11-01',
        },
        children: [{ type: 'text', text: '' }],
      },
    ];
    expect(await codesOf({ body })).toContain('image_in_rebuttal_body');
  });

  it('shows the picture of the hoax with the stamp, and never the raw one', async () => {
    const raw = await anImage(booted.strapi, {
      alt: 'Pesan berantai palsu',
      width: 900,
      height: 1600,
    });
    const file = (await booted.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id: raw } })) as {
      hash: string;
    };
    const documentId = await publishRebuttal({
      appearances: [
        {
          platform: 'WhatsApp',
          archiveUrl: 'https://example.org/a',
          seenAt: '2026-11-01',
          image: raw,
        },
      ],
      channelPlans: [aPlan('instagram')],
    });

    const { body, text } = await request(booted.server)
      .get(`/api/hoax-rebuttals/${documentId}?populate[appearances][populate]=*`)
      .expect(200);
    const [appearance] = body.data.appearances;
    expect(appearance.stampedImage).toMatchObject({
      mime: 'image/jpeg',
      width: 900,
      height: 1600,
      alternativeText: 'HOAKS: Pesan berantai palsu',
    });
    expect(text).not.toContain(file.hash);
    const graphql = await request(booted.server)
      .post('/graphql')
      .send({ query: '{ hoaxRebuttals { appearances { platform stampedImage } } }' })
      .expect(200);
    expect(graphql.text).toContain(appearance.stampedImage.url);
    expect(graphql.text).not.toContain(file.hash);

    const stamped = path.join(
      booted.strapi.dirs.static.public,
      'uploads',
      path.basename(appearance.stampedImage.url as string),
    );
    // The raw picture is one flat colour; the stamp brings red into its middle.
    const { channels } = await sharp(stamped).stats();
    expect(channels[0]?.stdev).toBeGreaterThan(20);

    for (let round = 0; round < 5; round += 1) {
      await booted.hub.runDueDeliveries();
      booted.clock.advance(5);
    }
    const post = platforms.instagram.posts().at(-1);
    expect(post?.images[0]?.alt).toBe('HOAKS: Pesan berantai palsu');
  });

  it('puts no stamp on the picture of a claim that was found true', async () => {
    const image = await anImage(booted.strapi, { alt: 'Pengumuman di papan' });
    const documentId = await publishRebuttal({
      verdict: 'true_claim',
      appearances: [{ platform: 'WhatsApp', archiveUrl: 'https://example.org/a', image }],
    });
    const { body } = await request(booted.server)
      .get(`/api/hoax-rebuttals/${documentId}?populate=appearances`)
      .expect(200);
    const picture = body.data.appearances[0].stampedImage;
    expect(picture.alternativeText).toBe('Pengumuman di papan');
    const file = path.join(
      booted.strapi.dirs.static.public,
      'uploads',
      path.basename(picture.url as string),
    );
    const { channels } = await sharp(file).stats();
    expect(channels[0]?.stdev).toBeLessThan(1);
  });

  it('names a picture that cannot be read, wherever it is used, and publishes nothing', async () => {
    const image = await anImage(booted.strapi);
    const { url } = (await booted.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id: image } })) as { url: string };
    writeFileSync(path.join(booted.strapi.dirs.static.public, url), 'not a picture any more');
    const place = await aDraft({
      appearances: [{ platform: 'WhatsApp', archiveUrl: 'https://example.org/a', image }],
      channelPlans: [aPlan('instagram')],
    });
    await approveAsTwo(booted.strapi, place);
    const { editor } = await teamOf(booted.strapi);
    const publication = act(booted.strapi, place, { by: editor, input: { action: 'publish' } });
    const issue = { code: 'image_unreadable', details: { fileId: image } };
    expect(await refusalOf(publication)).toMatchObject({
      code: 'checks_failed',
      issues: [
        { ...issue, field: 'appearances.0.image' },
        { ...issue, field: 'channelPlans.0.images' },
      ],
    });
    expect(await editionAt(booted.strapi, place)).toMatchObject({
      state: 'approved',
      publicState: 'none',
    });
    const body = await publishOverHttp(place);
    expect(body.error.message).toContain(
      `Image number ${image} cannot be read. Upload it again or choose another one.`,
    );
  });

  it('shows no picture that was not made here', async () => {
    const documentId = await publishRebuttal({
      appearances: [
        {
          platform: 'WhatsApp',
          archiveUrl: 'https://example.org/a',
          stampedImage: { url: 'https://example.org/raw.jpg', alternativeText: 'Tanpa cap' },
        },
      ],
    });
    const { body } = await request(booted.server)
      .get(`/api/hoax-rebuttals/${documentId}?populate=appearances`)
      .expect(200);
    expect(body.data.appearances).toMatchObject([{ platform: 'WhatsApp', stampedImage: null }]);
  });

  it('has no way to read the raw picture by asking for it', async () => {
    await request(booted.server)
      .get('/api/hoax-rebuttals?populate[appearances][populate]=image')
      .expect(400);
    const { body } = await request(booted.server)
      .post('/graphql')
      .send({ query: '{ hoaxRebuttals { appearances { image { url } } } }' });
    expect(body.errors[0].message).toContain('Cannot query field "image"');
  });
});
