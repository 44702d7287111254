import type { OpenThread } from '../../../src/channels/clients';
import { type AnyAssignment, assignmentFor, clientOf, openThread } from './kit';

describe('the forum client', () => {
  const onForum = (): AnyAssignment => assignmentFor({ id: 'forum', credentials: {} });

  it('opens a thread under the key of the delivery, about the text that was published', async () => {
    const asked: Parameters<OpenThread>[0][] = [];
    const client = clientOf('forum', {
      openThread: (input) => {
        asked.push(input);
        return openThread(input);
      },
    });
    const step = await client.prepare(onForum(), {});
    expect(step.kind).toBe('ready');
    const ref = { remoteId: 't-kunci-1', permalink: '/forum/utas' };
    expect(await client.commit(onForum(), step.checkpoint)).toEqual({ kind: 'published', ref });
    expect(asked).toMatchObject([
      {
        key: 'kunci-1',
        authorName: 'Humas Tirta Kencana',
        material: { kind: 'article', documentId: 'k3m9x2q7v1' },
      },
    ]);
    expect(await client.locate(onForum(), ref)).toEqual(ref);
  });

  it('does not know what happened where the database fails', async () => {
    const client = clientOf('forum', {
      openThread: () => Promise.reject(new Error('secret connection text')),
    });
    const outcome = await client.commit(onForum(), {});
    expect(outcome).toMatchObject({ kind: 'unknown' });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });
});
