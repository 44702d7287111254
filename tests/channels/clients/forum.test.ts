import type { ClientsDeps, OpenThread, ReviseThread } from '../../../src/channels/clients';
import type { SentPost } from '../../../src/channels/contract';
import { type AnyAssignment, assignmentFor, clientOf, openThread } from './kit';

const onForum = (): AnyAssignment => assignmentFor({ id: 'forum', credentials: {} });

const REF = { remoteId: 't-kunci-1', permalink: '/forum/utas' };

const aPost = (changes: Partial<SentPost> = {}): SentPost => ({
  ref: REF,
  revision: 2,
  note: 'Jam buka diperbaiki.',
  changedAt: '2026-11-22T03:00:00.000Z',
  checkpoint: {},
  ...changes,
});

const aClient = (changes: Partial<ClientsDeps> = {}) => clientOf('forum', changes);

const breaks = (): Promise<never> => Promise.reject(new Error('secret connection text'));

describe('the forum client', () => {
  it('opens a thread under the key of the delivery, about the text that was published', async () => {
    const asked: Parameters<OpenThread>[0][] = [];
    const client = aClient({
      openThread: (input) => {
        asked.push(input);
        return openThread(input);
      },
    });
    const step = await client.prepare(onForum(), {});
    expect(step.kind).toBe('ready');
    expect(await client.commit(onForum(), step.checkpoint)).toEqual({
      kind: 'published',
      ref: REF,
    });
    expect(asked).toMatchObject([
      {
        key: 'kunci-1',
        authorName: 'Humas Tirta Kencana',
        material: { kind: 'article', documentId: 'k3m9x2q7v1' },
      },
    ]);
    expect(await client.locate(onForum(), REF)).toEqual(REF);
  });

  it('throws what the database throws, so that the transaction takes everything back', async () => {
    const client = aClient({ openThread: breaks, reviseThread: breaks, hideThread: breaks });
    await expect(client.commit(onForum(), {})).rejects.toThrow();
    await expect(client.revise(onForum(), aPost())).rejects.toThrow();
    await expect(client.withdraw(onForum(), aPost())).rejects.toThrow();
  });

  it('brings the first post to a new edition, with a line that says so', async () => {
    const asked: Parameters<ReviseThread>[0][] = [];
    const client = aClient({
      reviseThread: (input) => {
        asked.push(input);
        return Promise.resolve(true);
      },
    });
    expect(await client.revise(onForum(), aPost())).toEqual({ kind: 'done', ref: REF });
    const { markdown } = onForum().payload as { markdown: string };
    expect(asked).toMatchObject([
      {
        threadId: 't-kunci-1',
        markdown: `**Diperbarui 22 November 2026:** Jam buka diperbaiki.\n\n${markdown}`,
        revision: 2,
        note: 'Jam buka diperbaiki.',
        changedAt: new Date('2026-11-22T03:00:00.000Z'),
      },
    ]);
  });

  it('says where the thread is gone', async () => {
    const client = aClient({ reviseThread: () => Promise.resolve(false) });
    expect(await client.revise(onForum(), aPost())).toMatchObject({
      kind: 'failed',
      failure: { class: 'not_found', code: 'thread_missing' },
    });
  });

  it('hides the thread of a post that was withdrawn', async () => {
    const hidden: string[] = [];
    const client = aClient({
      hideThread: (threadId) => {
        hidden.push(threadId);
        return Promise.resolve();
      },
    });
    expect(await client.withdraw(onForum(), aPost())).toEqual({ kind: 'done' });
    expect(hidden).toEqual(['t-kunci-1']);
  });

  it('is always connected: it is where the hub is', async () => {
    expect(await aClient().checkConnection(onForum().account)).toEqual({
      kind: 'connected',
      accountName: 'Humas Tirta Kencana',
      remoteAccountId: '',
    });
  });
});
