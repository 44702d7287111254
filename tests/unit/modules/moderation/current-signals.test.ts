import { makeCurrentSignals } from '../../../../src/modules/moderation/application/words/current-signals';
import type { WordEntry } from '../../../../src/modules/moderation';

const anEntry = (phrase: string): WordEntry => ({
  ...{ id: 1, documentId: 'a', phrase, folded: phrase, list: 'insult', effect: 'hold' },
  ...{ isActive: true, note: '', byName: 'Siti', changedAt: new Date(0), version: 1 },
});

/** A list that counts how often it is read. */
const aStore = () => {
  const known = { stamp: '1:1', entries: [anEntry('satu')], reads: 0 };
  return {
    known,
    stamp: () => Promise.resolve(known.stamp),
    active: () => {
      known.reads += 1;
      return Promise.resolve(known.entries);
    },
  };
};

describe('the signals of the present word lists', () => {
  it('are built once for each version of the lists', async () => {
    const store = aStore();
    const currentSignals = makeCurrentSignals({ store });
    expect((await currentSignals())('satu')).toHaveLength(1);
    expect(await currentSignals()).toBe(await currentSignals());
    expect(store.known.reads).toBe(1);

    store.known.entries = [anEntry('dua')];
    store.known.stamp = '1:2';
    const signals = await currentSignals();
    expect([signals('satu').length, signals('dua').length]).toEqual([0, 1]);
    expect(store.known.reads).toBe(2);
  });

  it('are never older than the stamp that was asked for', async () => {
    const store = aStore();
    const currentSignals = makeCurrentSignals({
      store: {
        ...store,
        active: () => {
          // Somebody changes a list between the two statements.
          const entries = [anEntry(store.known.stamp === '1:1' ? 'dua' : 'tiga')];
          store.known.stamp = '1:3';
          return Promise.resolve(entries);
        },
      },
    });
    await currentSignals();
    expect((await currentSignals())('tiga')).toHaveLength(1);
  });
});
