import { makeRecountForum } from '../../src/modules/forum/application/recount-forum';
import { strapiTransaction } from '../../src/modules/forum/strapi/post-book';
import { strapiRecountBook } from '../../src/modules/forum/strapi/recount-book';
import { runCrowd } from '../support/forum-crowd';
import { forumStage } from '../support/forum-stage';
import { bootHub, type BootedHub } from '../support/hub';

const POSTERS = 50;
const MODERATORS = 5;
const STEPS = 120; // `npm run bench:forum` lets them go on for a minute
const DAY_SECONDS = 24 * 3600;

describe('fifty people who write while five moderate', () => {
  let booted: BootedHub;

  beforeAll(async () => {
    booted = await bootHub();
  });

  afterAll(() => booted.stop());

  it('lose and double no post, and leave counters that a recount confirms', async () => {
    const stage = forumStage(booted.strapi, booted.clock);
    let left = STEPS;
    const goesOn = () => (left -= 1) >= 0;
    const crowd = await runCrowd(stage, { posters: POSTERS, moderators: MODERATORS, goesOn });
    expect(crowd).toMatchObject({ lost: 0, doubled: 0 });
    expect(crowd.posts).toBeGreaterThan(POSTERS);
    expect(crowd.decisions).toBeGreaterThan(0);
    booted.clock.advance(DAY_SECONDS);
    const report = await makeRecountForum({
      ...{
        book: strapiRecountBook(booted.strapi),
        inTransaction: strapiTransaction(booted.strapi),
      },
      ...{ clock: booted.clock, timeZone: 'Asia/Jakarta' },
    })();
    expect(report?.drifts).toEqual([]);
  });
});
