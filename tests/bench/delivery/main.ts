/**
 * `npm run bench:delivery`: how quickly posts are written, a backlog of forum deliveries is drained on SQLite and on
 * PostgreSQL, and a picture is made, each beside a reference of the same run where there is one. Needs a build. Prints a
 * table; nothing fails because it was slow.
 */
import { availableParallelism, loadavg } from 'node:os';
import { createDatabase, startPostgres } from '../../support/postgres';
import { makeHome } from '../../support/hub';
import { drawTextTable } from '../../support/text-table';
import { measureCompose } from './compose';
import { BACKLOG, measureDrain, type DrainFigures } from './drain';
import { measurePictures } from './pictures';

type Cells = readonly [
  what: string,
  figure: string,
  reference: string,
  ratio: string,
  goal: string,
];

const HEAD: Cells = ['', 'hub', 'reference', 'hub:reference', 'goal'];
const rate = (value: number): string => `${value.toFixed(0)}/s`;

const drainRow = (database: string, { seconds, bareSeconds }: DrainFigures): Cells => [
  `${BACKLOG} forum deliveries drained, ${database}`,
  rate(BACKLOG / seconds),
  `${rate(BACKLOG / bareSeconds)} (two bare writes)`,
  (bareSeconds / seconds).toFixed(2),
  '>= 100/s',
];

const onSqlite = async (): Promise<Cells> => {
  const home = await makeHome();
  try {
    return drainRow('SQLite', await measureDrain(home.env));
  } finally {
    await home.remove();
  }
};

const onPostgres = async (): Promise<Cells> => {
  const server = await startPostgres();
  const home = await makeHome();
  try {
    const url = await createDatabase(server.url, 'hub_bench');
    return drainRow('PostgreSQL', await measureDrain({ ...home.env, DATABASE_URL: url }));
  } finally {
    await home.remove();
    await server.stop();
  }
};

const run = async (): Promise<void> => {
  const load = loadavg()[0] ?? 0;
  const { postsPerSecond } = await measureCompose();
  const compose: Cells = [
    'posts composed and validated',
    rate(postsPerSecond),
    '–',
    '–',
    '>= 5000/s',
  ];
  const { hubMs, bareMs, ratio } = await measurePictures();
  const picture: Cells = [
    'one derivative of a photo of 12 MP',
    `${hubMs.toFixed(0)} ms`,
    `${bareMs.toFixed(0)} ms (bare sharp)`,
    ratio.toFixed(2),
    '<= 1.30',
  ];
  const lines = [HEAD, compose, await onSqlite(), await onPostgres(), picture];
  console.log(`\n${drawTextTable(lines, () => false)}\n`);
  console.log(
    `${availableParallelism()} cores, Node ${process.version}; load average ${load.toFixed(1)} when the run began`,
  );
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
