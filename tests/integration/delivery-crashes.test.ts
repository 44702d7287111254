import { randomInt } from 'node:crypto';
import { runMatrix } from '../crash/matrix';
import { SITUATIONS, type Situation } from '../crash/situations';

// A few of the points that `npm run test:crash` goes through one by one; each kill costs a boot.
const KILLS = Number(process.env.HUB_TEST_KILLS ?? '6');
const SEED = Number(process.env.HUB_TEST_SEED ?? String(randomInt(1_000_000)));

const isTried = ({ kind, deed, knob }: Situation): boolean =>
  deed === 'send' &&
  ((kind === 'image' && knob.name === 'dropped after publish') ||
    (kind === 'carousel' && knob.name === 'error but published') ||
    (kind === 'video' && knob.name === 'dropped after update'));

describe('a delivery whose worker is killed while the platform fails', () => {
  it('is public once at most, never published without a post, and ends where a person can act', async () => {
    const rows = await runMatrix({
      ...{ lanes: 1, most: KILLS, seed: SEED, tell: () => undefined },
      situations: SITUATIONS.filter(isTried),
    });

    const faults = rows.flatMap((row) => row.faults);
    expect({ seed: SEED, faults }).toEqual({ seed: SEED, faults: [] });
    // Else nothing would be proven: the faults of the platform were met, and the posts are out all the same.
    const ends = rows.flatMap(({ tolls }) => tolls.map(({ end }) => end.state));
    expect(ends).toContain('published');
    expect(rows).toHaveLength(3);
  }, 600_000);
});
