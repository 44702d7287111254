import type { Buffer } from 'node:buffer';
import sharp from 'sharp';
import { type Answer, call } from '../shared/call';
import type { Reply } from '../shared/http';
import { type RunningServer, startServer } from '../shared/server';
import { type InstagramEmulator, type InstagramOptions, startInstagramEmulator } from './index';

/** The account that most tests publish with. */
export const IG_USER = '17841400000000001';
export const TOKEN = 'token-of-the-office';

/** A JPEG of so many pixels, of one colour. */
export const aJpeg = (width = 1_080, height = 1_350): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#1f6f8b' } })
    .jpeg()
    .toBuffer();

/** A web server with the images of a test, as an office would have one. */
export interface ImageHost {
  readonly url: string;
  /** Puts bytes at a name and gives their address. */
  add(name: string, bytes: Buffer): string;
  close(): Promise<void>;
}

const NOT_THERE: Reply = { status: 404, headers: {}, body: '' };

/** Starts one; `/silent` never answers. */
export const startImageHost = async (): Promise<ImageHost> => {
  const images = new Map<string, Buffer>();
  const server: RunningServer = await startServer({
    port: 0,
    handle: ({ path }) => {
      if (path === '/silent') return new Promise(() => undefined);
      const body = images.get(path);
      return Promise.resolve(body === undefined ? NOT_THERE : { status: 200, headers: {}, body });
    },
    crashed: () => NOT_THERE,
  });
  return {
    url: server.url,
    add: (name, bytes) => {
      images.set(`/${name}`, bytes);
      return `${server.url}/${name}`;
    },
    close: () => server.close(),
  };
};

type Fields = Readonly<Record<string, string>>;

/** An emulator with one account, an image host, and short words for the calls of a client. */
export interface Stage {
  readonly emulator: InstagramEmulator;
  readonly host: ImageHost;
  /** Address of a good 4:5 image. */
  readonly imageUrl: string;
  get(path: string, token?: string): Promise<Answer>;
  post(path: string, fields: Fields, token?: string): Promise<Answer>;
  remove(path: string): Promise<Answer>;
  /** Makes a container of the good image; `fields` add to it or replace. */
  container(fields?: Fields): Promise<Answer>;
  /** The same, and waits until it is finished; gives its id. */
  finishedContainer(fields?: Fields): Promise<string>;
  publish(creationId: string): Promise<Answer>;
  /** From container to post; gives the media id. */
  published(fields?: Fields): Promise<string>;
  close(): Promise<void>;
}

const authorized = (token: string): Record<string, string> => ({
  authorization: `Bearer ${token}`,
});

/** The id in an answer. */
export const idOf = ({ body }: Answer): string => {
  if (typeof body.id !== 'string') throw new Error(`No id in ${JSON.stringify(body)}`);
  return body.id;
};

/** The codes of an error as one text: `36003/2207009`; the code alone where there is no subcode. */
export const codesOf = ({ body }: Answer): string => {
  const error: unknown = body.error;
  if (error === null || typeof error !== 'object' || !('code' in error)) return 'no error';
  const subcode = 'error_subcode' in error ? `/${String(error.error_subcode)}` : '';
  return `${String(error.code)}${subcode}`;
};

/** Sets the stage. */
export const setStage = async (
  options: InstagramOptions & { readonly login?: 'instagram' | 'facebook' } = {},
): Promise<Stage> => {
  const { login = 'instagram', ...rest } = options;
  const host = await startImageHost();
  const emulator = await startInstagramEmulator(rest);
  emulator.addAccount({ igUserId: IG_USER, username: 'kppn.contoh', token: TOKEN, login });
  const imageUrl = host.add('good.jpg', await aJpeg());
  const at = (path: string): string => `${emulator.url}/v26.0/${path}`;
  const get: Stage['get'] = (path, token = TOKEN) => call(at(path), { headers: authorized(token) });
  const post: Stage['post'] = (path, fields, token = TOKEN) =>
    call(at(path), {
      method: 'POST',
      headers: authorized(token),
      body: new URLSearchParams(fields),
    });
  const container: Stage['container'] = (fields = {}) =>
    post(`${IG_USER}/media`, { image_url: imageUrl, ...fields });
  const finishedContainer: Stage['finishedContainer'] = async (fields) => {
    const id = idOf(await container(fields));
    await get(`${id}?fields=status_code`);
    return id;
  };
  const publish: Stage['publish'] = (creationId) =>
    post(`${IG_USER}/media_publish`, { creation_id: creationId });
  return {
    emulator,
    host,
    imageUrl,
    get,
    post,
    remove: (path) => call(at(path), { method: 'DELETE', headers: authorized(TOKEN) }),
    container,
    finishedContainer,
    publish,
    published: async (fields) => idOf(await publish(await finishedContainer(fields))),
    close: async () => {
      await emulator.close();
      await host.close();
    },
  };
};
