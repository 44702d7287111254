/**
 * `npm run test:crash`: kills a real hub with SIGKILL at every step of a delivery, a correction and a withdrawal, under every
 * fault of the platforms, and prints where each delivery came to rest. `-- --kind video` tries one kind of post, `-- --deed
 * withdraw` one thing that is done with it (send, revise, withdraw), `-- --most 50 --seed 7` so many points only. Needs a
 * build. Ctrl-C ends the run and prints what is done. Everything stays on loopback, against the emulators.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runMatrix } from './matrix';
import { nameOfSituation, SITUATIONS } from './situations';
import { drawMatrix } from './table';

const LANES = 2;
const TELL_EVERY = 25;

const text = { type: 'string' } as const;
const isWanted = (wanted: string | undefined, given: string): boolean =>
  wanted === undefined || wanted === given;

const { values } = parseArgs({ options: { most: text, seed: text, kind: text, deed: text } });
const seed = Number(values.seed ?? String(randomInt(1_000_000)));
const most = Number(values.most ?? 'Infinity');

const stopping = new AbortController();
process.once('SIGINT', () => {
  console.log('Ending after the deliveries that are being watched.');
  stopping.abort();
});

const run = async (): Promise<void> => {
  console.log(`Killing workers; seed ${seed}.`);
  const rows = await runMatrix({
    ...{ lanes: LANES, most, seed },
    situations: SITUATIONS.filter(
      ({ kind, deed }) => isWanted(values.kind, kind) && isWanted(values.deed, deed),
    ),
    stopping: stopping.signal,
    tell: ({ done, all, faults }) => {
      for (const fault of faults) console.log(`FAULT ${fault}`);
      if (done % TELL_EVERY === 0 || done === all) {
        console.log(`[${(performance.now() / 1000).toFixed(0)} s] ${done} of ${all} kills`);
      }
    },
  });
  console.log(`\n${drawMatrix(rows)}\n`);
  for (const { situation, faults } of rows) {
    for (const fault of faults) console.log(`${nameOfSituation(situation)}: ${fault}`);
  }
  const faults = rows.reduce((sum, row) => sum + row.faults.length, 0);
  const runs = rows.reduce((sum, row) => sum + row.tolls.length, 0);
  console.log(`${runs} deliveries, ${faults} faults.`);
  process.exitCode = faults === 0 ? 0 : 1;
};

void run();
