import { Lane, type KillPoint, type Toll } from './lane';
import { SITUATIONS, type Situation } from './situations';

/** One row of the table. */
export interface MatrixRow {
  readonly situation: Situation;
  readonly tolls: readonly Toll[];
  /** What is wrong, with the point at which the worker was killed. */
  readonly faults: readonly string[];
}

interface Planned {
  readonly situation: Situation;
  readonly point: KillPoint;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

/**
 * Every point at which a worker can be killed, by what it did when nobody killed it: before and after each request, and,
 * where the situation asks for it, before each write of its own.
 */
const pointsOf = ({ requests, writes }: Toll, { knob }: Situation): readonly KillPoint[] => [
  ...upTo(requests).flatMap((number) => [
    { at: 'request' as const, number, phase: 'before' as const },
    { at: 'request' as const, number, phase: 'after' as const },
  ]),
  ...upTo(knob.killsWrites === true ? writes : 0).map((number) => ({
    at: 'write' as const,
    number,
  })),
];

const nameOf = (point: KillPoint): string =>
  point.at === 'none'
    ? 'no kill'
    : point.at === 'write'
      ? `kill before write ${point.number}`
      : `kill ${point.phase} request ${point.number}`;

/** Works through a list with all lanes at once; begins no further item once `stopping` is aborted. */
const spread = async <Item, Value>(
  lanes: readonly Lane[],
  {
    items,
    work,
    stopping,
  }: {
    items: readonly Item[];
    work: (lane: Lane, item: Item) => Promise<Value>;
    stopping: AbortSignal | undefined;
  },
): Promise<readonly (Value | undefined)[]> => {
  const values: (Value | undefined)[] = [];
  let next = 0;
  await Promise.all(
    lanes.map(async (lane) => {
      for (let at = next++; at < items.length && stopping?.aborted !== true; at = next++) {
        const item = items[at];
        if (item !== undefined) values[at] = await work(lane, item);
      }
    }),
  );
  return values;
};

const pick = <Item>(
  items: readonly Item[],
  { most, seed }: { most: number; seed: number },
): readonly Item[] => {
  if (items.length <= most) return items;
  const random = randomFrom(seed);
  const drawn = items.map((item) => ({ item, lot: random() }));
  return drawn
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, most)
    .map(({ item }) => item);
};

/**
 * Kills a worker at every step of every situation, or at `most` of them drawn by `seed`; every situation is also run
 * through without a kill. Gives one row per situation.
 */
export const runMatrix = async (options: {
  readonly lanes: number;
  readonly most: number;
  readonly seed: number;
  /** Told after each delivery: how many of how many are done, and what was wrong with it. */
  readonly tell: (news: {
    readonly done: number;
    readonly all: number;
    readonly faults: readonly string[];
  }) => void;
  /** Ends the run early; the rows are then those of what is done. */
  readonly stopping?: AbortSignal;
  readonly situations?: readonly Situation[];
}): Promise<readonly MatrixRow[]> => {
  const { most, seed, tell, stopping, situations = SITUATIONS } = options;
  const lanes = await Promise.all(upTo(options.lanes).map((at) => Lane.open(`l${at}x`)));
  try {
    const scouts = await spread(lanes, {
      ...{ items: situations, stopping },
      work: (lane, situation) => lane.run(situation, { at: 'none' }),
    });
    const all = situations.flatMap((situation, at): readonly Planned[] => {
      const scout = scouts[at];
      return scout === undefined
        ? []
        : pointsOf(scout, situation).map((point) => ({ situation, point }));
    });
    const planned = pick(all, { most, seed });
    let done = 0;
    const tolls = await spread(lanes, {
      ...{ items: planned, stopping },
      work: async (lane, { situation, point }) => {
        const toll = await lane.run(situation, point);
        done += 1;
        const where = `${situation.kind}, ${situation.knob.name}, ${nameOf(point)}`;
        const faults = toll.faults.map((fault) => `${where}: ${fault}`);
        tell({ done, all: planned.length, faults });
        return toll;
      },
    });
    return situations.map((situation, at): MatrixRow => {
      const scout = scouts[at];
      const own = planned.flatMap((plan, place) => {
        const toll = tolls[place];
        return plan.situation === situation && toll !== undefined ? [{ ...plan, toll }] : [];
      });
      const runs = [
        ...(scout === undefined ? [] : [{ point: { at: 'none' } as const, toll: scout }]),
        ...own,
      ];
      return {
        situation,
        tolls: runs.map(({ toll }) => toll),
        faults: runs.flatMap(({ point, toll }) =>
          toll.faults.map((fault) => `${nameOf(point)}: ${fault}`),
        ),
      };
    });
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
};
