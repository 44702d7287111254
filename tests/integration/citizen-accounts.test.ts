import request from 'supertest';
import { callerOf, codeOf, keyMailedTo, mailsTo, PASSWORD, sentenceOf } from '../support/citizens';
import { bootHub, type BootedHub } from '../support/hub';
import { tokenWith } from '../support/session-token';
import { aMember, signIn as signInStaff } from '../support/staff';

const USER = 'plugin::users-permissions.user';
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('accounts of citizens', () => {
  let booted: BootedHub;
  let caller: ReturnType<typeof callerOf>;

  beforeAll(async () => {
    booted = await bootHub();
    caller = callerOf(booted);
    // Tries are counted by address, and every test comes from the same one.
    booted.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  });

  afterAll(() => booted.stop());

  const userOf = async (email: string) =>
    (await booted.strapi.db.query(USER).findOne({ where: { email } })) as Record<string, unknown>;
  const countUsers = (email: string) => booted.strapi.db.query(USER).count({ where: { email } });

  describe('opening one', () => {
    it('takes an address that is confirmed by the link in a mail, in the language of the person', async () => {
      const email = 'ani@contoh.example';
      const opened = await caller.register('Ani@Contoh.Example');
      expect(opened.status).toBe(200);
      expect(opened.body).toEqual({ user: { email, confirmed: false } });
      expect(codeOf(await caller.signIn(email))).toBe('email_unconfirmed');
      const [mail] = await mailsTo(booted, email);
      expect(mail?.subject).toBe('Konfirmasi alamat surel Anda');
      expect(mail?.text).toContain('/api/auth/email-confirmation?confirmation=');
      const confirmed = await caller.confirm(email);
      expect(confirmed.status).toBe(200);
      expect(confirmed.text).toContain('sudah dikonfirmasi');
      const { body, status } = await caller.signIn(email);
      expect(status).toBe(200);
      expect(body).toMatchObject({ user: { email }, jwt: expect.any(String) as unknown });
    });

    it('keeps no key that somebody who reads the database could use', async () => {
      const email = 'kunci@contoh.example';
      await caller.register(email);
      const key = await keyMailedTo(booted, email);
      const { confirmationToken: kept } = await userOf(email);
      expect(kept).not.toBe(key);
      const path = `/api/auth/email-confirmation?confirmation=${String(kept)}`;
      expect(codeOf(await caller.send('get', path))).toBe('key_invalid');
    });

    it('answers the same for an address that has an account, and tells its owner alone', async () => {
      const email = 'lama@contoh.example';
      await caller.member(email);
      const again = await caller.register(email, 'sandi lain yang panjang');
      const fresh = await caller.register('baru@contoh.example');
      expect(again.status).toBe(fresh.status);
      expect(again.body).toEqual({ user: { email, confirmed: false } });
      expect(Object.keys(again.body.user)).toEqual(Object.keys(fresh.body.user));
      expect(await countUsers(email)).toBe(1);
      expect((await mailsTo(booted, email)).at(-1)?.subject).toBe('Anda sudah punya akun forum');
      expect((await caller.signIn(email)).status).toBe(200);
      expect(codeOf(await caller.signIn(email, 'sandi lain yang panjang'))).toBe('sign_in_failed');
    });

    it('opens one account where the same person asks ten times at once', async () => {
      const email = 'cepat@contoh.example';
      await Promise.all(Array.from({ length: 10 }, () => caller.register(email)));
      expect(await countUsers(email)).toBe(1);
      expect(await mailsTo(booted, email)).toHaveLength(1);
    });

    it.each([
      ['pendk9', 'password_too_short'],
      ['aaaaaaaaaaaaaaa', 'password_too_simple'],
      ['sandi@contoh.example', 'password_too_simple'],
      ['😀'.repeat(40), 'password_too_long'],
    ])('refuses the password %s', async (password, code) => {
      const refused = await caller.register('sandi@contoh.example', password);
      expect([refused.status, codeOf(refused)]).toEqual([400, code]);
      expect(sentenceOf(refused)).not.toContain(password);
      expect(await countUsers('sandi@contoh.example')).toBe(0);
    });

    it.each(['', 'bukan surel', 'a@b', 'a@b.id,c@d.id', 'a@b.id\r\nBcc: c@d.id', 'x'.repeat(999)])(
      'refuses the address %j',
      async (email) => {
        expect(codeOf(await caller.register(email))).toBe('email_malformed');
      },
    );

    it('refuses whatever else is sent in the place of a text', async () => {
      for (const body of [{}, { email: 1, password: [] }, { email: { $ne: '' }, password: 'x' }]) {
        const refused = await caller.send('post', '/api/auth/local/register', { body });
        expect(refused.status).toBe(400);
      }
    });

    it('lets nobody in with rights of their own choice', async () => {
      const body = { email: 'raja@contoh.example', password: PASSWORD, confirmed: true, role: 1 };
      await caller.send('post', '/api/auth/local/register', { body });
      expect(await userOf('raja@contoh.example')).toMatchObject({ confirmed: false });
    });

    it('ends a link after three days, and mails no second one within five minutes', async () => {
      const email = 'lambat@contoh.example';
      await caller.register(email);
      const resend = () =>
        caller.send('post', '/api/auth/send-email-confirmation', { body: { email } });
      await resend();
      expect(await mailsTo(booted, email)).toHaveLength(1);
      booted.clock.advance(3 * DAY);
      const late = await caller.confirm(email);
      expect([late.status, codeOf(late)]).toEqual([400, 'key_expired']);
      expect(sentenceOf(late)).toContain('masa berlakunya');
      await resend();
      expect(await mailsTo(booted, email)).toHaveLength(2);
      expect((await caller.confirm(email)).status).toBe(200);
      expect(codeOf(await caller.confirm(email))).toBe('key_invalid');
    });

    it('says the same of every address that is asked for', async () => {
      await caller.member('ada@contoh.example');
      const answers = await Promise.all(
        ['ada@contoh.example', 'tiada@contoh.example'].map((email) =>
          caller.send('post', '/api/auth/send-email-confirmation', { body: { email } }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    });

    it('is closed where an operator closes it', async () => {
      const store = booted.strapi.store({
        ...{ type: 'plugin', name: 'users-permissions', key: 'advanced' },
      });
      const advanced = (await store.get({})) as object;
      await store.set({ value: { ...advanced, allow_register: false } });
      expect(codeOf(await caller.register('tutup@contoh.example'))).toBe('registration_closed');
      await store.set({ value: advanced });
    });
  });

  describe('signing in', () => {
    it('says the same of a wrong password and of an address without account', async () => {
      await caller.member('budi@contoh.example');
      const wrong = await caller.signIn('budi@contoh.example', 'bukan kata sandinya');
      const nobody = await caller.signIn('tak-ada@contoh.example', 'bukan kata sandinya');
      expect(wrong.body).toEqual(nobody.body);
      expect([wrong.status, codeOf(wrong)]).toEqual([400, 'sign_in_failed']);
    });

    it('says which session has run out, in the language of the person', async () => {
      const { bearer } = await caller.member('habis@contoh.example');
      const { JWT_SECRET: secret = '' } = booted.home.env;
      const { id } = await userOf('habis@contoh.example');
      const expired = tokenWith({ userId: String(id), type: 'access', exp: 1 }, secret);
      for (const path of ['/api/forum/me', '/api/articles', '/graphql']) {
        const refused = await caller.send(path === '/graphql' ? 'post' : 'get', path, {
          bearer: expired,
          body: { query: '{ me { id } }' },
        });
        expect([path, refused.status, codeOf(refused)]).toEqual([path, 401, 'token_expired']);
      }
      const english = await caller.send('get', '/api/forum/me', {
        ...{ bearer: expired, language: 'en' },
      });
      expect(sentenceOf(english)).toBe(
        'Your session has run out. Sign in again to go on; what you had not sent yet has to be sent again.',
      );
      expect((await caller.send('get', '/api/forum/me', { bearer })).status).toBe(200);
    });

    it('tells nothing of an account to a token that it did not sign', async () => {
      const { id } = await userOf('habis@contoh.example');
      const forged = tokenWith({ userId: String(id), type: 'access', exp: 1 }, 'another secret');
      const none = tokenWith({ userId: String(id), type: 'access', exp: 9e9 }, '');
      for (const bearer of [forged, none, 'a.b.c']) {
        expect(codeOf(await caller.send('get', '/api/forum/me', { bearer }))).toBe('token_invalid');
      }
    });

    it('tells a visitor to sign in where an account is needed', async () => {
      const refused = await caller.send('get', '/api/forum/me');
      expect([refused.status, codeOf(refused)]).toEqual([401, 'sign_in_needed']);
      expect(sentenceOf(refused)).toContain('perlu masuk dulu');
    });

    it('ends at once for who is blocked, or not confirmed any more', async () => {
      const { bearer, email } = await caller.member('blokir@contoh.example');
      const users = booted.strapi.db.query(USER);
      await users.update({ where: { email }, data: { blocked: true } as never });
      expect(codeOf(await caller.send('get', '/api/forum/me', { bearer }))).toBe('account_blocked');
      expect(codeOf(await caller.signIn(email))).toBe('account_blocked');
      await users.update({ where: { email }, data: { blocked: false, confirmed: false } as never });
      expect(codeOf(await caller.send('get', '/api/forum/me', { bearer }))).toBe(
        'email_unconfirmed',
      );
    });

    it('may do at once what its role may do, and no longer what it may not', async () => {
      const { bearer } = await caller.member('peran@contoh.example');
      const show = async () => (await caller.send('get', '/api/forum/me', { bearer })).status;
      const rights = booted.strapi.db.query('plugin::users-permissions.permission');
      const where = { action: 'api::forum.me.show', role: { type: 'authenticated' } };
      const right = (await rights.findOne({ where, populate: ['role'] })) as {
        readonly id: number;
        readonly role: { readonly id: number };
      };
      expect(await show()).toBe(200);
      await rights.delete({ where: { id: right.id } });
      expect(await show()).toBe(403);
      await rights.create({ data: { action: where.action, role: right.role.id } as never });
      expect(await show()).toBe(200);
    });

    it('is spoken to in the language of the profile, where the client names none', async () => {
      const { bearer } = await caller.member('bahasa@contoh.example');
      for (const [displayName, language, said] of [
        ['Bahasa Satu', 'id', 'belum diisi'],
        ['Bahasa Dua', 'en', 'is not filled in'],
      ] as const) {
        await caller.send('put', '/api/forum/me', { bearer, body: { displayName, language } });
        const refused = await request(booted.server)
          .get('/api/forum/search?q=')
          .set('Authorization', `Bearer ${bearer}`);
        expect([refused.status, sentenceOf(refused)]).toEqual([400, expect.stringContaining(said)]);
      }
    });

    it('goes on with a refresh token, once each', async () => {
      const { refreshToken } = await caller.member('lanjut@contoh.example');
      const refresh = (token: string) =>
        caller.send('post', '/api/auth/refresh', { body: { refreshToken: token } });
      const next = await refresh(refreshToken);
      expect(next.status).toBe(200);
      const { jwt: bearer } = next.body as { jwt: string };
      expect((await caller.send('get', '/api/forum/me', { bearer })).status).toBe(200);
      for (const token of [`${refreshToken}x`, '']) {
        const refused = await refresh(token);
        expect([refused.status, codeOf(refused)]).toEqual([401, 'refresh_token_invalid']);
      }
    });

    it('counts tries', async () => {
      booted.strapi.config.set('plugin::users-permissions.ratelimit', { interval: 60_000, max: 3 });
      const tries = [];
      for (let index = 0; index < 5; index += 1) {
        tries.push((await caller.signIn('budi@contoh.example', 'tebak tebak tebak')).status);
      }
      expect(tries.at(-1)).toBe(429);
      booted.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
    });
  });

  describe('a new password', () => {
    const ask = (email: string) =>
      caller.send('post', '/api/auth/forgot-password', { body: { email } });
    const reset = (code: string, password: string, passwordConfirmation = password) =>
      caller.send('post', '/api/auth/reset-password', {
        body: { code, password, passwordConfirmation },
      });

    it('is set with a key that was mailed, ends every session, and is told of', async () => {
      const { email, refreshToken } = await caller.member('lupa@contoh.example');
      expect((await ask(email)).body).toEqual((await ask('tiada@contoh.example')).body);
      const code = await keyMailedTo(booted, email);
      expect(codeOf(await reset(code, 'sandi baru panjang', 'lain lagi'))).toBe('passwords_differ');
      expect(codeOf(await reset(code, 'pendek'))).toBe('password_too_short');
      expect((await reset(code, 'sandi baru panjang')).status).toBe(200);
      expect(codeOf(await reset(code, 'sandi baru lagi'))).toBe('key_invalid');
      expect(codeOf(await caller.signIn(email))).toBe('sign_in_failed');
      expect((await caller.signIn(email, 'sandi baru panjang')).status).toBe(200);
      const old = await caller.send('post', '/api/auth/refresh', { body: { refreshToken } });
      expect(codeOf(old)).toBe('refresh_token_invalid');
      expect((await mailsTo(booted, email)).at(-1)?.subject).toBe('Kata sandi forum Anda diganti');
    });

    it('cannot be set with a key after an hour', async () => {
      const { email } = await caller.member('telat@contoh.example');
      await ask(email);
      const code = await keyMailedTo(booted, email);
      booted.clock.advance(HOUR);
      expect(codeOf(await reset(code, 'sandi baru panjang'))).toBe('key_expired');
      expect(codeOf(await reset('1', 'sandi baru panjang'))).toBe('key_invalid');
    });

    it('asks who is signed in for the old one', async () => {
      const { email, bearer } = await caller.member('ganti@contoh.example');
      const change = (currentPassword: string, password: string) =>
        caller.send('post', '/api/auth/change-password', {
          bearer,
          body: { currentPassword, password, passwordConfirmation: password },
        });
      expect(codeOf(await change('bukan yang lama', 'sandi baru panjang'))).toBe('wrong_password');
      expect(codeOf(await change(PASSWORD, PASSWORD))).toBe('password_unchanged');
      expect((await change(PASSWORD, 'sandi baru panjang')).status).toBe(200);
      expect((await caller.signIn(email, 'sandi baru panjang')).status).toBe(200);
    });
  });

  it('keeps the same rules over GraphQL', async () => {
    const ask = (query: string) => request(booted.server).post('/graphql').send({ query });
    const email = 'graf@contoh.example';
    const registered = await ask(
      `mutation { register(input: { username: "graf", email: "${email}", password: "${PASSWORD}" }) { jwt user { email } } }`,
    );
    expect(registered.body.data.register).toEqual({ jwt: null, user: { email } });
    const signIn = `mutation { login(input: { identifier: "${email}", password: "${PASSWORD}" }) { jwt } }`;
    const early = await ask(signIn);
    expect(JSON.stringify(early.body)).toContain('email_unconfirmed');
    await caller.confirm(email);
    const late = await ask(signIn);
    expect(late.body.data.login.jwt).toEqual(expect.any(String));
  });

  it('shows nobody a list of accounts, not even a super admin', async () => {
    const { bearer } = await caller.member('intip@contoh.example');
    for (const path of ['/api/users', '/api/users/1', '/api/users/count']) {
      expect((await caller.send('get', path, { bearer })).status).toBe(403);
    }
    const staff = await aMember(booted.strapi, { role: 'strapi-super-admin', language: 'en' });
    const token = await signInStaff(booted, staff);
    const listed = await caller.send('get', `/content-manager/collection-types/${USER}`, {
      bearer: token,
    });
    expect(listed.status).toBe(403);
  });

  it('ends accounts that nobody confirmed for a week, and those alone', async () => {
    await caller.register('hantu@contoh.example');
    const { email } = await caller.member('nyata@contoh.example');
    // Strapi dates an account by the clock of the machine.
    const ahead = (booted.clock.now().getTime() - Date.now()) / 1000;
    booted.clock.advance(7 * DAY - HOUR - ahead);
    await booted.hub.citizens.purgeOldData();
    expect(await countUsers('hantu@contoh.example')).toBe(1);
    booted.clock.advance(2 * HOUR);
    await booted.hub.citizens.purgeOldData();
    expect(await countUsers('hantu@contoh.example')).toBe(0);
    expect(await countUsers(email)).toBe(1);
  });
});
