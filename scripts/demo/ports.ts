import { createServer } from 'node:net';

const LAST_PORT = 65_535;

/** Could a server listen there? */
export const isPortFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/** The first free port from `first` on, past those in `taken`. @throws Error where none is free */
export const findFreePort = async ({
  first,
  host,
  taken,
}: {
  readonly first: number;
  readonly host: string;
  readonly taken: readonly number[];
}): Promise<number> => {
  for (let port = first; port <= LAST_PORT; port += 1) {
    if (!taken.includes(port) && (await isPortFree(port, host))) return port;
  }
  throw new Error(`No port from ${first} on is free on ${host}.`);
};
