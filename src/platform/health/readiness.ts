/** How a part is: `off` where a setting switched it off. */
export type PartState = 'ready' | 'away' | 'off';

/** A part of the hub that may be away. */
export interface Part {
  /** Looks once; a rejection counts as `away`. */
  readonly look: () => Promise<PartState>;
  /** True where an instance without it answers hardly anything and is better not sent requests. */
  readonly isNeeded: boolean;
}

/**
 * How an instance is. `degraded`: it answers, and a part that it can do without for a while is away. `away`: a part that it
 * needs is. `stopping`: it finishes what it has, and takes nothing new.
 */
export type ReadinessStatus = 'ready' | 'degraded' | 'away' | 'stopping';

/** What a probe is told: the instance, then each part by its name. */
export interface Readiness<Name extends string> {
  readonly status: ReadinessStatus;
  readonly parts: Readonly<Record<Name, PartState>>;
}

/** Who answers probes. */
export interface ReadinessWatch<Name extends string> {
  /** Asks every part, or gives what was found within the last second; never rejects. */
  ask(): Promise<Readiness<Name>>;
  /** From now on the instance says that it is stopping. */
  beginStopping(): void;
}

const LOOK_LIMIT_MS = 2_000; // probes themselves are given up after 3 to 5 s as a rule
const KEPT_MS = 1_000; // a probe of every proxy and monitor costs one look a second

const lookWithin = async ({ look }: Part, limitMs: number): Promise<PartState> => {
  let timer: NodeJS.Timeout | undefined;
  const givenUp = new Promise<PartState>((resolve) => {
    timer = setTimeout(resolve, limitMs, 'away');
  });
  try {
    return await Promise.race([look(), givenUp]);
  } catch {
    return 'away';
  } finally {
    clearTimeout(timer);
  }
};

const statusOf = (
  found: readonly { readonly part: Part; readonly state: PartState }[],
): ReadinessStatus => {
  const away = found.filter(({ state }) => state === 'away');
  if (away.some(({ part }) => part.isNeeded)) return 'away';
  return away.length > 0 ? 'degraded' : 'ready';
};

/**
 * Watches over the parts of an instance. They are asked side by side, each for at most `lookLimitMs`; what was found is kept
 * for a second, and whoever asks meanwhile waits for the same look.
 */
export const watchReadiness = <Name extends string>({
  parts,
  now,
  lookLimitMs = LOOK_LIMIT_MS,
}: {
  readonly parts: Readonly<Record<Name, Part>>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly lookLimitMs?: number;
}): ReadinessWatch<Name> => {
  const names = Object.keys(parts) as Name[];
  let kept: { readonly until: number; readonly found: Readiness<Name> } | undefined;
  let looking: Promise<Readiness<Name>> | undefined;
  let isStopping = false;

  const look = async (): Promise<Readiness<Name>> => {
    const found = await Promise.all(
      names.map(async (name) => {
        const part = parts[name];
        return { name, part, state: await lookWithin(part, lookLimitMs) };
      }),
    );
    const states = Object.fromEntries(found.map(({ name, state }) => [name, state]));
    const readiness = { status: statusOf(found), parts: states as Record<Name, PartState> };
    kept = { until: now() + KEPT_MS, found: readiness };
    looking = undefined;
    return readiness;
  };

  const latest = (): Promise<Readiness<Name>> => {
    if (kept !== undefined && now() < kept.until) return Promise.resolve(kept.found);
    looking ??= look();
    return looking;
  };

  return {
    async ask() {
      const found = await latest();
      return isStopping ? { ...found, status: 'stopping' } : found;
    },
    beginStopping() {
      isStopping = true;
    },
  };
};
