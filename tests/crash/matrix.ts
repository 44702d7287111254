import { randomFrom } from '../support/random';
import { Lane, type KillPoint, type Toll } from './lane';
import { nameOfSituation, SITUATIONS, type Situation } from './situations';

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

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

/**
 * Every point at which a worker can be killed, by what it did when nobody killed it: before and after each request, and,
 * where the situation asks for it, before each write of its own.
 */
const pointsOf = ({ requests, writes }: Toll, { knob }: Situation): readonly KillPoint[] => [
  ...requests.flatMap((operation, place) => [
    { at: 'request' as const, number: place + 1, operation, phase: 'before' as const },
    { at: 'request' as const, number: place + 1, operation, phase: 'after' as const },
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
      : `kill ${point.phase} request ${point.number} (${point.operation})`;

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

/** Requests that the public sees the effect of. */
const PUBLIC_OPERATIONS: readonly string[] = ['publish', 'update', 'post_comment', 'delete_media'];

/** The request took effect, and nobody who lives knows: what would be sent twice, if anything were. */
const isRiskiest = ({ point }: Planned): boolean =>
  point.at === 'request' && point.phase === 'after' && PUBLIC_OPERATIONS.includes(point.operation);

const pick = (
  all: readonly Planned[],
  { most, seed }: { most: number; seed: number },
): readonly Planned[] => {
  if (all.length <= most) return all;
  const random = randomFrom(seed);
  const drawn = all.map((item) => ({ item, lot: random() - (isRiskiest(item) ? 1 : 0) }));
  return drawn
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, most)
    .map(({ item }) => item);
};

/**
 * Kills a worker at every step of every situation, or at `most` of them: the riskiest, and others drawn by `seed`. Every
 * situation is also run through without a kill. Gives one row per situation.
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
        const where = `${nameOfSituation(situation)}, ${nameOf(point)}`;
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
