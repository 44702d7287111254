import { bootHub, type BootedHub } from '../support/hub';

const TAG = 'api::tag.tag';
const NAMES = ['components', 'content-types'];

interface View {
  readonly layouts: { readonly list: readonly string[] };
  readonly metadatas: Readonly<Record<string, unknown>>;
}
interface Views {
  syncConfigurations(): Promise<void>;
}

let hub: BootedHub;

beforeAll(async () => {
  hub = await bootHub();
  // Strapi corrects at the second start what it made at the first; the third finds nothing to change.
  await startAgain();
  await startAgain();
});

afterAll(() => hub.stop());

const store = () => hub.strapi.store({ type: 'plugin', name: 'content_manager' });
const key = `configuration_content_types::${TAG}`;
const viewOfTags = async (): Promise<View> => (await store().get({ key })) as View;

/** What the Content Manager does at every start. */
const startAgain = async (): Promise<void> => {
  for (const name of NAMES) {
    await hub.strapi.plugin('content-manager').service<Views>(name).syncConfigurations();
  }
};

const everyView = (): Promise<readonly unknown[]> =>
  hub.strapi.db.query('strapi::core-store').findMany({
    where: { key: { $startsWith: 'plugin_content_manager_configuration' } },
    orderBy: 'key',
  });

/** A view with a field in its list that no tag has: what a start by Strapi alone takes out. */
const addStrangeField = async (): Promise<void> => {
  const { layouts, ...view } = await viewOfTags();
  const list = [...layouts.list, 'aneh'];
  await store().set({ key, value: { ...view, layouts: { ...layouts, list } } });
};

describe('the views of the Content Manager', () => {
  it('are there after the first starts', async () => {
    const { layouts, metadatas } = await viewOfTags();
    expect(layouts.list).toContain('name');
    expect(metadatas).toHaveProperty('slug');
  });

  it('are left alone by a start with the same types', async () => {
    const before = await viewOfTags();
    await addStrangeField();
    await startAgain();
    expect((await viewOfTags()).layouts.list).toContain('aneh');
    await store().set({ key, value: before });
  });

  it('are as they were after a start that goes through them all', async () => {
    const before = await everyView();
    const kept = hub.strapi.store({ type: 'core', name: 'humas-hub' });
    for (const name of NAMES) {
      await kept.set({ key: `views-${name}`, value: 'of an earlier version' });
    }
    await startAgain();
    const after = await everyView();
    expect(before.length).toBeGreaterThan(20);
    expect(after).toEqual(before);
  });

  it('are brought in line by a start with a type that has changed', async () => {
    await addStrangeField();
    const { attributes } = hub.strapi.contentType(TAG);
    Object.assign(attributes, { nickname: { type: 'string' } });
    await startAgain();
    const { layouts, metadatas } = await viewOfTags();
    expect(layouts.list).not.toContain('aneh');
    expect(metadatas).toHaveProperty('nickname');
  });
});
