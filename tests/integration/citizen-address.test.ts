import { callerOf, codeOf, keyMailedTo, mailsTo, PASSWORD, sentenceOf } from '../support/citizens';
import { bootHub, type BootedHub } from '../support/hub';

const HOUR_SECONDS = 3600;

describe('another address of an account', () => {
  let booted: BootedHub;
  let caller: ReturnType<typeof callerOf>;

  beforeAll(async () => {
    booted = await bootHub();
    booted.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
    caller = callerOf(booted);
  });

  afterAll(() => booted.stop());

  const ask = (bearer: string, email: string, password = PASSWORD) =>
    caller.send('post', '/api/forum/me/email', { bearer, body: { email, password } });
  const give = (bearer: string, email: string, code: string) =>
    caller.send('put', '/api/forum/me/email', { bearer, body: { email, code } });
  const addressOf = async (bearer: string): Promise<unknown> => {
    const { body } = await caller.send('get', '/api/forum/me', { bearer });
    return (body as { data: { email: unknown } }).data.email;
  };
  const subjectsTo = async (email: string) =>
    (await mailsTo(booted, email)).map(({ subject }) => subject);

  it('counts once it has answered; the old one is told, and opens nothing any more', async () => {
    const [before, after] = ['lama@contoh.example', 'baru@contoh.example'];
    const { bearer } = await caller.member(before);
    const asked = await ask(bearer, ' Baru@Contoh.example ');
    expect([asked.status, asked.body.data]).toEqual([202, { email: after }]);
    expect(await addressOf(bearer)).toBe(before);
    const code = await keyMailedTo(booted, after);
    expect((await give(bearer, after, code)).body.data).toMatchObject({ email: after });
    expect(await addressOf(bearer)).toBe(after);
    expect((await subjectsTo(before)).at(-1)).toBe('Alamat surel akun forum Anda diganti');
    expect((await mailsTo(booted, before)).at(-1)?.text).not.toContain(after);
    expect((await caller.signIn(after)).status).toBe(200);
    expect(codeOf(await caller.signIn(before))).toBe('sign_in_failed');
    expect(codeOf(await give(bearer, after, code))).toBe('key_invalid');
  });

  it('is changed by its code for its address alone, within an hour, and not by a link', async () => {
    const { bearer } = await caller.member('satu@contoh.example');
    const other = await caller.member('tetangga@contoh.example');
    const after = 'dua@contoh.example';
    await ask(bearer, after);
    const code = await keyMailedTo(booted, after);
    expect(codeOf(await give(bearer, 'tiga@contoh.example', code))).toBe('key_invalid');
    expect(codeOf(await give(other.bearer, after, code))).toBe('key_invalid');
    const link = await caller.send('get', `/api/auth/email-confirmation?confirmation=${code}`);
    expect(codeOf(link)).toBe('key_invalid');
    booted.clock.advance(HOUR_SECONDS);
    expect(codeOf(await give(bearer, after, code))).toBe('key_expired');
    expect(codeOf(await give(bearer, after, 'bukan kode'))).toBe('key_invalid');
    expect(await addressOf(bearer)).toBe('satu@contoh.example');
  });

  it('tells nobody whether somebody else has it, but their owner', async () => {
    const { bearer } = await caller.member('lima@contoh.example');
    await caller.member('milik@contoh.example');
    const [free, taken] = [
      await ask(bearer, 'bebas@contoh.example'),
      await ask((await caller.member('enam@contoh.example')).bearer, 'milik@contoh.example'),
    ];
    expect([taken.status, Object.keys(taken.body.data as object)]).toEqual([
      ...[free.status, Object.keys(free.body.data as object)],
    ]);
    expect(await subjectsTo('milik@contoh.example')).toContain('Anda sudah punya akun forum');
    expect(await subjectsTo('bebas@contoh.example')).toEqual(['Kode untuk alamat surel baru']);
  });

  it('is not mailed twice within five minutes', async () => {
    const { bearer } = await caller.member('tujuh@contoh.example');
    for (const email of ['delapan@contoh.example', 'sembilan@contoh.example']) {
      expect((await ask(bearer, email)).status).toBe(202);
    }
    expect(await mailsTo(booted, 'sembilan@contoh.example')).toEqual([]);
  });

  it('asks for the password, and for an address that is another one', async () => {
    const { bearer } = await caller.member('sepuluh@contoh.example');
    const wrong = await ask(bearer, 'x@contoh.example', 'kata sandi orang lain');
    expect([wrong.status, codeOf(wrong)]).toEqual([403, 'wrong_password']);
    expect(codeOf(await ask(bearer, 'bukan alamat'))).toBe('email_malformed');
    const same = await ask(bearer, 'SEPULUH@contoh.example');
    expect([codeOf(same), sentenceOf(same)]).toEqual([
      'email_unchanged',
      'Akun Anda sudah memakai alamat surel ini. Tulis alamat yang baru.',
    ]);
    const nobody = await caller.send('post', '/api/forum/me/email', {
      body: { email: 'x@contoh.example', password: PASSWORD },
    });
    expect([401, 403]).toContain(nobody.status);
  });
});
