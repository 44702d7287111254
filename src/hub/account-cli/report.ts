import type { AccountView } from '../../modules/delivery/domain/account-view';

/** What a platform or a person wrote must not steer the terminal of who reads it. */
const printable = (text: string): string => text.replace(/\p{C}/gu, '\uFFFD');

const accessOf = ({ expiresAt, expiresInDays }: AccountView): string => {
  if (expiresAt === null || expiresInDays === null) return '–';
  return `${expiresAt.slice(0, 10)} (${expiresInDays} d)`;
};

const healthOf = ({ health }: AccountView): string => {
  if (health === null) return 'not checked yet';
  return health.isHealthy ? 'well' : `NOT WORKING (${health.problem?.code ?? 'unknown'})`;
};

const HEADINGS = ['account', 'name', 'state', 'mode', 'access ends', 'health', 'open'] as const;

const rowOf = (account: AccountView): readonly string[] =>
  [
    `${account.channel}/${account.key}`,
    account.name,
    account.state,
    account.mode,
    accessOf(account),
    healthOf(account),
    String(account.open),
  ].map(printable);

/** Every account, one a line. */
export const describeAccounts = (accounts: readonly AccountView[]): string => {
  if (accounts.length === 0) return 'There is no account yet.';
  const rows = [HEADINGS, ...accounts.map(rowOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** What a look at an account showed. */
export const describeHealth = (account: AccountView): string => {
  const { channel, key, health } = account;
  const place = `${channel}/${key}`;
  if (health?.isHealthy === true) {
    const { remoteName, quota } = health;
    const used = quota === undefined ? '' : `, ${quota.used} of ${quota.limit} used`;
    return printable(`${place}: works, known there as "${remoteName}"${used}`);
  }
  const { code, message } = health?.problem ?? { code: 'unknown', message: '' };
  return printable(`${place}: NOT WORKING: ${message} (${code})`);
};

/** What became of an account. */
export const describeState = ({ channel, key, state, mode }: AccountView): string =>
  printable(`${channel}/${key}: ${state}, ${mode}`);
