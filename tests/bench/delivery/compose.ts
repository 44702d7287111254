import { hasErrors } from '../../../src/kernel/failures';
import { makeComposePlans } from '../../../src/modules/delivery';
import { BenchFailure } from '../failure';
import { BENCH_ACCOUNTS, BENCH_DOCUMENT, BENCH_OUTBOX, measureFunction } from '../pure-functions';

const ROUNDS = 3;
const ROUND_SECONDS = 1;

/** Posts written and held against their channel's limits in a second: the median of three rounds, on one core. */
export const measureCompose = async (): Promise<{ readonly postsPerSecond: number }> => {
  const compose = makeComposePlans({
    accounts: BENCH_ACCOUNTS,
    outbox: BENCH_OUTBOX,
    office: { timeZone: 'Asia/Jakarta', siteUrl: 'https://kantor.example/{type}/{slug}' },
    settingsDefaults: {},
  });
  const posts = await compose(BENCH_DOCUMENT);
  if (posts.some(({ issues }) => hasErrors(issues))) {
    throw new BenchFailure(`Posts of the bench are refused: ${JSON.stringify(posts)}`);
  }
  const { perSecond } = await measureFunction({
    run: () => compose(BENCH_DOCUMENT),
    rounds: ROUNDS,
    seconds: ROUND_SECONDS,
  });
  return { postsPerSecond: perSecond * posts.length };
};
