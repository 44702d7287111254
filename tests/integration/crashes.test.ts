import { randomInt } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { ChildHub, type Crew, type Target } from '../support/child-hub';
import { makeHome, type HubHome } from '../support/hub';
import { randomFrom } from '../support/random';

// `HUB_TEST_KILLS=200 HUB_TEST_SEED=7 npx jest …` kills more often, or as it did before; each kill costs a boot.
const KILLS = Number(process.env.HUB_TEST_KILLS ?? '14'); // on each database
const SEED = Number(process.env.HUB_TEST_SEED ?? String(randomInt(1_000_000)));
const LANES = 2; // hubs of their own, each with its database: while one boots, the other is killed
const ARTICLES = 9;

/** What every kill is aimed at, in turn: mostly publication, by hand and by schedule. */
const TARGETS: readonly Target[] = [
  ...(['publish', 'publish', 'sweep', 'publish', 'withdraw', 'publish'] as const),
  ...(['publish', 'publish', 'sweep', 'publish', 'unpublish', 'publish', 'edit'] as const),
];

interface Toll {
  readonly kills: number;
  /** Kills that came before the move was over. */
  readonly inTheMidst: number;
  readonly faults: readonly string[];
  /** Articles that could be published once more in the end. */
  readonly published: number;
}

/** Kills a hub again and again where it lives, and looks after each start whether everything fits together. */
class Lane {
  private readonly random: () => number;
  private crew: Crew = { writer: '', editor: '', lead: '' };
  private readonly faults: string[] = [];
  private inTheMidst = 0;

  constructor(
    private readonly home: HubHome,
    seed: number,
  ) {
    this.random = randomFrom(seed);
  }

  async run(kills: number): Promise<Toll> {
    const first = await ChildHub.start(this.home);
    this.crew = await first.ask('prepare', { count: ARTICLES });
    await first.kill();
    for (let kill = 0; kill < kills; kill += 1) await this.killOnce(kill);
    const last = await ChildHub.start(this.home);
    this.faults.push(...(await last.ask('check', {})));
    const published = await last.ask('finish', { crew: this.crew });
    this.faults.push(...(await last.ask('check', {})));
    await last.kill();
    return { kills, inTheMidst: this.inTheMidst, faults: this.faults, published };
  }

  private async killOnce(kill: number): Promise<void> {
    const child = await ChildHub.start(this.home);
    for (const fault of await child.ask('check', {})) {
      this.faults.push(`before kill ${String(kill + 1)}: ${fault}`);
    }
    const seen = { isMoving: false };
    child.each('moving', () => (seen.isMoving = true));
    child.each('moved', () => (seen.isMoving = false));
    const target = TARGETS[kill % TARGETS.length] ?? 'publish';
    child.tell('work', { crew: this.crew, target });
    // The first move tells how long one takes here and now; the kill comes at any moment of the second.
    const { milliseconds } = await child.next('moved');
    await child.next('moving');
    await after(this.random() * milliseconds);
    if (seen.isMoving) this.inTheMidst += 1;
    await child.kill();
  }
}

describe('a hub that is killed', () => {
  const homes: HubHome[] = [];

  beforeAll(async () => {
    while (homes.length < LANES) homes.push(await makeHome());
  });

  afterAll(async () => {
    for (const home of homes) await home.remove();
  });

  it('leaves each text published whole or not at all, with its line, its snapshot and its delivery', async () => {
    const tolls = await Promise.all(
      homes.map((home, at) => new Lane(home, SEED + at).run(Math.ceil(KILLS / LANES))),
    );

    const faults = tolls.flatMap((toll) => toll.faults);
    expect({ seed: SEED, faults }).toEqual({ seed: SEED, faults: [] });
    expect(tolls.map(({ published }) => published)).toEqual(tolls.map(() => ARTICLES));
    // Else the kills would prove nothing: they have to come in the midst of moves.
    const inTheMidst = tolls.reduce((sum, toll) => sum + toll.inTheMidst, 0);
    expect(inTheMidst).toBeGreaterThan(KILLS / 4);
    if (process.env.HUB_TEST_KILLS !== undefined) {
      process.stdout.write(`${JSON.stringify({ seed: SEED, tolls })}\n`);
    }
  }, 600_000);
});
