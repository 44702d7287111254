import type { Browser, Page } from 'playwright-core';
import { UID } from '../../src/platform/uids';
import { startBrowser } from '../support/browser';
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
    page = await browser.newPage({ viewport: { width: 1440, height: 1100 }, locale: 'id-ID' });
    const member = await aMember(booted.strapi, { role: 'hub-contributor' });
    await page.goto(`${url}/admin/auth/login`);
    await page.fill('input[name=email]', member.email);
    await page.fill('input[name=password]', member.password);
    await page.click('button[type=submit]');
    await page.waitForURL((at) => !at.pathname.includes('/auth/login'));
  });

  afterAll(async () => {
    await browser.close();
    await booted.stop();
  });

  it('sees the short address of a new article follow its title', async () => {
    await page.goto(`${url}/admin/content-manager/collection-types/${UID.article}/create`);
    await page.fill('input[name=title]', 'Loket tiga pindah');
    await page.locator('input[name=slug][value="loket-tiga-pindah"]').waitFor();
  });
});
