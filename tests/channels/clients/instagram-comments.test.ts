import type { CommentDesk, RemoteComment } from '../../../src/channels/contract';
import { setInstagramStage, type InstagramStage } from './instagram-stage';

let stage: InstagramStage;
let ours: string;

beforeEach(async () => {
  stage = await setInstagramStage();
  ours = await stage.someoneElsePosts();
});

afterEach(() => stage.close());

const desk = (): CommentDesk => {
  const { comments } = stage.client();
  if (comments === undefined) throw new Error('the client has no desk for comments');
  return comments;
};
const account = () => stage.post().account;
const ref = () => ({ remoteId: ours, permalink: '' });

const list = async (): Promise<readonly RemoteComment[]> => {
  const listed = await desk().list(account(), ref());
  if (listed.kind !== 'done') throw new Error(listed.kind);
  return listed.value;
};

const readerWrites = (text: string, parentId?: string): string =>
  stage.emulator.commentAsReader({
    mediaId: ours,
    username: 'warga',
    text,
    ...(parentId === undefined ? {} : { parentId }),
  });

describe('the comments under a post', () => {
  it('are read with their answers, oldest first', async () => {
    const question = readerWrites('Buka jam berapa? 🙂');
    stage.advance(60);
    await desk().answer(account(), { commentRemoteId: question, text: 'Pukul 08.00.' });
    stage.advance(60);
    readerWrites('Terima kasih', question);
    expect(await list()).toEqual([
      {
        remoteId: question,
        parentRemoteId: '',
        authorName: 'warga',
        text: 'Buka jam berapa? 🙂',
        writtenAt: '2026-06-01T00:00:00.000Z',
        isHidden: false,
        isOurs: false,
      },
      expect.objectContaining({ parentRemoteId: question, text: 'Pukul 08.00.', isOurs: true }),
      expect.objectContaining({ parentRemoteId: question, text: 'Terima kasih', isOurs: false }),
    ]);
  });

  it('are read over several pages, and each once', async () => {
    for (let place = 0; place < 120; place += 1) {
      readerWrites(`Komentar ${String(place)}`);
      stage.advance(1);
    }
    const read = await list();
    expect(new Set(read.map(({ remoteId }) => remoteId)).size).toBe(120);
    expect(read.map(({ text }) => text)).toEqual(
      Array.from({ length: 120 }, (_, place) => `Komentar ${String(place)}`),
    );
  });

  it('are none under a new post', async () => {
    expect(await list()).toEqual([]);
  });

  it('cannot be read where the token is dead', async () => {
    stage.emulator.faults.add({ on: 'list_comments', kind: 'token_dies' });
    expect(await desk().list(account(), ref())).toMatchObject({
      kind: 'failed',
      failure: { class: 'auth' },
    });
  });
});

describe('an answer to a comment', () => {
  it('gives its id', async () => {
    const question = readerWrites('Buka jam berapa?');
    const input = { commentRemoteId: question, text: 'Pukul 08.00.' };
    const answered = await desk().answer(account(), input);
    const [, answer] = await list();
    expect(answered).toEqual({ kind: 'done', value: { remoteId: answer?.remoteId } });
  });

  it.each(['drop_before', 'drop_after', 'error_but_done', 'server_error'] as const)(
    'is unclear behind %s, and was sent once',
    async (kind) => {
      const question = readerWrites('Buka jam berapa?');
      stage.emulator.faults.add({ on: 'reply', kind });
      const input = { commentRemoteId: question, text: 'Pukul 08.00.' };
      expect(await desk().answer(account(), input)).toMatchObject({ kind: 'unclear' });
      const sent = stage.emulator.journal.filter(({ path }) => path.endsWith('/replies'));
      expect(sent.length).toBeLessThanOrEqual(1);
      expect((await list()).length).toBeLessThanOrEqual(2);
    },
  );

  it('fails where the comment is gone', async () => {
    const input = { commentRemoteId: '17900000000099999', text: 'Pukul 08.00.' };
    expect(await desk().answer(account(), input)).toMatchObject({
      kind: 'failed',
      failure: { class: 'not_found' },
    });
  });

  it('cannot lead to another place than a comment', async () => {
    const input = { commentRemoteId: '../17841400000000001/media?x=', text: 'Halo' };
    await desk().answer(account(), input);
    expect(stage.emulator.containers()).toHaveLength(1);
    expect(stage.emulator.journal.at(-1)?.path).toContain('..%2F17841400000000001%2Fmedia%3Fx%3D');
  });
});

describe('a comment', () => {
  it('is hidden, and shown again', async () => {
    const insult = readerWrites('Kasar');
    for (const isHidden of [true, true, false]) {
      expect(await desk().setHidden(account(), { commentRemoteId: insult, isHidden })).toEqual({
        kind: 'done',
        value: undefined,
      });
      expect(await list()).toMatchObject([{ remoteId: insult, isHidden }]);
    }
  });

  it('may be hidden behind a lost answer', async () => {
    const insult = readerWrites('Kasar');
    stage.emulator.faults.add({ on: 'hide_comment', kind: 'drop_after' });
    const input = { commentRemoteId: insult, isHidden: true };
    expect(await desk().setHidden(account(), input)).toMatchObject({ kind: 'unclear' });
    expect(await list()).toMatchObject([{ isHidden: true }]);
  });
});

describe('the numbers of a post', () => {
  const metrics = () => stage.client().metrics?.(account(), ref());

  it('are no data, and not nought, before Meta has counted', async () => {
    stage.advance(47 * 3600);
    expect(await metrics()).toEqual({ kind: 'no_data' });
  });

  it('are those that Meta counted, by our names', async () => {
    stage.emulator.setInsights(ours, { reach: 310, views: 540, likes: 21, saved: 4, shares: 2 });
    stage.advance(49 * 3600);
    expect(await metrics()).toEqual({
      kind: 'measured',
      values: { reach: 310, views: 540, likes: 21, comments: 0, saves: 4, shares: 2 },
    });
  });

  it('fail by their class where they cannot be read', async () => {
    stage.emulator.faults.add({ on: 'insights', kind: 'refuse', error: { code: 10 } });
    expect(await metrics()).toMatchObject({ kind: 'failed', failure: { class: 'forbidden' } });
  });
});
