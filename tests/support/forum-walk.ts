import request from 'supertest';
import { UID } from '../../src/platform/uids';
import { FLEETING, OPEN, SECRET, type ForumPlants, type Planted } from './forum-plants';
import { graphqlQueries } from './graphql-queries';
import type { BootedHub } from './hub';

type Method = 'delete' | 'get' | 'post' | 'put';

/** What somebody got at a door: status, headers and body as they came. */
export interface Seen {
  readonly door: string;
  readonly by: string;
  readonly asked: string;
  readonly status: number;
  readonly text: string;
  readonly etag: string | undefined;
}

/** Somebody who knocks, with the `Authorization` that they send; empty for a visitor. */
export interface Walker {
  readonly name: string;
  readonly authorization: string;
}

/** Knocks at one door as every walker does. */
type Knock = (method: Method, path: string, body?: object) => Promise<void>;

type Step = (knock: Knock, plants: ForumPlants) => Promise<void>;

const API = '/api/forum';

/** Every thread of the forum, whatever readers see of it. */
const threadsOf = ({ base, fleeting, hidden }: ForumPlants): readonly Planted[] => [
  ...[base, fleeting],
  ...hidden,
];

const once =
  (method: Method, path: string, body?: object): Step =>
  (knock) =>
    knock(method, `${API}${path}`, body);

const atEach =
  (method: Method, path: (thread: Planted) => string, body?: object): Step =>
  async (knock, plants) => {
    for (const thread of threadsOf(plants)) await knock(method, `${API}${path(thread)}`, body);
  };

const atPosts =
  (method: Method, path: (postId: string) => string, body?: object): Step =>
  async (knock, { held, decided, auto }) => {
    for (const { postId } of [held, decided, auto]) {
      await knock(method, `${API}${path(postId)}`, body);
    }
  };

const pages: Step = async (knock, plants) => {
  await atEach('get', ({ threadId }) => `/threads/${threadId}/posts?limit=50`)(knock, plants);
  await atEach('get', ({ threadId }) => `/threads/${threadId}/posts?around=2`)(knock, plants);
  const path = `${API}/threads/${plants.base.threadId}/posts`;
  for (let number = 1; number <= 15; number += 2) {
    await knock('get', `${path}?limit=2&around=${String(number)}`);
  }
  const cursor = (number: number) => `${plants.base.threadId}.${String(number)}`;
  await knock('get', `${path}?before=${cursor(99)}`);
  await knock('get', `${path}?after=${cursor(0)}`);
};

const searches: Step = async (knock) => {
  const ends = ['tahan', 'putus', 'lama', 'ubah', 'judul'];
  for (const words of [SECRET, OPEN, FLEETING, ...ends.map((end) => `${SECRET}${end}`)]) {
    await knock('get', `${API}/search?q=${words}`);
  }
};

const TRICKS = [
  'pagination[pageSize]=100&populate=*',
  'sort=title:desc&fields[0]=title&fields[1]=text&fields[2]=slug',
  'sort=text:asc',
  'sort=key:asc',
  `filters[text][$containsi]=${SECRET}`,
  `filters[title][$containsi]=${SECRET}`,
  `filters[slug][$startsWith]=${SECRET}`,
  `filters[$or][0][title][$containsi]=${SECRET}&filters[$or][1][summary][$notNull]=true`,
  `filters[$not][title][$containsi]=${OPEN}`,
  'filters[isHidden][$eq]=true',
  'filters[movedToThreadId][$notNull]=true',
  'filters[posts][markdown][$containsi]=k',
  `_q=${SECRET}`,
  'status=draft',
  'hasPublishedVersion=false',
  'populate[posts]=*',
  'populate[createdBy]=*',
];

const coreList: Step = async (knock) => {
  for (const trick of TRICKS) await knock('get', `${API}/threads?${trick}`);
};

const NEW_POST = { text: 'Boleh saya ikut?' };
const EDIT = { text: 'Saya ubah', version: 1 };

/**
 * Every door of the forum, by its route, and how it is walked. Whoever adds a route adds it here: a test counts them.
 * What changes something is knocked at for what others wrote, or where it changes nothing.
 */
export const FORUM_DOORS: Readonly<Record<string, Step>> = {
  'GET /api/forum/categories': once('get', '/categories'),
  'GET /api/forum/categories/:slug/threads': async (knock) => {
    await knock('get', `${API}/categories/layanan/threads?limit=50`);
    await knock('get', `${API}/categories/layanan/threads?limit=1`);
    await knock('get', `${API}/categories/layanan/threads?after=layanan.9999999999999.9999`);
  },
  'GET /api/forum/threads': coreList,
  'GET /api/forum/threads/:id': atEach('get', ({ threadId }) => `/threads/${threadId}?populate=*`),
  'GET /api/forum/threads/slug/:slug': atEach('get', (t) => `/threads/slug/${t.threadSlug}`),
  'GET /api/forum/threads/:id/posts': pages,
  'GET /api/forum/feeds/categories/:file': once('get', '/feeds/categories/layanan.atom'),
  'GET /api/forum/feeds/threads/:file': atEach('get', (t) => `/feeds/threads/${t.threadSlug}.atom`),
  'GET /api/forum/search': searches,
  'GET /api/forum/numbers': once('get', '/numbers'),
  'GET /api/forum/proof': once('get', '/proof'),
  'GET /api/forum/rules': once('get', '/rules'),
  'GET /api/forum/privacy': once('get', '/privacy'),
  'GET /api/forum/me': once('get', '/me'),
  'GET /api/forum/me/export': once('get', '/me/export'),
  'GET /api/forum/me/notices': once('get', '/me/notices'),
  'GET /api/forum/me/posts': once('get', '/me/posts'),
  'POST /api/forum/me/notices/read': once('post', '/me/notices/read', { ids: ['x'] }),
  'PUT /api/forum/me': once('put', '/me', {}),
  'POST /api/forum/me/email': once('post', '/me/email', {
    ...{ email: 'lain@warga.example', password: 'salah' },
  }),
  'PUT /api/forum/me/email': once('put', '/me/email', {
    ...{ email: 'lain@warga.example', code: 'salah' },
  }),
  'DELETE /api/forum/me': once('delete', '/me', { password: 'salah', posts: 'wipe' }),
  'POST /api/forum/me/consents': once('post', '/me/consents', {}),
  'DELETE /api/forum/me/consents': (knock) => knock('delete', `${API}/me/consents?x=1`),
  'POST /api/forum/threads': once('post', '/threads', { category: 'layanan', title: '', text: '' }),
  'POST /api/forum/threads/:id/posts': async (knock, { hidden }) => {
    for (const { threadId } of hidden) {
      await knock('post', `${API}/threads/${threadId}/posts`, NEW_POST);
    }
  },
  'PUT /api/forum/threads/:id/follow': atEach('put', (t) => `/threads/${t.threadId}/follow`),
  'DELETE /api/forum/threads/:id/follow': (knock, { base }) =>
    knock('delete', `${API}/threads/${base.threadId}/follow`),
  'POST /api/forum/threads/:id/poll/votes': atEach(
    'post',
    ({ threadId }) => `/threads/${threadId}/poll/votes`,
    { option: '1' },
  ),
  'PUT /api/forum/posts/:id': atPosts('put', (id) => `/posts/${id}`, EDIT),
  'DELETE /api/forum/posts/:id': atPosts('delete', (id) => `/posts/${id}`),
  'POST /api/forum/posts/:id/reports': atPosts('post', (id) => `/posts/${id}/reports`, {
    reason: 'spam',
  }),
  'POST /api/forum/decisions/:id/appeal': (knock, { decision }) =>
    knock('post', `${API}/decisions/${decision}/appeal`, { text: 'Saya keberatan' }),
};

const METHODS = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];

/** Every route that Strapi has registered, as `GET /api/…`. */
export const registeredRoutes = ({ strapi }: BootedHub): readonly string[] => {
  const layers = strapi.server.listRoutes() as readonly { path: string; methods: string[] }[];
  const routes = layers.flatMap(({ path, methods }) =>
    methods.filter((method) => METHODS.includes(method)).map((method) => `${method} ${path}`),
  );
  return [...new Set(routes)].sort();
};

/** The types that the forum and the moderation keep their rows in. */
const FORUM_TYPES = [
  ...[UID.thread, UID.forumPost, UID.postRevision, UID.staffNote, UID.report, UID.appeal],
  ...[UID.moderationCase, UID.decision, UID.mail, UID.citizen, UID.citizenNotice],
];

/** The addresses behind a route, its parameters filled in with what readers do not see. */
export const addressesOf = (path: string, { hidden: [thread] }: ForumPlants): readonly string[] => {
  const values: Readonly<Record<string, readonly string[]>> = {
    ...{ id: [thread?.threadId ?? '', '1'], slug: [thread?.threadSlug ?? ''] },
    ...{ documentId: [thread?.threadId ?? ''], model: FORUM_TYPES, uid: FORUM_TYPES },
    ...{ contentType: FORUM_TYPES, targetField: ['posts'], provider: ['local'] },
    ...{ role: ['1'], sessionId: ['1'], 'path*': ['index.html'] },
  };
  const plain = path.replace(/\((?:[^()]|\([^()]*\))*\)/g, 'x');
  return (plain.match(/:[a-zA-Z]+\*?/g) ?? []).reduce<readonly string[]>(
    (addresses, parameter) => {
      const known = values[parameter.slice(1)];
      if (known === undefined) throw new Error(`How is ${parameter} of ${path} filled in?`);
      return addresses.flatMap((address) =>
        known.map((value) => address.replace(parameter, value)),
      );
    },
    [plain],
  );
};

interface Walk {
  readonly booted: BootedHub;
  readonly plants: ForumPlants;
  /** What was seen before: caches ask whether it still holds. */
  readonly before?: readonly Seen[];
}

const visit = async (
  { booted, before = [] }: Walk,
  { name: by, authorization }: Walker,
  { door, method, path, body }: { door: string; method: Method; path: string; body?: object },
): Promise<Seen> => {
  const asked = `${method} ${path} ${JSON.stringify(body ?? '')}`;
  const known = before.find((seen) => seen.by === by && seen.asked === asked)?.etag;
  const call = request(booted.server)[method](path).buffer(true).redirects(0);
  if (authorization !== '') void call.set('Authorization', authorization);
  if (known !== undefined) void call.set('If-None-Match', known);
  const { status, headers, text } = await (body === undefined ? call : call.send(body));
  const etag = (headers as Readonly<Record<string, string | undefined>>).etag;
  return { door, by, asked, status, text: `${JSON.stringify(headers)} ${text}`, etag };
};

/** Walks every door of the forum as each of these does. */
export const walkForum = async (
  walk: Walk,
  walkers: readonly Walker[],
): Promise<readonly Seen[]> => {
  const seen: Seen[] = [];
  for (const [door, step] of Object.entries(FORUM_DOORS)) {
    const knock: Knock = async (method, path, body) => {
      // A program reads; what it sends in nobody's name is turned away before anything is looked at.
      const those = walkers.filter(({ name }) => method === 'get' || name !== 'program');
      for (const walker of those) {
        seen.push(await visit(walk, walker, { door, method, path, ...(body && { body }) }));
      }
    };
    await step(knock, walk.plants);
  }
  return seen;
};

/** Walks routes as they are registered, with ids of what readers do not see. */
export const walkRoutes = async (
  walk: Walk,
  walkers: readonly Walker[],
  routes: readonly string[],
): Promise<readonly Seen[]> => {
  const seen: Seen[] = [];
  for (const door of routes) {
    const [verb = '', path = ''] = door.split(' ');
    const method = verb.toLowerCase() as Method;
    for (const address of addressesOf(path, walk.plants)) {
      for (const walker of walkers) {
        seen.push(await visit(walk, walker, { door, method, path: address }));
      }
    }
  }
  return seen;
};

/** Asks every field of the GraphQL API for all that it has, as each of these does. */
export const walkGraphql = async (
  walk: Walk,
  walkers: readonly Walker[],
): Promise<readonly Seen[]> => {
  const { base, fleeting, hidden } = walk.plants;
  const ids = [base, fleeting, ...hidden].map(({ threadId }) => threadId);
  const seen: Seen[] = [];
  for (const { field, query } of await graphqlQueries(walk.booted, { ids, words: SECRET })) {
    for (const walker of walkers) {
      const asked = { door: `query ${field}`, method: 'post', path: '/graphql' } as const;
      seen.push(await visit(walk, walker, { ...asked, body: { query } }));
    }
  }
  return seen;
};
