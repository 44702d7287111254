import { type Answer, call } from '../shared/call';
import {
  type GoogleEmulator,
  type GoogleOptions,
  type GoogleVideo,
  startGoogleEmulator,
} from './index';

/** The channel that most tests write to, and its client. */
export const CHANNEL = {
  channelId: 'UCkantor',
  title: 'Kantor Contoh',
  clientId: 'client-1',
  clientSecret: 'secret-1',
  refreshToken: 'refresh-1',
} as const;

/** A video with everything that an update could lose. */
export const VIDEO = {
  id: 'video-0001',
  channelId: CHANNEL.channelId,
  snippet: {
    title: 'Cara mengurus layanan',
    description: 'Penjelasan singkat.\n\nhttps://contoh.test/layanan #layanan',
    categoryId: '27',
    tags: ['layanan', 'kas negara'],
    defaultLanguage: 'id',
  },
  localizations: {
    id: { title: 'Cara mengurus layanan', description: 'Penjelasan singkat.' },
    en: { title: 'How the service works', description: 'A short explanation.' },
  },
} satisfies GoogleVideo;

/** What a client sends to leave the video as it is; `snippet` replaces properties. */
export const aBody = (snippet: object = {}): object => ({
  id: VIDEO.id,
  snippet: { ...VIDEO.snippet, ...snippet },
});

/** An emulator with one channel and one video, and short words for the calls of a client. */
export interface Stage {
  readonly emulator: GoogleEmulator;
  /** Fields of a refresh; `fields` replace. */
  token(fields?: Readonly<Record<string, string>>): Promise<Answer>;
  list(query: string): Promise<Answer>;
  update(body: object, options?: { part?: string; ifMatch?: string }): Promise<Answer>;
  close(): Promise<void>;
}

/** The reason of an API error, from either form; `no error` where there is none. */
export const reasonOf = ({ body }: Answer): string => {
  const found = /"reason":"(\w+)"/.exec(JSON.stringify(body))?.[1];
  return found ?? (body.error === undefined ? 'no error' : 'no reason');
};

/** Sets the stage. */
export const setStage = async (options: GoogleOptions = {}): Promise<Stage> => {
  const emulator = await startGoogleEmulator(options);
  emulator.addChannel(CHANNEL);
  emulator.addVideo(VIDEO);
  const token: Stage['token'] = (fields = {}) =>
    call(emulator.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: CHANNEL.clientId,
        client_secret: CHANNEL.clientSecret,
        refresh_token: CHANNEL.refreshToken,
        ...fields,
      }),
    });
  const access = String((await token()).body.access_token);
  const headers = { authorization: `Bearer ${access}` };
  const videos = `${emulator.apiUrl}/youtube/v3/videos`;
  return {
    emulator,
    token,
    list: (query) => call(`${videos}?${query}`, { headers }),
    update: (body, { part = 'snippet', ifMatch } = {}) =>
      call(`${videos}?part=${part}`, {
        method: 'PUT',
        headers: {
          ...headers,
          'content-type': 'application/json',
          ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        },
        body: JSON.stringify(body),
      }),
    close: () => emulator.close(),
  };
};
