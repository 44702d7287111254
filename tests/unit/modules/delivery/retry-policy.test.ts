import {
  afterFailure,
  nextLookInSeconds,
  RETRY_DELAYS_SECONDS,
} from '../../../../src/modules/delivery/domain/retry-policy';

const FIRST = { attempts: 0, random: 0 };

describe('after a failure', () => {
  it.each([
    ['validation', { state: 'failed', attempts: 1, inSeconds: 0, dropsCheckpoint: false }],
    ['forbidden', { state: 'failed', attempts: 1, inSeconds: 0, dropsCheckpoint: false }],
    ['not_found', { state: 'failed', attempts: 1, inSeconds: 0, dropsCheckpoint: false }],
    [
      'auth',
      {
        state: 'needs_reconnect',
        attempts: 0,
        inSeconds: 0,
        dropsCheckpoint: false,
        accountState: 'needs_reconnect',
      },
    ],
    [
      'account_restricted',
      {
        state: 'on_hold',
        attempts: 0,
        inSeconds: 0,
        dropsCheckpoint: false,
        accountState: 'on_hold',
      },
    ],
    ['rate_limited', { state: 'waiting', attempts: 0, inSeconds: 3600, dropsCheckpoint: false }],
    ['retryable', { state: 'waiting', attempts: 1, inSeconds: 60, dropsCheckpoint: false }],
    ['container_gone', { state: 'waiting', attempts: 1, inSeconds: 60, dropsCheckpoint: true }],
    ['conflict', { state: 'waiting', attempts: 1, inSeconds: 60, dropsCheckpoint: true }],
  ])('of class %s the row is what its class asks for', (kind, expected) => {
    expect(afterFailure({ class: kind }, FIRST)).toEqual(expected);
  });

  it('of a class that nobody foresaw the row fails: what is not known to pass is final', () => {
    expect(afterFailure({ class: 'something_new' }, FIRST)).toMatchObject({ state: 'failed' });
  });

  it.each(['retryable', 'container_gone', 'conflict'])(
    'of class %s it is tried again after 1, 5 and 30 minutes, and then no more',
    (kind) => {
      const tries = [0, 1, 2, 3].map((attempts) =>
        afterFailure({ class: kind }, { attempts, random: 0 }),
      );
      expect(tries.map(({ state, inSeconds }) => [state, inSeconds])).toEqual([
        ['waiting', 60],
        ['waiting', 300],
        ['waiting', 1800],
        ['failed', 0],
      ]);
      expect(tries.map(({ attempts }) => attempts)).toEqual([1, 2, 3, 4]);
      expect(RETRY_DELAYS_SECONDS).toEqual([60, 300, 1800]);
    },
  );

  it('comes back when the channel says so, and never counts a quota or an account as a try', () => {
    const fourth = { attempts: 3, random: 0 };
    expect(afterFailure({ class: 'rate_limited', retryAfterSeconds: 42 }, fourth)).toMatchObject({
      state: 'waiting',
      inSeconds: 42,
      attempts: 3,
    });
    expect(afterFailure({ class: 'auth' }, fourth)).toMatchObject({ attempts: 3 });
    expect(afterFailure({ class: 'account_restricted' }, fourth)).toMatchObject({ attempts: 3 });
  });

  it('comes back up to a fifth later, so that what failed together does not come back together', () => {
    const delays = [0, 0.5, 0.999].map(
      (random) => afterFailure({ class: 'retryable' }, { attempts: 1, random }).inSeconds,
    );
    expect(delays).toEqual([300, 330, 360]);
  });
});

describe('a look at what became of a post', () => {
  it('is repeated the rarer the longer it fails, and given up after two hours', () => {
    const pauses = [0, 60, 600, 3600, 7199, 7200].map((since) => nextLookInSeconds(since, 0));
    expect(pauses).toEqual([60, 60, 300, 600, 600, undefined]);
  });
});
