import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What became of a request that the answer cache looked at, and what it threw away. */
export type AnswerOutcome = 'hit' | 'not_modified' | 'miss' | 'purge';

/** One number of a gauge, with its labels. */
export interface Reading<Label extends string> {
  readonly labels: Readonly<Record<Label, string>>;
  readonly value: number;
}

/** A gauge whose numbers are looked up when somebody asks for them. */
export interface Source<Label extends string = string> {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly Label[];
  /** A rejection leaves the gauge out of that answer. */
  readonly read: () => Promise<readonly Reading<Label>[]>;
}

/** One request that is over. */
export interface MeteredRequest {
  readonly method: string;
  readonly group: string;
  readonly status: string;
  readonly seconds: number;
}

/** The numbers of one instance. */
export interface Metrics {
  readonly contentType: string;
  /** All numbers in Prometheus' text format. */
  text(): Promise<string>;
  observeRequest(request: MeteredRequest): void;
  /** Counts what the answer cache did; `times` are the answers that one purge threw away. */
  countAnswer(outcome: AnswerOutcome, times?: number): void;
  /** Adds a gauge. */
  addSource<Label extends string>(source: Source<Label>): void;
}

const KEPT_MS = 5_000; // several scrapers ask the database no more often than one
// Seconds: from an answer out of memory to the longest that a proxy waits as a rule.
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Asks once for whoever asks within five seconds. */
const keepFor = <Value>(now: () => number, read: () => Promise<Value>): (() => Promise<Value>) => {
  let kept: { readonly until: number; readonly value: Promise<Value> } | undefined;
  return () => {
    if (kept === undefined || now() >= kept.until) {
      kept = { until: now() + KEPT_MS, value: read() };
    }
    return kept.value;
  };
};

/** Builds the numbers of one instance; `now` counts milliseconds and never goes back. */
export const makeMetrics = (now: () => number): Metrics => {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    registers,
    name: 'hub_http_request_duration_seconds',
    help: 'HTTP requests by method, group of addresses and class of status.',
    labelNames: ['method', 'group', 'status'],
    buckets: BUCKETS,
  });
  const answers = new Counter({
    registers,
    name: 'hub_answer_cache_total',
    help: 'What the answer cache did: hits, answers that were not modified, misses, answers purged.',
    labelNames: ['outcome'],
  });
  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    observeRequest({ seconds, ...labels }) {
      requests.observe(labels, seconds);
    },
    countAnswer(outcome, times = 1) {
      answers.inc({ outcome }, times);
    },
    addSource({ name, help, labels, read }) {
      const latest = keepFor(now, read);
      const gauge: Gauge = new Gauge({
        ...{ registers, name, help },
        labelNames: [...labels],
        async collect() {
          const readings = await latest().catch(() => []);
          gauge.reset();
          for (const reading of readings) gauge.set({ ...reading.labels }, reading.value);
        },
      });
    },
  };
};
