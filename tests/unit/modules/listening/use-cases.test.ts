import { makeActOnComment } from '../../../../src/modules/listening/application/act-on-comment';
import { makeCarryOutActs } from '../../../../src/modules/listening/application/carry-out-acts';
import { makeReadDueComments } from '../../../../src/modules/listening/application/read-comments';
import { makeShowComments } from '../../../../src/modules/listening/application/show-comments';
import type { CommentAction } from '../../../../src/modules/listening/domain/pending';
import { StandingClock } from '../../../support/delivery-fakes';
import {
  aComment,
  aPost,
  FakeAccount,
  FakeCommentDesk,
  InMemoryComments,
  InMemoryPosts,
  makeRecord,
} from '../../../support/listening-fakes';

const SETTLE_SECONDS = 60;
const LEASE_SECONDS = 120;
const BY = { kind: 'staff', id: '3', name: 'Sari' } as const;

const stage = async () => {
  const clock = new StandingClock('2026-11-22T03:00:00Z');
  const desk = new FakeCommentDesk(() => clock.now());
  const posts = new InMemoryPosts([aPost()]);
  const comments = new InMemoryComments();
  const account = new FakeAccount(desk);
  const { deeds, record } = makeRecord();
  const surprises: unknown[] = [];
  const onSurprise = (_about: unknown, error: unknown) => void surprises.push(error);
  const shared = {
    ...{ posts, comments, clock, onSurprise },
    openAccount: account.open,
    inTransaction: <Value>(work: () => Promise<Value>) => work(),
  };
  let nudges = 0;
  const act = makeActOnComment({
    ...{ ...shared, record, settleSeconds: SETTLE_SECONDS },
    afterCommit: () => void (nudges += 1),
  });
  desk.comments = [aComment()];
  const readDue = makeReadDueComments({
    ...{ ...shared, channels: ['kanal'] },
    onUnread: () => undefined,
  });
  await readDue();
  const commentId = comments.of('c-1').id;
  const ask = async (action: CommentAction, text = '') => {
    const outcome = await act({ commentId, action, text, by: BY });
    return outcome.ok ? 'taken' : outcome.failure.code;
  };
  const show = makeShowComments({ posts, comments });
  return {
    ...{ clock, desk, posts, comments, account, deeds, surprises, ask, readDue },
    nudges: () => nudges,
    carryOut: makeCarryOutActs(shared),
    pending: async () => {
      const shown = await show({ deliveryId: 7, language: 'en' });
      return shown.ok ? shown.value.find(({ id }) => id === commentId)?.pending : undefined;
    },
    visible: () => desk.comments.filter(({ isOurs }) => isOurs).length,
  };
};

describe('an answer', () => {
  it('is written down with the name of who gave it before anything is sent', async () => {
    const { ask, desk, deeds, nudges, pending } = await stage();
    expect(await ask('answer', ' Buka pukul 08.00 ')).toBe('taken');
    expect(desk.answers).toEqual([]);
    expect(deeds).toMatchObject([{ by: BY, action: 'comment_answer', words: 'Buka pukul 08.00' }]);
    expect(nudges()).toBe(1);
    expect(await pending()).toEqual({ state: 'sending', message: 'Being sent.' });
  });

  it('is sent once, and stands among the comments at once', async () => {
    const { ask, desk, carryOut, comments, pending } = await stage();
    await ask('answer', 'Buka pukul 08.00');
    expect(await carryOut()).toBe(1);
    expect(await carryOut()).toBe(0);
    expect(desk.answers).toEqual(['Buka pukul 08.00']);
    expect(comments.of('a-1')).toMatchObject({ isOurs: true, parentRemoteId: 'c-1' });
    expect(await pending()).toBeNull();
  });

  it('is not sent twice by two who want to at the same moment', async () => {
    const { ask, desk, carryOut } = await stage();
    await ask('answer', 'Buka pukul 08.00');
    await Promise.all([carryOut(), carryOut()]);
    expect(desk.answers).toHaveLength(1);
  });

  it.each(['unclear', 'throws'] as const)(
    'of which nobody knows (%s) is looked for, and found, and never sent again',
    async (kind) => {
      const { ask, desk, carryOut, clock, pending, visible } = await stage();
      desk.fates.push({ kind, isOut: true });
      await ask('answer', 'Buka pukul 08.00');
      await carryOut();
      expect(await pending()).toMatchObject({ state: 'unknown' });
      clock.advance(15);
      await carryOut();
      expect(await pending()).toBeNull();
      expect(visible()).toBe(1);
      expect(desk.answers).toHaveLength(1);
    },
  );

  it('is not mistaken for an older one with the same words', async () => {
    const { ask, desk, carryOut, clock, pending } = await stage();
    await ask('answer', 'Buka pukul 08.00');
    await carryOut();
    desk.fates.push({ kind: 'unclear', isOut: false });
    await ask('answer', 'Buka pukul 08.00');
    await carryOut();
    clock.advance(15);
    await carryOut();
    expect(await pending()).toMatchObject({ state: 'unknown' });
  });

  it('of which nobody knows, and that is not there, stays unknown and is left to a person', async () => {
    const { ask, desk, carryOut, clock, pending } = await stage();
    desk.fates.push({ kind: 'unclear', isOut: false });
    await ask('answer', 'Buka pukul 08.00');
    await carryOut();
    for (let look = 0; look < 10; look += 1) {
      clock.advance(21_600);
      await carryOut();
    }
    expect(desk.answers).toHaveLength(1);
    expect(desk.lists).toBe(1 + 6);
    expect(await pending()).toMatchObject({ state: 'unknown' });
  });

  it('may follow one of which nobody knows only after a look that does not show it', async () => {
    const { ask, desk, carryOut, clock, visible } = await stage();
    desk.fates.push({ kind: 'unclear', isOut: false });
    await ask('answer', 'Buka pukul 08.00');
    await carryOut();
    expect(await ask('answer', 'Buka pukul 08.00')).toBe('answer_unclear_yet');
    clock.advance(SETTLE_SECONDS);
    desk.listFailure = { class: 'retryable', code: 'no_answer', message: 'No answer.' };
    expect(await ask('answer', 'Buka pukul 08.00')).toBe('answer_unclear_unread');
    desk.listFailure = undefined;
    expect(await ask('answer', 'Buka pukul 08.00')).toBe('taken');
    await carryOut();
    expect(visible()).toBe(1);
  });

  it('does not follow one that turns out to be public', async () => {
    const { ask, desk, carryOut, clock, pending, visible } = await stage();
    desk.fates.push({ kind: 'unclear', isOut: true });
    await ask('answer', 'Buka pukul 08.00');
    await carryOut();
    clock.advance(SETTLE_SECONDS);
    expect(await ask('answer', 'Buka pukul 08.00')).toBe('answer_found');
    await carryOut();
    expect(visible()).toBe(1);
    expect(await pending()).toBeNull();
  });

  it('of a worker that died is looked for when its lease has run out, not sent again', async () => {
    const { ask, desk, carryOut, clock, comments, pending } = await stage();
    await ask('answer', 'Buka pukul 08.00');
    const { answer } = comments.of('c-1').pending;
    if (answer === undefined) throw new Error('No answer is on its way.');
    // What stands on the row between the intent and the request.
    const sentAt = clock.now().toISOString();
    const dueAt = new Date(clock.now().getTime() + LEASE_SECONDS * 1000).toISOString();
    await comments.writePending(comments.of('c-1'), {
      answer: { ...answer, step: 'sending', sentAt, dueAt },
    });
    expect(await carryOut()).toBe(0);
    expect(await ask('answer', 'Lagi')).toBe('act_under_way');
    clock.advance(LEASE_SECONDS);
    await carryOut();
    expect(desk.answers).toEqual([]);
    expect(await pending()).toMatchObject({ state: 'unknown' });
  });

  it('that the channel refuses for now is tried again, twice, and then left to a person', async () => {
    const { ask, desk, carryOut, clock, pending } = await stage();
    const failure = { class: 'retryable', code: '2', message: 'Try later.' } as const;
    desk.fates.push(...[1, 2, 3].map(() => ({ kind: 'failed' as const, failure })));
    await ask('answer', 'Buka pukul 08.00');
    for (let turn = 0; turn < 6; turn += 1) {
      await carryOut();
      clock.advance(300);
    }
    expect(desk.answers).toHaveLength(3);
    expect(await pending()).toMatchObject({ state: 'failed' });
    expect(await ask('answer', 'Buka pukul 08.00')).toBe('taken');
  });

  it('that the channel refuses for good is not tried again, and says why', async () => {
    const { ask, desk, carryOut, clock, pending } = await stage();
    const failure = { class: 'auth', code: '190', message: 'Token ended.' } as const;
    desk.fates.push({ kind: 'failed', failure });
    await ask('answer', 'Buka pukul 08.00');
    await carryOut();
    clock.advance(3600);
    expect(await carryOut()).toBe(0);
    expect(await pending()).toEqual({
      state: 'failed',
      message: expect.stringContaining('Connect it again') as string,
    });
  });

  it.each([
    ['', 'answer_empty'],
    ['   ', 'answer_empty'],
    ['x'.repeat(301), 'answer_too_long'],
  ])('that does not fit is refused: %#', async (text, code) => {
    const { ask, desk, deeds } = await stage();
    expect(await ask('answer', text)).toBe(code);
    expect(desk.answers).toEqual([]);
    expect(deeds).toEqual([]);
  });

  it('waits, and says so, while nothing may be sent', async () => {
    const { ask, desk, account, carryOut, clock, pending } = await stage();
    await ask('answer', 'Buka pukul 08.00');
    account.closed = 'delivery_off';
    await carryOut();
    expect(await pending()).toMatchObject({
      state: 'sending',
      message: expect.stringMatching(/^Waiting/) as string,
    });
    expect(await ask('answer', 'Lagi')).toBe('act_under_way');
    account.closed = undefined;
    clock.advance(60);
    await carryOut();
    expect(desk.answers).toHaveLength(1);
  });

  it('is refused at once on an account that sends nothing, and under a comment that is gone', async () => {
    const { ask, account, desk, readDue, clock } = await stage();
    account.closed = 'account_rehearses';
    expect(await ask('answer', 'Buka')).toBe('account_rehearses');
    account.closed = undefined;
    desk.comments = [];
    clock.advance(3600);
    await readDue();
    expect(await ask('answer', 'Buka')).toBe('comment_gone');
  });
});

describe('a comment', () => {
  it('is hidden and shown again, on the record', async () => {
    const { ask, desk, carryOut, comments, deeds } = await stage();
    await ask('hide');
    await carryOut();
    expect(comments.of('c-1').isHidden).toBe(true);
    await ask('show');
    await carryOut();
    expect(comments.of('c-1').isHidden).toBe(false);
    expect(desk.hidings.map(({ isHidden }) => isHidden)).toEqual([true, false]);
    expect(deeds.map(({ action }) => action)).toEqual(['comment_hide', 'comment_show']);
  });

  it('is hidden even while an answer to it is unclear', async () => {
    const { ask, desk, carryOut, comments, pending } = await stage();
    desk.fates.push({ kind: 'unclear', isOut: false });
    await ask('answer', 'Buka pukul 08.00');
    await carryOut();
    expect(await ask('hide')).toBe('taken');
    await carryOut();
    expect(comments.of('c-1').isHidden).toBe(true);
    expect(await pending()).toMatchObject({ state: 'unknown' });
  });

  it('stays hidden where a reading began before it was', async () => {
    const { ask, desk, carryOut, comments, readDue, clock } = await stage();
    clock.advance(3600);
    const list = desk.list.bind(desk);
    desk.list = async () => {
      const before = await list();
      await ask('hide');
      await carryOut();
      return before;
    };
    desk.comments = [aComment({ authorName: 'budi.s' })];
    await readDue();
    expect(comments.of('c-1').isHidden).toBe(true);
  });

  it('that the channel does not let be hidden is tried three times', async () => {
    const { ask, desk, carryOut, clock, pending } = await stage();
    desk.hidingFailure = { class: 'rate_limited', code: '4', message: 'Too many calls.' };
    await ask('hide');
    for (let turn = 0; turn < 6; turn += 1) {
      await carryOut();
      clock.advance(300);
    }
    expect(desk.hidings).toHaveLength(3);
    expect(await pending()).toMatchObject({ state: 'failed' });
  });
});
