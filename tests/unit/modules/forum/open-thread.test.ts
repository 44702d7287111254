import { makeOpenThread, type NewThread } from '../../../../src/modules/forum';
import { threadSlug } from '../../../../src/modules/forum/domain/thread';
import { threadsInMemory } from '../../../support/forum-fakes';

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

const clock = { now: () => new Date('2026-07-01T01:00:00Z') };

describe('opening a thread', () => {
  it('keeps what the office wrote, with its address and the time', async () => {
    const store = threadsInMemory();
    const opened = await makeOpenThread({ store, clock })(aThread());
    expect(opened).toEqual({ threadId: 't-0', slug: 'loket-buka-lebih-pagi-a1b2c3d4' });
    expect(store.threads).toMatchObject([
      { ...aThread(), slug: opened.slug, openedAt: clock.now() },
    ]);
  });

  it('with one key twice opens one thread and gives it again', async () => {
    const store = threadsInMemory();
    const openThread = makeOpenThread({ store, clock });
    const first = await openThread(aThread());
    expect(await openThread(aThread({ title: 'Judul lain' }))).toEqual(first);
    expect(store.threads).toMatchObject([{ title: aThread().title }]);
  });

  it('that was hidden shows it again, with the text that was published now', async () => {
    const store = threadsInMemory();
    const openThread = makeOpenThread({ store, clock });
    const first = await openThread(aThread());
    await store.hide(first.threadId);
    expect(await openThread(aThread({ text: 'Teks baru.' }))).toEqual(first);
    expect(store.threads).toMatchObject([{ text: 'Teks baru.', isHidden: false }]);
  });

  it('with one title and two keys opens two, which addresses tell apart', async () => {
    const store = threadsInMemory();
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
