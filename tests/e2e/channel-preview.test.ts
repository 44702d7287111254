import type { Browser } from 'playwright-core';
import { UID } from '../../src/platform/uids';
import { openAdmin } from '../support/admin-pages';
import { photograph, startBrowser } from '../support/browser';
import { anArticle, anImage, aPlan, saveDraft } from '../support/content';
import { startPlatforms, type Platforms } from '../support/emulators';
import { bootHub, type BootedHub } from '../support/hub';
import { aMember } from '../support/staff';

describe('a contributor in the admin', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    platforms = await startPlatforms();
    booted = await bootHub({ ...platforms.env, NODE_ENV: 'production' });
    await platforms.connect(booted);
    url = await booted.listen();
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await booted.stop();
    await platforms.close();
  });

  it('signs in, opens an article and sees its Instagram post change while writing', async () => {
    const member = await aMember(booted.strapi, { role: 'hub-contributor' });
    const { documentId } = await saveDraft(
      booted.strapi,
      UID.article,
      anArticle({
        title: 'Loket buka lebih pagi',
        cover: await anImage(booted.strapi),
        channelPlans: [aPlan('instagram')],
      }),
    );

    const { page } = await openAdmin(browser, url, { member });
    await page.goto(`${url}/admin/content-manager/collection-types/${UID.article}/${documentId}`);

    const panel = page.getByRole('complementary').filter({ hasText: 'Instagram' });
    await panel.getByText('Loket buka lebih pagi').first().waitFor();
    await panel.getByAltText('Loket pelayanan pada pagi hari').first().waitFor();
    expect(await panel.innerText()).toMatch(/2[.,]?200/); // the counter of the caption
    expect(await page.getByRole('heading', { name: 'Pembaca' }).count()).toBe(1);

    await page.fill('input[name=title]', 'Loket buka pukul setengah delapan');
    await panel.getByText('Loket buka pukul setengah delapan').first().waitFor();
    await photograph(page, 'edit-view', true);
  });
});
