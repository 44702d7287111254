import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import type { ClientsDeps } from '../../../src/channels/clients';
import type { ChannelClient, Checkpoint } from '../../../src/channels/contract';
import {
  startInstagramEmulator,
  type InstagramEmulator,
  type InstagramOptions,
} from '../../emulators/instagram';
import { SAMPLE_SETTINGS } from '../accounts';
import { type AnyAssignment, assignmentFor, clientOf, prepare } from './kit';

/** The account of the office, and its token. */
export const IG_USER = '17841400000000001';
export const TOKEN = 'IGAAtokenThatMustNotBeSeenAnywhere';

type Login = 'instagram' | 'facebook';

/** An emulator, pictures for it, and a client whose clock goes with the emulator's. */
export interface InstagramStage {
  readonly emulator: InstagramEmulator;
  readonly pictureUrl: string;
  now(): Date;
  /** Moves both clocks. */
  advance(seconds: number): void;
  client(changes?: Partial<ClientsDeps>): ChannelClient;
  /** A post with so many pictures. */
  post(images?: number): AnyAssignment;
  /** A post that is ready to be published; its checkpoint. */
  ready(images?: number): Promise<Checkpoint>;
  /** Publishes something else under the same account, as a person with a phone does; gives its id. */
  someoneElsePosts(images?: number): Promise<string>;
  close(): Promise<void>;
}

const aPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 1080, height: 1350, channels: 3, background: '#1d4e89' } })
    .jpeg()
    .toBuffer();

/** Serves one body at every address; gives its address and the way to end it. */
export const serve = async (
  body: Buffer | string,
  contentType: string,
): Promise<{ readonly url: string; close(): void }> => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': contentType }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}/crop.jpg`, close: () => server.close() };
};

/** As a row keeps it. */
export const stored = (checkpoint: Checkpoint): Checkpoint =>
  JSON.parse(JSON.stringify(checkpoint)) as Checkpoint;

/** Passes every request on, to `http` where that is given, but answers those that `matches` with `body`. */
export const answering =
  (
    matches: (url: string, method: string) => boolean,
    body: unknown,
    {
      http = fetch,
      ...response
    }: {
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly http?: typeof fetch;
    } = {},
  ): typeof fetch =>
  async (address, init) => {
    const url = address instanceof Request ? address.url : String(address);
    if (!matches(url, init?.method ?? 'GET')) return http(address, init);
    return new Response(JSON.stringify(body), response);
  };

/** Sets the stage, for an account of one of the logins. */
export const setInstagramStage = async (
  options: InstagramOptions & { readonly login?: Login } = {},
): Promise<InstagramStage> => {
  const { login = 'instagram', ...emulatorOptions } = options;
  let at = Date.parse('2026-06-01T00:00:00Z');
  const now = (): Date => new Date(at);
  const pictures = await serve(await aPicture(), 'image/jpeg');
  const emulator = await startInstagramEmulator({ now, ...emulatorOptions });
  emulator.addAccount({ igUserId: IG_USER, username: 'tirtakencana', login, token: TOKEN });
  const client: InstagramStage['client'] = (changes = {}) =>
    clientOf('instagram', {
      instagram: {
        baseUrl: emulator.url,
        version: 'v26.0',
        pollSeconds: 60,
        settleSeconds: 60,
      },
      clock: { now },
      ...changes,
    });
  const post: InstagramStage['post'] = (images = 1) => {
    const assignment = assignmentFor({
      id: 'instagram',
      credentials: { accessToken: TOKEN },
      images,
      pictureUrl: pictures.url,
    });
    const settings = { ...(SAMPLE_SETTINGS['instagram'] as object), loginFlavour: login };
    return { ...assignment, account: { ...assignment.account, settings } };
  };
  const ready = async (images = 1): Promise<Checkpoint> => {
    const step = await prepare(client(), post(images));
    if (step.kind !== 'ready') throw new Error(`not ready: ${JSON.stringify(step)}`);
    return stored(step.checkpoint);
  };
  return {
    emulator,
    pictureUrl: pictures.url,
    now,
    advance: (seconds) => {
      at += seconds * 1000;
    },
    client,
    post,
    ready,
    someoneElsePosts: async (images = 1) => {
      const outcome = await client().commit(post(images), await ready(images));
      if (outcome.kind !== 'published') throw new Error('the other post failed');
      return outcome.ref.remoteId;
    },
    close: async () => {
      pictures.close();
      await emulator.close();
    },
  };
};
