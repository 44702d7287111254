/**
 * The whole check: `npm test`. Some of it: `npm test -- --only unit,lint` (the names of the table; `integration` means
 * both databases). The last line is `N passed, N failed`, with `, N skipped` where something was left out.
 */
import { endCommands, isRunEnding } from './test/run-command';
import { endPostgres, PHASES, type Outcome, type Step } from './test/steps';
import { describeTally, ONE_FAILED, sumTallies, type Tally } from './test/tally';
import { drawTable, verdictOf, type Row } from './test/table';

const HEARTBEAT_SECONDS = 30; // a long step shows that it lives
const startedAt = Date.now();
const secondsSince = (start: number): number => (Date.now() - start) / 1000;

const say = (text: string): void => {
  console.log(`[${secondsSince(startedAt).toFixed(0).padStart(4)} s] ${text}`);
};

const ALL_STEPS: readonly Step[] = PHASES.flat(2);

const isNamedBy = (step: Step, word: string): boolean =>
  step.id === word || step.id.startsWith(`${word}:`);

/** The steps that `--only` names with those that they need; all without it. `undefined` for a name that is unknown. */
const chooseSteps = (args: readonly string[]): ReadonlySet<string> | undefined => {
  if (args.length === 0) return new Set(ALL_STEPS.map((step) => step.id));
  const [option, names, ...rest] = args.flatMap((arg) => arg.split('='));
  if (option !== '--only' || names === undefined || rest.length > 0) return undefined;
  const words = names.split(',');
  if (!words.every((word) => ALL_STEPS.some((step) => isNamedBy(step, word)))) return undefined;
  const named = ALL_STEPS.filter((step) => words.some((word) => isNamedBy(step, word)));
  return new Set(
    named
      .flatMap((step) => (step.needs === undefined ? [] : [step.needs]))
      .concat(named.map((step) => step.id)),
  );
};

const attempt = async (step: Step, done: ReadonlyMap<string, Row>): Promise<Outcome> => {
  const needed = step.needs === undefined ? undefined : done.get(step.needs);
  if (needed !== undefined && needed.tally.failed > 0) {
    return { tally: ONE_FAILED, note: `not run: ${needed.id} failed`, output: '' };
  }
  try {
    return await step.run();
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { tally: ONE_FAILED, note: 'broke off', output: text };
  }
};

const announce = (row: Row, output: string): void => {
  const verdict = verdictOf(row.tally);
  const note = row.note === '' ? '' : `: ${row.note}`;
  say(`${row.id} ${verdict} after ${row.seconds.toFixed(1)} s, ${describeTally(row.tally)}${note}`);
  if (verdict === 'failed' && output !== '') {
    console.log(
      `\n${`--- ${row.id} `.padEnd(100, '-')}\n${output.trimEnd()}\n${'-'.repeat(100)}\n`,
    );
  }
};

const runStep = async (step: Step, done: Map<string, Row>): Promise<void> => {
  if (isRunEnding()) return;
  const start = Date.now();
  say(`${step.id} …`);
  const heartbeat = setInterval(() => {
    say(`${step.id} … ${secondsSince(start).toFixed(0)} s`);
  }, HEARTBEAT_SECONDS * 1000);
  const outcome = await attempt(step, done);
  clearInterval(heartbeat);
  if (isRunEnding()) return;
  const row = { id: step.id, seconds: secondsSince(start), ...outcome };
  done.set(step.id, row);
  announce(row, outcome.output);
};

const runAll = async (chosen: ReadonlySet<string>): Promise<Tally> => {
  const done = new Map<string, Row>();
  for (const phase of PHASES) {
    await Promise.all(
      phase.map(async (lane) => {
        for (const step of lane) if (chosen.has(step.id)) await runStep(step, done);
      }),
    );
  }
  const rows = ALL_STEPS.flatMap((step) => done.get(step.id) ?? []);
  const total = sumTallies(rows.map((row) => row.tally));
  console.log(`\n${drawTable(rows)}\n\n${describeTally(total)}`);
  return total;
};

const stopOn = (signal: 'SIGINT' | 'SIGTERM', exitCode: number): void => {
  process.once(signal, () => {
    say('interrupted: ending what was started');
    void endCommands()
      .then(endPostgres)
      .finally(() => process.exit(exitCode));
  });
};

const main = async (): Promise<void> => {
  const chosen = chooseSteps(process.argv.slice(2));
  if (chosen === undefined) {
    console.error(`Usage: npm test -- [--only ${ALL_STEPS.map((step) => step.id).join(',')}]`);
    process.exitCode = 2;
    return;
  }
  stopOn('SIGINT', 130);
  stopOn('SIGTERM', 143);
  const total = await runAll(chosen);
  process.exitCode = total.failed === 0 ? 0 : 1;
};

void main();
