import fc from 'fast-check';
import { isOneAddress, messageIdOf, toStorable } from '../../../../src/modules/mail/domain/mail';
import { afterMailFailure, toMailFailure } from '../../../../src/modules/mail/domain/retry';

const aMail = { key: 'satu', to: 'sri@contoh.example', subject: 'Judul', text: 'Isi' };

describe('what is stored of a mail', () => {
  it('has a subject of one line', () => {
    const subject = 'Judul\r\nBcc: lain@contoh.example\u2028dan\u0000 lagi ';
    expect(toStorable({ ...aMail, subject }).subject).toBe(
      'Judul Bcc: lain@contoh.example dan  lagi',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const stored = toStorable({ ...aMail, subject: text }).subject;
        expect(stored).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });

  it('has a subject that is cut where it is very long', () => {
    const { subject } = toStorable({ ...aMail, subject: 'kata '.repeat(200) });
    expect(subject.length).toBeLessThanOrEqual(150);
    expect(subject).toMatch(/kata…$/);
  });

  it('has a text with lines and tabs, and no other control character', () => {
    expect(toStorable({ ...aMail, text: 'a\r\nb\rc\td\u0000\u001be' }).text).toBe('a\nb\nc\tde');
  });
});

describe('an address', () => {
  it.each(['sri@contoh.example', "o'neil+uji@sub.contoh.go.id", 'hub@localhost'])('is %s', (to) => {
    expect(isOneAddress(to)).toBe(true);
  });

  it.each([
    '',
    'sri',
    '@contoh.example',
    'sri@',
    'a@b@contoh.example',
    'a@contoh.example,b@contoh.example',
    'a@contoh.example;b@contoh.example',
    'Sri <sri@contoh.example>',
    '"sri"@contoh.example',
    'sri@contoh.example\r\nBcc: b@contoh.example',
    'sri@contoh.example\n',
    'sri @contoh.example',
    'sri@contoh.example(komentar)',
    `${'a'.repeat(250)}@contoh.example`,
  ])('is not %j', (to) => {
    expect(isOneAddress(to)).toBe(false);
  });
});

describe('a Message-ID', () => {
  const hash = (text: string) => Buffer.from(text).toString('hex').padEnd(16, '0');
  const idOf = (key: string) => messageIdOf({ key, host: 'hub.example', hash });

  it('says what the mail is about and is the same every time', () => {
    expect(idOf('a:b')).toBe('<a-b.613a620000000000@hub.example>');
    expect(idOf('a:b')).toBe(idOf('a:b'));
  });

  it('tells keys apart that read alike', () => {
    expect(idOf('a:b')).not.toBe(idOf('a.b'));
  });

  it('has no character that ends it, and never more than one line holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (key) => {
        expect(idOf(key)).toMatch(/^<[a-zA-Z0-9-]{0,80}\.[0-9a-f]{16}@hub\.example>$/);
      }),
    );
  });
});

describe('a failed try', () => {
  it('is followed by others after 1, 5 and 30 minutes, then by none', () => {
    expect([0, 1, 2, 3].map((attempts) => afterMailFailure(attempts))).toEqual([
      { state: 'queued', attempts: 1, inSeconds: 60 },
      { state: 'queued', attempts: 2, inSeconds: 300 },
      { state: 'queued', attempts: 3, inSeconds: 1800 },
      { state: 'failed', attempts: 4, inSeconds: 0 },
    ]);
  });

  it('is kept as a class and codes, never as what somebody wrote', () => {
    const error = Object.assign(new TypeError('kata sandi rahasia'), {
      code: 'EAUTH',
      responseCode: 535,
      command: 'AUTH PLAIN',
      response: '535 kata sandi rahasia',
    });
    expect(toMailFailure(error)).toEqual({ class: 'TypeError', text: 'EAUTH 535 AUTH PLAIN' });
    const talkative = Object.assign(new Error('rahasia'), { code: 'rahasia', name: 'kata sandi!' });
    expect(toMailFailure(talkative)).toEqual({ class: 'Error', text: '' });
    expect(toMailFailure('rahasia')).toEqual({ class: 'unknown', text: '' });
    expect(toMailFailure(undefined)).toEqual({ class: 'unknown', text: '' });
  });
});
