import { findAnswer } from '../../../../src/modules/listening/domain/find-answer';
import { aComment, seen } from '../../../support/listening-fakes';

const TEXT = 'Buka pukul 08.00, Kak 🙏';

const answer = (changes: object = {}) =>
  seen(
    aComment({
      remoteId: 'a-1',
      parentRemoteId: 'c-1',
      text: TEXT,
      writtenAt: '2026-11-22T03:00:01.000Z',
      isOurs: true,
      ...changes,
    }),
  );

const find = (among: ReturnType<typeof answer>[], parentRemoteId = '') =>
  findAnswer({
    comment: { remoteId: 'c-1', parentRemoteId },
    answer: { text: TEXT, knownIds: ['a-0'] },
    among,
  });

describe('looking for an answer', () => {
  it('finds ours under that comment', () => {
    expect(find([seen(aComment()), answer()])?.remoteId).toBe('a-1');
  });

  it('finds it whatever blanks and forms of letters the channel gives back', () => {
    const given = answer({ text: ` ${TEXT.normalize('NFD').replace(' ', '\n')} ` });
    expect(find([given])?.remoteId).toBe('a-1');
  });

  it('finds it whatever a clock says that is slow', () => {
    expect(find([answer({ writtenAt: '2020-01-01T00:00:00.000Z' })])?.remoteId).toBe('a-1');
  });

  it('finds it under the comment above, where a channel knows one level of answers', () => {
    expect(find([answer({ parentRemoteId: 'c-0' })], 'c-0')?.remoteId).toBe('a-1');
  });

  it.each([
    ['of somebody else', { isOurs: false }],
    ['under another comment', { parentRemoteId: 'c-2' }],
    ['under the post itself', { parentRemoteId: '' }],
    ['with other words', { text: 'Buka pukul 09.00' }],
    ['that was there before', { remoteId: 'a-0' }],
  ])('does not take one %s for it', (_what, changes) => {
    expect(find([answer(changes)])).toBeUndefined();
  });
});
