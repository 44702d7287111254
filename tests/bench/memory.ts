import { drawTextTable } from '../support/text-table';
import { fetchAnswer } from './answers';
import { COLD, copyPlace, seedPlace, type Bench } from './bench';
import { BenchFailure } from './failure';
import { median } from './figures';
import { describeGoal, GOALS } from './goals';
import { sendAll } from './load';
import { processorMs, residentMb } from './process-figures';
import { ARTICLES, readerRequests } from './scenarios';
import { startHub, type Place, type Server } from './servers';
import { digits } from './table';

const FEW_READS = 1_000;
const MANY_READS = 100_000;
const MANY_COLD_READS = 10_000; // where each is computed, 100,000 would take many minutes
const SAMPLES = 9;
const SAMPLE_MS = 250;
const REST_SECONDS = 60; // in which every sweep of a minute or less has run
const REQUESTS = readerRequests(ARTICLES);

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resident memory of a server that rests, in megabytes. @throws BenchFailure where the system does not tell */
export const restingMb = async ({ pid }: Server): Promise<number> => {
  const samples: number[] = [];
  for (let index = 0; index < SAMPLES; index += 1) {
    await pause(SAMPLE_MS);
    const sample = residentMb(pid);
    if (sample === undefined) throw new BenchFailure('Memory is read from /proc: Linux alone.');
    samples.push(sample);
  }
  return median(samples);
};

/** Does the hub keep what it has answered? */
const isKept = async ({ url }: Server): Promise<boolean> => {
  const [request] = REQUESTS;
  if (request === undefined) return false;
  return (await fetchAnswer(url, { request, check: () => undefined })).isFromCache;
};

const measureHub = async (
  { processes, progress }: Bench,
  { place, name }: { readonly place: Place; readonly name: string },
): Promise<readonly string[]> => {
  const server = await startHub(processes, place);
  const idle = await restingMb(server);
  const readTo = async (amount: number, before: number): Promise<number> => {
    await progress.step(`${name}: ${amount} reads`, () =>
      sendAll({ origin: server.url, requests: REQUESTS, amount: amount - before }),
    );
    return restingMb(server);
  };
  const few = await readTo(FEW_READS, 0);
  const many = (await isKept(server)) ? MANY_READS : MANY_COLD_READS;
  const much = await readTo(many, FEW_READS);
  await server.stop();
  return [
    name,
    ...[idle, few].map(digits),
    `${digits(much)} (${many})`,
    digits(much / few),
    many === MANY_READS
      ? describeGoal({ value: much / few, bound: GOALS.memory, is: 'at most', unit: 'after 1,000' })
      : '',
  ];
};

/** What a hub costs that nobody asks, with all that runs beside the requests. */
const measureRest = async (
  { processes, progress }: Bench,
  place: Place,
): Promise<{ readonly residentMb: number; readonly processorMs: number }> => {
  const server = await startHub(processes, place);
  await restingMb(server); // what a start leaves to be done is done
  const before = processorMs(server.pid) ?? NaN;
  await progress.step('hub at rest', () => pause(REST_SECONDS * 1000));
  const spent = (processorMs(server.pid) ?? NaN) - before;
  const resting = await restingMb(server);
  await server.stop();
  return { residentMb: resting, processorMs: spent };
};

/** Resident memory of a hub after few and after many reads of lists and single articles, with the cache and without. */
export const measureMemory = async (bench: Bench): Promise<string> => {
  const place = await seedPlace(bench, ARTICLES);
  const cold = await copyPlace(bench, { name: 'hub-cold', from: place, settings: COLD });
  const settings = { HUB_JOBS: 'on', HUB_DELIVERY: 'on' };
  const rest = await measureRest(
    bench,
    await copyPlace(bench, { name: 'hub-rest', from: place, settings }),
  );
  const head = ['', 'at rest MB', `after ${FEW_READS} MB`, 'after many MB', 'ratio', 'goal'];
  const lines = [
    head,
    await measureHub(bench, { place, name: 'hub hot' }),
    await measureHub(bench, { place: cold, name: 'hub cold' }),
  ];
  return [
    drawTextTable(lines, (column) => column > 0 && column < head.length - 1),
    '',
    `Resident memory, the median of ${SAMPLES} looks after each phase; ${REQUESTS.length} addresses in turn.`,
    `At rest, with its jobs and nobody who asks: ${digits(rest.residentMb)} MB and ${digits(rest.processorMs)} ms of processor time in ${REST_SECONDS} s.`,
  ].join('\n');
};
