import path from 'node:path';
import { storedRecord } from '../../src/modules/editorial/strapi/audit-log.sql';
import { UID } from '../../src/platform/uids';
import { theCallers, type Callers } from '../support/callers';
import { everyFile, formsOf, listen } from '../support/canaries';
import { FLEETING, OPEN, plantForum, SECRET, type ForumPlants } from '../support/forum-plants';
import {
  FORUM_DOORS,
  registeredRoutes,
  walkForum,
  walkGraphql,
  walkRoutes,
  type Seen,
  type Walker,
} from '../support/forum-walk';
import { clearRateLimits } from '../../src/modules/moderation/strapi/judging/rate-limits.sql';
import { bootHub, type BootedHub } from '../support/hub';

jest.setTimeout(400_000); // a thousand requests, on a machine that does other things meanwhile

const DAY_MS = 86_400_000;
const IN_FORUM = / \/api\/forum\//;
const OF_STAFF =
  / \/(?:admin|content-manager|content-type-builder|email|hub|i18n|upload|users-permissions)\//;

/** Doors that show texts of the forum to everybody. */
const SHOWING = [
  'GET /api/forum/categories/:slug/threads',
  'GET /api/forum/feeds/categories/:file',
  'GET /api/forum/feeds/threads/:file',
  'GET /api/forum/search',
  'GET /api/forum/threads',
  'GET /api/forum/threads/:id',
  'GET /api/forum/threads/:id/posts',
  'GET /api/forum/threads/slug/:slug',
  'query forumPosts',
  'query forumThreads',
  'query thread',
  'query threads',
  'query threads_connection',
];

interface MailRow {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

describe('a text that is not public', () => {
  let booted: BootedHub;
  let plants: ForumPlants;
  let callers: Callers;
  let walkers: readonly Walker[];
  let first: readonly Seen[];
  let heard: ReturnType<typeof listen>;

  // As it is, and as it looks in an address, in JSON, in base64 and in hexadecimal digits.
  const forms = (word: string) => [...new Set([word, word.toUpperCase()].flatMap(formsOf))];
  const whereIs = (seen: readonly Seen[], word: string, inForms = [word]) =>
    [
      ...new Set(
        seen
          .filter(({ text }) => inForms.some((form) => text.includes(form)))
          .map(({ door, by }) => `${door} by ${by}`),
      ),
    ].sort();
  const leaks = (seen: readonly Seen[], word = SECRET) => whereIs(seen, word, forms(word));

  const walkAll = async (before: readonly Seen[] = []): Promise<readonly Seen[]> => {
    await clearRateLimits(booted.strapi, new Date(Date.now() + 2 * DAY_MS));
    const walk = { booted, plants, before };
    return [...(await walkForum(walk, walkers)), ...(await walkGraphql(walk, walkers))];
  };

  beforeAll(async () => {
    booted = await bootHub();
    heard = listen(booted.strapi);
    plants = await plantForum(booted);
    callers = await theCallers(booted);
    walkers = [
      { name: 'visitor', authorization: '' },
      { name: 'another citizen', authorization: plants.other.authorization },
      { name: 'program', authorization: callers['full-access token'] },
    ];
  });

  beforeAll(async () => {
    first = await walkAll();
  });

  afterAll(() => booted.stop());

  it('is looked for at every door that there is', () => {
    const registered = registeredRoutes(booted).filter((route) => IN_FORUM.test(route));
    expect(Object.keys(FORUM_DOORS).sort()).toEqual(registered);
  });

  it('would be seen: the same walk sees what is public, at every door that shows texts', () => {
    const visitor = (word: string) =>
      whereIs(first, word).flatMap((where) => where.split(' by visitor').slice(0, -1));
    expect(visitor(FLEETING)).toEqual([...SHOWING].sort());
    expect(visitor(OPEN)).toEqual([...SHOWING].sort());
  });

  it('is at none of them, whoever asks, and whatever for', () => {
    expect(leaks(first)).toEqual([]);
  });

  it('does not even show by a count, a status or an order that it stands there', () => {
    const oracles = first.filter(({ asked }) => asked.includes(`$containsi]=${SECRET}`));
    expect(oracles.length).toBeGreaterThan(0);
    for (const { text } of oracles) expect(text).toMatch(/"total":0|"status":400/);
    const connections = first.filter(({ door, asked }) =>
      `${door} ${asked}`.includes('threads_connection') ? asked.includes('containsi') : false,
    );
    expect(connections.length).toBeGreaterThan(0);
    for (const { text } of connections) expect(text).toContain('"total":0');
    const [hidden] = plants.hidden;
    const at = first.filter(({ asked }) =>
      asked.includes(`get /api/forum/threads/${hidden?.threadId ?? ''}`),
    );
    expect(new Set(at.map(({ status }) => status))).toEqual(new Set([404]));
  });

  it('leaves every door, feed and cache at once', async () => {
    const showed = first.filter(({ text }) => text.includes(FLEETING));
    await plants.move(plants.fleeting, 'hide');
    const after = await walkAll(first);
    expect(leaks(after, FLEETING)).toEqual([]);
    expect(leaks(after)).toEqual([]);
    // A cache that asked whether its copy still holds was told that it does not.
    const asked = new Set(showed.map((seen) => `${seen.by} ${seen.asked}`));
    const again = after.filter((seen) => asked.has(`${seen.by} ${seen.asked}`));
    expect(again.length).toBe(showed.length);
    expect(again.filter(({ status }) => status === 304)).toEqual([]);
    const kept = first.filter(({ text }) =>
      /"cache-control":"(?!public, no-cache|no-store|private, no-store)/.test(text),
    );
    expect(kept.filter(({ door }) => IN_FORUM.test(door)).map(({ door }) => door)).toEqual([]);
  });

  it('is at no other route that is registered', async () => {
    const others = registeredRoutes(booted).filter(
      (route) => !IN_FORUM.test(route) && !OF_STAFF.test(route) && !route.includes('/graphql'),
    );
    expect(others.length).toBeGreaterThan(50);
    const [visitor] = walkers;
    const seen = await walkRoutes({ booted, plants }, visitor ? [visitor] : [], others);
    expect(leaks(seen)).toEqual([]);
    expect(leaks(seen, FLEETING)).toEqual([]);
  });

  it('is in no answer to staff who do not moderate', async () => {
    const routes = registeredRoutes(booted).filter(
      (route) =>
        route.startsWith('GET ') &&
        OF_STAFF.test(route) &&
        !route.includes('path*') &&
        !route.includes('license'),
    );
    const walker = (name: 'contributor' | 'editor' | 'super admin'): Walker => ({
      ...{ name, authorization: callers[name] },
    });
    const seen = await walkRoutes(
      { booted, plants },
      [walker('contributor'), walker('editor')],
      routes,
    );
    expect(seen.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
    expect(leaks(seen)).toEqual([]);
    const content = routes.filter((route) => route.startsWith('GET /content-manager/'));
    expect(leaks(await walkRoutes({ booted, plants }, [walker('super admin')], content))).toEqual(
      [],
    );
    const desk = seen.filter(({ door }) => / \/hub\/(?:moderation|forum)\//.test(door));
    expect(new Set(desk.map(({ status }) => status))).toEqual(new Set([403]));
  });

  it('is in no mail and no notice, sent or waiting, in no log, no upload, and not on the record', async () => {
    booted.clock.advance(3600);
    await booted.hub.citizens.tellFollowers();
    await booted.hub.sendDueMails();
    const mails = (await booted.strapi.db.query(UID.mail).findMany({})) as readonly MailRow[];
    expect(mails.length).toBeGreaterThan(10);
    // One mail still goes to the address of who left: it says that the account is gone.
    expect(mails.filter(({ to }) => to.includes(SECRET))).toHaveLength(1);
    const notices = await booted.strapi.db.query(UID.citizenNotice).findMany({});
    expect(notices.length).toBeGreaterThan(1);
    const lines = await storedRecord(booted.strapi).linesAfter(0, 500);
    expect(lines.length).toBeGreaterThan(2);
    heard.stop();
    const places = [
      ...mails.map(({ subject, text }) => `${subject} ${text}`),
      ...[notices, lines].map((found) => JSON.stringify(found)),
      // The addresses that the walk itself asked for stand in the log of requests.
      ...heard.said.filter((line) => !/(?:GET|POST|PUT|DELETE) \//.test(line)),
      ...everyFile(path.join(booted.folder, 'mails')).map(({ text }) =>
        text.replace(/^To: .*/m, ''),
      ),
      ...everyFile(path.join(booted.folder, 'public')).map(({ text }) => text),
    ];
    for (const word of [SECRET, FLEETING]) {
      const told = places.filter((text) => forms(word).some((form) => text.includes(form)));
      expect(told.map((text) => text.slice(0, 300))).toEqual([]);
    }
  });
});
