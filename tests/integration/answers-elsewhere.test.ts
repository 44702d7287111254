import { randomUUID } from 'node:crypto';
import { UID } from '../../src/platform/uids';
import { anArticle, published, republish } from '../support/content';
import { bootHub, isOnPostgres, type BootedHub } from '../support/hub';
import { startSecondHub, type SecondHub } from '../support/second-hub';
import { takeDown } from '../support/workflow';

const EDITIONS = Number(process.env.HUB_TEST_EDITIONS ?? 25);

describe('answers of another process of the hub', () => {
  let booted: BootedHub;
  let other: SecondHub;

  beforeAll(async () => {
    booted = await bootHub();
    other = await startSecondHub(booted.home);
  });

  afterAll(async () => {
    await other.kill();
    await booted.stop();
  });

  const get = async (path: string) => {
    const response = await fetch(`${other.url}${path}`);
    const { data } = (await response.json()) as { data?: { title: string } | null };
    const { status, headers } = response;
    return { status, from: headers.get('x-hub-cache'), title: data?.title };
  };

  const anArticleAt = async () => {
    const slug = `teks-${randomUUID()}`;
    const { documentId } = await published(booted.strapi, anArticle({ slug }));
    return { documentId, path: `/api/articles/slug/${slug}` };
  };

  /** Reads until it is so; gives how long that took, in milliseconds. */
  const until = async (isSo: () => Promise<boolean>): Promise<number> => {
    const start = performance.now();
    while (!(await isSo()));
    return performance.now() - start;
  };

  const isKept = (path: string) => until(async () => (await get(path)).from === 'hit');

  it('are kept there as well', async () => {
    const { path } = await anArticleAt();
    await isKept(path);
    expect((await get(path)).title).toBe('Loket buka lebih pagi');
  });

  it('follow each edition within a second', async () => {
    const { path, documentId } = await anArticleAt();
    const took: number[] = [];
    for (let edition = 1; edition <= EDITIONS; edition += 1) {
      await isKept(path);
      const title = `Judul ke-${String(edition)}`;
      await republish(booted.strapi, UID.article, { documentId, data: { title } });
      took.push(await until(async () => (await get(path)).title === title));
    }
    // PostgreSQL tells; on SQLite, where there is one process in production, the file is looked at twice a second.
    expect(Math.max(...took)).toBeLessThan(isOnPostgres ? 1000 : 2000);
  });

  it('are gone within a second with the text that is taken down', async () => {
    const { path, documentId } = await anArticleAt();
    await isKept(path);
    await takeDown(booted.strapi, { contentType: UID.article, documentId, locale: 'id' });
    expect(await until(async () => (await get(path)).status === 410)).toBeLessThan(2000);
  });
});
