import type { Content } from '../../src/modules/editorial/application/edition-ports';
import type { EditionPlace } from '../../src/modules/editorial/domain/edition';
import { strapiContentReader } from '../../src/modules/editorial/strapi/content-reader';
import { strapiContentWriter } from '../../src/modules/editorial/strapi/content-writer';
import { strapiReferenceNames } from '../../src/modules/editorial/strapi/reference-names';
import { strapiSnapshotStore } from '../../src/modules/editorial/strapi/snapshot-store';
import { UID } from '../../src/platform/uids';
import { anArticle, saveDraft } from '../support/content';
import { bootHub, type BootedHub } from '../support/hub';
import { aWholeArticle } from '../support/whole-content';

type Data = Record<string, unknown>;

describe('snapshots', () => {
  let booted: BootedHub;

  beforeAll(async () => {
    booted = await bootHub();
  });

  afterAll(() => booted.stop());

  const draftOf = async (data: Data): Promise<EditionPlace> => {
    const { documentId } = await saveDraft(booted.strapi, UID.article, data);
    return { contentType: UID.article, documentId, locale: 'id' };
  };

  const read = async (place: EditionPlace): Promise<Content> => {
    const content = await strapiContentReader(booted.strapi).read({ ...place, status: 'draft' });
    if (content === undefined) throw new Error('There is no draft.');
    return content;
  };

  const by = { kind: 'staff', id: '1', name: 'Ana' } as const;
  const at = new Date('2026-11-02T01:00:00.000Z');

  const take = (place: EditionPlace, content: Content, cause: 'submitted' | 'published') =>
    strapiSnapshotStore(booted.strapi).take({ place, content, cause, at, by });

  it('keep a text as it was', async () => {
    const place = await draftOf(await aWholeArticle(booted.strapi));
    const content = await read(place);
    await take(place, content, 'submitted');
    const store = strapiSnapshotStore(booted.strapi);
    const line = { ...place, number: 1, hash: content.hash, cause: 'submitted' };
    const found = { ...line, takenAt: at.toISOString(), takenBy: by };
    expect(await store.list(place)).toEqual([found]);
    expect(await store.find(place, 1)).toEqual({ ...found, fields: content.fields });
    expect(await store.find(place, 2)).toBeUndefined();
    expect(await store.list({ ...place, locale: 'en' })).toEqual([]);
    await booted.strapi.documents(UID.article).update({
      documentId: place.documentId,
      locale: 'id',
      data: { title: 'Lain', variants: [], cover: null },
    });
    await strapiContentWriter(booted.strapi).write(
      place,
      (await store.find(place, 1))?.fields ?? {},
    );
    expect((await read(place)).hash).toBe(content.hash);
  });

  it('are not taken twice of one text for one cause', async () => {
    const place = await draftOf(anArticle());
    const content = await read(place);
    await take(place, content, 'submitted');
    await take(place, content, 'submitted');
    await take(place, content, 'published');
    await take(place, { ...content, hash: 'b' }, 'submitted');
    const lines = await strapiSnapshotStore(booted.strapi).list(place);
    expect(lines.map(({ number, cause }) => [number, cause])).toEqual([
      [3, 'submitted'],
      [2, 'published'],
      [1, 'submitted'],
    ]);
  });

  it('are numbered without gaps when 20 are taken at once, one of them in vain', async () => {
    const place = await draftOf(anArticle());
    const content = await read(place);
    const takes = Array.from({ length: 20 }, (_, index) =>
      booted.strapi.db.transaction(async () => {
        await take(place, { ...content, hash: String(index) }, 'submitted');
        if (index === 3) throw new Error('rolled back');
      }),
    );
    const ends = await Promise.allSettled(takes);
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    const lines = await strapiSnapshotStore(booted.strapi).list(place);
    expect(lines.map(({ number }) => number)).toEqual(
      Array.from({ length: 19 }, (_, index) => 19 - index),
    );
    expect(new Set(lines.map(({ hash }) => hash)).size).toBe(19);
  });

  it('knows the names of what a text points to', async () => {
    const data = await aWholeArticle(booted.strapi);
    const place = await draftOf(data);
    const nameOf = await strapiReferenceNames(booted.strapi)(place.contentType, {
      documents: [(data.authors as readonly string[])[0] ?? '', 'abcdefghijklmnopqrstuvwx'],
      files: [data.cover as number, 999_999],
    });
    expect([...nameOf.documents.values()]).toEqual(['Ana']);
    expect([...nameOf.files.values()]).toEqual(['gambar.jpg']);
  });
});
