import { makeCastVote } from '../../../../../src/modules/forum/application/tools/cast-vote';
import { makeClosePoll } from '../../../../../src/modules/forum/application/tools/close-poll';
import { makeFollowThread } from '../../../../../src/modules/forum/application/tools/follow-thread';
import { makeOpenPoll } from '../../../../../src/modules/forum/application/tools/open-poll';
import type { SubmissionAuthor } from '../../../../../src/modules/moderation';
import { DAY, HOUR } from '../../../../support/moderation-stage';
import { aThread, toolStage } from '../../../../support/tool-fakes';

const aVoter = (changes: Partial<SubmissionAuthor> = {}): SubmissionAuthor => ({
  ...{ kind: 'citizen', id: 70, isVerified: false, isConfirmed: true, mayTakePart: true },
  ...{ rulesVersion: 2, memberSince: new Date(0), approvedPosts: 0, rejectedPosts: 0 },
  ...{ openCases: 0, sanctions: [], ...changes },
});

const pollStage = (thread = aThread(), voter = aVoter()) => {
  const stage = toolStage(thread);
  const cast = makeCastVote({
    ...stage,
    describeAuthor: ({ id }) =>
      Promise.resolve(id === 404 ? undefined : { name: 'Warga', submission: voter }),
    currentRules: () => Promise.resolve(2),
  });
  const openPoll = makeOpenPoll(stage);
  return {
    ...stage,
    open: (changes: object = {}) =>
      openPoll({
        ...{ ...stage.call(), question: 'Jam buka?', options: ['07.00', '08.00'] },
        ...{ closesAt: new Date(stage.clock.now().getTime() + DAY), ...changes },
      }),
    close: makeClosePoll(stage),
    cast: (option: string, citizenId = 70) =>
      cast({ citizenId, threadId: thread.threadId, option }),
  };
};

describe('a poll', () => {
  it('counts one vote of each citizen, and says so to who comes again', async () => {
    const stage = pollStage();
    await stage.open();
    expect(await stage.cast('1')).toMatchObject({
      value: {
        votes: 1,
        isOpen: true,
        options: [{ key: '1', label: '07.00', votes: 1 }, { votes: 0 }],
      },
    });
    expect(await stage.cast('2')).toMatchObject({ failure: { code: 'already_voted' } });
    expect(await stage.cast('2', 71)).toMatchObject({
      value: { votes: 2, options: [{ votes: 1 }, { votes: 1 }] },
    });
  });

  it('is one for a thread, with options that differ, and ends at a moment to come', async () => {
    const stage = pollStage();
    expect(await stage.open({ options: ['Pagi', 'PAGI'] })).toMatchObject({
      failure: { code: 'poll_options_alike' },
    });
    expect(await stage.open({ closesAt: stage.clock.now() })).toMatchObject({
      failure: { code: 'time_not_ahead', field: 'closesAt' },
    });
    expect(await stage.open()).toMatchObject({ ok: true });
    expect(await stage.open({ version: 2 })).toMatchObject({ failure: { code: 'poll_exists' } });
    const lines = stage.lines.map(({ outcome, code }) => `${outcome} ${code}`);
    expect(lines.filter((line) => line === 'done ')).toHaveLength(1);
    expect(lines).toContain('refused poll_exists');
  });

  it('takes no vote once its time is over, or somebody has closed it', async () => {
    const stage = pollStage();
    await stage.open();
    stage.clock.pass(DAY - 1);
    expect(await stage.cast('1')).toMatchObject({ ok: true });
    stage.clock.pass(1);
    expect(await stage.cast('1', 71)).toMatchObject({ failure: { code: 'poll_closed' } });

    const closed = pollStage();
    await closed.open({ closesAt: undefined });
    await closed.close(closed.call({ version: 2 }));
    expect(await closed.cast('1')).toMatchObject({ failure: { code: 'poll_closed' } });
    const again = await closed.close(closed.call({ version: 3 }));
    expect(again).toMatchObject({ ok: true });
    expect(closed.lines.map(({ action }) => action)).toEqual([
      'thread_poll_open',
      'thread_poll_close',
    ]);
  });

  it('takes no vote for an option that it has not, and none in a thread that is closed, hidden or has no poll', async () => {
    const stage = pollStage();
    expect(await stage.cast('1')).toMatchObject({ failure: { code: 'poll_not_found' } });
    await stage.open();
    expect(await stage.cast('3')).toMatchObject({ failure: { code: 'poll_option_unknown' } });
    await stage.memory.save(1, { lockedAt: new Date(0) });
    expect(await stage.cast('1')).toMatchObject({ failure: { code: 'thread_closed' } });
    await stage.memory.save(1, { isHidden: true });
    expect(await stage.cast('1')).toMatchObject({ failure: { code: 'thread_not_found' } });
  });

  it.each([
    ['without a confirmed address', aVoter({ isConfirmed: false }), 'email_not_confirmed'],
    ['who has not accepted the rules of today', aVoter({ rulesVersion: 1 }), 'rules_not_accepted'],
    ['without the consent of a guardian', aVoter({ mayTakePart: false }), 'consent_missing'],
    ['who is banned', aVoter({ sanctions: [{ kind: 'ban' }] }), 'banned_for_good'],
  ])('takes no vote of somebody %s, and says so', async (_who, voter, reason) => {
    const stage = pollStage(aThread(), voter);
    await stage.open();
    expect(await stage.cast('1')).toMatchObject({
      failure: { code: 'vote_not_permitted', findings: [{ code: reason }] },
    });
    expect(stage.polls.votes.size).toBe(0);
  });

  it('takes a vote of somebody whose sanction is over', async () => {
    const until = new Date(toolStage().clock.now().getTime() - HOUR);
    const stage = pollStage(aThread(), aVoter({ sanctions: [{ kind: 'mute', until }] }));
    await stage.open();
    expect(await stage.cast('1')).toMatchObject({ ok: true });
  });
});

describe('following a thread', () => {
  it('begins after what is written already, once, and ends', async () => {
    const stage = toolStage();
    const follow = makeFollowThread({ ...stage, follows: stage.followed as never });
    const asked = { citizenId: 70, threadId: aThread().threadId };
    await follow({ ...asked, isFollowing: true });
    await follow({ ...asked, isFollowing: true });
    expect(Array.from(stage.followed.told)).toEqual([['1/70', 3]]);
    expect(await follow({ ...asked, isFollowing: false })).toMatchObject({
      value: { isFollowing: false },
    });
    expect(stage.followed.told.size).toBe(0);
  });

  it('is not for a thread that readers do not see; leaving one is', async () => {
    const stage = toolStage(aThread({ isHidden: true }));
    const follow = makeFollowThread({ ...stage, follows: stage.followed as never });
    const asked = { citizenId: 70, threadId: aThread().threadId };
    expect(await follow({ ...asked, isFollowing: true })).toMatchObject({
      failure: { code: 'thread_not_found' },
    });
    expect(await follow({ ...asked, isFollowing: false })).toMatchObject({ ok: true });
  });
});
