import type { Context, PureCheck, Step } from '../../domain/judging/context';
import type { Finding, Phase } from '../../domain/finding';

/** A check in the list of checks. */
export interface Check {
  /** Stable, for the log. */
  readonly name: string;
  readonly phase: Phase;
  /** Milliseconds that it may take; those that ask nobody else end by themselves. */
  readonly limitMs: number;
  readonly concerns: (context: Context) => boolean;
  readonly run: (context: Context, signal: AbortSignal) => Step | Promise<Step>;
}

// The statements take a millisecond; on SQLite they wait for whoever writes. Somebody is waiting for the answer, too.
const DATABASE_LIMIT_MS = 2000;

/** Whom a check concerns: everybody where nothing else is said. */
export type Concerns = (context: Context) => boolean;

const everybody: Concerns = () => true;

/** A pure check as an entry of the list. */
export const pure = (
  phase: Phase,
  check: PureCheck,
  { concerns = everybody }: { readonly concerns?: Concerns } = {},
): Check => ({
  ...{ name: check.name, phase, limitMs: 0, concerns },
  run: (context) => ({ findings: check(context) }),
});

/** A check that makes something for those after it. */
export const making = (
  phase: Phase,
  name: string,
  make: (context: Context) => NonNullable<Step['change']>,
): Check => ({
  ...{ name, phase, limitMs: 0, concerns: everybody },
  run: (context) => ({ findings: [], change: make(context) }),
});

/** A check that asks something outside of the process. */
export const asking = (
  phase: Phase,
  name: string,
  ask: (context: Context, signal: AbortSignal) => Promise<readonly Finding[]>,
  { limitMs = DATABASE_LIMIT_MS, concerns = everybody } = {},
): Check => ({
  ...{ name, phase, limitMs, concerns },
  run: async (context, signal) => ({ findings: await ask(context, signal) }),
});
