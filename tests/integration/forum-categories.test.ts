import request, { type Response } from 'supertest';
import { UID } from '../../src/platform/uids';
import { atDesk, type Colleague } from '../support/desk';
import { bootHub, type BootedHub } from '../support/hub';
import { auditLines } from '../support/look';

interface CategoryBody {
  readonly id: number;
  readonly documentId: string;
  readonly slug: string;
  readonly version: number;
}

describe('the categories of the forum', () => {
  let booted: BootedHub;
  let lead: Colleague;
  let sari: Colleague;
  let sariId = 0;

  beforeAll(async () => {
    booted = await bootHub();
    lead = await atDesk(booted, { role: 'hub-lead' });
    sari = await atDesk(booted, { role: 'hub-moderator' });
    const { body } = await sari.send('get', '/hub/moderation/desk');
    sariId = (body as { data: { me: { id: number } } }).data.me.id;
  });

  afterAll(() => booted.stop());

  const settings = {
    name: { id: 'Pajak daerah', en: 'Local taxes' },
    description: { id: 'Tanya jawab pajak.', en: 'Questions about taxes.' },
    ...{ position: 7, isOpen: true, holdsAll: false, allowsLinks: true },
    ...{ slowModeSeconds: 0, moderatorIds: [] as number[] },
  };
  const add = async (changes: object): Promise<Response> =>
    lead.send('post', '/hub/forum/categories').send({ slug: 'pajak', ...settings, ...changes });
  const change = async ({ id }: { id: number }, changes: object, who = lead): Promise<Response> =>
    who.send('put', `/hub/forum/categories/${String(id)}`).send({ ...settings, ...changes });
  const dataOf = ({ body }: Response): CategoryBody => (body as { data: CategoryBody }).data;
  const codeOf = ({ body }: Response): unknown =>
    (body as { error?: { details?: { code?: unknown } } }).error?.details?.code;
  const inPublic = async (): Promise<readonly { slug: string }[]> => {
    const { body } = await request(booted.server).get('/api/forum/categories');
    return (body as { data: readonly { slug: string }[] }).data;
  };

  it('are made by the lead, and readers see them at once, in their order', async () => {
    const made = await add({ slug: 'pajak', position: 0 });
    expect(made.status).toBe(200);
    const slugs = (await inPublic()).map(({ slug }) => slug);
    expect(slugs).toContain('pajak');
    expect(slugs.indexOf('pajak')).toBeLessThan(slugs.indexOf('umum'));
    expect(codeOf(await add({ slug: 'pajak' }))).toBe('category_known');
    const lines = await auditLines(booted.strapi, { document_id: dataOf(made).documentId });
    expect(lines).toMatchObject([
      { action: 'category_add', content_type: UID.forumCategory, to_state: 'open', version: 1 },
    ]);
  });

  it('are changed, ordered and closed on the version that was shown, with a line that says what', async () => {
    const made = dataOf(await add({ slug: 'izin' }));
    const closed = await change(made, { version: 1, isOpen: false, position: 0 });
    expect(dataOf(closed)).toMatchObject({ version: 2, isOpen: false, position: 0, slug: 'izin' });
    const late = await change(made, { version: 1, isOpen: true });
    expect([late.status, codeOf(late)]).toEqual([409, 'category_stale']);
    // The same again is no change, and no line.
    expect(dataOf(await change(made, { version: 2, isOpen: false, position: 0 })).version).toBe(2);
    const lines = await auditLines(booted.strapi, { document_id: made.documentId });
    expect(lines.slice(1)).toMatchObject([
      { action: 'category_change', from_state: 'open', to_state: 'closed', version: 2 },
    ]);
    expect(lines.at(-1)?.reason).toBe('position, isOpen');
    expect(codeOf(await change({ id: 2_147_483_647 }, { version: 1 }))).toBe('category_not_found');
  });

  it('are changed by one of two who change them at once', async () => {
    const made = dataOf(await add({ slug: 'pasar' }));
    const both = await Promise.all([
      change(made, { version: 1, slowModeSeconds: 60 }),
      change(made, { version: 1, slowModeSeconds: 30 }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('are looked after by the moderators who are named, and by nobody who is none', async () => {
    const made = dataOf(await add({ slug: 'taman' }));
    const unknown = await change(made, { version: 1, moderatorIds: [999_999] });
    expect([unknown.status, codeOf(unknown)]).toEqual([400, 'moderator_unknown']);
    const named = await change(made, { version: 1, moderatorIds: [sariId, sariId] });
    expect(dataOf(named)).toMatchObject({ moderatorIds: [sariId] });
    const { body } = await lead.send('get', '/hub/forum/categories');
    const { meta } = body as { meta: { moderators: readonly { id: number }[] } };
    expect(meta.moderators.map(({ id }) => id)).toContain(sariId);
    const other = await atDesk(booted, { role: 'hub-moderator' });
    const queue = (who: Colleague) =>
      who.send('get', `/hub/moderation/cases?category=${String(made.id)}`);
    expect((await queue(sari)).status).toBe(200);
    expect((await queue(other)).status).toBe(403);
  });

  it('take no words that cannot stand in an address, and no names of nothing', async () => {
    for (const wrong of [
      { slug: 'Pajak Daerah' },
      { slug: '-' },
      { name: { id: '  ', en: 'Taxes' } },
      { description: { id: 'a'.repeat(301), en: '' } },
      { slowModeSeconds: 86_401 },
      { position: -1 },
      { isOpen: 'ya' },
    ]) {
      expect((await add({ slug: 'salah', ...wrong })).status).toBe(400);
    }
    expect((await inPublic()).map(({ slug }) => slug)).not.toContain('salah');
  });
});
