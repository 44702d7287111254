import { startPlatforms, type Platforms } from './emulators';
import { freePort } from './free-port';
import { bootHub, type BootedHub } from './hub';
import { OperatedHub } from './operated-hub';
import { RoundRobin } from './round-robin';
import { startS3, type RunningS3 } from './s3-server';

/** Shown to read the numbers of a hub. */
const METRICS_TOKEN = 'angka-untuk-pengujian';

/** Two hubs on one database and one bucket, behind a proxy. */
export interface TwoHubs {
  /** A hub in this process that serves nobody and sweeps nothing by itself: it prepares, and looks at the books. */
  readonly office: BootedHub;
  readonly a: OperatedHub;
  readonly b: OperatedHub;
  readonly store: RunningS3;
  readonly platforms: Platforms;
  readonly proxy: RoundRobin;
  /** Where the proxy listens. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The address of a database under a name by which PostgreSQL tells its clients apart. */
const named = (databaseUrl: string, name: string): string =>
  `${databaseUrl}${databaseUrl.includes('?') ? '&' : '?'}application_name=${name}`;

const placeOf = async ({ home }: BootedHub, name: string) => ({
  port: await freePort(),
  env: {
    ...home.env,
    DATABASE_URL: named(home.env.DATABASE_URL ?? '', name),
    ...{ HUB_JOBS: 'on', HUB_DELIVERY: 'on', HUB_DELIVERY_SWEEP_SECONDS: '1' },
    ...{ HUB_DELIVERY_SETTLE_SECONDS: '1', HUB_METRICS_TOKEN: METRICS_TOKEN },
    ...{ HUB_PROXIES: '1', HUB_LOG_LEVEL: 'warn' },
  },
});

/** Boots all of it. The database is prepared by the first hub, as after an update; the two others start together. */
export const startTwoHubs = async (): Promise<TwoHubs> => {
  const store = await startS3();
  const platforms = await startPlatforms({ pollsUntilFinished: 0 });
  const office = await bootHub({ ...store.env, ...platforms.env });
  const a = new OperatedHub(await placeOf(office, 'hub-a'));
  const b = new OperatedHub(await placeOf(office, 'hub-b'));
  await Promise.all([a.start(), b.start()]);
  const before = await RoundRobin.before([a.url, b.url]);
  return {
    ...{ office, a, b, store, platforms, proxy: before.proxy, url: before.url },
    async stop() {
      before.close();
      await Promise.all([a.kill(), b.kill()]);
      await office.stop();
      await platforms.close();
      await store.stop();
    },
  };
};

/** When a sweep last ended well at a hub, in milliseconds since 1970; 0 where it has not yet. */
export const lastSweepAt = async ({ url }: OperatedHub, sweep: string): Promise<number> => {
  const headers = { Authorization: `Bearer ${METRICS_TOKEN}` };
  const numbers = await (await fetch(`${url}/_metrics`, { headers })).text();
  const line = numbers.split('\n').find((one) => one.includes(`{job="${sweep}"}`)) ?? '';
  return Number(line.split(' ')[1] ?? 0) * 1000;
};
