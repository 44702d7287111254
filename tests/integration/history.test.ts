import request from 'supertest';
import type { Content } from '../../src/modules/editorial/application/edition-ports';
import type { EditionPlace } from '../../src/modules/editorial/domain/edition';
import { strapiContentReader } from '../../src/modules/editorial/strapi/content-reader';
import { strapiContentWriter } from '../../src/modules/editorial/strapi/content-writer';
import { UID, type PublishableUid } from '../../src/platform/uids';
import { bootConnectedHub } from '../support/connected-hub';
import { anArticle, paragraphs, publish, published, saveDraft } from '../support/content';
import type { BootedHub } from '../support/hub';
import { aMember, signIn } from '../support/staff';
import { act, teamOf } from '../support/workflow';
import { aBare, aWholeArticle, aWholeFaq, aWholeRebuttal } from '../support/whole-content';

type Data = Record<string, unknown>;

describe('the history of texts', () => {
  let booted: BootedHub;
  let reader: ReturnType<typeof strapiContentReader>;
  let writer: ReturnType<typeof strapiContentWriter>;

  beforeAll(async () => {
    ({ booted } = await bootConnectedHub());
    reader = strapiContentReader(booted.strapi);
    writer = strapiContentWriter(booted.strapi);
  });

  afterAll(() => booted.stop());

  const placeOf = (contentType: PublishableUid, documentId: string): EditionPlace => ({
    contentType,
    documentId,
    locale: 'id',
  });

  const read = async (place: EditionPlace, status: 'draft' | 'published' = 'draft') => {
    const content = await reader.read({ ...place, status });
    if (content === undefined) throw new Error(`There is no ${status}.`);
    return content;
  };

  const update = (place: EditionPlace, data: Data) =>
    booted.strapi
      .documents(place.contentType as PublishableUid)
      .update({ documentId: place.documentId, locale: place.locale, data: data as never });

  const draftOf = async (uid: PublishableUid, data: Data): Promise<EditionPlace> =>
    placeOf(uid, (await saveDraft(booted.strapi, uid, data)).documentId);

  const KINDS = [
    ['an article', UID.article, aWholeArticle],
    ['an FAQ', UID.faq, aWholeFaq],
    ['a rebuttal', UID.hoaxRebuttal, aWholeRebuttal],
  ] as const;

  const withoutSlug = ({ fields }: Content): Data => ({ ...fields, slug: '' });

  const isEmpty = (value: unknown): boolean =>
    value === null || (Array.isArray(value) && value.length === 0);

  describe.each(KINDS)('%s', (_name, uid, aWhole) => {
    it('is read with every field that people write', async () => {
      const content = await read(await draftOf(uid, await aWhole(booted.strapi)));
      const empty = Object.entries(content.fields).filter(([, value]) => isEmpty(value));
      expect(empty).toEqual([]);
      expect(content.title).not.toBe('');
      expect(content.slug).not.toBe('');
      expect(content.hash).toMatch(/^[0-9a-f]{64}$/);
      const names = JSON.stringify(content.fields);
      for (const left of ['changeNotes', 'reviewDueAt', 'stampedImage', 'createdAt', 'locale'])
        expect(names).not.toContain(`"${left}"`);
    });

    it('becomes what it was when an older text is written over it', async () => {
      const place = await draftOf(uid, await aWhole(booted.strapi));
      const before = await read(place);
      const other = await read(await draftOf(uid, await aWhole(booted.strapi)));
      await writer.write(place, other.fields);
      expect(withoutSlug(await read(place))).toEqual(withoutSlug(other));
      expect(await writer.write(place, before.fields)).toEqual({ leftOut: [] });
      expect((await read(place)).hash).toBe(before.hash);
    });

    it('loses every field that the older text did not have', async () => {
      const place = await draftOf(uid, await aWhole(booted.strapi));
      const content = await read(await draftOf(uid, aBare(uid)));
      await writer.write(place, content.fields);
      expect((await read(place)).hash).toBe(content.hash);
    });

    it('gives one hash for the draft and for the public text made of it', async () => {
      const place = await draftOf(uid, await aWhole(booted.strapi));
      const { hash } = await read(place);
      await publish(booted.strapi, uid, place);
      expect((await read(place)).hash).toBe(hash);
      expect((await read(place, 'published')).hash).toBe(hash);
    });

    it('keeps its hash when the same is saved again', async () => {
      const data = await aWhole(booted.strapi);
      const place = await draftOf(uid, data);
      const { hash } = await read(place);
      booted.clock.advance(60);
      await update(place, data);
      expect((await read(place)).hash).toBe(hash);
    });

    it('keeps its hash when readers are told what changed, and when it is withdrawn', async () => {
      const { strapi } = booted;
      const place = await draftOf(uid, await aWhole(strapi));
      await publish(strapi, uid, place);
      await update(place, { slug: `lain-${place.documentId}` });
      const { hash } = await read(place);
      const { writer: author, editor, lead } = await teamOf(strapi);
      const note = 'Alamat naskah ini berubah.';
      await act(strapi, place, { by: author, input: { action: 'submit', changeNote: note } });
      if (uid === UID.hoaxRebuttal)
        await act(strapi, place, { by: editor, input: { action: 'fact_check', comment: '' } });
      await act(strapi, place, { by: editor, input: { action: 'approve', comment: '' } });
      await act(strapi, place, { by: editor, input: { action: 'publish' } });
      await act(strapi, place, { by: lead, input: { action: 'withdraw', reason: note } });
      for (const publishedAt of [null, { $notNull: true }]) {
        const row: unknown = await strapi.db.query(uid).findOne({
          where: { documentId: place.documentId, publishedAt } as never,
          populate: ['changeNotes'] as never,
        });
        expect(row).toMatchObject({ changeNotes: [{ note }], withdrawal: { reason: note } });
      }
      expect((await read(place)).hash).toBe(hash);
      expect((await read(place, 'published')).hash).toBe(hash);
    });

    it.each(['whole', 'bare'])(
      'keeps its hash when staff save a %s form unchanged',
      async (how) => {
        const place = await draftOf(
          uid,
          how === 'whole' ? await aWhole(booted.strapi) : aBare(uid),
        );
        const { hash } = await read(place);
        await saveForm(place, (form) => form);
        expect((await read(place)).hash).toBe(hash);
        const empty =
          uid === UID.faq ? { legalBasis: '' } : { singleSourceNotice: '', disclaimer: '' };
        if (how === 'bare') {
          await saveForm(place, (form) => ({ ...form, ...pick(empty, form), variants: [] }));
          expect((await read(place)).hash).toBe(hash);
        }
      },
    );
  });

  const pick = (values: Data, form: Data): Data =>
    Object.fromEntries(Object.entries(values).filter(([name]) => name in form));

  /** Opens the form of the Content Manager and saves it, as the browser does. */
  const saveForm = async (place: EditionPlace, change: (form: Data) => Data): Promise<void> => {
    const member = await aMember(booted.strapi, { role: 'strapi-super-admin' });
    const token = await signIn(booted, member);
    const path = `/content-manager/collection-types/${place.contentType}/${place.documentId}`;
    const ask = (method: 'get' | 'put') =>
      request(booted.server)[method](`${path}?locale=id`).set('Authorization', `Bearer ${token}`);
    const opened = await ask('get').expect(200);
    const { data } = opened.body as { data: Data };
    const { attributes } = booted.strapi.getModel(place.contentType as PublishableUid);
    const form = Object.fromEntries(
      Object.entries(data)
        .filter(([name]) => name in attributes || name === 'id')
        // The form sends of a relation what was added and what was taken away.
        .map(([name, value]) => [
          name,
          (attributes as Record<string, { type: string }>)[name]?.type === 'relation'
            ? { connect: [], disconnect: [] }
            : value,
        ]),
    );
    await ask('put').send(change(form)).expect(200);
  };

  const firstOf = (content: Content, name: string): Data => {
    const list = content.fields[name];
    return Array.isArray(list) ? (list[0] as Data) : {};
  };

  it.each([
    ['the body of a variant', UID.article, 'variants', { body: paragraphs('Isi.') }],
    ['the override of a plan', UID.article, 'channelPlans', { textOverride: 'Loket buka pagi 🌄' }],
    [
      'the moment of a plan',
      UID.article,
      'channelPlans',
      { notBefore: '2026-12-01T03:00:01.000Z' },
    ],
    ['the title of evidence', UID.hoaxRebuttal, 'evidence', { title: 'Surat resmi.' }],
  ] as const)('has another hash when %s changes', async (_name, uid, list, change) => {
    const data =
      uid === UID.article
        ? await aWholeArticle(booted.strapi)
        : await aWholeRebuttal(booted.strapi);
    const place = await draftOf(uid, data);
    const before = await read(place);
    const rest = (before.fields[list] as readonly Data[]).slice(1);
    await writer.write(place, {
      ...before.fields,
      [list]: [{ ...firstOf(before, list), ...change }, ...rest],
    });
    expect((await read(place)).hash).not.toBe(before.hash);
  });

  it('has another hash when a search text, an order of tags or an alternative text changes', async () => {
    const data = await aWholeArticle(booted.strapi);
    const place = await draftOf(UID.article, data);
    const hashes = [(await read(place)).hash];
    const push = async () => hashes.push((await read(place)).hash);
    await update(place, { seo: { metaTitle: 'Jam buka!', metaDescription: 'Jam buka loket.' } });
    await push();
    await update(place, { tags: [...(data.tags as readonly string[])].reverse() });
    await push();
    await booted.strapi.db.query('plugin::upload.file').update({
      where: { id: data.cover as number },
      data: { alternativeText: 'Loket pelayanan pada sore hari' },
    });
    await push();
    await booted.strapi.db.query('plugin::upload.file').update({
      where: { id: data.cover as number },
      data: { size: 1234.56 },
    });
    await push();
    expect(new Set(hashes).size).toBe(5);
  });

  it('has one hash for both rows where a related text is not public', async () => {
    const open = await published(booted.strapi);
    const hidden = await saveDraft(booted.strapi, UID.article, anArticle());
    const related = [hidden.documentId, open.documentId];
    const place = await draftOf(UID.article, anArticle({ related }));
    const draft = await read(place);
    expect(draft.fields.related).toEqual(related);
    await publish(booted.strapi, UID.article, place);
    expect((await read(place, 'published')).hash).toBe(draft.hash);

    await update(place, { related: [hidden.documentId] });
    const shorter = await read(place);
    expect(shorter.hash).not.toBe(draft.hash);
    expect((await read(place, 'published')).fields.related).toEqual([open.documentId]);
  });

  it('names what is gone and leaves it out', async () => {
    const data = await aWholeArticle(booted.strapi);
    const place = await draftOf(UID.article, data);
    const before = await read(place);
    const [tag = '', kept = ''] = data.tags as readonly string[];
    await booted.strapi.documents(UID.tag).delete({ documentId: tag });
    await booted.strapi.db
      .query('plugin::upload.file')
      .delete({ where: { id: data.cover as number } });
    const { leftOut } = await writer.write(place, before.fields);
    expect(leftOut).toEqual(['cover', 'tags']);
    expect((await read(place)).fields).toMatchObject({ tags: [kept], cover: null });
  });

  it('reads nothing where there is nothing, and writes into nothing never', async () => {
    const nowhere = placeOf(UID.article, 'abcdefghijklmnopqrstuvwx');
    expect(await reader.read({ ...nowhere, status: 'draft' })).toBeUndefined();
    const draft = await draftOf(UID.article, anArticle());
    expect(await reader.read({ ...draft, status: 'published' })).toBeUndefined();
    await expect(writer.write(nowhere, (await read(draft)).fields)).rejects.toThrow('no document');
  });
});
