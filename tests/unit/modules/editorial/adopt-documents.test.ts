import { ARTICLE, EDITOR_A, EditorialWorld, ENGLISH, WRITER } from './world';

const TEXT = { title: 'Loket pagi', slug: 'loket-pagi', body: 'Loket buka pukul 07.30.' };

describe('documents that are older than the workflow', () => {
  let world: EditorialWorld;

  beforeEach(() => {
    world = new EditorialWorld();
  });

  /** As Strapi left it: a draft, and a public text where `live` is given. */
  const leave = (live?: Readonly<Record<string, unknown>>, place = ARTICLE) => {
    world.documents.rows = [...world.documents.rows, { place, draft: TEXT, live }];
  };
  const adopt = (...places: readonly (typeof ARTICLE)[]) =>
    world.transactions.run(() => world.adopt(places));

  it('are drafts of the hub where nothing is public', async () => {
    leave();
    await adopt(ARTICLE);
    expect(world.at()).toMatchObject({
      state: 'draft',
      publicState: 'none',
      version: 1,
      editors: [{ kind: 'system' }],
    });
    expect(world.at().firstPublishedAt).toBeUndefined();
    expect(world.lines()).toEqual(['adopt']);
  });

  it('stay public and at rest where the draft says the same', async () => {
    leave(TEXT);
    await adopt(ARTICLE);
    expect(world.at()).toMatchObject({ state: 'published', publicState: 'live', editors: [] });
    expect(world.at().publishedHash).toBe(world.at().draftHash);
    expect(world.documents.at(ARTICLE)?.live).toEqual(TEXT);
  });

  it('are a new edition where the draft differs from what is public', async () => {
    leave({ ...TEXT, body: 'Loket buka pukul 08.00.' });
    await adopt(ARTICLE);
    expect(world.at()).toMatchObject({ state: 'draft', publicState: 'live' });
    expect(world.at().publishedHash).not.toBe(world.at().draftHash);
  });

  it('get no signature that nobody gave', async () => {
    leave(TEXT);
    leave(undefined, ENGLISH);
    await adopt(ARTICLE, ENGLISH);
    for (const place of [ARTICLE, ENGLISH]) {
      const { submission, approval, factCheck } = world.at(place);
      expect([submission, approval, factCheck]).toEqual([undefined, undefined, undefined]);
    }
    const outcome = await world.try(EDITOR_A, { action: 'publish' }, { place: ENGLISH });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'illegal_move' } });
  });

  it('owe their readers a note when they change, as any public text does', async () => {
    leave(TEXT);
    await adopt(ARTICLE);
    await world.save({ ...TEXT, body: 'Loket buka pukul 09.00.' });
    const outcome = await world.try(WRITER, { action: 'submit' });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'change_note_missing' } });
  });

  it('are taken in once, and what is gone meanwhile not at all', async () => {
    leave(TEXT);
    await adopt(ARTICLE, ENGLISH);
    const before = world.at();
    await adopt(ARTICLE);
    expect(world.at()).toEqual(before);
    expect(world.lines()).toEqual(['adopt']);
    expect(world.editions.rows).toHaveLength(1);
  });
});
