import { parseArgs } from 'node:util';
import { fail, succeed, type Result } from '../../kernel/result';
import type { AccountMode } from '../../modules/delivery/domain/account-view';
import { CHANNEL_FORMS, type ChannelForm, type Given } from './channel-options';
import { NO_SECRETS_IN_ARGUMENTS } from './usage';

/** An account as it is named on a command line. */
export interface AccountName {
  readonly channel: string;
  readonly key: string;
}

/** What an operator asks for. */
export type Command =
  | { readonly what: 'help' }
  | { readonly what: 'list' }
  | { readonly what: 'check'; readonly account: AccountName | undefined }
  | {
      readonly what: 'hold' | 'resume' | 'remove';
      readonly account: AccountName;
      readonly reason: string;
    }
  | {
      readonly what: 'mode';
      readonly account: AccountName;
      readonly mode: AccountMode;
      readonly reason: string;
    }
  | {
      readonly what: 'add';
      readonly account: AccountName;
      readonly name: string;
      readonly form: ChannelForm;
      readonly given: Given;
      readonly mode: AccountMode | undefined;
      readonly expiresAt: Date | undefined;
    };

/** Why a command line is not understood. Never holds what was typed: it may be a secret in the wrong place. */
type Misuse = string;

type Read<Value> = Result<Value, Misuse>;

const DEFAULT_KEY = 'kantor';
const SHARED_OPTIONS = ['key', 'name', 'mode', 'expires-at'] as const;
const SECRET_OPTION = /token|secret|passw|credential/i;
const PLAIN_OPTION = /^[a-z][a-z-]{0,30}$/;

const MODES: Readonly<Record<string, AccountMode>> = { live: 'live', 'dry-run': 'dry_run' };

interface Line {
  readonly words: readonly string[];
  readonly options: Given;
}

const nameOf = (option: string): string => (PLAIN_OPTION.test(option) ? `: --${option}` : '');

/** Takes a command line apart; every option has a value. */
const readLine = (args: readonly string[]): Read<Line> => {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  // Without a list of options, what follows a name counts as a word of its own.
  const used = new Set<number>();
  const options: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (SECRET_OPTION.test(token.name)) return fail(NO_SECRETS_IN_ARGUMENTS);
    if (token.name === 'help' || token.name === 'h') return succeed({ words: ['help'], options });
    const next = tokens.find(({ index }) => index === token.index + 1);
    const value = token.value ?? (next?.kind === 'positional' ? next.value : undefined);
    if (value === undefined) return fail(`An option has no value${nameOf(token.name)}.`);
    if (token.value === undefined) used.add(token.index + 1);
    options[token.name] = value;
  }
  const words = tokens.flatMap((token) =>
    token.kind === 'positional' && !used.has(token.index) ? [token.value] : [],
  );
  return succeed({ words: positionals.length === 0 ? [] : words, options });
};

const refuseOthers = (options: Given, allowed: readonly string[]): Misuse | undefined => {
  const other = Object.keys(options).find((name) => !allowed.includes(name));
  return other === undefined ? undefined : `There is an option that is not known${nameOf(other)}.`;
};

const readAccount = (word: string | undefined): Read<AccountName> => {
  const [channel = '', key = '', ...rest] = (word ?? '').split('/');
  if (channel === '' || key === '' || rest.length > 0) {
    return fail('Name the account as channel/key, such as instagram/kantor.');
  }
  return succeed({ channel, key });
};

const readMode = (word: string | undefined): Read<AccountMode> => {
  const mode = MODES[word ?? ''];
  return mode === undefined ? fail('The mode is live or dry-run.') : succeed(mode);
};

/** The end of the day that was given, by the clock of Greenwich: a few hours early or late warn of the same days. */
const readExpiry = (text: string | undefined): Read<Date | undefined> => {
  if (text === undefined) return succeed(undefined);
  const date = new Date(`${text}T23:59:59Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime());
  return isDay ? succeed(date) : fail('--expires-at is a day, such as 2027-01-31.');
};

const findFault = (form: ChannelForm, options: Given): Misuse | undefined => {
  const other = refuseOthers(options, [...SHARED_OPTIONS, ...Object.keys(form.options)]);
  if (other !== undefined) return other;
  const missing = Object.keys(form.options).filter(
    (name) => form.options[name]?.isRequired === true && (options[name] ?? '') === '',
  );
  if (missing.length > 0) return `Missing: ${missing.map((name) => `--${name}`).join(', ')}.`;
  for (const [name, { choices }] of Object.entries(form.options)) {
    const value = options[name];
    if (value !== undefined && choices?.includes(value) === false) {
      return `--${name} is ${choices.join(' or ')}.`;
    }
  }
  return undefined;
};

const readAdd = ([channel = '', ...rest]: readonly string[], options: Given): Read<Command> => {
  const form = CHANNEL_FORMS[channel];
  if (form === undefined) {
    return fail(`Say for which channel: ${Object.keys(CHANNEL_FORMS).join(', ')}.`);
  }
  if (rest.length > 0) return fail('There are words too many. Put a value of several in quotes.');
  const fault = findFault(form, options);
  if (fault !== undefined) return fail(fault);
  const mode = options.mode === undefined ? succeed(undefined) : readMode(options.mode);
  if (!mode.ok) return mode;
  const expiresAt = readExpiry(options['expires-at']);
  if (!expiresAt.ok) return expiresAt;
  return succeed({
    what: 'add',
    account: { channel, key: options.key ?? DEFAULT_KEY },
    name: options.name ?? options.handle ?? '',
    form,
    given: options,
    mode: mode.value,
    expiresAt: expiresAt.value,
  });
};

const readDeed = (
  what: 'hold' | 'resume' | 'remove' | 'mode',
  [word, modeWord, ...rest]: readonly string[],
  options: Given,
): Read<Command> => {
  const other = refuseOthers(options, ['reason']);
  if (other !== undefined) return fail(other);
  const account = readAccount(word);
  if (!account.ok) return account;
  const deed = { account: account.value, reason: options.reason ?? '' };
  const isTooLong = rest.length > 0 || (what !== 'mode' && modeWord !== undefined);
  if (isTooLong) return fail('There are words too many. Put a reason of several in quotes.');
  if (what !== 'mode') return succeed({ what, ...deed });
  const mode = readMode(modeWord);
  return mode.ok ? succeed({ what, ...deed, mode: mode.value }) : mode;
};

/** Reads a command line. A failure says what is wrong with it, and never repeats it. */
export const readCommand = (args: readonly string[]): Read<Command> => {
  const line = readLine(args);
  if (!line.ok) return line;
  const { options } = line.value;
  const [what = 'help', ...words] = line.value.words;
  switch (what) {
    case 'add':
      return readAdd(words, options);
    case 'hold':
    case 'resume':
    case 'remove':
    case 'mode':
      return readDeed(what, words, options);
    case 'check': {
      const account = words.length === 0 ? succeed(undefined) : readAccount(words[0]);
      return account.ok ? succeed({ what, account: account.value }) : account;
    }
    case 'list':
    case 'help':
      return succeed({ what });
    default:
      return fail('Say what to do: add, list, check, hold, resume, mode or remove.');
  }
};
