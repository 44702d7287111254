import { watchReadiness, type Part, type PartState } from '../../../src/platform/health/readiness';

const part = (state: PartState, isNeeded = false): Part => ({
  isNeeded,
  look: () => Promise.resolve(state),
});

/** A watch over one part whose looks are counted, with a clock that a test moves. */
const watchOne = (look: Part['look'], lookLimitMs?: number) => {
  const seen = { looks: 0, now: 0 };
  const watch = watchReadiness({
    now: () => seen.now,
    ...(lookLimitMs === undefined ? {} : { lookLimitMs }),
    parts: {
      database: {
        isNeeded: true,
        look() {
          seen.looks += 1;
          return look();
        },
      },
    },
  });
  return { seen, watch };
};

const ready = () => Promise.resolve<PartState>('ready');
const now = () => 0;

describe('readiness', () => {
  it.each([
    ['ready', { database: part('ready', true), jobs: part('off') }],
    ['degraded', { database: part('ready', true), jobs: part('away') }],
    ['away', { database: part('away', true), jobs: part('ready') }],
  ])('is %s by the parts that an instance needs', async (status, parts) => {
    const found = await watchReadiness({ now, parts }).ask();
    expect(found.status).toBe(status);
  });

  it('names each part', async () => {
    const parts = { database: part('ready', true), jobs: part('off'), storage: part('away') };
    const found = await watchReadiness({ now, parts }).ask();
    expect(found.parts).toEqual({ database: 'ready', jobs: 'off', storage: 'away' });
  });

  it('takes a look that fails for a part that is away', async () => {
    const { watch } = watchOne(() => Promise.reject(new Error('ECONNREFUSED')));
    expect((await watch.ask()).status).toBe('away');
  });

  it('gives a look up that does not end', async () => {
    const { watch } = watchOne(() => new Promise(() => undefined), 5);
    expect((await watch.ask()).status).toBe('away');
  });

  it('looks once for whoever asks within a second, and anew after it', async () => {
    const { seen, watch } = watchOne(ready);
    await Promise.all([watch.ask(), watch.ask()]);
    seen.now = 999;
    await watch.ask();
    expect(seen.looks).toBe(1);
    seen.now = 1000;
    await watch.ask();
    expect(seen.looks).toBe(2);
  });

  it('says that it is stopping at once, whatever it found before', async () => {
    const { watch } = watchOne(ready);
    await watch.ask();
    watch.beginStopping();
    expect(await watch.ask()).toEqual({ status: 'stopping', parts: { database: 'ready' } });
  });
});
