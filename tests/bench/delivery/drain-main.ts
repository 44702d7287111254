/**
 * A hub of its own, on the database that the environment names: writes a backlog of forum deliveries, drains it, and tells
 * its parent how long that took. `tsx tests/bench/delivery/drain-main.ts`
 */
import type { Hub } from '../../../src/hub';
import { foundHub } from '../../../src/platform/hub-container';
import { UID } from '../../../src/platform/uids';
import { anArticle, aPlan, published } from '../../support/content';
import { createHub } from '../../support/hub';
import { someBlocks } from '../texts';
import { BACKLOG, type DrainFigures } from './drain';

const PLANS = 10; // the most that one text may have
const LATER_SECONDS = 3600;
const MARGIN_SECONDS = 60;
const WORDS = 200;

const { strapi, clock } = createHub();

const accountKey = (number: number): string => `akun${number}`;

const writeBacklog = async (): Promise<void> => {
  const hub = foundHub(strapi) as Hub;
  const numbers = Array.from({ length: PLANS }, (_, number) => number);
  for (const number of numbers) {
    await hub.saveAccount({
      ...{ channel: 'forum', key: accountKey(number), name: accountKey(number) },
      ...{ settings: { displayName: `Kantor ${number}` }, credentials: {} },
    });
  }
  const notBefore = new Date(clock.now().getTime() + LATER_SECONDS * 1000).toISOString();
  const channelPlans = numbers.map((number) =>
    aPlan('forum', { accountKey: accountKey(number), notBefore }),
  );
  for (let index = 0; index < BACKLOG / PLANS; index += 1) {
    const body = someBlocks({ language: 'id', words: WORDS, start: index });
    await published(strapi, anArticle({ title: `Kabar loket nomor ${index}`, body, channelPlans }));
  }
};

const drain = async (): Promise<number> => {
  clock.advance(LATER_SECONDS + MARGIN_SECONDS);
  const start = performance.now();
  while ((await (foundHub(strapi) as Hub).runDueDeliveries()) > 0);
  return (performance.now() - start) / 1000;
};

/** The least that a database can be asked for the same: one transaction with the thread and the row that says so. */
const drainBare = async (): Promise<number> => {
  const rows = (await strapi.db
    .query(UID.delivery)
    .findMany({ select: ['id', 'key', 'payload'] })) as readonly {
    readonly id: number;
    readonly key: string;
    readonly payload: { readonly title: string; readonly markdown: string };
  }[];
  const start = performance.now();
  for (const { id, key, payload } of rows) {
    await strapi.db.transaction(async () => {
      await strapi.db.query(UID.thread).create({
        data: {
          ...{ key: `bare-${key}`, slug: `bare-${key}`, title: payload.title, language: 'id' },
          ...{ text: payload.markdown, openedBy: 'Kantor', openedAt: clock.now() },
          ...{ materialType: 'article', materialDocumentId: key },
        } as never,
      });
      await strapi.db
        .query(UID.delivery)
        .update({ where: { id }, data: { permalink: key } as never });
    });
  }
  return (performance.now() - start) / 1000;
};

const run = async (): Promise<void> => {
  await strapi.load();
  await writeBacklog();
  const seconds = await drain();
  const open = await strapi.db
    .query(UID.delivery)
    .count({ where: { state: { $ne: 'published' } } });
  const threads = await strapi.db.query(UID.thread).count();
  const figures: DrainFigures = { seconds, open, threads, bareSeconds: await drainBare() };
  process.send?.(figures);
  process.disconnect();
  process.exit(0); // Strapi leaves timers behind
};

run().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
