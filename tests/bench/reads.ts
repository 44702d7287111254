import { fetchAnswer, type Answer } from './answers';
import { COLD, copyPlace, seedPlace, startVanillaLike, type Bench } from './bench';
import type { Round } from './figures';
import { loadServer } from './load';
import { planTurns, shareSeconds } from './rounds';
import { ARTICLES, SCENARIOS, type BenchRequest, type Scenario } from './scenarios';
import { freeMemory, startHub, startReference, type Server } from './servers';
import { SERVERS, type Measured, type ServerName } from './table';

const ROUNDS = 3;
const WARM_UP_SECONDS = 0.3;
const TURN_SECONDS = { least: 0.5, most: 1.5 };
const TURN_OVERHEAD_SECONDS = 0.1; // autocannon looks at the clock every 50 ms, and connections are made
const RESERVE_SECONDS = 12; // for the end of the servers

type Servers = Readonly<Record<ServerName, Server>>;

/** What a server is asked for; undefined where it has no such door. */
const requestOf = (scenario: number, server: ServerName): BenchRequest | undefined => {
  const { request, vanilla } = SCENARIOS[scenario] ?? {};
  return server === 'vanilla' ? vanilla?.request : request;
};

const startServers = async (
  bench: Bench,
): Promise<{ readonly servers: Servers; readonly answers: readonly Answer[] }> => {
  const { processes, progress } = bench;
  const place = await seedPlace(bench, ARTICLES);
  const cold = await copyPlace(bench, { name: 'hub-cold', from: place, settings: COLD });
  const { server: vanilla } = await progress.step('vanilla Strapi', () =>
    startVanillaLike(bench, place),
  );
  return progress.step('hubs and bare servers', async () => {
    const hubs = {
      'hub hot': await startHub(processes, place),
      'hub cold': await startHub(processes, cold),
    };
    const answers: Answer[] = [];
    for (const scenario of SCENARIOS) {
      await fetchAnswer(hubs['hub hot'].url, scenario);
      answers.push(await fetchAnswer(hubs['hub hot'].url, scenario)); // as it is when it is kept
      await fetchAnswer(hubs['hub cold'].url, scenario);
      if (scenario.vanilla) await fetchAnswer(vanilla.url, scenario.vanilla);
    }
    const reference = async (kind: 'node:http' | 'koa'): Promise<Server> =>
      startReference(processes, await bench.newPlace(kind.replace(':', '-')), { kind, answers });
    const bare = { 'node:http': await reference('node:http'), Koa: await reference('koa') };
    return { servers: { ...bare, ...hubs, vanilla }, answers };
  });
};

const plan = (rounds: number) =>
  planTurns({
    rounds,
    scenarios: SCENARIOS.length,
    servers: SERVERS,
    answers: (scenario, server) => requestOf(scenario, server) !== undefined,
  });

const run = async (
  servers: Servers,
  rounds: number,
  { seconds, onRound }: { seconds: number; onRound: (round: number) => void },
): Promise<ReadonlyMap<string, readonly Round[]>> => {
  const measured = new Map<string, Round[]>();
  let current = 0;
  for (const { round, scenario, server } of plan(rounds)) {
    if (round !== current) onRound(round);
    current = round;
    const request = requestOf(scenario, server);
    if (request === undefined) continue;
    const key = `${scenario} ${server}`;
    const done = await loadServer(servers[server], request, seconds);
    measured.set(key, [...(measured.get(key) ?? []), done]);
  }
  onRound(rounds);
  return measured;
};

/** What was measured of each scenario. */
export interface MeasuredReads {
  readonly measured: readonly Measured[];
  readonly rounds: number;
  /** Of one turn. */
  readonly seconds: number;
  /** Scenarios that "hub hot" computes each time all the same. */
  readonly notKept: readonly string[];
}

const toMeasured = (
  { name }: Scenario,
  { bytes, roundsOf }: { bytes: number; roundsOf: (server: ServerName) => readonly Round[] },
): Measured => ({
  name,
  bytes,
  servers: SERVERS.map((server) => ({ server, rounds: roundsOf(server) })).filter(
    ({ rounds }) => rounds.length > 0,
  ),
});

/** Starts a hub with and without its cache, a vanilla Strapi and two bare servers, and reads from each in turn. */
export const measureReads = async (bench: Bench): Promise<MeasuredReads> => {
  const { servers, answers } = await startServers(bench);
  const warmUp = () => run(servers, 1, { seconds: WARM_UP_SECONDS, onRound: () => undefined });
  await bench.progress.step('warming up', warmUp);
  // What is measured is how they are minutes after a start, the bare ones as well.
  freeMemory(Object.values(servers));
  await bench.progress.step('warming up, their memory freed', warmUp);
  const seconds = shareSeconds({
    ...{ left: bench.secondsLeft() - RESERVE_SECONDS, turns: plan(ROUNDS).length },
    ...TURN_SECONDS,
  });
  const turn = Math.max(TURN_SECONDS.least, seconds - TURN_OVERHEAD_SECONDS);
  const measured = await bench.progress.step('reads', () =>
    run(servers, ROUNDS, {
      seconds: turn,
      onRound: (round) => bench.progress.say(`  round ${round} of ${ROUNDS}`),
    }),
  );
  return {
    ...{ rounds: ROUNDS, seconds: turn },
    notKept: SCENARIOS.filter((_, index) => answers[index]?.isFromCache !== true).map(
      ({ name }) => name,
    ),
    measured: SCENARIOS.map((scenario, index) =>
      toMeasured(scenario, {
        bytes: Buffer.byteLength(answers[index]?.body ?? ''),
        roundsOf: (server) => measured.get(`${index} ${server}`) ?? [],
      }),
    ),
  };
};
