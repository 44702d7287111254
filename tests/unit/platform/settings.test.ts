import { linesOf, readWith, refusalOf, REQUIRED, SECRET } from '../../support/settings';

describe('settings that are not given', () => {
  it('have defaults, but for the keys', () => {
    expect(readWith()).toEqual({
      HOST: '127.0.0.1',
      PORT: 1337,
      APP_KEYS: [`${SECRET}-1`, `${SECRET}-2`],
      ADMIN_JWT_SECRET: `${SECRET}-3`,
      API_TOKEN_SALT: `${SECRET}-4`,
      TRANSFER_TOKEN_SALT: `${SECRET}-5`,
      ENCRYPTION_KEY: `${SECRET}-6`,
      JWT_SECRET: `${SECRET}-7`,
      DATABASE_URL: undefined,
      DATABASE_FILENAME: '.tmp/data.db',
      HUB_DATABASE_WAIT_SECONDS: 30,
      HUB_S3_BUCKET: undefined,
      HUB_S3_ENDPOINT: undefined,
      HUB_S3_REGION: 'us-east-1',
      HUB_S3_ACCESS_KEY: undefined,
      HUB_S3_SECRET: undefined,
      HUB_S3_PUBLIC_URL: undefined,
      HUB_STOP_DELAY_SECONDS: 0,
      HUB_METRICS_TOKEN: undefined,
      HUB_PUBLIC_DIR: 'public',
      HUB_PUBLIC_URL: 'http://localhost:1337',
      HUB_SITE_URL: undefined,
      HUB_PROXIES: 0,
      HUB_ANSWER_CACHE_MB: 64,
      HUB_SHARED_CACHE_SECONDS: 0,
      HUB_TIME_ZONE: 'Asia/Jakarta',
      HUB_INSTAGRAM_URL: 'https://graph.instagram.com',
      HUB_FACEBOOK_URL: 'https://graph.facebook.com',
      HUB_INSTAGRAM_VERSION: 'v26.0',
      HUB_INSTAGRAM_HASHTAG_LIMIT: 5,
      HUB_GOOGLE_API_URL: 'https://youtube.googleapis.com',
      HUB_GOOGLE_TOKEN_URL: 'https://oauth2.googleapis.com/token',
      HUB_INSTAGRAM_APP_ID: undefined,
      HUB_INSTAGRAM_APP_SECRET: undefined,
      HUB_FACEBOOK_APP_ID: undefined,
      HUB_FACEBOOK_APP_SECRET: undefined,
      HUB_GOOGLE_CLIENT_ID: undefined,
      HUB_GOOGLE_CLIENT_SECRET: undefined,
      HUB_INSTAGRAM_AUTH_URL: 'https://www.instagram.com/oauth/authorize',
      HUB_INSTAGRAM_CODE_URL: 'https://api.instagram.com/oauth/access_token',
      HUB_FACEBOOK_AUTH_URL: 'https://www.facebook.com',
      HUB_GOOGLE_AUTH_URL: 'https://accounts.google.com/o/oauth2/v2/auth',
      HUB_META_WEBHOOK_TOKEN: undefined,
      HUB_GOOGLE_QUOTA_UNITS: 10_000,
      HUB_HOLIDAYS: [],
      HUB_CLASSIFIER_URL: undefined,
      HUB_CLASSIFIER_SECRET: undefined,
      HUB_ALLOW_PRIVATE_URLS: 'false',
      HUB_SMTP_URL: undefined,
      HUB_MAIL_FOLDER: '.tmp/mails',
      HUB_MAIL_FROM: 'Humas Hub <hub@localhost>',
      HUB_LOG_LEVEL: 'http',
      HUB_JOBS: 'on',
      HUB_DELIVERY: 'on',
      HUB_DELIVERY_SWEEP_SECONDS: 15,
      HUB_DELIVERY_POLL_SECONDS: 60,
      HUB_DELIVERY_SETTLE_SECONDS: 60,
      HUB_DELIVERY_LANES: 4,
      HUB_DELIVERY_LEASE_SECONDS: 300,
    });
  });

  it('are those with an empty value too, as an empty line in .env is', () => {
    const empty = Object.fromEntries(
      Object.keys(readWith())
        .filter((name) => REQUIRED[name] === undefined)
        .map((name) => [name, '']),
    );
    expect(readWith(empty)).toEqual(readWith());
    expect(linesOf(refusalOf({ ...REQUIRED, JWT_SECRET: '' }))).toEqual([
      expect.stringMatching(/^ {2}JWT_SECRET is missing: /),
    ]);
  });

  it('are named all at once where they have no default', () => {
    const error = refusalOf({});
    expect(error.name).toBe('SettingsError');
    expect(linesOf(error).map((line) => line.trim().split(':')[0])).toEqual(
      Object.keys(REQUIRED).map((name) => `${name} is missing`),
    );
  });

  it.each(Object.keys(REQUIRED))('are missed by name, with what they should be: %s', (name) => {
    const [line, ...others] = linesOf(refusalOf({ ...REQUIRED, [name]: undefined }));
    expect(others).toEqual([]);
    expect(line).toMatch(new RegExp(`^  ${name} is missing: .{10,}`));
  });
});

const SHORT = 'rahasia'; // shorter than any key may be

const MALFORMED: readonly (readonly [name: string, value: string, shouldBe: string])[] = [
  ['PORT', '70000', 'a whole number of port numbers from 1 to 65535'],
  ['PORT', '0', 'from 1 to 65535'],
  ['PORT', '13.37', 'a whole number'],
  ['PORT', 'delapan', 'a whole number'],
  ['APP_KEYS', SECRET, 'two or more random keys'],
  ['APP_KEYS', `${SECRET},${SHORT}`, 'at least 16 characters'],
  ['APP_KEYS', ' , ', 'two or more random keys'],
  ...[
    'ADMIN_JWT_SECRET',
    'API_TOKEN_SALT',
    'TRANSFER_TOKEN_SALT',
    'ENCRYPTION_KEY',
    'JWT_SECRET',
  ].map((name) => [name, SHORT, 'too short'] as const),
  ['DATABASE_URL', 'mysql://rahasia@localhost/hub', 'postgres://user:password@host:5432/hub'],
  ['DATABASE_URL', 'rahasia', 'postgres://user:password@host:5432/hub'],
  ['HUB_PUBLIC_URL', 'rahasia.go.id', 'http:// or https://'],
  ['HUB_PUBLIC_URL', 'ftp://rahasia.go.id', 'http:// or https://'],
  ['HUB_SITE_URL', 'rahasia.go.id/{slug}', 'with {slug}'],
  ['HUB_SITE_URL', 'https://rahasia.go.id/{slug}?bahasa={nama}', 'with {slug}'],
  ['HUB_THREAD_URL', 'https://rahasia.go.id/utas', 'with {slug}'],
  ['HUB_PROXIES', '-1', 'from 0 to 5'],
  ['HUB_ANSWER_CACHE_MB', '-1', 'megabytes from 0 to 4096'],
  ['HUB_SHARED_CACHE_SECONDS', '3601', 'seconds from 0 to 3600'],
  ['HUB_TIME_ZONE', 'Rahasia/Kota', 'an IANA time zone, such as Asia/Jakarta'],
  ['HUB_INSTAGRAM_URL', 'rahasia', 'https://graph.instagram.com'],
  ['HUB_FACEBOOK_URL', 'rahasia', 'https://graph.facebook.com'],
  ['HUB_INSTAGRAM_VERSION', '26', 'such as v26.0'],
  ['HUB_INSTAGRAM_HASHTAG_LIMIT', '31', 'hashtags from 0 to 30'],
  ['HUB_GOOGLE_API_URL', 'rahasia', 'https://youtube.googleapis.com'],
  ['HUB_GOOGLE_TOKEN_URL', 'rahasia', 'https://oauth2.googleapis.com/token'],
  ['HUB_GOOGLE_TOKEN_URL', 'https://hub:rahasia@go.id/token', 'without user and password'],
  ['HUB_INSTAGRAM_AUTH_URL', 'rahasia', 'https://www.instagram.com/oauth/authorize'],
  ['HUB_INSTAGRAM_CODE_URL', 'rahasia', 'https://api.instagram.com/oauth/access_token'],
  ['HUB_FACEBOOK_AUTH_URL', 'rahasia', 'https://www.facebook.com'],
  ['HUB_GOOGLE_AUTH_URL', 'rahasia', 'https://accounts.google.com/o/oauth2/v2/auth'],
  ['HUB_META_WEBHOOK_TOKEN', SHORT, 'too short'],
  ['HUB_HOLIDAYS', '2027-03-10, 2027-02-30', 'days separated by commas'],
  ['HUB_CLASSIFIER_URL', 'rahasia', 'https://classifier.example.go.id/v1/classify'],
  ['HUB_CLASSIFIER_URL', 'https://hub:rahasia@go.id/v1', 'without user and password'],
  ['HUB_CLASSIFIER_SECRET', SHORT, 'too short'],
  ['HUB_GOOGLE_QUOTA_UNITS', '0', 'units from 1 to 100000000'],
  ['HUB_ALLOW_PRIVATE_URLS', 'rahasia', 'true or false'],
  ...[
    'rahasia',
    'https://rahasia.go.id',
    'smtp://',
    'smtp://pengguna@rahasia.go.id',
    'smtp://:rahasia@mail.go.id',
    'smtp://a:rahasia%@mail.go.id',
    'smtp://a:rahasia#1@mail.go.id',
    'smtp://a:b@mail.go.id/rahasia',
    'smtp://a:b@mail.go.id?rahasia=1',
    'smtp://mail.go.id:70000?rahasia',
  ].map((value) => ['HUB_SMTP_URL', value, 'smtps://user:password@'] as const),
  ...[
    'rahasia',
    'rahasia@',
    '@rahasia',
    'a b@rahasia',
    'rahasia <>',
    '<a@rahasia>',
    'Rahasia <a@rahasia',
    'a@rahasia>',
    'a@rahasia, b@rahasia',
    'Rahasia, Humas <a@rahasia>',
    'Rahasia <a@rahasia>\r\nBcc: b@rahasia',
    'Rahasia\nBcc: b@rahasia <a@rahasia>',
  ].map((value) => ['HUB_MAIL_FROM', value, 'such as Humas Hub <hub@'] as const),
  ['HUB_LOG_LEVEL', 'rahasia', 'error, warn, info, http or debug'],
  ['HUB_JOBS', 'rahasia', 'on or off'],
  ['HUB_DELIVERY', 'rahasia', 'on or off'],
  ['HUB_DELIVERY_SWEEP_SECONDS', '60', 'seconds from 1 to 59'],
  ['HUB_DELIVERY_POLL_SECONDS', '301', 'seconds from 1 to 300'],
  ['HUB_DELIVERY_SETTLE_SECONDS', '601', 'seconds from 1 to 600'],
  ['HUB_DELIVERY_LANES', '33', 'accounts from 1 to 32'],
  ['HUB_METRICS_TOKEN', 'pendek', 'the token for the numbers at /_metrics, at least 16 characters'],
  ['HUB_STOP_DELAY_SECONDS', '31', 'seconds from 0 to 30'],
  ['HUB_S3_BUCKET', 'Foto Kami', 'the name of a bucket'],
  ['HUB_S3_ENDPOINT', 's3.example.go.id', 'a web address that begins with http'],
  ['HUB_S3_PUBLIC_URL', 'https://user:sandi@example.go.id', 'without user and password'],
  ['HUB_DATABASE_WAIT_SECONDS', '601', 'seconds from 0 to 600'],
  ['HUB_DELIVERY_LEASE_SECONDS', '239', 'seconds from 240 to 3600'],
];

describe('settings that are malformed', () => {
  it.each(MALFORMED)(
    'are named with what they should be, never with their value: %s',
    (name, value, shouldBe) => {
      const error = refusalOf({ ...REQUIRED, [name]: value });
      const [line, ...others] = linesOf(error);
      expect(others).toEqual([]);
      expect(line).toMatch(new RegExp(`^  ${name} (should|is too short)`));
      expect(line).toContain(shouldBe);
      expect(error.message.toLowerCase()).not.toContain('rahasia');
    },
  );

  it('are covered here, each of them that can be malformed', () => {
    // A host, a file and a folder may have any name, and platforms give their applications any id and secret.
    const files = ['DATABASE_FILENAME', 'HUB_PUBLIC_DIR', 'HUB_MAIL_FOLDER'];
    const optional = [
      ...['DATABASE_URL', 'HUB_SITE_URL', 'HUB_SMTP_URL', 'HUB_META_WEBHOOK_TOKEN'],
      ...[
        'HUB_CLASSIFIER_URL',
        'HUB_CLASSIFIER_SECRET',
        'HUB_THREAD_URL',
        'HUB_METRICS_TOKEN',
        ...['HUB_S3_BUCKET', 'HUB_S3_ENDPOINT', 'HUB_S3_PUBLIC_URL'],
        ...['HUB_S3_ACCESS_KEY', 'HUB_S3_SECRET'],
      ],
    ];
    const free = ['HOST', 'HUB_S3_REGION', 'HUB_S3_ACCESS_KEY', 'HUB_S3_SECRET', ...files];
    expect(new Set([...MALFORMED.map(([name]) => name), ...free])).toEqual(
      new Set([...Object.keys(readWith()), ...optional]),
    );
  });

  it('are all named at once', () => {
    const error = refusalOf({ ...REQUIRED, PORT: 'x', HUB_DELIVERY: 'x', JWT_SECRET: undefined });
    expect(linesOf(error).map((line) => line.trim().split(' ')[0])).toEqual([
      'PORT',
      'JWT_SECRET',
      'HUB_DELIVERY',
    ]);
  });
});

describe('settings that are given', () => {
  it('are read as what they are', () => {
    const settings = readWith({
      PORT: '8080',
      APP_KEYS: ` ${SECRET}-1 , ${SECRET}-2,${SECRET}-3, `,
      HUB_DELIVERY: 'off',
      HUB_INSTAGRAM_HASHTAG_LIMIT: '0',
      HUB_SITE_URL: 'https://kantor.go.id/{locale}/{type}/{slug}',
      DATABASE_URL: 'postgresql://hub@localhost/hub',
    });
    expect(settings).toMatchObject({
      PORT: 8080,
      APP_KEYS: [`${SECRET}-1`, `${SECRET}-2`, `${SECRET}-3`],
      HUB_DELIVERY: 'off',
      HUB_INSTAGRAM_HASHTAG_LIMIT: 0,
      HUB_SITE_URL: 'https://kantor.go.id/{locale}/{type}/{slug}',
      DATABASE_URL: 'postgresql://hub@localhost/hub',
    });
  });

  it('follow the port where no public address is named, and end in no slash where one is', () => {
    expect(readWith({ PORT: '8080' }).HUB_PUBLIC_URL).toBe('http://localhost:8080');
    expect(readWith({ HUB_PUBLIC_URL: 'https://hub.go.id//' }).HUB_PUBLIC_URL).toBe(
      'https://hub.go.id',
    );
  });

  it.each([
    ['smtp://mail.go.id', { host: 'mail.go.id', port: 587, isSecure: false }],
    ['smtps://mail.go.id/', { host: 'mail.go.id', port: 465, isSecure: true }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, isSecure: false }],
    [
      'smtps://humas%40kantor:k%23%2F%3A%20i@mail.go.id:2465',
      {
        host: 'mail.go.id',
        port: 2465,
        isSecure: true,
        login: { user: 'humas@kantor', password: 'k#/: i' },
      },
    ],
  ])('tell the parts of a mail server: %s', (url, server) => {
    expect(readWith({ HUB_SMTP_URL: url }).HUB_SMTP_URL).toEqual(server);
  });

  it.each(['hub@localhost', 'Humas KPPN <humas@kantor.go.id>', 'Ünit-Humas 2 <a.b+c@d.id>'])(
    'take a sender with or without a name: %s',
    (sender) => {
      expect(readWith({ HUB_MAIL_FROM: sender }).HUB_MAIL_FROM).toBe(sender);
    },
  );

  it.each([
    ['HUB_CLASSIFIER_SECRET', { HUB_CLASSIFIER_URL: 'https://classifier.go.id' }],
    ['HUB_CLASSIFIER_URL', { HUB_CLASSIFIER_SECRET: SECRET }],
  ])('name an outside classifier with its key, or neither: %s', (missing, given) => {
    const lines = linesOf(refusalOf({ ...REQUIRED, ...given }));
    expect(lines).toEqual([expect.stringContaining(`  ${missing} is missing: `)]);
    expect(lines.join()).not.toContain(SECRET);
  });

  it('keep an outside classifier on the internet in production', () => {
    const given = { HUB_CLASSIFIER_SECRET: SECRET, NODE_ENV: 'production' };
    const lines = linesOf(
      refusalOf({
        ...{ ...REQUIRED, ...given, HUB_PUBLIC_URL: 'https://hub.go.id' },
        HUB_CLASSIFIER_URL: 'https://169.254.169.254/latest',
      }),
    );
    expect(lines).toEqual([
      expect.stringContaining('  HUB_CLASSIFIER_URL should be an address on the internet'),
    ]);
  });

  it('stand among others that are none of ours', () => {
    expect(readWith({ PATH: '/usr/bin' })).not.toHaveProperty('PATH');
  });
});
