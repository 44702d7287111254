import type { ThreadStore } from '../../../../src/modules/forum/application/ports';
import { makeOpenThread, type NewThread, type Thread } from '../../../../src/modules/forum';
import { threadSlug } from '../../../../src/modules/forum/domain/thread';

const KEY = 'a1b2c3d4e5f6';

const aThread = (changes: Partial<NewThread> = {}): NewThread => ({
  key: KEY,
  title: 'Loket Buka Lebih Pagi',
  text: 'Silakan bertanya.',
  locale: 'id',
  openedBy: 'Humas Tirta Kencana',
  material: { kind: 'article', documentId: 'k3m9x2q7v1' },
  ...changes,
});

type Added = Parameters<ThreadStore['add']>[0];

/** Threads in memory; the key is unique, as in the database. */
const anInMemoryStore = (): ThreadStore & { readonly added: Added[] } => {
  const added: Added[] = [];
  const toThread = ({ slug }: Added, index: number): Thread => ({ threadId: `t-${index}`, slug });
  return {
    added,
    findByKey: (key) => {
      const index = added.findIndex((thread) => thread.key === key);
      const found = added[index];
      return Promise.resolve(found === undefined ? undefined : toThread(found, index));
    },
    add: (thread) => {
      if (added.some(({ key }) => key === thread.key)) throw new Error('The key is taken.');
      added.push(thread);
      return Promise.resolve(toThread(thread, added.length - 1));
    },
  };
};

const clock = { now: () => new Date('2026-07-01T01:00:00Z') };

describe('opening a thread', () => {
  it('keeps what the office wrote, with its address and the time', async () => {
    const store = anInMemoryStore();
    const opened = await makeOpenThread({ store, clock })(aThread());
    expect(opened).toEqual({ threadId: 't-0', slug: 'loket-buka-lebih-pagi-a1b2c3d4' });
    expect(store.added).toEqual([{ ...aThread(), slug: opened.slug, openedAt: clock.now() }]);
  });

  it('with one key twice opens one thread and gives it again', async () => {
    const store = anInMemoryStore();
    const openThread = makeOpenThread({ store, clock });
    const first = await openThread(aThread());
    expect(await openThread(aThread({ title: 'Judul lain' }))).toEqual(first);
    expect(store.added).toHaveLength(1);
  });

  it('with one title and two keys opens two, which addresses tell apart', async () => {
    const store = anInMemoryStore();
    const openThread = makeOpenThread({ store, clock });
    const slugs = [await openThread(aThread()), await openThread(aThread({ key: '99887766' }))];
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(2);
  });
});

describe('the address of a thread', () => {
  const slugOf = (title: string): string => threadSlug({ title, key: KEY });

  it.each([
    ['“Apa itu SP2D?” – Tanya jawab', 'apa-itu-sp2d-tanya-jawab-a1b2c3d4'],
    ['Café Él', 'cafe-el-a1b2c3d4'],
    ['  --Halo--  ', 'halo-a1b2c3d4'],
    ['Rp1.000.000', 'rp1-000-000-a1b2c3d4'],
  ])('is made of plain letters and digits: %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it.each(['', '🎉', 'ꦲꦏ꧀ꦱꦫ'])(
    'is the key alone where nothing of the title is left: "%s"',
    (title) => {
      expect(slugOf(title)).toBe('a1b2c3d4');
    },
  );

  it('has at most sixty characters of the title, and no hyphen twice', () => {
    const slug = slugOf(`${'a'.repeat(59)} bcd`);
    expect(slug).toBe(`${'a'.repeat(59)}-a1b2c3d4`);
    expect(slugOf('kata '.repeat(100)).length).toBeLessThanOrEqual(60 + 1 + 8);
  });
});
