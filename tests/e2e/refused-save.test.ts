import type { Browser, Page } from 'playwright-core';
import { UID } from '../../src/platform/uids';
import { openAdmin } from '../support/admin-pages';
import { startBrowser } from '../support/browser';
import { aVariant, anArticle, saveDraft } from '../support/content';
import { bootHub, type BootedHub } from '../support/hub';
import { aMember } from '../support/staff';

describe('a contributor who writes', () => {
  let booted: BootedHub;
  let browser: Browser;
  let page: Page;
  let url: string;

  beforeAll(async () => {
    booted = await bootHub({ NODE_ENV: 'production' });
    url = await booted.listen();
    browser = await startBrowser();
    const member = await aMember(booted.strapi, { role: 'hub-contributor' });
    page = (await openAdmin(browser, url, { member })).page;
  });

  afterAll(async () => {
    await browser.close();
    await booted.stop();
  });

  /** Opens a form and waits until the panels have read it: Strapi fills the form anew while the page is loading. */
  const openForm = async (document: string) => {
    await page.goto(`${url}/admin/content-manager/collection-types/${UID.article}/${document}`);
    await page.getByText('Sesuai isi formulir saat ini').first().waitFor();
  };

  it('keeps what stands in the form when the hub refuses to save it', async () => {
    const { documentId } = await saveDraft(
      booted.strapi,
      UID.article,
      anArticle({ title: 'Loket buka lebih pagi', variants: [aVariant('youth')] }),
    );
    await openForm(documentId);
    await page.fill('input[name=title]', 'Judul yang baru');
    await page.locator('h3 > button[aria-expanded=false]').first().click();
    await page.fill('input[name="variants.0.hashtags"]', 'a b c d e f');
    const refusal = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Simpan' }).click();

    expect((await refusal).status()).toBe(400);
    await page
      .getByText(/paling banyak 5/)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.inputValue('input[name=title]')).toBe('Judul yang baru');
    expect(await page.inputValue('input[name="variants.0.hashtags"]')).toBe('a b c d e f');
  });

  it('sees the short address of a new article follow its title', async () => {
    await openForm('create');
    await page.fill('input[name=title]', 'Loket tiga pindah');
    await page.locator('input[name=slug][value="loket-tiga-pindah"]').waitFor();
  });

  it('keeps the short address of an article that is stored, whatever its title becomes', async () => {
    // What Strapi proposes for an article without a title, and what somebody may have kept.
    const { documentId } = await saveDraft(
      booted.strapi,
      UID.article,
      anArticle({ slug: 'article' }),
    );
    await openForm(documentId);
    const proposals: string[] = [];
    page.on('request', (sent) => {
      if (sent.url().includes('/uid/generate')) proposals.push(sent.url());
    });
    const title = 'Loket empat pindah';
    // The panel asks the server about the text after the pause after which an address is proposed.
    const isRead = page.waitForResponse(
      (answer) => answer.request().postData()?.includes(title) === true,
    );
    await page.fill('input[name=title]', title);
    await isRead;
    await page.waitForLoadState('networkidle');
    expect(proposals).toEqual([]);
    expect(await page.inputValue('input[name=slug]')).toBe('article');
  });
});
