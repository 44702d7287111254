import { workThrough } from '../../../src/kernel/work-through';

describe('working through a list', () => {
  const done: string[] = [];
  const work = (item: string): Promise<number> => {
    if (item.startsWith('bad')) return Promise.reject(new Error(`${item} is in the way`));
    done.push(item);
    return Promise.resolve(2);
  };

  beforeEach(() => {
    done.length = 0;
  });

  it('gives the sum of what the work gave', async () => {
    await expect(workThrough(['a', 'b'], work)).resolves.toBe(4);
    await expect(workThrough([], work)).resolves.toBe(0);
  });

  it('keeps nothing waiting behind what fails, and says so in the end', async () => {
    const failed = workThrough(['a', 'bad one', 'bad two', 'b'], work);
    await expect(failed).rejects.toThrow('2 of 4 failed; the first: bad one is in the way');
    await expect(failed).rejects.toMatchObject({ cause: new Error('bad one is in the way') });
    expect(done).toEqual(['a', 'b']);
  });

  it('begins with nothing more once it is to stop', async () => {
    const stopping = new AbortController();
    const worked = await workThrough(
      ['a', 'b', 'c'],
      (item) => {
        if (item === 'b') stopping.abort();
        return work(item);
      },
      stopping.signal,
    );
    expect([worked, done]).toEqual([4, ['a', 'b']]);
  });
});
