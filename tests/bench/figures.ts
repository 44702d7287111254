/** What one round came to. */
export interface Round {
  readonly perSecond: number;
  /** How long each operation took, in milliseconds. */
  readonly latenciesMs: readonly number[];
  /** Processor time of the server for one operation, in milliseconds, where the system tells. */
  readonly processorMsEach?: number;
}

/** What several rounds of the same came to. */
export interface Figures {
  /** Operations a second: the median of the rounds. */
  readonly perSecond: number;
  /** Over the operations of all rounds. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The median of the rounds; NaN where no round tells. */
  readonly processorMsEach: number;
}

/** The middle one; the mean of the two middle ones of an even number. NaN of none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return (lower + upper) / 2;
};

const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;

/** Sums up rounds of the same. */
export const toFigures = (rounds: readonly Round[]): Figures => {
  const latencies = Float64Array.from(rounds.flatMap((round) => round.latenciesMs)).sort();
  return {
    perSecond: median(rounds.map((round) => round.perSecond)),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    processorMsEach: median(rounds.flatMap(({ processorMsEach }) => processorMsEach ?? [])),
  };
};
