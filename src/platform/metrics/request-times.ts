/** One request that is over. */
export interface MeteredRequest {
  readonly method: string;
  readonly group: string;
  readonly status: string;
  readonly seconds: number;
}

/** How long requests took. */
export interface RequestTimes {
  readonly observe: (request: MeteredRequest) => void;
  /** A histogram in Prometheus' text format. */
  text(): string;
}

const NAME = 'hub_http_request_duration_seconds';
const HELP = 'HTTP requests by method, group of addresses and class of status.';
// Seconds: from an answer out of memory to the longest that a proxy waits as a rule.
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Times {
  /** From small sets of plain words: nothing in them has to be escaped. */
  readonly labels: string;
  /** How many took longer than the bound before and not longer than this one; at the end those above all. */
  readonly counts: number[];
  seconds: number;
}

const placeOf = (seconds: number): number => {
  const place = BOUNDS.findIndex((bound) => seconds <= bound);
  return place === -1 ? BOUNDS.length : place;
};

const childOf = <Child>(parent: Map<string, Child>, name: string, make: () => Child): Child => {
  const known = parent.get(name);
  if (known !== undefined) return known;
  const child = make();
  parent.set(name, child);
  return child;
};

const toLines = ({ labels, counts, seconds }: Times): string[] => {
  let sum = 0;
  const buckets = counts.map((count, place) => {
    sum += count;
    return `${NAME}_bucket{le="${String(BOUNDS[place] ?? '+Inf')}",${labels}} ${String(sum)}`;
  });
  return [
    ...buckets,
    `${NAME}_sum{${labels}} ${String(seconds)}`,
    `${NAME}_count{${labels}} ${String(sum)}`,
  ];
};

/**
 * Counts requests by their labels. prom-client's own histogram makes a text of the labels for each of them, which takes
 * longer than an answer from memory does otherwise.
 */
export const makeRequestTimes = (): RequestTimes => {
  const methods = new Map<string, Map<string, Map<string, Times>>>();
  const timesOf = ({ method, group, status }: MeteredRequest): Times => {
    const groups = childOf(methods, method, () => new Map<string, Map<string, Times>>());
    const statuses = childOf(groups, group, () => new Map<string, Times>());
    return childOf(statuses, status, () => ({
      labels: `method="${method}",group="${group}",status="${status}"`,
      counts: new Array<number>(BOUNDS.length + 1).fill(0),
      seconds: 0,
    }));
  };
  const all = (): Times[] =>
    Array.from(methods.values()).flatMap((groups) =>
      Array.from(groups.values()).flatMap((statuses) => Array.from(statuses.values())),
    );
  return {
    observe(request) {
      const times = timesOf(request);
      const place = placeOf(request.seconds);
      times.counts[place] = (times.counts[place] ?? 0) + 1;
      times.seconds += request.seconds;
    },
    text: () =>
      [`# HELP ${NAME} ${HELP}`, `# TYPE ${NAME} histogram`, ...all().flatMap(toLines), ''].join(
        '\n',
      ),
  };
};
