import fc from 'fast-check';
import { makeRedact, redactOpaqueWords, REDACTED } from '../../../src/kernel/redact';

const SECRET = 'IG/+token=é 1';

describe('a known secret', () => {
  it.each([
    ['as it is', SECRET],
    ['in an address', encodeURIComponent(SECRET)],
    ['in a form', new URLSearchParams({ t: SECRET }).toString().slice(2)],
    ['in base64', Buffer.from(SECRET).toString('base64')],
    ['in base64 of addresses', Buffer.from(SECRET).toString('base64url')],
  ])('is taken out %s', (_, form) => {
    const redact = makeRedact({ credentials: { accessToken: SECRET } });
    expect(redact(`Bad token ${form}, and ${form}.`)).toBe(
      `Bad token ${REDACTED}, and ${REDACTED}.`,
    );
  });

  it('is taken out whatever it is and wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 6, unit: 'grapheme' }),
        fc.string(),
        fc.string(),
        (secret, before, after) => {
          fc.pre(!REDACTED.includes(secret) && !`${before}${after}`.includes(secret));
          const cleaned = makeRedact([secret])(`${before}${secret}${after}`);
          expect(cleaned).not.toContain(secret);
        },
      ),
    );
  });

  it('takes nothing out of words where it is too short to be one', () => {
    expect(makeRedact(['hub', ''])('The hub waits.')).toBe('The hub waits.');
  });
});

describe('what looks like a secret', () => {
  it.each([
    'IGQWRPabcdefghijklmnop1234567890',
    'ya29.a0AfB_byC1234567890abcdefg',
    '1//0gabcdefghij-1234567890KLMNO',
    'GOCSPX-abcdefghij1234567890abcd',
    encodeURIComponent('IG/+abcdefghijklmnop1234567890='),
    Buffer.from('IGQWRPabcdefghijklmnop').toString('base64'),
  ])('is taken out of a message of a platform: %s', (token) => {
    for (const message of [`Bad ${token}.`, `"${token}" is bad`, `token=${token}&x=1`]) {
      expect(redactOpaqueWords(message)).not.toContain(token);
    }
  });

  it.each([
    'The aspect ratio is not supported. Must be between 4:5 and 1.91:1.',
    'Media 17841400000000001 was not found.',
    'defaultLanguageNotSetForTheLocalizations',
    'See https://developers.google.com/youtube/v3/docs/errors for more.',
    'Gambar https://hub.contoh.go.id/uploads/foto-1.jpg tidak dapat diambil.',
  ])('is not what people read: %s', (message) => {
    expect(redactOpaqueWords(message)).toBe(message);
  });

  it('leaves of an address the part that tells where', () => {
    expect(redactOpaqueWords('GET https://graph.contoh.com/v26.0/me?access_token=abc failed')).toBe(
      'GET https://graph.contoh.com/v26.0/me failed',
    );
  });
});
