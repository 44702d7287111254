import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { citizens, questions, townTalk } from '../../sample/forum';
import { emailOf, keepStaff } from '../../scripts/demo/secrets';
import { prepareForumSample } from '../../scripts/seed/forum';
import { SeedClock } from '../../scripts/seed/forum/clock';
import { pastSteps } from '../../scripts/seed/forum/steps';
import { seedStaff } from '../../scripts/seed/staff';
import { keepClock } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';
import { makeHome, writeWithoutWaiting, type HubHome } from '../support/hub';

const ROOT = path.resolve(__dirname, '..', '..');
const STORE = { type: 'core', name: 'humas-hub', key: 'demo-forum' } as const;
const ROWS = [
  ...[UID.citizen, UID.consent, UID.thread, UID.forumPost, UID.postRevision, UID.poll],
  ...[UID.pollVote, UID.threadFollow, UID.staffNote, UID.moderationCase, UID.report],
  ...[UID.decision, UID.appeal, UID.ruleVersion, UID.wordEntry, UID.cannedText],
];

let home: HubHome;
let strapi: Core.Strapi;
const clock = new SeedClock();

const happen = async (): Promise<void> => {
  const people = keepStaff(path.join(home.folder, 'accounts.json'));
  const staff = await seedStaff(strapi, people);
  const { citizenPassword: password } = people;
  const sample = await prepareForumSample(strapi, {
    ...{ clock, staff, password },
    tell: () => undefined,
  });
  await sample.past();
};

const counts = async (): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const uid of ROWS) lines.push(`${uid} ${await strapi.db.query(uid).count({})}`);
  return lines;
};

const countWhere = (uid: (typeof ROWS)[number], where: object): Promise<number> =>
  strapi.db.query(uid).count({ where });

beforeAll(async () => {
  home = await makeHome();
  Object.assign(process.env, home.env);
  strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  keepClock(strapi, clock);
  await strapi.load();
  await writeWithoutWaiting(strapi);
  await happen();
});

afterAll(async () => {
  await strapi.destroy();
  await home.remove();
});

describe('the sample of the forum', () => {
  it('happens: every citizen, thread and post is there', async () => {
    const threads = [...questions, ...townTalk];
    expect(await countWhere(UID.citizen, {})).toBe(citizens.length);
    expect(await countWhere(UID.thread, {})).toBe(threads.length);
    const posts = threads.reduce((sum, thread) => sum + thread.posts.length, 0);
    expect(await countWhere(UID.forumPost, {})).toBe(posts);
  });

  it('leaves held posts, hidden ones, an edit that waits, an appeal that waits and one that was granted', async () => {
    expect(await countWhere(UID.forumPost, { state: 'held' })).toBe(4);
    expect(await countWhere(UID.forumPost, { state: 'hidden' })).toBe(1);
    expect(await countWhere(UID.forumPost, { state: 'hidden_auto' })).toBeGreaterThanOrEqual(1);
    expect(await countWhere(UID.postRevision, { state: 'held' })).toBe(5);
    expect(await countWhere(UID.appeal, { state: 'filed' })).toBe(1);
    expect(await countWhere(UID.appeal, { state: 'overturned' })).toBe(1);
  });

  it('leaves cases that wait, that are for the lead, and that were decided', async () => {
    expect(await countWhere(UID.moderationCase, { state: 'open' })).toBeGreaterThanOrEqual(10);
    expect(await countWhere(UID.moderationCase, { state: 'escalated' })).toBe(2);
    expect(await countWhere(UID.moderationCase, { reason: 'unlawful' })).toBe(1);
  });

  it('mails the citizens nothing about the past', async () => {
    const mails = { to: { $endsWith: emailOf('') } };
    expect(await strapi.db.query(UID.mail).count({ where: mails })).toBe(0);
  });

  it('does not happen twice', async () => {
    const before = await counts();
    await happen();
    expect(await counts()).toEqual(before);
  });

  it('is not doubled where a run was killed between a step and its mark', async () => {
    const before = await counts();
    const store = strapi.store(STORE);
    const journal = (await store.get({})) as { readonly done: readonly string[] };
    // The last step of each kind, as if its mark had never been written.
    const last = new Set(new Map(pastSteps().map(({ does, id }) => [does, id])).values());
    const done = journal.done.filter((id) => !last.has(id));
    expect(done.length).toBeLessThan(journal.done.length - 10);
    await store.set({ value: { ...journal, done } });
    await happen();
    expect(await counts()).toEqual(before);
  });
});
