import type { ClientsDeps } from '../../../src/channels/clients';
import type { ChannelClient } from '../../../src/channels/contract';
import { START_MARKER, wrapBlock } from '../../../src/channels/youtube/splice';
import { startGoogleEmulator, type GoogleEmulator } from '../../emulators/google';
import {
  type AnyAssignment,
  assignmentFor,
  clientOf,
  ENDLESS_QUOTA,
  losingAnswersTo,
  NOWHERE,
  prepare,
  VIDEO,
} from './kit';

const GOOGLE = { clientId: 'hub', clientSecret: 'rahasia', refreshToken: '1//refresh' };

let google: GoogleEmulator;

beforeEach(async () => {
  google = await startGoogleEmulator();
  google.addChannel({ channelId: 'UCtirtakencana', title: 'Tirta Kencana', ...GOOGLE });
});

afterEach(() => google.close());

const aClient = (changes: Partial<ClientsDeps> = {}): ChannelClient =>
  clientOf('youtube', {
    google: { apiUrl: google.apiUrl, tokenUrl: google.tokenUrl, ...ENDLESS_QUOTA },
    ...changes,
  });

const onYoutube = (textOverride = ''): AnyAssignment =>
  assignmentFor({ id: 'youtube', credentials: GOOGLE, textOverride });

describe('the youtube client', () => {
  const OWN_TEXT = 'Rekaman kelas kas.  \r\n\r\n0:00 Pembuka\r\n1:10 Isi\r\n\t🙂';
  const snippet = {
    title: 'Kelas Kas',
    description: OWN_TEXT,
    categoryId: '27',
    tags: ['kas negara', 'kelas'],
    defaultLanguage: 'id',
  };
  const localizations = {
    id: { title: 'Kelas Kas', description: OWN_TEXT },
    en: { title: 'Cash class', description: 'About cash. \r\n' },
  };
  const blockOf = (assignment: { readonly payload: unknown }): string =>
    (assignment.payload as { block: string }).block;
  const writes = () => google.journal.filter(({ method }) => method === 'PUT');

  beforeEach(() => {
    google.addVideo({ id: VIDEO, channelId: 'UCtirtakencana', snippet, localizations });
  });

  it('adds its block and leaves everything else byte for byte', async () => {
    const client = aClient();
    const step = await prepare(client, onYoutube());
    expect(step).toEqual({ kind: 'ready', checkpoint: { unchanged: false } });
    expect(writes()).toHaveLength(0);
    expect(await client.commit(onYoutube(), step.checkpoint)).toEqual({
      kind: 'published',
      ref: { remoteId: VIDEO, permalink: `https://www.youtube.com/watch?v=${VIDEO}` },
    });
    const { title, categoryId, tags, defaultLanguage } = snippet;
    expect(google.video(VIDEO)).toMatchObject({ title, categoryId, tags, defaultLanguage });
    expect(google.video(VIDEO)?.localizations).toEqual(localizations);
    expect(google.video(VIDEO)?.description).toBe(
      `${OWN_TEXT}\n\n${wrapBlock(blockOf(onYoutube()))}`,
    );
  });

  it('replaces its own block, and sends nothing where it is already right', async () => {
    const client = aClient();
    await client.commit(onYoutube(), {});
    await client.commit(onYoutube('Teks baru.'), {});
    expect(google.video(VIDEO)?.description).toBe(
      `${OWN_TEXT}\n\n${wrapBlock(blockOf(onYoutube('Teks baru.')))}`,
    );
    const step = await prepare(client, onYoutube('Teks baru.'));
    expect(step.checkpoint).toEqual({ unchanged: true });
    expect(await client.commit(onYoutube('Teks baru.'), step.checkpoint)).toMatchObject({
      kind: 'published',
    });
    expect(writes()).toHaveLength(2);
  });

  it('keeps what somebody else wrote between preparation and commit', async () => {
    const client = aClient();
    const step = await prepare(client, onYoutube());
    google.addVideo({
      id: VIDEO,
      channelId: 'UCtirtakencana',
      snippet: { ...snippet, description: 'Diganti tadi.', tags: ['baru'] },
      localizations,
    });
    await client.commit(onYoutube(), step.checkpoint);
    expect(google.video(VIDEO)?.tags).toEqual(['baru']);
    expect(google.video(VIDEO)?.description.startsWith('Diganti tadi.\n\n')).toBe(true);
  });

  it('takes an edit between its reading and its writing for a conflict, and writes nothing over it', async () => {
    const editBeforeWrite: typeof fetch = (address, init) => {
      if (init?.method === 'PUT') {
        google.addVideo({
          id: VIDEO,
          channelId: 'UCtirtakencana',
          snippet: { ...snippet, description: 'Baru saja.' },
        });
      }
      return fetch(address, init);
    };
    const outcome = await aClient({ http: editBeforeWrite }).commit(onYoutube(), {});
    expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'conflict' } });
    expect(google.video(VIDEO)?.description).toBe('Baru saja.');
  });

  it('refuses a whole description of 5,001 bytes, and takes one of 5,000', async () => {
    const own = 'ꦏ'.repeat(1_000);
    const added = Buffer.byteLength(`\n\n${wrapBlock(blockOf(onYoutube('x')))}`) - 1;
    const room = 5_000 - Buffer.byteLength(own) - added;
    google.addVideo({
      id: VIDEO,
      channelId: 'UCtirtakencana',
      snippet: { ...snippet, description: own },
    });
    const client = aClient();
    expect(await client.prepare(onYoutube('x'.repeat(room + 1)), {})).toMatchObject({
      kind: 'failed',
      failure: {
        class: 'validation',
        code: 'description_too_long',
        message: expect.stringMatching(/5001.*5000/) as string,
      },
    });
    await client.commit(onYoutube('x'.repeat(room)), {});
    expect(Buffer.byteLength(google.video(VIDEO)?.description ?? '')).toBe(5_000);
  });

  it('leaves a description alone whose markers were damaged', async () => {
    const description = `Halo\n${START_MARKER}\nsisa`;
    google.addVideo({
      id: VIDEO,
      channelId: 'UCtirtakencana',
      snippet: { ...snippet, description },
    });
    expect(await aClient().commit(onYoutube(), {})).toMatchObject({
      kind: 'failed',
      failure: { class: 'validation', code: 'markers_damaged' },
    });
    expect(google.video(VIDEO)?.description).toBe(description);
  });

  it('asks for a new consent once the old one was withdrawn', async () => {
    google.revoke(GOOGLE.refreshToken);
    const client = aClient();
    const failure = { class: 'auth', code: 'invalid_grant' };
    const step = await client.prepare(onYoutube(), {});
    expect(step).toMatchObject({ kind: 'failed', failure });
    expect(JSON.stringify(step)).not.toMatch(/rahasia|1\/\/refresh/);
    expect(await client.commit(onYoutube(), {})).toMatchObject({ kind: 'failed', failure });
  });

  it.each(['errors', 'details'] as const)(
    'reads the reason of a refusal in the form "%s"',
    async (errorForm) => {
      const other = await startGoogleEmulator({ errorForm });
      other.addChannel({ channelId: 'UCtirtakencana', title: 'Lain', ...GOOGLE, isReadOnly: true });
      other.addVideo({ id: VIDEO, channelId: 'UCtirtakencana', snippet });
      const { apiUrl, tokenUrl } = other;
      const outcome = await aClient({ google: { apiUrl, tokenUrl, ...ENDLESS_QUOTA } }).commit(
        onYoutube(),
        {},
      );
      await other.close();
      expect(outcome).toMatchObject({ kind: 'failed', failure: { class: 'auth' } });
    },
  );

  it('knows a video that is not there, and one of another channel', async () => {
    const client = aClient();
    google.addVideo({ id: VIDEO, channelId: 'UClain', snippet });
    expect(await client.prepare(onYoutube(), {})).toMatchObject({
      failure: { class: 'forbidden' },
    });
    const gone = onYoutube();
    (gone.payload as { videoId: string }).videoId = 'tidakAdaAda';
    expect(await client.prepare(gone, {})).toMatchObject({ failure: { class: 'not_found' } });
  });

  it('fails for another try where the network is dead before the write', async () => {
    const client = aClient({
      google: { apiUrl: NOWHERE, tokenUrl: google.tokenUrl, ...ENDLESS_QUOTA },
    });
    const failure = { class: 'retryable', code: 'no_answer' };
    expect(await client.prepare(onYoutube(), {})).toMatchObject({ kind: 'failed', failure });
    expect(await client.commit(onYoutube(), {})).toMatchObject({ kind: 'failed', failure });
  });

  it('does not know what happened where the answer to the write is lost, and wrote once', async () => {
    const client = aClient({ http: losingAnswersTo('/videos', 'PUT') });
    expect(await client.commit(onYoutube(), {})).toMatchObject({ kind: 'unknown' });
    expect(writes()).toHaveLength(1);
  });
});
