/** A whole hub in a process of its own, which serves requests and may be ended by a signal: see child-server.ts. */
import type { Context } from 'koa';
import type { Hub } from '../../src/hub';
import { strapiLaneStore } from '../../src/modules/delivery/strapi/lane-store';
import { foundHub } from '../../src/platform/hub-container';
import { createHub, writeWithoutWaiting } from './hub';
import { sayToParent } from './obey-parent';

const LEASE_SECONDS = 300;
const LANE = { channel: 'instagram', key: 'kantor' };

const { strapi, clock } = createHub();

/** Ends when the parent says this word. */
const hear = (word: string): Promise<void> =>
  new Promise((resolve) => {
    const onWord = (said: unknown): void => {
      if (said !== word) return;
      process.off('message', onWord);
      resolve();
    };
    process.on('message', onWord);
  });

/** Answers when the parent says so, the first half of the answer at once. */
const answerSlowly = async (context: Context): Promise<void> => {
  context.status = 200;
  context.respond = false;
  context.res.write('permulaan ');
  sayToParent({ says: 'answering' });
  await hear('finish the answer');
  context.res.end('dan akhir');
};

/** Holds the lane of an account, as a worker does, until the parent says so. */
const holdLane = async (): Promise<void> => {
  const lanes = strapiLaneStore(strapi);
  const now = clock.now();
  const until = new Date(now.getTime() + LEASE_SECONDS * 1000);
  const lane = await lanes.take(LANE, { now, until });
  if (lane === undefined) throw new Error('The lane is taken.');
  sayToParent({ says: 'working' });
  await hear('finish the sweep');
  await lanes.free(lane);
};

const main = async (): Promise<void> => {
  await strapi.load();
  await writeWithoutWaiting(strapi);
  strapi.server.use(async (context, next) => {
    if (context.path === '/slow') await answerSlowly(context);
    else await next();
  });
  strapi.server.mount();
  // Koa runs what was added first; the slow address stands behind the chain of the hub.
  const { jobs } = foundHub(strapi) as Hub;
  jobs.add({ name: 'uji.lajur', everySeconds: 59, run: holdLane });
  strapi.server.httpServer.listen(0, '127.0.0.1', () => {
    const address = strapi.server.httpServer.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    sayToParent({ says: 'listening', url: `http://127.0.0.1:${String(port)}` });
  });
  await hear('sweep');
  jobs.nudge('uji.lajur');
};

void main();
