import { type Result, fail } from '../../../src/kernel/result';
import type { GraphFailure } from './errors';
import { badParameter } from './errors';
import { Edge, parseFields, selectFields } from './fields';
import { type GraphList, pageOf } from './pages';
import type { Parameters } from './parameters';
import type { Account, Token } from './state';
import { type Caller, HOUR, issueToken } from './tokens';
import type { InstagramWorld } from './world';

/** The Facebook page of an account; each has one, whether a test named it or not. */
export const facebookPageOf = ({ igUserId, username, page }: Account) =>
  page ?? { id: `10${igUserId}`, name: username };

const isLongLived = ({ issuedAt, expiresAt }: Token): boolean =>
  expiresAt.getTime() - issuedAt.getTime() > 24 * HOUR;

/** The token of a page: it ends with a short-lived token of its person, and not at all with a long-lived one. */
const tokenOfPage = (world: InstagramWorld, person: Token, igUserId: string): string => {
  const { tokens } = world.store.state;
  const known = tokens.find(
    ({ igUserId: of, from, expiresAt }) =>
      from === person.token && of === igUserId && expiresAt > world.clock.now(),
  );
  if (known !== undefined) return known.token;
  const life = isLongLived(person)
    ? Infinity
    : person.expiresAt.getTime() - world.clock.now().getTime();
  const { scopes } = person;
  return issueToken(world, { kind: 'account', igUserId, scopes, from: person.token, life })
    .access_token;
};

/** `GET /me/accounts` with the token of a person: his pages, their tokens, and the accounts behind them. */
export const listPages = (
  world: InstagramWorld,
  { token }: Caller,
  parameters: Parameters,
): Result<GraphList, GraphFailure> => {
  if (token.kind !== 'user') return fail(badParameter('only a token of a person has pages.'));
  const { allowed = [] } = token;
  const accounts = world.store.state.accounts.filter(({ igUserId }) => allowed.includes(igUserId));
  const pages = accounts.map((account) => ({ ...facebookPageOf(account), account }));
  const wanted = parseFields(parameters.text('fields'));
  return pageOf(
    pages,
    ({ id, name, account }) => {
      const { igUserId, username } = account;
      const behind = { id: igUserId, username, name: username };
      const node = {
        id,
        name,
        category: 'Government organization',
        tasks: ['MANAGE', 'CREATE_CONTENT', 'MODERATE'],
        access_token: tokenOfPage(world, token, igUserId),
        instagram_business_account: new Edge((inner) =>
          selectFields({ node: behind, wanted: inner }),
        ),
      };
      return selectFields({ node, wanted, usual: ['access_token', 'category', 'name', 'tasks'] });
    },
    {
      parameters,
      usualSize: 25,
      largestSize: 100,
      address: `${world.address()}/v26.0/me/accounts`,
    },
  );
};
