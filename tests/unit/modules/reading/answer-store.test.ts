import { memoryAnswers } from '../../../../src/modules/reading/strapi/answer-store';
import type { Answer } from '../../../../src/modules/reading/application/ports';

const MB = 1024 * 1024;

const anAnswer = (changes: Partial<Answer> = {}): Answer => ({
  ...{ status: 200, body: Buffer.alloc(1000), headers: {}, etag: 'W/"1"', tags: ['article'] },
  encoded: {},
  ...changes,
});

const aStore = (maxBytes = MB) => {
  const clock = { ms: 0 };
  const store = memoryAnswers({ maxBytes, now: () => clock.ms });
  const keep = (key: string, answer = anAnswer()) => {
    store.take(key).land(answer, key);
  };
  return { store, keep, clock };
};

describe('answers in memory', () => {
  it('are found until something that they were made of changes', () => {
    const { store, keep } = aStore();
    keep('one', anAnswer({ tags: ['article', 'article#1'] }));
    keep('two', anAnswer({ tags: ['article'] }));
    keep('three', anAnswer({ tags: ['faq'] }));
    expect(store.purge(['article#1'])).toBe(1);
    expect(['one', 'two', 'three'].map((key) => store.find(key) !== undefined)).toEqual([
      ...[false, true, true],
    ]);
    expect(store.purge(['article', 'article#2'])).toBe(1);
    expect(store.find('two')).toBeUndefined();
    expect(store.purgeAll()).toBe(1);
    expect(store.size.answers).toBe(0);
  });

  it('are not kept where a change has overtaken their computation', async () => {
    const { store } = aStore();
    const flight = store.take('one');
    store.purge(['something else']);
    expect(store.flightOf('one')).toBeUndefined(); // who asks from now on begins anew
    flight.land(anAnswer(), 'one');
    expect(store.find('one')).toBeUndefined();
    expect(await flight.landed).toEqual(anAnswer()); // who asked before is answered all the same
  });

  it('are computed once for all who ask meanwhile', async () => {
    const { store } = aStore();
    const flight = store.take('one');
    const waiting = Array.from({ length: 1000 }, async () => store.flightOf('one')?.landed);
    const answer = anAnswer();
    flight.land(answer, 'one');
    expect(new Set(await Promise.all(waiting))).toEqual(new Set([answer]));
    expect(store.flightOf('one')).toBeUndefined();
  });

  it('make a new computation necessary where there was nothing to keep', async () => {
    const { store } = aStore();
    const flight = store.take('one');
    flight.land(undefined, 'one');
    expect(await flight.landed).toBeUndefined();
    expect([store.find('one'), store.flightOf('one')]).toEqual([undefined, undefined]);
  });

  it('stay within their bytes, whatever is asked', () => {
    const { store, keep } = aStore();
    for (let number = 0; number < 5000; number += 1) keep(`key ${String(number)}`);
    expect(store.size.bytes).toBeLessThanOrEqual(MB);
    expect(store.size.answers).toBeGreaterThan(50);
    keep('large', anAnswer({ body: Buffer.alloc(MB) }));
    expect(store.find('large')).toBeUndefined();
  });

  it('that are asked for again outlive a flood of others', () => {
    const { store, keep } = aStore();
    const real = Array.from({ length: 20 }, (_, number) => `real ${String(number)}`);
    let hits = 0;
    let asked = 0;
    for (let round = 0; round < 50; round += 1) {
      for (const key of real) {
        asked += 1;
        if (store.find(key) === undefined) keep(key);
        else hits += 1;
      }
      for (let noise = 0; noise < 80; noise += 1) {
        const key = `noise ${String(round)} ${String(noise)}`;
        if (store.find(key) === undefined) keep(key);
      }
    }
    expect(hits / asked).toBeGreaterThanOrEqual(0.95);
  });

  it('that are asked for again outlive a flood that is quicker than they are, and changes', () => {
    const { store, keep } = aStore();
    const real = Array.from({ length: 20 }, (_, number) => `real ${String(number)}`);
    const misses: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const missed = real.filter((key) => store.find(key) === undefined);
      for (const key of missed) keep(key, anAnswer({ tags: ['real'] }));
      misses.push(missed.length);
      // Many times what the newcomers' part can hold.
      for (let noise = 0; noise < 500; noise += 1) keep(`noise ${String(round)} ${String(noise)}`);
      if (round === 10) store.purge(['real']);
    }
    expect(misses).toEqual([20, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, ...Array<number>(8).fill(0)]);
    expect(store.size.bytes).toBeLessThanOrEqual(MB);
  });

  it('are replaced by the same answer with shorter bodies, and by no other', () => {
    const { store, keep } = aStore();
    keep('one');
    const before = store.size.bytes;
    store.replace('one', anAnswer({ encoded: { br: Buffer.alloc(500) } }));
    expect(store.find('one')?.encoded.br).toHaveLength(500);
    expect(store.size.bytes).toBe(before + 500);
    store.replace('one', anAnswer({ etag: 'W/"2"' }));
    expect(store.find('one')?.etag).toBe('W/"1"');
    store.replace('two', anAnswer());
    expect(store.find('two')).toBeUndefined();
    expect(store.purge(['article'])).toBe(1);
  });

  it('are neither kept nor found while changes would not be heard of', () => {
    const { store, keep } = aStore();
    keep('one');
    store.setOpen(false);
    keep('two');
    expect([store.find('one'), store.find('two')]).toEqual([undefined, undefined]);
    store.setOpen(true);
    expect(store.find('one')).toBeUndefined();
    keep('three');
    expect(store.find('three')).toEqual(anAnswer());
  });

  it('are the last resort meanwhile, for five minutes, unless a change of our own touched them', () => {
    const { store, keep, clock } = aStore();
    keep('one');
    keep('two', anAnswer({ tags: ['faq'] }));
    expect(store.lastKnown('one')).toBeUndefined();
    store.setOpen(false);
    store.purge(['faq']);
    expect([store.lastKnown('one'), store.lastKnown('two')]).toEqual([anAnswer(), undefined]);
    clock.ms += 299_999;
    store.setOpen(false); // still closed
    expect(store.lastKnown('one')).toEqual(anAnswer());
    clock.ms += 1;
    expect(store.lastKnown('one')).toBeUndefined();
  });
});
