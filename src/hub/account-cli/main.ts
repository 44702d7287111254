/**
 * `npm run account`: the accounts of the office on its channels, for an operator at the shell. Runs on the compiled app,
 * beside a running hub or without one. Exits with 0 where it was done, 1 where it was refused or an account does not work,
 * 2 where the command line was not understood or the hub could not be opened.
 */
import { readCommand, type Command } from './command';
import { readSecrets } from './read-secrets';
import type { Outcome } from './run';
import { USAGE } from './usage';

const EXIT_CODE = { done: 0, notWell: 1, misused: 2 } as const;

let exitCode: number = EXIT_CODE.misused;
// Whatever ends the process early, wrong settings included, must not pass for done.
process.once('exit', () => {
  process.exitCode = exitCode;
});

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const carryOut = async (
  command: Exclude<Command, { what: 'help' }>,
  secrets: Readonly<Record<string, string>>,
): Promise<Outcome> => {
  // Loaded no sooner than now: a wrong command line is told at once.
  const [{ withHub }, { runCommand }] = await Promise.all([import('./open-hub'), import('./run')]);
  return withHub(({ accounts }) => runCommand(accounts, command, secrets));
};

const run = async (): Promise<void> => {
  const command = readCommand(process.argv.slice(2));
  if (!command.ok) {
    complain(`${command.failure}\n\n${USAGE}`);
    return;
  }
  if (command.value.what === 'help') {
    say(USAGE);
    exitCode = EXIT_CODE.done;
    return;
  }
  const fields = command.value.what === 'add' ? command.value.form.secrets : [];
  const secrets = await readSecrets(process.stdin, fields);
  if (!secrets.ok) {
    complain(secrets.failure);
    return;
  }
  const outcome = await carryOut(command.value, secrets.value);
  (outcome.isWell ? say : complain)(outcome.text);
  exitCode = outcome.isWell ? EXIT_CODE.done : EXIT_CODE.notWell;
};

/** The text of a database error may hold the values of a statement: its first line is enough, without them. */
const describeError = (error: unknown): string => {
  const {
    message = '',
    code = '',
    name = '',
  } = error as {
    readonly message?: string;
    readonly code?: string;
    readonly name?: string;
  };
  // Knex puts the statement, with its values, before the last " - ".
  const told = message.split('\n')[0]?.split(' - ').at(-1) ?? '';
  return told || code || name;
};

run()
  .catch((error: unknown) => {
    exitCode = EXIT_CODE.misused;
    complain(`The hub could not be opened: ${describeError(error)}.`);
  })
  // Strapi leaves timers behind.
  .finally(() => process.exit(exitCode));
