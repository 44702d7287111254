import type { Browser, Locator, Page } from 'playwright-core';
import request from 'supertest';
import { revealHidden } from '../../src/admin/features/moderation/rules/marked-text';
import { UID } from '../../src/platform/uids';
import { openAdmin } from '../support/admin-pages';
import { photograph, startBrowser } from '../support/browser';
import { untilCodeRuns, watchForCode, type CodeWatch } from '../support/code-watch';
import { forumDoors, type ForumDoorsOnStage, type Member } from '../support/forum-doors';
import { forumStage, type ForumStage } from '../support/forum-stage';
import { asPost, seedHostileCases } from '../support/hostile-cases';
import { bootHub, type BootedHub } from '../support/hub';
import { aMember } from '../support/staff';
import { lookAtTexts } from '../support/texts-on-page';
import { XSS_VECTORS } from '../support/xss-vectors';

/** A front end that does what README says: HTML of posts as HTML, all else as text. It has no content security policy. */
const READER = 'http://pembaca.example/';

/** What is stored of a vector: PostgreSQL keeps no text with this character. */
const VECTORS = XSS_VECTORS.map((vector) => vector.replaceAll('\u0000', ''));

interface Shown {
  readonly html: string;
  readonly texts: readonly string[];
}

interface PostView {
  readonly html: string;
  readonly author: { readonly name: string };
}

const PAUSE_MS = 300; // pictures that fail and animations that begin do so within

describe('code in the texts of citizens, in a browser', () => {
  let booted: BootedHub;
  let doors: ForumDoorsOnStage;
  let browser: Browser;
  let page: Page;
  let url: string;
  let stage: ForumStage;
  let author: Member;
  let watch: CodeWatch;

  beforeAll(async () => {
    booted = await bootHub({ NODE_ENV: 'production' });
    doors = forumDoors(booted);
    stage = forumStage(booted.strapi, booted.clock);
    url = await booted.listen();
    author = await doors.signedIn();
    browser = await startBrowser();
    page = await browser.newPage();
    watch = await watchForCode(page, url, { [READER]: '<main></main>' });
  });

  afterAll(async () => {
    await browser.close();
    await booted.stop();
  });

  beforeEach(() => {
    watch.happened.length = 0;
  });

  const show = async (shown: readonly Shown[]): Promise<void> => {
    await page.goto(READER);
    await page.evaluate((all) => {
      const main = document.querySelector('main');
      for (const { html, texts } of all) {
        const article = document.createElement('article');
        article.innerHTML = html;
        for (const text of texts)
          article.append(Object.assign(document.createElement('h2'), { textContent: text }));
        main?.append(article);
      }
      for (const element of document.querySelectorAll<HTMLElement>('main *')) {
        element.focus();
        for (const type of ['pointerover', 'mouseover', 'focus', 'toggle', 'load', 'error']) {
          element.dispatchEvent(new Event(type));
        }
      }
    }, shown);
    await page.waitForTimeout(PAUSE_MS);
  };

  const oddParts = (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const known = 'P BR HR STRONG EM S CODE PRE BLOCKQUOTE UL OL LI A ARTICLE H2'.split(' ');
      return Array.from(document.querySelectorAll('main *')).flatMap((element) => {
        const names = element
          .getAttributeNames()
          .filter((name) => name !== 'href' && name !== 'rel');
        const isOdd = !known.includes(element.tagName) || names.length > 0;
        const leads = element instanceof HTMLAnchorElement ? element.protocol : 'https:';
        return isOdd || !/^https?:$/.test(leads) ? [element.outerHTML] : [];
      });
    });

  /** Sends a text as its author does who is asked to rewrite it and will not; false where readers would see nothing of it. */
  const post = async (threadId: string, text: string): Promise<boolean> => {
    booted.clock.advance(61); // the same letters within a minute are one post
    await doors.makeRoom();
    const { status, body } = await request(booted.server)
      .post(`/api/forum/threads/${threadId}/posts`)
      .set('Authorization', author.authorization)
      .send({ text, insist: true });
    if (body.error?.details.findings?.[0]?.code === 'nothing_to_read') return false;
    if (status !== 201) throw new Error(`${text}: ${JSON.stringify(body)}`);
    const { postId, state } = body.data as { postId: string; state: string };
    // The checks hold most of them. Whoever looks at them lets them pass: here nothing but the rendering protects readers.
    if (state === 'held') await stage.move({ postId }, 'approve');
    return true;
  };

  const postAll = async (texts: readonly string[], title: string) => {
    const { threadId } = await stage.open({ title, by: author.id });
    const unseen: string[] = [];
    for (const text of texts) if (!(await post(threadId, text))) unseen.push(text);
    return { threadId, unseen };
  };

  const readAll = async (threadId: string): Promise<readonly PostView[]> => {
    const posts: PostView[] = [];
    let after: string | null = null;
    do {
      const place: string = after === null ? '' : `&after=${after}`;
      const { body } = await request(booted.server).get(
        `/api/forum/threads/${threadId}/posts?limit=50${place}`,
      );
      posts.push(...(body.data as readonly PostView[]));
      after = body.meta.after as string | null;
    } while (after !== null);
    return posts;
  };

  describe('before moderators', () => {
    let desk: Page;
    let seen: CodeWatch;
    let cases: Awaited<ReturnType<typeof seedHostileCases>>;

    beforeAll(async () => {
      const at = booted.clock.now();
      cases = await seedHostileCases(booted.strapi, stage, { texts: VECTORS, at });
      const member = await aMember(booted.strapi, { role: 'hub-lead', name: 'Ratna Dewi' });
      ({ page: desk } = await openAdmin(browser, url, { member, isUnguarded: true }));
      seen = await watchForCode(desk, url);
      await desk.goto(`${url}/admin/hub/moderation`);
    });

    /** What the page shows of a text: characters that nobody sees stand there by their names. */
    const asShown = (text: string): string =>
      revealHidden(text)
        .map(({ text: part, hidden }) => (hidden === undefined ? part : `[${hidden}]`))
        .join('');

    /** Walks on within the page, as a link does: to load it anew for every case takes seconds. */
    const walkTo = (path: string): Promise<void> =>
      desk.evaluate((address) => {
        history.pushState({}, '', address);
        dispatchEvent(new PopStateEvent('popstate', { state: {} }));
      }, `/admin/hub/moderation${path}`);

    const read = async (): Promise<readonly string[]> => {
      const { texts, odd } = await lookAtTexts(desk);
      expect(odd).toEqual([]);
      return texts;
    };

    /** Reads a list of 50 on each page to its end. */
    const readPages = async (items: Locator): Promise<readonly string[]> => {
      const texts: string[] = [];
      const next = desk.getByRole('button', { name: 'Halaman berikutnya' });
      for (;;) {
        await items.first().waitFor();
        texts.push(...(await read()));
        if ((await next.count()) === 0) return texts;
        const first = await items.first().innerText();
        await next.click();
        await items.first().filter({ hasNotText: first }).waitFor();
      }
    };

    const missing = (texts: readonly string[], wanted: readonly string[]): readonly string[] =>
      wanted.filter((text) => !texts.includes(text));

    it('would be noticed: the same code runs where nobody takes it out', async () => {
      await desk.locator('main h1').waitFor();
      const run = untilCodeRuns(desk);
      await desk.evaluate(() => {
        const mark = Object.assign(document.createElement('bdi'), {
          innerHTML: '<img src=x onerror=alert(1)>',
        });
        document.querySelector('main')?.append(mark);
      });
      await run;
      expect((await lookAtTexts(desk)).odd).not.toEqual([]);
      expect(seen.happened).toContain('dialog 1');
      // What the picture still tells of belongs here.
      await desk.goto('about:blank');
      seen.happened.length = 0;
      await desk.goto(`${url}/admin/hub/moderation`);
    });

    it('stands in the queue as it was written, and does nothing', async () => {
      await walkTo('');
      const queue = desk.getByRole('list', { name: 'Antrean' });
      const texts = await readPages(queue.getByRole('link'));
      await photograph(desk, 'xss-queue', true);
      expect(missing(texts, VECTORS.map(asShown))).toEqual([]);
    });

    it('stands beside a case as text, reports, names, title and history', async () => {
      for (const { id, title, texts: vectors } of cases) {
        await walkTo(`/cases/${String(id)}`);
        await desk.getByRole('heading', { name: `Kasus ${String(id)}`, exact: true }).waitFor();
        await desk.locator('main mark').first().waitFor();
        const texts = await read();
        expect(missing(texts, [title, ...vectors, ...vectors.map(asPost).map(asShown)])).toEqual(
          [],
        );
        for (const vector of vectors.map(asShown)) {
          // In a report, a decision, an appeal, and the history of the author; names stand there besides.
          const times = texts.filter((text) => text === vector).length;
          expect([vector, times >= 4]).toEqual([vector, true]);
        }
      }
      await photograph(desk, 'xss-case', true);
    });

    it('stands in appeals, and in the box in which words are tried', async () => {
      await walkTo('/appeals');
      const texts = await readPages(desk.getByRole('heading', { name: /^Banding \d/ }));
      expect(missing(texts, VECTORS.map(asShown))).toEqual([]);
      await photograph(desk, 'xss-appeals', true);

      await walkTo('/words');
      const all = VECTORS.join('\n').replace(/\r\n?/g, '\n');
      await desk.getByRole('textbox', { name: 'Tulisan' }).fill(all);
      await desk.getByRole('button', { name: 'Periksa' }).click();
      await desk.getByText('Dibandingkan sebagai:').waitFor();
      expect(missing(await read(), [asShown(all)])).toEqual([]);
      await photograph(desk, 'xss-try', true);
    });

    it('has done nothing on all of these pages', async () => {
      await desk.waitForTimeout(PAUSE_MS);
      expect(seen.happened).toEqual([]);
    });
  });

  describe('before readers', () => {
    it('would be noticed: the same code runs where nobody takes it out', async () => {
      await show([{ html: '<img src=x onerror=alert(1)>', texts: [] }]);
      expect(watch.happened.some((what) => what.startsWith('dialog'))).toBe(true);
      expect(await oddParts()).toHaveLength(1);
    });

    it('does nothing as a post, as the text of a link, or as a display name', async () => {
      const linked = XSS_VECTORS.map((vector) => `[${vector}](https://a.example/)`);
      const texts = [...XSS_VECTORS, ...linked];
      const { threadId, unseen } = await postAll(texts, 'Utas percobaan');
      const rows = await booted.strapi.db.query(UID.forumPost).findMany({ select: ['id'] });
      for (const [at, { id }] of rows.entries()) {
        const authorName = VECTORS[at % VECTORS.length] ?? '';
        await booted.strapi.db.query(UID.forumPost).update({ where: { id }, data: { authorName } });
      }
      const posts = await readAll(threadId);
      await show(posts.map(({ html, author: { name } }) => ({ html, texts: [name] })));
      expect(await oddParts()).toEqual([]);
      expect(watch.happened).toEqual([]);
      await page.goto(`${url}/api/forum/threads/${threadId}/posts?limit=50`);
      await page.waitForTimeout(PAUSE_MS);
      expect(watch.happened).toEqual([]);
      expect(unseen.length).toBeLessThan(10);
      expect(posts).toHaveLength(texts.length - unseen.length + 1);
    });

    it('does nothing as the title of a thread, in lists and in feeds, which stay well-formed', async () => {
      for (const title of VECTORS) await stage.open({ title, by: author.id });
      const { body } = await request(booted.server).get(
        '/api/forum/categories/layanan/threads?limit=50',
      );
      const threads = body.data as readonly { readonly title: string; readonly slug: string }[];
      await show(threads.map(({ title }) => ({ html: '', texts: [title] })));
      const addresses = [
        'categories/layanan.atom',
        ...threads.slice(0, 9).map(({ slug }) => `threads/${slug}.atom`),
      ];
      for (const address of addresses) {
        const { text } = await request(booted.server).get(`/api/forum/feeds/${address}`);
        const told = await page.evaluate((xml) => {
          const feed = new DOMParser().parseFromString(xml, 'application/xml');
          const contents = Array.from(feed.querySelectorAll('content'), (node) => node.textContent);
          return { isBroken: feed.querySelector('parsererror') !== null, contents };
        }, text);
        expect(told.isBroken).toBe(false);
        await show(told.contents.map((html) => ({ html, texts: [] })));
        expect(await oddParts()).toEqual([]);
      }
      expect(watch.happened).toEqual([]);
    });
  });
});
