import { makeFinishErasures } from '../../../../src/modules/citizens/application/erase-citizen';

const AT = new Date('2026-05-04T03:00:00Z');

const aSweep = (open: readonly number[], broken: number) => {
  const erased: number[] = [];
  const finished: number[] = [];
  const sweep = makeFinishErasures({
    citizens: {
      openErasures: () =>
        Promise.resolve(open.map((citizenId) => ({ citizenId, at: AT, wish: 'wipe' }))),
      finishErasure: (id) => {
        finished.push(id);
        return Promise.resolve();
      },
    },
    rooms: [
      {
        name: 'posts',
        collect: () => Promise.resolve({}),
        erase: (id) => {
          if (id === broken) return Promise.reject(new Error('A post is in the way.'));
          erased.push(id);
          return Promise.resolve();
        },
      },
    ],
  });
  return { sweep, erased, finished };
};

describe('the sweep that finishes erasures', () => {
  it('finishes those of others where one fails, leaves that one open, and says so', async () => {
    const { sweep, erased, finished } = aSweep([1, 2, 3], 1);
    await expect(sweep()).rejects.toThrow('1 of 3 failed; the first: A post is in the way.');
    expect([erased, finished]).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  it('gives how many people it worked on', async () => {
    expect(await aSweep([1, 2], 0).sweep()).toBe(2);
  });
});
