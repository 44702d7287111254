import type { Context } from 'koa';
import { makeReadToken } from '../../../../src/modules/citizens/strapi/read-token';
import {
  makeSignInStrategy,
  type SignedIn,
} from '../../../../src/modules/citizens/strapi/sign-in-strategy';
import { tokenWith } from '../../../support/session-token';

const SECRET = 'kunci-untuk-uji-coba';
const NOW = new Date('2026-11-22T03:00:00Z');
const inAnHour = NOW.getTime() / 1000 + 3600;

const ACCOUNT: SignedIn = { userId: 7, isConfirmed: true, isBlocked: false, roleId: 2 };

/** The strategy, with one account; the visitor may `read`, the role of the account `read` and `write`. */
const aStrategy = (account: Partial<SignedIn> | undefined = {}) => {
  const actions = { public: ['read'], 2: ['read', 'write'] };
  return makeSignInStrategy({
    readToken: makeReadToken({ secret: SECRET, clock: { now: () => NOW } }),
    findSignedIn: (userId) =>
      Promise.resolve(userId === 7 ? { ...ACCOUNT, ...account } : undefined),
    rightsOf: (role) =>
      Promise.resolve({ can: (action) => actions[role as 'public' | 2].includes(action) }),
  });
};

const aRequest = (authorization?: string) => {
  const state: { user?: object; language?: string } = {};
  return { state, get: () => authorization ?? '' } as unknown as Context & { state: typeof state };
};

const aToken = (changes: object = {}, secret = SECRET) =>
  tokenWith({ userId: '7', type: 'access', exp: inAnHour, ...changes }, secret);

type Auth = Parameters<ReturnType<typeof aStrategy>['verify']>[0];

describe('who sends a request', () => {
  it.each([undefined, 'Basic dXNlcjpwYXNz', 'Bearer'])(
    'is a visitor with the rights of visitors, where no bearer is sent: %s',
    async (authorization) => {
      const [strategy, asked] = [aStrategy(), aRequest(authorization)];
      const auth = (await strategy.authenticate(asked)) as Auth;
      expect(auth).toMatchObject({ authenticated: true, credentials: null });
      expect(() => {
        strategy.verify(auth, { scope: 'read' });
      }).not.toThrow();
      expect(() => {
        strategy.verify(auth, { scope: ['read', 'write'] });
      }).toThrow('Forbidden');
      expect(() => {
        strategy.verify(auth, {});
      }).toThrow('Unauthorized');
      expect(asked.state.user).toBeUndefined();
    },
  );

  it('is the account of a fresh session, with the rights of its role', async () => {
    const [strategy, asked] = [aStrategy(), aRequest(`bearer ${aToken()}`)];
    const auth = (await strategy.authenticate(asked)) as Auth;
    expect(asked.state.user).toEqual({ id: 7 });
    expect(() => {
      strategy.verify(auth, { scope: ['read', 'write'] });
    }).not.toThrow();
    expect(() => {
      strategy.verify(auth, { scope: ['delete'] });
    }).toThrow('Forbidden');
    expect(() => {
      strategy.verify(auth, {});
    }).not.toThrow();
  });

  it.each([
    ['has run out', { exp: NOW.getTime() / 1000 }, {}],
    ['is no access token', { type: 'refresh' }, {}],
    ['belongs to nobody', { userId: '8' }, {}],
    ['belongs to an account that is blocked', {}, { isBlocked: true }],
    ['belongs to an address that is not confirmed', {}, { isConfirmed: false }],
    ['belongs to an account without a role', {}, { roleId: undefined }],
  ])('is refused where the session %s', async (_name, changes, account) => {
    const asked = aRequest(`Bearer ${aToken(changes)}`);
    const strategy = aStrategy(account);
    expect(await strategy.authenticate(asked)).toEqual({ error: 'Invalid credentials' });
    expect(asked.state.user).toBeUndefined();
  });

  it('is refused where somebody else signed the session', async () => {
    const asked = aRequest(`Bearer ${aToken({}, 'kunci-orang-lain')}`);
    expect(await aStrategy().authenticate(asked)).toEqual({ error: 'Invalid credentials' });
  });

  it('is left to API tokens where it is no session at all', async () => {
    const asked = aRequest(`Bearer ${'a1'.repeat(128)}`);
    expect(await aStrategy().authenticate(asked)).toEqual({ authenticated: false });
  });
});
