import {
  makeHideThread,
  makeReviseThread,
  type ThreadRevision,
} from '../../../../src/modules/forum';
import { threadsInMemory } from '../../../support/forum-fakes';

const OPENED_AT = new Date('2026-07-01T01:00:00Z');

const aStoreWithOne = async () => {
  const store = threadsInMemory();
  await store.add({
    key: 'k1',
    title: 'Loket',
    text: 'Buka pukul 08.00.',
    locale: 'id',
    openedBy: 'Humas',
    material: { kind: 'article', documentId: 'd1' },
    slug: 'loket-k1',
    openedAt: OPENED_AT,
  });
  return store;
};

const aRevision = (revision: number): ThreadRevision => ({
  threadId: 't-0',
  title: `Loket, edisi ${String(revision)}`,
  text: `Teks ${String(revision)}`,
  revision,
  note: 'Jam buka',
  changedAt: new Date('2026-11-22T01:00:00Z'),
});

describe('bringing a thread to a newer edition', () => {
  it('changes title and text, and keeps its day and its address', async () => {
    const store = await aStoreWithOne();
    expect(await makeReviseThread({ store })(aRevision(2))).toBe(true);
    expect(store.threads).toMatchObject([
      { title: 'Loket, edisi 2', text: 'Teks 2', slug: 'loket-k1', openedAt: OPENED_AT },
    ]);
  });

  it('never goes back to an older one, in whichever order they come', async () => {
    const store = await aStoreWithOne();
    const revise = makeReviseThread({ store });
    for (const revision of [3, 2, 3]) await revise(aRevision(revision));
    expect(store.threads).toMatchObject([{ text: 'Teks 3', revision: 3 }]);
  });

  it('does not show again what was hidden', async () => {
    const store = await aStoreWithOne();
    await makeHideThread({ store })('t-0');
    await makeReviseThread({ store })(aRevision(2));
    expect(store.threads).toMatchObject([{ isHidden: true }]);
  });

  it('says that there is no such thread', async () => {
    const store = await aStoreWithOne();
    expect(await makeReviseThread({ store })({ ...aRevision(2), threadId: 'x' })).toBe(false);
  });
});

describe('hiding a thread', () => {
  it('may be repeated, and deletes nothing', async () => {
    const store = await aStoreWithOne();
    const hide = makeHideThread({ store });
    await hide('t-0');
    await hide('t-0');
    await hide('gone');
    expect(store.threads).toMatchObject([{ isHidden: true, text: 'Buka pukul 08.00.' }]);
  });
});
