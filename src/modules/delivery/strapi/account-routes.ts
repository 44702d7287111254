import type { Context } from 'koa';
import { z } from 'zod';
import type { Language } from '../../../kernel/language';
import type { Result } from '../../../kernel/result';
import type { AdminRoute } from '../../../platform/admin-routes';
import { parseInput } from '../../../platform/http-errors';
import { ACTION } from '../../../platform/permissions';
import type { Actor } from '../../editorial';
import type { ActOnAccount } from '../application/accounts/act-on-account';
import type { BeginConnection } from '../application/accounts/begin-connection';
import type {
  DescribeConnection,
  FinishConnection,
} from '../application/accounts/finish-connection';
import type { ShowAccount } from '../application/accounts/show-account';
import type { AccountRefusal } from '../domain/account-refusal';
import { ACCOUNT_ACTIONS, ACCOUNT_MODES, type AccountsPage } from '../domain/account-view';

/** What the routes of accounts call. */
export interface AccountRoutesDeps {
  readonly listAccounts: (language: Language) => Promise<AccountsPage>;
  readonly showAccount: ShowAccount;
  readonly actOnAccount: ActOnAccount;
  readonly beginConnection: BeginConnection;
  readonly describeConnection: DescribeConnection;
  readonly finishConnection: FinishConnection;
  /** Who sent the present request. */
  readonly caller: () => Actor;
  /** In which language the present request is answered. */
  readonly language: () => Language;
  readonly toAccountError: (refusal: AccountRefusal) => Error;
}

const MAX_REASON = 500; // characters; a note for colleagues

const IdSchema = z.coerce.number().int().min(1);
const ConnectionIdSchema = z.string().regex(/^[a-z0-9]{1,64}$/);

const ActionSchema = z
  .object({
    action: z.enum(ACCOUNT_ACTIONS),
    mode: z.enum(ACCOUNT_MODES).optional(),
    reason: z.string().trim().max(MAX_REASON).default(''),
  })
  .refine(({ action, mode }) => action !== 'set_mode' || mode !== undefined, {
    path: ['mode'],
    error: 'should be live or dry_run',
  });

const BeginSchema = z.object({ channel: z.string().max(60), login: z.string().max(60) });
const FinishSchema = z.object({
  remoteAccountId: z.string().min(1).max(200),
  key: z.string().trim(),
  name: z.string().trim(),
});

const bodyOf = (context: Context): unknown => (context.request as { body?: unknown }).body ?? {};

const idOf = (context: Context): unknown => (context.params as { readonly id?: unknown }).id;

type Handler = (context: Context) => Promise<unknown>;

const toRoute = (
  method: AdminRoute['method'],
  path: string,
  route: { readonly action: string; readonly data: Handler },
): AdminRoute => ({
  method,
  path,
  action: route.action,
  handler: async (context) => {
    context.set('Cache-Control', 'no-store');
    context.body = { data: await route.data(context) };
  },
});

/** What the page of accounts asks of the server, below `/hub`. */
export const accountRoutes = (deps: AccountRoutesDeps): readonly AdminRoute[] => {
  const valueOf = <Value>(result: Result<Value, AccountRefusal>): Value => {
    if (result.ok) return result.value;
    throw deps.toAccountError(result.failure);
  };
  const manage = ACTION.accountsManage;
  return [
    toRoute('GET', '/channel-accounts', {
      action: ACTION.accountsRead,
      data: () => deps.listAccounts(deps.language()),
    }),
    toRoute('POST', '/channel-accounts/:id/actions', {
      action: manage,
      data: async (context) => {
        const id = parseInput(IdSchema, idOf(context));
        const asked = parseInput(ActionSchema, bodyOf(context));
        const after = valueOf(await deps.actOnAccount({ by: deps.caller(), id, ...asked }));
        return after === undefined ? null : deps.showAccount(after, deps.language());
      },
    }),
    toRoute('POST', '/connections', {
      action: manage,
      data: async (context) => {
        const asked = parseInput(BeginSchema, bodyOf(context));
        return valueOf(await deps.beginConnection({ by: deps.caller(), ...asked }));
      },
    }),
    toRoute('GET', '/connections/:id', {
      action: manage,
      data: async (context) => {
        const id = parseInput(ConnectionIdSchema, idOf(context));
        return valueOf(await deps.describeConnection({ by: deps.caller(), id }));
      },
    }),
    toRoute('POST', '/connections/:id', {
      action: manage,
      data: async (context) => {
        const id = parseInput(ConnectionIdSchema, idOf(context));
        const asked = parseInput(FinishSchema, bodyOf(context));
        const saved = valueOf(await deps.finishConnection({ by: deps.caller(), id, ...asked }));
        return deps.showAccount(saved, deps.language());
      },
    }),
  ];
};
