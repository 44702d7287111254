import type { Browser, Page } from 'playwright-core';
import request from 'supertest';
import { UID } from '../../src/platform/uids';
import { startBrowser } from '../support/browser';
import { forumDoors, type ForumDoorsOnStage, type Member } from '../support/forum-doors';
import { forumStage, type ForumStage } from '../support/forum-stage';
import { bootHub, type BootedHub } from '../support/hub';
import { XSS_VECTORS } from '../support/xss-vectors';

/** A front end that does what README says: HTML of posts as HTML, all else as text. It has no content security policy. */
const READER = 'http://pembaca.example/';

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
  const happened: string[] = [];

  beforeAll(async () => {
    booted = await bootHub();
    doors = forumDoors(booted);
    stage = forumStage(booted.strapi, booted.clock);
    url = await booted.listen();
    author = await doors.signedIn();
    browser = await startBrowser();
    page = await browser.newPage();
    page.on('dialog', (dialog) => {
      happened.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', () => happened.push('popup'));
    await page.route('**/*', (route) => {
      const asked = route.request().url();
      if (asked === READER) {
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<main></main>' });
      }
      if (asked.startsWith(url)) return route.continue();
      happened.push(`request ${asked}`);
      return route.abort();
    });
  });

  afterAll(async () => {
    await browser.close();
    await booted.stop();
  });

  beforeEach(() => {
    happened.length = 0;
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

  it('would be noticed: the same code runs where nobody takes it out', async () => {
    await show([{ html: '<img src=x onerror=alert(1)>', texts: [] }]);
    expect(happened.some((what) => what.startsWith('dialog'))).toBe(true);
    expect(await oddParts()).toHaveLength(1);
  });

  it('does nothing as a post, as the text of a link, or as a display name', async () => {
    const linked = XSS_VECTORS.map((vector) => `[${vector}](https://a.example/)`);
    const texts = [...XSS_VECTORS, ...linked];
    const { threadId, unseen } = await postAll(texts, 'Utas percobaan');
    const rows = await booted.strapi.db.query(UID.forumPost).findMany({ select: ['id'] });
    for (const [at, { id }] of rows.entries()) {
      const authorName = (XSS_VECTORS[at % XSS_VECTORS.length] ?? '').replaceAll('\u0000', '');
      await booted.strapi.db.query(UID.forumPost).update({ where: { id }, data: { authorName } });
    }
    const posts = await readAll(threadId);
    await show(posts.map(({ html, author: { name } }) => ({ html, texts: [name] })));
    expect(await oddParts()).toEqual([]);
    expect(happened).toEqual([]);
    await page.goto(`${url}/api/forum/threads/${threadId}/posts?limit=50`);
    await page.waitForTimeout(PAUSE_MS);
    expect(happened).toEqual([]);
    expect(unseen.length).toBeLessThan(10);
    expect(posts).toHaveLength(texts.length - unseen.length + 1);
  });

  it('does nothing as the title of a thread, in lists and in feeds, which stay well-formed', async () => {
    for (const vector of XSS_VECTORS) {
      await stage.open({ title: vector.replaceAll('\u0000', ''), by: author.id });
    }
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
    expect(happened).toEqual([]);
  });
});
