import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { freePort } from './free-port';

/** An S3-compatible server of this machine with one bucket. */
export interface RunningS3 {
  /** Settings that have a hub keep its files there. */
  readonly env: Readonly<Record<string, string>>;
  /** Address under which the bucket is read. */
  readonly publicUrl: string;
  /** Ends the server; its files and its address stay. */
  halt(): Promise<void>;
  /** Starts it again where it was. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const BUCKET = 'humas';
const OWN_KEY = 'S3RVER'; // the one pair of keys that the server knows

/** Starts a server on a free port, in a temporary folder. */
export const startS3 = async (): Promise<RunningS3> => {
  const directory = mkdtempSync(path.join(tmpdir(), 'humas-hub-s3-'));
  const port = await freePort();
  const create = () =>
    new S3rver({
      ...{ address: HOST, port, silent: true, directory },
      configureBuckets: [{ name: BUCKET }],
    });
  let server = create();
  await server.run();
  const endpoint = `http://${HOST}:${String(port)}`;
  return {
    publicUrl: `${endpoint}/${BUCKET}`,
    env: {
      HUB_S3_BUCKET: BUCKET,
      HUB_S3_ENDPOINT: endpoint,
      HUB_S3_ACCESS_KEY: OWN_KEY,
      HUB_S3_SECRET: OWN_KEY,
    },
    halt: () => server.close(),
    async resume() {
      server = create();
      await server.run();
    },
    async stop() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
