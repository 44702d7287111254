import { START_MARKER, wrapBlock } from '../../../src/channels/youtube/splice';
import { startGoogleEmulator, type GoogleEmulator } from '../../emulators/google';
import {
  addressesOf,
  aSentPost,
  blockOf,
  onYoutube,
  OWN_CHANNEL,
  withPayload,
  youtubeOn,
} from './google-kit';
import { VIDEO } from './kit';

const NOW = '2026-06-01T00:00:00.000Z';
const LONG_AGO = '2026-05-31T23:00:00.000Z';
const OWN_TEXT = 'Rekaman kelas kas.\r\n0:00 Pembuka\n';
const OTHER_VIDEO = 'kElAsKaS002';

const snippet = {
  title: 'Kelas Kas',
  description: OWN_TEXT,
  categoryId: '27',
  tags: ['kas negara'],
  defaultLanguage: 'id',
};
const localizations = {
  id: { title: 'Kelas Kas', description: OWN_TEXT },
  en: { title: 'Cash class', description: 'About cash. \r\n' },
};

let google: GoogleEmulator;

const addVideo = (changes: object = {}, id = VIDEO): void => {
  const { channelId } = OWN_CHANNEL;
  google.addVideo({ id, channelId, snippet: { ...snippet, ...changes }, localizations });
};

const textOf = (id = VIDEO): string => google.video(id)?.description ?? '';

const writes = (): number => google.journal.filter(({ method }) => method === 'PUT').length;

beforeEach(async () => {
  google = await startGoogleEmulator();
  google.addChannel(OWN_CHANNEL);
  addVideo();
});

afterEach(() => google.close());

describe('after an unclear answer', () => {
  const attempt = (intendedAt = LONG_AGO) => ({ checkpoint: { unchanged: false }, intendedAt });
  const published = { kind: 'published', ref: aSentPost().ref };

  it.each(['drop_after', 'error_but_done'] as const)(
    'finds the block that was written (%s), and writes nothing again',
    async (kind) => {
      google.faults.add({ on: 'update', kind });
      const client = youtubeOn(google);
      expect(await client.commit(onYoutube(), {})).toMatchObject({ kind: 'unknown' });
      expect(await client.reconcile?.(onYoutube(), attempt())).toEqual(published);
      expect(textOf()).toContain(wrapBlock(blockOf(onYoutube())));
      expect(writes()).toBe(1);
    },
  );

  it.each(['drop_before', 'server_error'] as const)(
    'says that nothing was written (%s), so that it may be sent again',
    async (kind) => {
      google.faults.add({ on: 'update', kind });
      const client = youtubeOn(google);
      expect(await client.commit(onYoutube(), {})).toMatchObject({ kind: 'unknown' });
      const outcome = await client.reconcile?.(onYoutube(), attempt());
      expect(outcome).toEqual({ kind: 'not_published', checkpoint: { unchanged: false } });
      expect(await client.commit(onYoutube(), { unchanged: false })).toEqual(published);
    },
  );

  it('waits while a write that was given up may still arrive', async () => {
    expect(await youtubeOn(google).reconcile?.(onYoutube(), attempt(NOW))).toMatchObject({
      kind: 'wait',
      seconds: 60,
    });
  });

  it('knows nothing where it cannot look', async () => {
    google.faults.add({ on: 'list', kind: 'server_error' });
    expect(await youtubeOn(google).reconcile?.(onYoutube(), attempt())).toMatchObject({
      kind: 'failed',
      failure: { class: 'retryable' },
    });
  });

  it('takes no reply for a success that shows another text', async () => {
    const answerOldText: typeof fetch = async (address, init) => {
      const response = await fetch(address, init);
      if (init?.method !== 'PUT') return response;
      const video = (await response.json()) as { snippet: object };
      const shown = { ...video, snippet: { ...video.snippet, description: OWN_TEXT } };
      return new Response(JSON.stringify(shown), {
        status: 200,
        headers: { 'content-type': 'application/json' },
      });
    };
    const client = youtubeOn(google, { http: answerOldText });
    expect(await client.commit(onYoutube(), {})).toMatchObject({ kind: 'unknown' });
  });
});

describe('a new edition', () => {
  it('replaces the block, and is written once however often it is asked for', async () => {
    const client = youtubeOn(google);
    await client.commit(onYoutube(), {});
    const newer = onYoutube('Teks baru.');
    const done = { kind: 'done', ref: aSentPost().ref };
    expect(await client.revise(newer, aSentPost())).toEqual(done);
    expect(await client.revise(newer, aSentPost())).toEqual(done);
    expect(textOf()).toBe(`${OWN_TEXT}\n\n${wrapBlock(blockOf(newer))}`);
    expect(writes()).toBe(2);
  });

  it.each(['drop_before', 'drop_after', 'server_error', 'error_but_done'] as const)(
    'is tried again after %s, and ends the same',
    async (kind) => {
      const client = youtubeOn(google);
      await client.commit(onYoutube(), {});
      google.faults.add({ on: 'update', kind });
      const newer = onYoutube('Teks baru.');
      expect(await client.revise(newer, aSentPost())).toMatchObject({
        kind: 'failed',
        failure: { class: 'retryable' },
      });
      expect(await client.revise(newer, aSentPost())).toMatchObject({ kind: 'done' });
      expect(textOf()).toBe(`${OWN_TEXT}\n\n${wrapBlock(blockOf(newer))}`);
    },
  );

  it('that names another video moves the block there', async () => {
    addVideo({ title: 'Lain' }, OTHER_VIDEO);
    const client = youtubeOn(google);
    await client.commit(onYoutube(), {});
    const moved = withPayload(onYoutube(), { videoId: OTHER_VIDEO });
    expect(await client.revise(moved, aSentPost())).toMatchObject({
      kind: 'done',
      ref: { remoteId: OTHER_VIDEO },
    });
    expect(textOf()).toBe(OWN_TEXT);
    expect(textOf(OTHER_VIDEO)).toContain(wrapBlock(blockOf(moved)));
  });

  it('loses to an edit of somebody else, and keeps it', async () => {
    const client = youtubeOn(google);
    await client.commit(onYoutube(), {});
    google.faults.add({
      on: 'update',
      kind: 'meanwhile',
      run: () => addVideo({ description: 'Disunting tadi.' }),
    });
    expect(await client.revise(onYoutube('Baru'), aSentPost())).toMatchObject({
      kind: 'failed',
      failure: { class: 'conflict' },
    });
    expect(textOf()).toBe('Disunting tadi.');
  });
});

describe('a withdrawal', () => {
  it('gives the description its first bytes again, once', async () => {
    const client = youtubeOn(google);
    await client.commit(onYoutube(), {});
    expect(await client.withdraw(onYoutube(), aSentPost())).toEqual({ kind: 'done' });
    expect(await client.withdraw(onYoutube(), aSentPost())).toEqual({ kind: 'done' });
    expect(textOf()).toBe(OWN_TEXT);
    expect(google.video(VIDEO)?.localizations).toEqual(localizations);
    expect(writes()).toBe(2);
  });

  it('is done where the video is gone', async () => {
    const post = aSentPost({ ref: { remoteId: OTHER_VIDEO, permalink: '' } });
    expect(await youtubeOn(google).withdraw(onYoutube(), post)).toEqual({ kind: 'done' });
  });

  it('becomes the task of a person where the markers were damaged', async () => {
    addVideo({ description: `Halo\n${START_MARKER}\nsisa` });
    expect(await youtubeOn(google).withdraw(onYoutube(), aSentPost())).toEqual({
      kind: 'manual',
    });
    expect(writes()).toBe(0);
  });

  it('finds the block where the owner changed the language of the video since', async () => {
    const client = youtubeOn(google);
    await client.commit(onYoutube(), {});
    const description = textOf();
    addVideo({ description, defaultLanguage: 'en' });
    expect(await client.withdraw(onYoutube(), aSentPost())).toEqual({ kind: 'done' });
    expect(textOf()).toBe(OWN_TEXT);
  });

  it('waits for a new consent where the old one was withdrawn', async () => {
    google.revoke(OWN_CHANNEL.refreshToken);
    expect(await youtubeOn(google).withdraw(onYoutube(), aSentPost())).toMatchObject({
      kind: 'failed',
      failure: { class: 'auth', code: 'invalid_grant' },
    });
  });
});

describe('a post in English', () => {
  const inEnglish = withPayload(onYoutube(), { locale: 'en', block: 'Read all about it.' });

  it('goes under the English translation, and nothing else changes', async () => {
    const client = youtubeOn(google);
    expect(await client.commit(inEnglish, {})).toMatchObject({ kind: 'published' });
    const english = { ...localizations.en };
    english.description += `\n\n${wrapBlock('Read all about it.')}`;
    expect(google.video(VIDEO)).toMatchObject(snippet);
    expect(google.video(VIDEO)?.localizations).toEqual({ ...localizations, en: english });
    expect(await client.prepare(inEnglish, {})).toMatchObject({ checkpoint: { unchanged: true } });
    expect(await client.withdraw(inEnglish, aSentPost())).toEqual({ kind: 'done' });
    expect(google.video(VIDEO)?.localizations).toEqual(localizations);
    expect(google.video(VIDEO)).toMatchObject(snippet);
  });

  it('stands beside the Indonesian one, each in its own text', async () => {
    const client = youtubeOn(google);
    await client.commit(onYoutube(), {});
    await client.commit(inEnglish, {});
    expect(await client.withdraw(onYoutube(), aSentPost())).toEqual({ kind: 'done' });
    expect(textOf()).toBe(OWN_TEXT);
    expect(google.video(VIDEO)?.localizations['en']?.description).toContain('Read all about it.');
  });

  it('goes into the main description of an English video', async () => {
    addVideo({ defaultLanguage: 'en' });
    await youtubeOn(google).commit(inEnglish, {});
    expect(textOf()).toContain(wrapBlock('Read all about it.'));
    expect(google.video(VIDEO)?.localizations).toEqual(localizations);
  });

  it.each([
    ['translation_missing', 'id'],
    ['video_language_not_set', undefined],
  ])('makes up no title where there is no translation: %s', async (code, defaultLanguage) => {
    const { channelId } = OWN_CHANNEL;
    google.addVideo({ id: VIDEO, channelId, snippet: { ...snippet, defaultLanguage } });
    expect(await youtubeOn(google).prepare(inEnglish, {})).toMatchObject({
      kind: 'failed',
      failure: { class: 'validation', code, field: 'videoId' },
    });
    expect(writes()).toBe(0);
  });
});

describe('a rehearsal', () => {
  it('lists what would be sent, without a secret, and sends nothing', () => {
    const listed = youtubeOn(google).rehearse(onYoutube());
    expect(listed.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET ${addressesOf(google).apiUrl}/youtube/v3/videos`,
      `PUT ${addressesOf(google).apiUrl}/youtube/v3/videos`,
    ]);
    expect(listed[1]?.fields['description']).toContain(wrapBlock(blockOf(onYoutube())));
    expect(JSON.stringify(listed)).not.toMatch(/rahasia|1\/\/refresh|Bearer/);
    expect(google.journal).toHaveLength(0);
  });
});
