import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const ROUTES = path.join(ROOT, 'src', 'api', 'forum', 'routes');

/** The routes of the forum, as the files of its API name them. */
const routes = ['forum.ts', 'me.ts', 'privacy.ts'].flatMap((file) => {
  const code = readFileSync(path.join(ROUTES, file), 'utf8');
  return [...code.matchAll(/method: '([A-Z]+)', path: '\/forum(\/[^']*)'/g)].map(
    ([, method = '', address = '']) => ({
      method,
      pattern: new RegExp(`^${address.replaceAll(/:[a-z]+/g, '[^/]+')}$`),
      name: `${method} ${address}`,
    }),
  );
});

const methodOf = (line: string): string => {
  const named = /-X([A-Z]+)/.exec(line)?.[1];
  return named ?? (/ -d /.test(line) ? 'POST' : 'GET');
};

/** What README tells front ends to ask of the forum: the lines with curl, the shell's own names filled in. */
const examples = readFileSync(path.join(ROOT, 'README.md'), 'utf8')
  .split('\n')
  .filter((line) => /^curl .*\$[HT]\b/.test(line))
  .map((line) => {
    const filled = line.replaceAll('$T', '$H/threads/<id>').replaceAll(/<[^>]*>/g, 'x');
    const address = /\$H(\/[^\s"?]*)/.exec(filled)?.[1] ?? '';
    return { line, method: methodOf(filled), address };
  });

const isRoute = ({ method, address }: { readonly method: string; readonly address: string }) =>
  routes.some((route) => route.method === method && route.pattern.test(address));

describe("README's examples of the forum", () => {
  it('are found', () => {
    expect(routes.length).toBeGreaterThan(25);
    expect(examples.length).toBeGreaterThan(20);
  });

  it('each ask for a route that is there', () => {
    expect(examples.filter((example) => !isRoute(example)).map(({ line }) => line)).toEqual([]);
  });

  it('would be missed if a route had another name', () => {
    expect(isRoute({ method: 'POST', address: '/threads/x/answers' })).toBe(false);
    expect(isRoute({ method: 'PUT', address: '/threads/x/posts' })).toBe(false);
  });

  it('leave out none of the routes by which citizens write', () => {
    const writing = routes.filter(({ method }) => method === 'POST' || method === 'PUT');
    const untold = writing.filter(
      (route) =>
        !examples.some(
          ({ method, address }) => method === route.method && route.pattern.test(address),
        ),
    );
    // Reports stand in the example of the proof of work, notices in the table of accounts.
    expect(untold.map(({ name }) => name)).toEqual([
      'POST /posts/:id/reports',
      'POST /me/notices/read',
    ]);
  });
});
