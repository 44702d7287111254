import { fail, type Result, succeed } from '../../../src/kernel/result';
import { type GraphFailure, noPermission } from './errors';
import type { InstagramOperation } from './operations';
import type { Account } from './state';
import type { Caller } from './tokens';

type Needs = Readonly<Partial<Record<InstagramOperation, string>>>;

const PUBLISHING: readonly InstagramOperation[] = ['create_container', 'publish', 'quota'];
const COMMENTING: readonly InstagramOperation[] = [
  'list_comments',
  'post_comment',
  'reply',
  'hide_comment',
  'delete_comment',
  'edit_media',
];

const each = (operations: readonly InstagramOperation[], scope: string): Needs =>
  Object.fromEntries(operations.map((operation) => [operation, scope]));

// Meta: the permissions that the reference of each endpoint lists for either login.
const NEEDS: Readonly<Record<Account['login'], Needs>> = {
  instagram: {
    ...each(PUBLISHING, 'instagram_business_content_publish'),
    ...each(COMMENTING, 'instagram_business_manage_comments'),
    insights: 'instagram_business_manage_insights',
  },
  facebook: {
    ...each(PUBLISHING, 'instagram_content_publish'),
    ...each(COMMENTING, 'instagram_manage_comments'),
    insights: 'instagram_manage_insights',
    accounts: 'pages_show_list',
  },
};

/** Refuses what the owner of a token did not consent to. Tokens that a test gave by hand may do everything. */
export const checkPermission = (
  { account, token }: Caller,
  operation: InstagramOperation,
): Result<undefined, GraphFailure> => {
  const needed = NEEDS[account.login][operation];
  const isAllowed =
    needed === undefined || token.scopes === undefined || token.scopes.includes(needed);
  return isAllowed ? succeed(undefined) : fail(noPermission(needed));
};
