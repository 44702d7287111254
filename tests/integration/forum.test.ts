import request from 'supertest';
import {
  makeHideThread,
  makeOpenThread,
  makeReviseThread,
  type NewThread,
} from '../../src/modules/forum';
import { strapiThreadStore } from '../../src/modules/forum/strapi/thread-store';
import { UID } from '../../src/platform/uids';
import { bootHub, type BootedHub } from '../support/hub';

const aThread = (key: string, changes: Partial<NewThread> = {}): NewThread => ({
  key,
  title: `Utas ${key}`,
  text: 'Teks pertama.',
  locale: 'id',
  openedBy: 'Humas',
  material: { kind: 'article', documentId: 'd1' },
  ...changes,
});

const SECRET = 'Ditarik';

describe('the forum', () => {
  let booted: BootedHub;

  beforeAll(async () => {
    booted = await bootHub();
  });

  afterAll(() => booted.stop());

  const useCases = () => {
    const store = strapiThreadStore(booted.strapi);
    return {
      openThread: makeOpenThread({ store, clock: booted.clock }),
      reviseThread: makeReviseThread({ store }),
      hideThread: makeHideThread({ store }),
    };
  };

  const rowOf = (documentId: string) =>
    booted.strapi.db.query(UID.thread).findOne({ where: { documentId } });

  const read = (path: string) => request(booted.server).get(`/api/forum/threads${path}`);

  const graphql = async (query: string): Promise<string> => {
    const { text } = await request(booted.server).post('/graphql').send({ query });
    return text;
  };

  it('opens a thread in the transaction of whoever publishes: what breaks takes it back', async () => {
    const { openThread } = useCases();
    const broken = booted.strapi.db.transaction(async () => {
      await openThread(aThread('batal'));
      throw new Error('The row of the delivery was lost.');
    });
    await expect(broken).rejects.toThrow('lost');
    const where = { key: 'batal' };
    expect(await booted.strapi.db.query(UID.thread).count({ where })).toBe(0);
  });

  it('opens one thread, of however many that open it at once', async () => {
    const { openThread } = useCases();
    const tries = Array.from({ length: 4 }, () =>
      booted.strapi.db.transaction(() => openThread(aThread('serentak'))),
    );
    const opened = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    expect(opened.length).toBeGreaterThan(0);
    const where = { key: 'serentak' };
    expect(await booted.strapi.db.query(UID.thread).count({ where })).toBe(1);
  });

  it('brings a thread to a newer edition, keeps its day, and never goes back', async () => {
    const { openThread, reviseThread } = useCases();
    const { threadId } = await openThread(aThread('edisi'));
    const before = await rowOf(threadId);
    const changedAt = new Date('2026-11-22T03:00:00.000Z');
    const third = { title: 'Judul 3', text: 'Teks 3', revision: 3, note: 'Jam', changedAt };
    expect(await reviseThread({ ...third, threadId })).toBe(true);
    expect(await reviseThread({ ...third, threadId, text: 'Teks 2', revision: 2 })).toBe(true);
    const { body } = await read(`/${threadId}`).expect(200);
    expect(body.data).toMatchObject({
      title: 'Judul 3',
      text: 'Teks 3',
      revision: 3,
      updateNote: 'Jam',
      updatedByOfficeAt: changedAt.toISOString(),
      slug: before.slug,
    });
    expect(new Date(body.data.openedAt as string)).toEqual(new Date(before.openedAt as string));
    expect(await reviseThread({ ...third, threadId: 'tidakada' })).toBe(false);
  });

  describe('a thread that was withdrawn', () => {
    let hiddenId: string;
    let shownId: string;

    beforeAll(async () => {
      const { openThread, hideThread } = useCases();
      const hidden = await openThread(aThread('ditarik', { title: SECRET, text: SECRET }));
      const shown = await openThread(aThread('tampil', { title: 'Tampil' }));
      hiddenId = hidden.threadId;
      shownId = shown.threadId;
      await hideThread(hiddenId);
    });

    it.each([
      '?pagination[pageSize]=100',
      '?populate=*',
      '?populate[localizations]=true&pagination[pageSize]=100',
      '?filters[isHidden][$eq]=true',
      '?filters[$or][0][isHidden][$eq]=true&filters[$or][1][title][$eq]=Tampil',
      '?filters[title][$startsWith]=Dit',
      '?filters[$not][title][$eq]=Tampil',
      '?sort=isHidden:desc',
      '?status=published',
      '?locale=id',
      '?_q=Ditarik',
    ])('is in no list: %s', async (query) => {
      const { text } = await read(query);
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(hiddenId);
    });

    it('cannot be counted', async () => {
      const { body } = await read('?filters[title][$eq]=Ditarik').expect(200);
      expect(body).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
      expect(
        await graphql(
          `{ threads_connection(filters: { title: { eq: "${SECRET}" } }) { nodes { title } pageInfo { total } } }`,
        ),
      ).toContain('"total":0');
    });

    it.each(['', '?populate=*', '?filters[isHidden][$eq]=true', '?status=draft'])(
      'has no page: %s',
      async (query) => {
        const { status, text } = await read(`/${hiddenId}${query}`);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(text).not.toContain(SECRET);
        await read(`/${shownId}`).expect(200);
      },
    );

    it('is not in GraphQL, whichever way it is asked for', async () => {
      for (const query of [
        `{ thread(documentId: "${hiddenId}") { title } }`,
        '{ threads(pagination: { limit: 100 }) { title } }',
        '{ threads(filters: { isHidden: { eq: true } }) { title } }',
        '{ threads(filters: { or: [{ isHidden: { eq: true } }, { title: { eq: "Tampil" } }] }) { title } }',
        '{ threads_connection(pagination: { limit: 100 }) { nodes { title } } }',
      ]) {
        expect(await graphql(query)).not.toContain(SECRET);
      }
      expect(await graphql(`{ thread(documentId: "${shownId}") { title } }`)).toContain('Tampil');
      expect(await graphql('{ threads(pagination: { limit: 100 }) { title } }')).toContain(
        'Tampil',
      );
    });

    it('is behind no other type: a relation would lead around the filter', () => {
      const others = Object.values(booted.strapi.contentTypes).filter(
        ({ uid }) => uid !== UID.thread,
      );
      const leading = others.filter(({ attributes }) =>
        Object.values(attributes).some((attribute) =>
          Object.values(attribute as object).includes(UID.thread),
        ),
      );
      expect(leading.map(({ uid }) => uid)).toEqual([]);
    });

    it('is shown again, with its new text, once the same text is published again', async () => {
      const { openThread, hideThread } = useCases();
      const { threadId } = await openThread(aThread('kembali'));
      await hideThread(threadId);
      await read(`/${threadId}`).expect(404);
      await openThread(aThread('kembali', { text: 'Teks kembali.' }));
      const { body } = await read(`/${threadId}`).expect(200);
      expect(body.data.text).toBe('Teks kembali.');
    });

    it('is none that is older than the column: such a thread stays with its readers', async () => {
      const { threadId } = await useCases().openThread(aThread('lama'));
      await booted.strapi.db
        .query(UID.thread)
        .updateMany({ where: { documentId: threadId }, data: { isHidden: null } as never });
      await read(`/${threadId}`).expect(200);
    });
  });
});
