import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');

const DEPLOY = [
  'Dockerfile',
  'deploy/compose.yaml',
  'deploy/nginx.conf',
  'deploy/humas-hub.service',
];

/** Settings as .env.example lists them; a test of its own holds that list against the code. */
const settings = new Set(
  [...read('.env.example').matchAll(/^([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name),
);

// Names of Node, PostgreSQL and the S3 server, and what compose.yaml itself asks for.
const OTHERS = new Set([
  ...['NODE_ENV', 'CMD', 'NONE', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD'],
  ...['MINIO_ROOT_USER', 'MINIO_ROOT_PASSWORD', 'S3_ACCESS_KEY', 'S3_SECRET'],
]);

/** What looks like a setting in a file, its comments included. */
const namedIn = (file: string): readonly string[] =>
  [...read(file).matchAll(/\b(?:HUB|DATABASE|APP|ADMIN|API|TRANSFER|JWT|ENCRYPTION)_[A-Z0-9_]+\b/g)]
    .map(([name]) => name)
    .filter((name) => !OTHERS.has(name));

describe('the files for operators', () => {
  it.each(DEPLOY)('%s names only settings that there are', (file) => {
    expect(namedIn(file).filter((name) => !settings.has(name))).toEqual([]);
  });

  it('name settings at all', () => {
    expect(namedIn('deploy/compose.yaml').length).toBeGreaterThan(10);
  });

  it.each(DEPLOY)('%s says in its head that nobody ran it', (file) => {
    expect(read(file).split('\n').slice(0, 3).join('\n')).toContain('NOT RUN');
  });

  it('carry no secret of their own', () => {
    expect(read('deploy/compose.yaml')).not.toMatch(/(PASSWORD|SECRET|KEY): *['"]?[a-z0-9]/i);
  });

  it('start what `npm start` does, and not through npm', () => {
    const { scripts } = JSON.parse(read('package.json')) as {
      readonly scripts: { readonly start: string };
    };
    const words = scripts.start.split(' ');
    expect(words.length).toBeGreaterThan(2);
    expect(read('Dockerfile')).toContain(`CMD [${words.map((word) => `"${word}"`).join(', ')}]`);
    expect(read('deploy/humas-hub.service')).toContain(`ExecStart=/usr/bin/${scripts.start}\n`);
  });

  it('give a container longer to stop than a hub takes', () => {
    expect(read('deploy/compose.yaml')).toContain('stop_grace_period: 45s');
    expect(read('deploy/humas-hub.service')).toContain('TimeoutStopSec=60');
  });
});
