import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { makeRequestTimes, type MeteredRequest } from './request-times';

/** One number, with its labels. */
export interface Reading<Label extends string> {
  readonly labels: Readonly<Record<Label, string>>;
  readonly value: number;
}

/** Numbers that are looked up when somebody asks for them. */
export interface Source<Label extends string = string> {
  readonly name: string;
  /** A counter has only ever grown since the instance began; a gauge is what it is now. */
  readonly kind?: 'counter' | 'gauge';
  readonly help: string;
  readonly labels: readonly Label[];
  /** A rejection leaves the numbers out of that answer. */
  readonly read: () => Promise<readonly Reading<Label>[]>;
}

/** The numbers of one instance. */
export interface Metrics {
  readonly contentType: string;
  /** All numbers in Prometheus' text format. */
  text(): Promise<string>;
  observeRequest(request: MeteredRequest): void;
  /** Adds numbers. */
  addSource<Label extends string>(source: Source<Label>): void;
}

const KEPT_MS = 5_000; // several scrapers ask the database no more often than one

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
  const requests = makeRequestTimes();
  return {
    contentType: register.contentType,
    text: async () => `${await register.metrics()}\n${requests.text()}`,
    observeRequest: requests.observe,
    addSource({ name, help, labels, read, kind = 'gauge' }) {
      const latest = keepFor(now, read);
      const Kind = kind === 'gauge' ? Gauge : Counter;
      const metric: Counter | Gauge = new Kind({
        ...{ registers, name, help },
        labelNames: [...labels],
        async collect() {
          const readings = await latest().catch(() => []);
          metric.reset();
          for (const reading of readings) metric.inc({ ...reading.labels }, reading.value);
        },
      });
    },
  };
};
