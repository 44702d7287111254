import { linesOf, readWith, refusalOf, REQUIRED } from '../../support/settings';

const PLATFORM_ADDRESSES = [
  'HUB_INSTAGRAM_URL',
  'HUB_FACEBOOK_URL',
  'HUB_GOOGLE_API_URL',
  'HUB_GOOGLE_TOKEN_URL',
  'HUB_INSTAGRAM_AUTH_URL',
  'HUB_INSTAGRAM_CODE_URL',
  'HUB_FACEBOOK_AUTH_URL',
  'HUB_GOOGLE_AUTH_URL',
] as const;

const IN_PRODUCTION = { NODE_ENV: 'production', HUB_PUBLIC_URL: 'https://hub.contoh.go.id' };

describe('addresses of the platforms and of the hub', () => {
  it('are as they are by default in production too', () => {
    expect(readWith(IN_PRODUCTION).HUB_PUBLIC_URL).toBe('https://hub.contoh.go.id');
  });

  it.each(['HUB_PUBLIC_URL', ...PLATFORM_ADDRESSES])(
    'are on the internet in production, and not on this machine: %s',
    (name) => {
      const address = 'https://127.0.0.1:8443/rahasia';
      const [line, ...others] = linesOf(
        refusalOf({ ...REQUIRED, ...IN_PRODUCTION, [name]: address }),
      );
      expect(others).toEqual([]);
      expect(line).toContain(`  ${name} should be an address on the internet`);
      expect(line).toContain('HUB_ALLOW_PRIVATE_URLS=true');
      expect(line).not.toContain('rahasia');
    },
  );

  it.each([
    'https://localhost',
    'https://LOCALHOST.',
    'https://hub.localhost',
    'https://127.1',
    'https://2130706433',
    'https://0x7f.0.0.1',
    'https://0.0.0.0',
    'https://10.1.2.3',
    'https://100.64.0.1',
    'https://169.254.169.254',
    'https://172.31.255.255',
    'https://192.168.1.1',
    'https://[::]',
    'https://[::1]',
    'https://[::ffff:127.0.0.1]',
    'https://[::ffff:10.0.0.1]',
    'https://[fd00::1]',
    'https://[fe80::1]',
    'https://[64:ff9b::7f00:1]',
  ])('are refused in production however a private one is written: %s', (address) => {
    const error = refusalOf({ ...REQUIRED, ...IN_PRODUCTION, HUB_INSTAGRAM_URL: address });
    expect(error.message).toContain('HUB_INSTAGRAM_URL should be an address on the internet');
  });

  it.each([
    'https://172.32.0.1',
    'https://11.0.0.1',
    'https://100.128.0.1',
    'https://[2606:4700::1]',
    'https://localhost.example',
  ])('are taken in production where they are not: %s', (address) => {
    const { HUB_INSTAGRAM_URL: taken } = readWith({ ...IN_PRODUCTION, HUB_INSTAGRAM_URL: address });
    expect(taken).toBe(address);
  });

  it('are missed in production where the hub does not say under which one it is reached', () => {
    const error = refusalOf({ ...REQUIRED, NODE_ENV: 'production' });
    expect(linesOf(error)).toEqual([expect.stringContaining('HUB_PUBLIC_URL should be')]);
  });

  it.each(['production', 'development', undefined])(
    'begin with https:// but on this machine: %s',
    (mode) => {
      const env = { ...IN_PRODUCTION, NODE_ENV: mode };
      const error = refusalOf({ ...REQUIRED, ...env, HUB_GOOGLE_TOKEN_URL: 'http://go.id/token' });
      expect(linesOf(error)).toEqual([
        expect.stringContaining('HUB_GOOGLE_TOKEN_URL should begin with https://'),
      ]);
    },
  );

  it.each(['http://localhost:1', 'http://127.0.0.1:1', 'http://[::1]:1', 'https://10.0.0.1'])(
    'may be on this machine while developing: %s',
    (address) => {
      expect(readWith({ HUB_INSTAGRAM_URL: address }).HUB_INSTAGRAM_URL).toBe(address);
    },
  );

  it('may be anywhere for trying out', () => {
    const env = { ...IN_PRODUCTION, HUB_ALLOW_PRIVATE_URLS: 'true' };
    const address = 'http://192.168.1.1:8080';
    expect(readWith({ ...env, HUB_PUBLIC_URL: address }).HUB_PUBLIC_URL).toBe(address);
  });
});
