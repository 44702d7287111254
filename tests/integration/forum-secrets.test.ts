import request, { type Response } from 'supertest';
import { storedRecord } from '../../src/modules/editorial/strapi/audit-log.sql';
import { UID } from '../../src/platform/uids';
import { forumStage, type ForumStage } from '../support/forum-stage';
import { OPEN, plantSecrets, SECRET, type Planted } from '../support/forum-secrets';
import { bootHub, type BootedHub } from '../support/hub';

const MAX_STEPS = 60; // more pages than the planted threads have

describe('a text that is not public', () => {
  let booted: BootedHub;
  let stage: ForumStage;
  let planted: Planted;
  const walked: { readonly door: string; readonly text: string }[] = [];

  const keep = (door: string, { status, headers, text }: Response): void => {
    walked.push({ door, text: `${String(status)} ${JSON.stringify(headers)} ${text}` });
  };

  const knock = async (path: string): Promise<Response> => {
    const answer = await request(booted.server).get(path).buffer(true);
    keep(path, answer);
    return answer;
  };

  const ask = async (query: string): Promise<void> => {
    keep(query, await request(booted.server).post('/graphql').send({ query }));
  };

  const search = (words: string) => knock(`/api/forum/search?q=${encodeURIComponent(words)}`);

  beforeAll(async () => {
    booted = await bootHub();
    stage = forumStage(booted.strapi, booted.clock);
    planted = await plantSecrets(booted, stage);
  });

  afterAll(() => booted.stop());

  // What readers get; the secret that a search was asked for stands in no answer.
  const seen = (text: string) => walked.filter((answer) => answer.text.includes(text));

  const findsOpenTextsAlone = (isTold = true): void => {
    expect(seen(SECRET).map(({ door }) => door)).toEqual([]);
    expect(seen(OPEN).length > 0).toBe(isTold);
  };

  beforeEach(() => {
    walked.length = 0;
  });

  const pagesFrom = async (first: string, direction: 'after' | 'before'): Promise<number> => {
    const path = `/api/forum/threads/${planted.threadId}/posts?limit=2`;
    let place = first;
    for (let step = 1; step < MAX_STEPS; step += 1) {
      const answer = await knock(`${path}${place}`);
      const { meta } = answer.body as { meta: Readonly<Record<string, string | null>> };
      const cursor = meta[direction];
      if (cursor === null || cursor === undefined) return step;
      place = `&${direction}=${cursor}`;
    }
    return MAX_STEPS;
  };

  it('is on no page of its thread, forwards, backwards, or around its number', async () => {
    expect(await pagesFrom('', 'after')).toBeGreaterThan(1);
    expect(await pagesFrom('&around=8', 'before')).toBeGreaterThan(1);
    for (let number = 1; number <= 11; number += 1) {
      await knock(
        `/api/forum/threads/${planted.threadId}/posts?limit=1&around=${String(number)}`,
      );
    }
    findsOpenTextsAlone();
    expect(seen('kata-kata baru').length).toBeGreaterThan(0);
  });

  it('is in no list of threads, and at no address of a thread', async () => {
    await knock('/api/forum/categories');
    await knock('/api/forum/categories/layanan/threads?limit=50');
    await knock(`/api/forum/threads/slug/${planted.slug}`);
    findsOpenTextsAlone();
    for (const { threadId, slug } of planted.hidden) {
      const answers = [
        await knock(`/api/forum/threads/slug/${slug}`),
        await knock(`/api/forum/threads/${threadId}/posts`),
        await knock(`/api/forum/threads/${threadId}`),
        await knock(`/api/forum/feeds/threads/${slug}.atom`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    }
    findsOpenTextsAlone();
  });

  it('is found by no search', async () => {
    for (const secret of planted.secrets) {
      const { body } = await search(`${SECRET} ${secret}`);
      expect(body.data).toEqual({ threads: [], posts: [] });
    }
    expect((await search(SECRET)).body.data).toEqual({ threads: [], posts: [] });
    expect((await search(OPEN.toLowerCase())).body.data.posts).toHaveLength(4);
    await search('kata-kata');
    await search('jawaban');
    findsOpenTextsAlone();
  });

  it('is in no feed', async () => {
    await knock('/api/forum/feeds/categories/layanan.atom');
    await knock(`/api/forum/feeds/threads/${planted.slug}.atom`);
    findsOpenTextsAlone();
    expect(seen('ditarik penulisnya')).toEqual([]);
  });

  it('is in no answer of GraphQL, whatever it is asked for', async () => {
    const post = 'id number state markdown html publicNote author { name }';
    const thread = 'documentId slug title text openedBy summary';
    await ask('{ forumCategories { slug name { id en } threadCount } }');
    await ask('{ forumThreads(category: "layanan") { pinned { title } threads { title slug } } }');
    await ask(`{ forumPosts(thread: "${planted.threadId}", limit: 50) { posts { ${post} } } }`);
    await ask(`{ threads(pagination: { limit: 100 }) { ${thread} } }`);
    for (const field of ['title', 'text']) {
      await ask(`{ threads(filters: { ${field}: { containsi: "kenari" } }) { ${thread} } }`);
    }
    for (const { threadId } of planted.hidden) {
      await ask(`{ forumPosts(thread: "${threadId}") { posts { ${post} } } }`);
      await ask(`{ thread(documentId: "${threadId}") { ${thread} } }`);
    }
    findsOpenTextsAlone();
  });

  it('is in none of Strapi’s own reads of threads, with filters, sorts and relations', async () => {
    await knock('/api/forum/threads?pagination[pageSize]=100&populate=*');
    await knock('/api/forum/threads?sort=title:desc&fields[0]=title&fields[1]=text');
    await knock('/api/forum/threads?filters[text][$containsi]=kenari&populate=*');
    await knock('/api/forum/threads?filters[title][$containsi]=kenari');
    await knock('/api/forum/threads?filters[isHidden][$eq]=true&populate=*');
    await knock('/api/forum/threads?_q=kenari');
    await knock(`/api/forum/threads/${planted.threadId}?populate=*`);
    findsOpenTextsAlone();
  });

  it('is at no address of Strapi’s own that a type of the forum could have', async () => {
    for (const uid of Object.values(UID)) {
      const { pluralName, singularName } = booted.strapi.contentType(uid).info;
      await knock(`/api/${pluralName}?populate=*`);
      await knock(`/api/forum/${pluralName}?populate=*`);
      await ask(`{ ${singularName.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}s { documentId } }`);
    }
    findsOpenTextsAlone();
  });

  it('is in what nobody else takes along: only its author’s own export has it', async () => {
    const others = await stage.personalPosts.collect(3);
    walked.push({ door: 'export of somebody else', text: JSON.stringify(others) });
    findsOpenTextsAlone();
    expect(JSON.stringify(await stage.personalPosts.collect(2))).toContain(SECRET);
  });

  it('is in no mail, and not on the public record', async () => {
    await booted.hub.sendDueMails();
    const mails = await booted.strapi.db.query(UID.mail).findMany({});
    walked.push({ door: 'outbox of mails', text: JSON.stringify(mails) });
    const lines = await storedRecord(booted.strapi).linesAfter(0, 500);
    walked.push({ door: 'audit record', text: JSON.stringify(lines) });
    findsOpenTextsAlone(false);
  });

  it('leaves caches at once: they have to ask, and the tag is another one', async () => {
    const post = await stage.answered(planted.threadId, `${OPEN} sebentar saja`, 9);
    const path = `/api/forum/threads/${planted.threadId}/posts?limit=50`;
    const before = await knock(path);
    expect(before.headers['cache-control']).toBe('public, no-cache');
    const same = () =>
      request(booted.server).get(path).set('If-None-Match', String(before.headers.etag));
    expect((await same()).status).toBe(304);
    await stage.move(post, 'hide');
    const after = await same();
    expect(after.status).toBe(200);
    expect(after.text).not.toContain('sebentar saja');
  });

  it('leaves the cache of a feed, though no text is newer than it was', async () => {
    const post = await stage.answered(planted.threadId, `${OPEN} umpan sebentar`, 10);
    const path = `/api/forum/feeds/threads/${planted.slug}.atom`;
    const before = await knock(path);
    expect(before.text).toContain('umpan sebentar');
    await stage.move(post, 'hide');
    const after = await request(booted.server)
      .get(path)
      .set('If-Modified-Since', new Date(booted.clock.now().getTime() + 1000).toUTCString());
    expect(after.status).toBe(200);
    expect(after.text).not.toContain('umpan sebentar');
  });
});
