import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { UID } from '../../src/platform/uids';
import { openAdmin, type AdminWindow } from '../support/admin-pages';
import { photograph, startBrowser } from '../support/browser';
import { anArticle, anImage, aPlan, publish, republish, saveDraft } from '../support/content';
import { startPlatforms, type Platforms } from '../support/emulators';
import { freePort } from '../support/free-port';
import { bootHub, type BootedHub } from '../support/hub';
import { aMember } from '../support/staff';

const MOST_ROUNDS = 12; // more than a post with one picture and its correction take
const STEP_SECONDS = 5;

const CLIENT_ID = 'hub-at-the-emulator';

describe('a post on its way to a channel', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  let browser: Browser;
  let url: string;
  let lead: AdminWindow;

  beforeAll(async () => {
    platforms = await startPlatforms();
    const clientSecret = randomBytes(12).toString('hex');
    platforms.instagram.addApp({ clientId: CLIENT_ID, clientSecret, login: 'instagram' });
    const port = await freePort();
    booted = await bootHub({
      ...platforms.env,
      NODE_ENV: 'production',
      HUB_PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
      HUB_INSTAGRAM_APP_ID: CLIENT_ID,
      HUB_INSTAGRAM_APP_SECRET: clientSecret,
      HUB_INSTAGRAM_AUTH_URL: platforms.instagram.authUrl,
      HUB_INSTAGRAM_CODE_URL: platforms.instagram.codeUrl,
    });
    url = await booted.listen(port);
    browser = await startBrowser();
    const member = await aMember(booted.strapi, { role: 'hub-lead', name: 'Sari Utami' });
    lead = await openAdmin(browser, url, { member });
  });

  afterAll(async () => {
    await browser.close();
    await booted.stop();
    await platforms.close();
  });

  /** Sweeps until nothing is due any more; waits are skipped by moving the clock. */
  const deliverAll = async (): Promise<void> => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await booted.hub.runDueDeliveries();
      booted.clock.advance(STEP_SECONDS);
    }
  };

  const aPost = async (title: string) => {
    const cover = await anImage(booted.strapi);
    const article = anArticle({ title, cover, channelPlans: [aPlan('instagram')] });
    return saveDraft(booted.strapi, UID.article, article);
  };

  const press = (page: Page, name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();

  const seeDelivery = (page: Page, state: string): Promise<void> =>
    page.locator('#hub-delivery-state').getByText(state, { exact: true }).waitFor();

  it('goes out by an account that was connected at the platform’s own page', async () => {
    const { page, dialog } = lead;
    await lead.openPage('/hub/accounts');
    await page.getByText('Belum ada akun yang terhubung.').waitFor();
    await press(page, 'Hubungkan: Instagram (masuk dengan Instagram)');
    await page.getByRole('button', { name: /Allow/ }).click();
    await dialog.getByLabel('Nama').fill('KPPN di Instagram');
    await dialog.getByLabel('Kunci').fill('kantor');
    await photograph(page, 'connect-finish');
    await dialog.getByRole('button', { name: 'Hubungkan', exact: true }).click();
    const card = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: 'KPPN di Instagram' }),
    });
    await card.getByText('Terhubung', { exact: true }).waitFor();
    // The address no longer names the consent: reloading does not ask again.
    expect(new URL(page.url()).search).toBe('');
    await photograph(page, 'accounts');

    const text = await aPost('Loket buka lebih pagi');
    await lead.openText({ uid: UID.article, documentId: text.documentId });
    const preview = page.getByRole('article', { name: 'Pratinjau kiriman kppn' });
    await preview.getByText('Loket buka lebih pagi').first().waitFor();
    await publish(booted.strapi, UID.article, text);

    await lead.openText({ uid: UID.article, documentId: text.documentId });
    await page.getByRole('link', { name: 'Rincian pengiriman ke KPPN di Instagram' }).click();
    await seeDelivery(page, 'Menunggu giliran');
    await deliverAll();
    // The page looks again by itself.
    await seeDelivery(page, 'Sudah tayang');
    const [post] = platforms.instagram.posts();
    const link = page.getByRole('link', { name: /^Lihat kiriman/ });
    expect(await link.getAttribute('href')).toBe(post?.permalink);
    expect(await link.getAttribute('target')).toBe('_blank');
    const timeline = await page.locator('ol[reversed] > li').allInnerTexts();
    const said = ['Sudah tayang', 'Sedang dikirim', 'Siap dikirim', 'Sedang disiapkan'];
    const places = said.map((word) => timeline.findIndex((entry) => entry.includes(word)));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    await photograph(page, 'delivery-published', true);

    await republish(booted.strapi, UID.article, {
      ...text,
      data: { summary: 'Mulai Selasa, loket buka pukul 07.00.' },
    });
    await deliverAll();
    await page.reload();
    await seeDelivery(page, 'Perlu dikerjakan tangan');
    const task = page.getByRole('region', { name: /^Yang perlu Anda kerjakan/ });
    expect(await task.locator('ol > li').count()).toBeGreaterThan(1);
    await task.getByRole('region', { name: 'Teks baru' }).getByText('07.00').first().waitFor();
    await photograph(page, 'delivery-manual', true);
    await press(page, 'Selesai');
    await dialog.getByRole('button', { name: 'Selesai', exact: true }).click();
    await seeDelivery(page, 'Sudah tayang');
    await page.locator('#hub-delivery-state').getByText('Versi ke-2').waitFor();
    await task.waitFor({ state: 'detached' });
    // The button is gone; the focus is where the new state stands.
    expect(await page.evaluate('document.activeElement?.id')).toBe('hub-delivery-state');
  });

  it('waits while a person holds it, or while all sending is stopped', async () => {
    const { page, dialog } = lead;
    const text = await aPost('Jam layanan');
    await publish(booted.strapi, UID.article, text);

    await lead.openPage('/hub/deliveries');
    await page.getByRole('tab', { name: 'Dalam perjalanan (1)' }).click();
    await page.getByRole('link', { name: 'Jam layanan' }).click();
    await lead.act('Tahan', async (asking) => {
      await asking.getByLabel('Alasan (boleh kosong)').fill('Menunggu kabar kepala kantor.');
    });
    await seeDelivery(page, 'Ditahan');
    await page.getByText('Menunggu kabar kepala kantor.').first().waitFor();
    await deliverAll();
    await page.reload();
    await seeDelivery(page, 'Ditahan');
    await lead.act('Lepaskan');
    await seeDelivery(page, 'Menunggu giliran');

    await lead.openPage('/hub/deliveries?group=on_its_way');
    await press(page, 'Hentikan semua pengiriman');
    await dialog.getByRole('button', { name: 'Hentikan semua pengiriman' }).click();
    await dialog.getByText('Tulis paling sedikit 10 karakter').waitFor();
    await dialog.getByLabel('Alasan').fill('Angka pada siaran pers keliru.');
    await dialog.getByRole('button', { name: 'Hentikan semua pengiriman' }).click();
    await page.getByText(/^Dihentikan oleh .*Sari Utami/).waitFor();
    await page.getByText('Alasan: Angka pada siaran pers keliru.').waitFor();
    await photograph(page, 'deliveries-stopped');
    await deliverAll();
    await page.reload();
    await page.getByRole('tab', { name: 'Sudah tayang (1)' }).waitFor();

    await lead.act('Jalankan lagi pengiriman');
    await press(page, 'Hentikan semua pengiriman');
    await page.keyboard.press('Escape');
    await deliverAll();
    await page.reload();
    await page.getByRole('tab', { name: 'Sudah tayang (2)' }).click();
    await page.getByRole('link', { name: 'Jam layanan' }).waitFor();
    await photograph(page, 'deliveries-published');
  });
});
