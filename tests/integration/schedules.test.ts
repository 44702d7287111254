import request from 'supertest';
import type { EditionPlace } from '../../src/modules/editorial';
import type { AuditRow } from '../../src/modules/editorial/application/edition-ports';
import { auditLog } from '../../src/modules/editorial/strapi/audit-log.sql';
import { UID } from '../../src/platform/uids';
import { ChildHub } from '../support/child-hub';
import { findFaults } from '../support/consistency';
import { anArticle, aPlan, saveDraft } from '../support/content';
import { bootHub, isOnPostgres, makeHome, type BootedHub, type HubHome } from '../support/hub';
import { aMember, signIn } from '../support/staff';
import { act, approveAsTwo, editionAt, teamOf } from '../support/workflow';

const LEAD_SECONDS = 600; // a schedule is at least five minutes ahead
const DAY_SECONDS = 86_400;
const MOST_LINES = 100;

describe('a schedule', () => {
  let booted: BootedHub;

  beforeAll(async () => {
    booted = await bootHub();
    await booted.hub.saveAccount({
      channel: 'forum',
      key: 'kantor',
      name: 'KPPN di forum',
      settings: { displayName: 'KPPN' },
      credentials: {},
    });
  });

  afterAll(() => booted.stop());

  const placeOf = (documentId: string, locale = 'id'): EditionPlace => ({
    contentType: UID.article,
    documentId,
    locale,
  });

  const approved = async (data: Record<string, unknown> = {}): Promise<EditionPlace> => {
    const article = anArticle({ channelPlans: [aPlan('forum')], ...data });
    const place = placeOf((await saveDraft(booted.strapi, UID.article, article)).documentId);
    await approveAsTwo(booted.strapi, place);
    return place;
  };

  const schedule = async (place: EditionPlace): Promise<void> => {
    const { editor } = await teamOf(booted.strapi);
    const at = new Date(booted.clock.now().getTime() + LEAD_SECONDS * 1000);
    await act(booted.strapi, place, { by: editor, input: { action: 'schedule', at } });
  };

  const scheduled = async (data: Record<string, unknown> = {}): Promise<EditionPlace> => {
    const place = await approved(data);
    await schedule(place);
    return place;
  };

  /** Lets every schedule fall due, and sweeps; gives how many went out. */
  const sweepLater = (): Promise<number> => {
    booted.clock.advance(LEAD_SECONDS);
    return booted.hub.publishDueEditions();
  };

  const linesOf = (place: EditionPlace, action: string): Promise<readonly AuditRow[]> =>
    auditLog(booted.strapi)
      .of(place, MOST_LINES)
      .then((lines) => lines.filter((line) => line.action === action));

  it('is kept once, in the name of the hub', async () => {
    const place = await scheduled();
    expect(await booted.hub.publishDueEditions()).toBe(0);

    expect(await sweepLater()).toBe(1);
    expect(await sweepLater()).toBe(0);

    expect((await editionAt(booted.strapi, place)).state).toBe('published');
    const lines = await linesOf(place, 'publish');
    expect(lines.map(({ by, from, outcome }) => ({ by: by.kind, from, outcome }))).toEqual([
      { by: 'system', from: 'scheduled', outcome: 'done' },
    ]);
    expect(await findFaults(booted.strapi)).toEqual([]);
  });

  it('is kept for the language that it names alone', async () => {
    const place = await approved();
    const english = { ...place, locale: 'en' };
    const { channelPlans: _, ...data } = anArticle();
    await booted.strapi
      .documents(UID.article)
      .update({ ...english, data: { ...data, channelPlans: [] } as never });
    if ((await editionAt(booted.strapi, place)).state !== 'approved') {
      await approveAsTwo(booted.strapi, place);
    }
    await approveAsTwo(booted.strapi, english);
    await schedule(english);

    expect(await sweepLater()).toBe(1);

    expect((await editionAt(booted.strapi, english)).state).toBe('published');
    expect((await editionAt(booted.strapi, place)).state).toBe('approved');
    expect(await findFaults(booted.strapi)).toEqual([]);
  });

  it.each([
    ['it is taken back', { action: 'unschedule' }, 'approved'],
    [
      'changes are requested',
      { action: 'request_changes', reason: 'Tolong periksa lagi angkanya.' },
      'changes_requested',
    ],
  ] as const)('is not kept where %s before', async (_, input, state) => {
    const place = await scheduled();
    const { editor } = await teamOf(booted.strapi);
    await act(booted.strapi, place, { by: editor, input });

    expect(await sweepLater()).toBe(0);
    expect((await editionAt(booted.strapi, place)).state).toBe(state);
  });

  it('is not kept where somebody edits the text before', async () => {
    const place = await scheduled();
    const { documentId } = place;
    await booted.strapi
      .documents(UID.article)
      .update({ documentId, locale: 'id', data: { title: 'Loket buka pukul delapan' } as never });

    expect(await sweepLater()).toBe(0);
    expect(await editionAt(booted.strapi, place)).toMatchObject({
      state: 'draft',
      scheduledFor: null,
    });
  });

  it('that cannot be kept leads back to approval, is on the record and told by mail, and is not tried again', async () => {
    const account = { channel: 'forum', key: 'sementara' };
    await booted.hub.saveAccount({
      ...account,
      name: 'Akun sementara',
      settings: { displayName: 'KPPN' },
      credentials: {},
    });
    const place = await scheduled({ channelPlans: [aPlan('forum', { accountKey: 'sementara' })] });
    const other = await scheduled();
    await booted.strapi.db.query(UID.channelAccount).delete({ where: account });

    expect(await sweepLater()).toBe(1);
    expect(await sweepLater()).toBe(0);

    expect((await editionAt(booted.strapi, other)).state).toBe('published');
    expect(await editionAt(booted.strapi, place)).toMatchObject({
      state: 'approved',
      publicState: 'none',
      scheduledFor: null,
    });
    const lines = await linesOf(place, 'schedule_failed');
    expect(lines).toMatchObject([
      { by: { kind: 'system' }, from: 'scheduled', to: 'approved', reason: 'checks_failed' },
    ]);
    const mails: unknown = await booted.strapi.db.query(UID.mail).findMany({
      where: { key: { $startsWith: `notice:schedule_failed:${place.contentType}` } },
    });
    const { writer, editor } = await teamOf(booted.strapi);
    const told = (mails as { to: string }[]).map(({ to }) => to).sort();
    expect(told).toEqual([writer.email, editor.email].sort());
    expect(await findFaults(booted.strapi)).toEqual([]);
  });

  it('that falls due while the hub stops waits for the next start', async () => {
    const places = [await scheduled(), await scheduled(), await scheduled()];
    booted.clock.advance(LEAD_SECONDS);
    const stopping = new AbortController();
    // The hub is told to stop while the first of them goes out.
    const published = booted.hub.publishDueEditions(stopping.signal);
    stopping.abort();

    const atMostOne = await published;
    expect(atMostOne).toBeLessThanOrEqual(1);
    expect(await booted.hub.publishDueEditions()).toBe(places.length - atMostOne);
    expect(await booted.hub.publishDueEditions(AbortSignal.abort())).toBe(0);
  });

  it('keeps no other waiting by being broken, however many of them are', async () => {
    const broken = await scheduled();
    const { strapi } = booted;
    // A draft that somebody has deleted past every door.
    await strapi.db.query(UID.article).deleteMany({ where: { documentId: broken.documentId } });
    const place = await scheduled();

    expect(await sweepLater()).toBe(1);
    expect((await editionAt(strapi, place)).state).toBe('published');
    expect(await linesOf(broken, 'schedule_failed')).toHaveLength(1);
    await strapi.db.query(UID.edition).deleteMany({
      where: { contentDocumentId: broken.documentId },
    });
  });

  it('names a time of the office', async () => {
    const place = await approved();
    const token = await signIn(booted, await aMember(booted.strapi, { role: 'hub-editor' }));
    const { version } = await editionAt(booted.strapi, place);
    await request(booted.server)
      .post(`/hub/editorial/editions/${UID.article}/${place.documentId}/actions`)
      .set('Authorization', `Bearer ${token}`)
      .send({ version, action: 'schedule', at: '2027-01-05T08:00' })
      .expect(200);

    const moment = Date.parse('2027-01-05T08:00:00+07:00'); // Asia/Jakarta
    const secondsLeft = (moment - booted.clock.now().getTime()) / 1000;
    booted.clock.advance(secondsLeft - 60);
    expect(await booted.hub.publishDueEditions()).toBe(0);
    booted.clock.advance(60);
    expect(await booted.hub.publishDueEditions()).toBe(1);
    expect((await editionAt(booted.strapi, place)).state).toBe('published');
  });
});

describe('schedules of a hub that was not there', () => {
  const ARTICLES = 30; // more than a sweep reads at once
  // Several processes share a database on PostgreSQL alone.
  const INSTANCES = isOnPostgres ? 2 : 1;
  let home: HubHome;

  beforeAll(async () => {
    home = await makeHome();
  });

  afterAll(() => home.remove());

  it(`are kept once at the next start, by ${String(INSTANCES)} at once`, async () => {
    const first = await ChildHub.start(home);
    const crew = await first.ask('prepare', { count: ARTICLES });
    await first.ask('schedule', { crew, inSeconds: LEAD_SECONDS });
    expect(await first.ask('sweep', { afterSeconds: 0 })).toBe(0);
    await first.kill();

    const next: ChildHub[] = [];
    while (next.length < INSTANCES) next.push(await ChildHub.start(home));
    const swept = await Promise.all(
      next.map((child) => child.ask('sweep', { afterSeconds: DAY_SECONDS })),
    );
    const [child] = next;
    const looks = (await child?.ask('look', {})) ?? [];
    const faults = await child?.ask('check', {});
    await Promise.all(next.map((one) => one.kill()));

    expect(swept.reduce((sum, count) => sum + count, 0)).toBe(ARTICLES);
    expect(looks).toEqual(
      Array(ARTICLES).fill({ state: 'published', publications: 1, deliveries: 1 }),
    );
    expect(faults).toEqual([]);
  });
});
