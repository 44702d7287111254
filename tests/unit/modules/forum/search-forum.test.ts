import { makeSearchForum } from '../../../../src/modules/forum/application/search-forum';
import type { FoundPost, SearchBook } from '../../../../src/modules/forum/application/search-ports';

const aFoundPost = (id: number): FoundPost => ({
  ...{ id, postId: `p${String(id)}`, number: id, threadId: 't', threadSlug: 't' },
  ...{ threadTitle: 'Utas', markdown: 'loket', authorName: 'Warga', postedAt: new Date(0) },
});

/** Posts with these ids have the words, of as many as `newest` says. */
const bookOf = (newest: number, hits: readonly number[]) => {
  const looks: Parameters<SearchBook['posts']>[0][] = [];
  const book: SearchBook = {
    newestPostId: () => Promise.resolve(newest),
    posts: (asked) => {
      looks.push(asked);
      const found = hits.filter((id) => id > asked.above && id < asked.below);
      return Promise.resolve(
        found
          .toSorted((one, other) => other - one)
          .slice(0, asked.limit)
          .map(aFoundPost),
      );
    },
    threads: () => Promise.resolve([]),
  };
  return { looks, search: makeSearchForum({ book }) };
};

describe('a search in the forum', () => {
  it('finds each post once, over as many pages as it takes', async () => {
    const hits = [1, 2, 7_000, 30_000, 30_001, 49_999, 50_000];
    const { search } = bookOf(50_000, hits);
    const ids: number[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const page = await search({ asked: 'loket', limit: 2, ...(after ? { after } : {}) });
      if (!page.ok) throw new Error(page.failure.code);
      ids.push(...page.value.posts.map(({ id }) => id));
      after = page.value.after;
      pages += 1;
    } while (after !== undefined && pages < 20);
    expect(ids).toEqual(hits.toReversed());
  });

  it('looks through a bounded number of posts for one page, whatever is asked for', async () => {
    const { search, looks } = bookOf(1_000_000, []);
    const page = await search({ asked: 'tidak ada', limit: 25 });
    expect(page).toMatchObject({ ok: true, value: { posts: [], after: 'cari.980001' } });
    expect(looks.reduce((sum, { above, below }) => sum + (below - above - 1), 0)).toBe(20_000);
  });

  it('ends where there are no posts left', async () => {
    const { search } = bookOf(3, [2]);
    const page = await search({ asked: 'loket', limit: 25 });
    expect(page).toMatchObject({ ok: true, value: { posts: [{ id: 2 }] } });
    expect(page.ok && page.value.after).toBeUndefined();
    expect(await bookOf(0, []).search({ asked: 'loket', limit: 5 })).toMatchObject({ ok: true });
  });

  it('looks for words without capitals, each once', async () => {
    const { search, looks } = bookOf(10, []);
    await search({ asked: '  LOKET pagi  loket ｐａｇｉ', limit: 5 });
    expect(looks[0]?.words).toEqual(['loket', 'pagi']);
  });

  it.each(['', '  ', 'di', 'a b c'])('asks for a word of three letters: %j', async (asked) => {
    const { search, looks } = bookOf(10, []);
    expect(await search({ asked, limit: 5 })).toMatchObject({
      failure: { code: 'search_too_short', limit: 3 },
    });
    expect(looks).toEqual([]);
  });

  it.each(['x', 'cari.', 'cari.-1', 't1.5', 'cari.9999999999'])(
    'refuses a page marker that it did not give: %s',
    async (after) => {
      const { search } = bookOf(10, []);
      expect(await search({ asked: 'loket', limit: 5, after })).toMatchObject({
        failure: { code: 'cursor_malformed' },
      });
    },
  );
});
