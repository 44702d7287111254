import { CHANNEL_FORMS, type ChannelForm } from './channel-options';

const optionOf = (
  name: string,
  { isRequired, choices }: ChannelForm['options'][string],
): string => {
  const shown = `--${name} ${choices === undefined ? '…' : choices.join('|')}`;
  return isRequired ? shown : `[${shown}]`;
};

const describeChannel = ([channel, form]: readonly [string, ChannelForm]): readonly string[] => {
  const options = Object.entries(form.options);
  const secrets =
    form.secrets.length === 0
      ? 'no secrets'
      : `{ ${form.secrets.map((field) => `"${field}": "…"`).join(', ')} }`;
  return [
    `  add ${channel} ${options.map(([name, option]) => optionOf(name, option)).join(' ')}`,
    ...options.map(([name, { what }]) => `      --${name}: ${what}`),
    `      standard input: ${secrets}`,
  ];
};

/** Why no secret is an argument, and where it goes instead. */
export const NO_SECRETS_IN_ARGUMENTS = [
  'Secrets are never given as arguments: everybody on this machine can read those in the list of processes, and the shell',
  'keeps them in its history. Give them as JSON on standard input, from a file that only you can read:',
  '  npm run account -- add … < secrets.json',
  'What you have just typed should count as known to others: have it renewed at the platform.',
].join('\n');

/** How the command is used. */
export const USAGE = [
  'npm run account -- <what> …',
  '',
  ...Object.entries(CHANNEL_FORMS).flatMap(describeChannel),
  '    for each of them also:',
  '      [--key …]         under which plans name it; "kantor" where none is given. The same key replaces an account.',
  '      [--name …]        as people read it; the handle where none is given',
  '      [--mode live|dry-run]  dry-run: everything is done but sending',
  '      [--expires-at YYYY-MM-DD]  last day of the access, where you know it: people are warned before it',
  '  list                  every account, with its health',
  '  check [channel/key]   asks the channel whether the account works; all of them where none is named',
  '  hold channel/key [--reason …]     nothing is sent there until it is resumed',
  '  resume channel/key [--reason …]',
  '  mode channel/key live|dry-run [--reason …]',
  '  remove channel/key [--reason …]   refused while deliveries are on their way there',
  '',
  'Secrets are read as JSON from standard input and never from an argument:',
  '  npm run account -- add instagram --handle kppn --user-id 178414 --login instagram < secrets.json',
  '',
  'Exit codes: 0 done, 1 refused or not working, 2 wrong usage, or the hub could not be opened.',
].join('\n');
