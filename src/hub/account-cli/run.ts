import { describeIssue } from '../../kernel/describe-issue';
import { fail, succeed, type Result } from '../../kernel/result';
import { toAccountIssue, type AccountRefusal } from '../../modules/delivery';
import type { AccountUseCases } from '../../modules/delivery/strapi/build-accounts';
import type { StoredAccount } from '../../modules/delivery/application/accounts/account-ports';
import type { AccountAction, AccountMode } from '../../modules/delivery/domain/account-view';
import type { Actor } from '../../modules/editorial';
import { ISSUE_TEXTS } from '../issue-texts';
import type { AccountName, Command } from './command';
import { describeAccounts, describeHealth, describeState } from './report';

/** Who acts where somebody works at the shell: the record cannot know more. */
const OPERATOR: Actor = { kind: 'system', id: 'shell', name: 'Operator (shell)' };

/** What a command came to: what is printed, and whether it was done and all is well. */
export interface Outcome {
  readonly text: string;
  readonly isWell: boolean;
}

/** What can be refused is told in plain English. */
const tell = (refusal: AccountRefusal): Outcome => ({
  text: describeIssue(toAccountIssue(refusal), ISSUE_TEXTS, 'en'),
  isWell: false,
});

type Add = Extract<Command, { what: 'add' }>;

/** Everything that is done once the hub is open; the secrets were read before. */
export const runCommand = async (
  accounts: AccountUseCases,
  command: Exclude<Command, { what: 'help' }>,
  secrets: Readonly<Record<string, string>>,
): Promise<Outcome> => {
  const view = (account: StoredAccount) => accounts.showAccount(account, 'en');

  const find = async (name: AccountName): Promise<Result<StoredAccount, AccountRefusal>> => {
    const account = await accounts.accounts.at(name);
    return account === undefined ? fail({ code: 'account_gone' }) : succeed(account);
  };

  const act = async (
    account: StoredAccount,
    deed: { action: AccountAction; mode?: AccountMode; reason: string },
  ) => accounts.actOnAccount({ by: OPERATOR, id: account.id, ...deed });

  const check = async (found: readonly StoredAccount[]): Promise<Outcome> => {
    const lines: string[] = [];
    let isWell = true;
    for (const account of found) {
      const checked = await act(account, { action: 'check', reason: '' });
      if (!checked.ok) return tell(checked.failure);
      const shown = await view(checked.value ?? account);
      lines.push(describeHealth(shown));
      isWell &&= shown.health?.isHealthy === true;
    }
    return { text: lines.join('\n') || 'There is no account yet.', isWell };
  };

  const add = async (asked: Add): Promise<Outcome> => {
    const saved = await accounts.saveAccount({
      by: OPERATOR,
      account: {
        ...asked.account,
        name: asked.name,
        settings: asked.form.settings(asked.given),
        credentials: { ...asked.form.openCredentials(asked.given), ...secrets },
        ...(asked.mode === undefined ? {} : { mode: asked.mode }),
        ...(asked.expiresAt === undefined ? {} : { expiresAt: asked.expiresAt }),
      },
    });
    if (!saved.ok) return tell(saved.failure);
    const looked = await check([saved.value]);
    return { ...looked, text: `Saved, its secrets encrypted.\n${looked.text}` };
  };

  const deed = async (
    asked: Extract<Command, { what: 'hold' | 'resume' | 'remove' | 'mode' }>,
  ): Promise<Outcome> => {
    const found = await find(asked.account);
    if (!found.ok) return tell(found.failure);
    const { reason } = asked;
    const done =
      asked.what === 'mode'
        ? await act(found.value, { action: 'set_mode', mode: asked.mode, reason })
        : await act(found.value, { action: asked.what, reason });
    if (!done.ok) return tell(done.failure);
    const { channel, key } = asked.account;
    if (done.value === undefined) return { text: `${channel}/${key}: removed`, isWell: true };
    return { text: describeState(await view(done.value)), isWell: true };
  };

  switch (command.what) {
    case 'list': {
      const views = await Promise.all((await accounts.accounts.all()).map(view));
      return { text: describeAccounts(views), isWell: true };
    }
    case 'check': {
      if (command.account === undefined) return check(await accounts.accounts.all());
      const found = await find(command.account);
      return found.ok ? check([found.value]) : tell(found.failure);
    }
    case 'add':
      return add(command);
    default:
      return deed(command);
  }
};
