import type { Browser, Locator, Page } from 'playwright-core';
import { UID } from '../../src/platform/uids';
import { openAdmin, tabTo, type AdminWindow } from '../support/admin-pages';
import { photograph, startBrowser } from '../support/browser';
import { anArticle, anImage, aPlan, published } from '../support/content';
import { startPlatforms, type Platforms } from '../support/emulators';
import { bootHub, type BootedHub } from '../support/hub';
import { aMember } from '../support/staff';

const MOST_ROUNDS = 12; // more than a post with one picture takes, whatever becomes of its reply
const STEP_SECONDS = 300; // past every wait between two looks at what became of a request
const HOURS_BETWEEN_READINGS = 7; // comments are read at least four times a day
const SOON_MS = 15_000; // half of the time after which the page looks by itself

describe('a person who helps a post along', () => {
  let booted: BootedHub;
  let platforms: Platforms;
  let browser: Browser;
  let editor: AdminWindow;

  beforeAll(async () => {
    platforms = await startPlatforms();
    booted = await bootHub({ ...platforms.env, NODE_ENV: 'production' });
    await platforms.connect(booted);
    const url = await booted.listen();
    browser = await startBrowser();
    const member = await aMember(booted.strapi, { role: 'hub-editor', name: 'Sari Utami' });
    editor = await openAdmin(browser, url, { member });
  });

  beforeEach(() => platforms.instagram.faults.clear());

  afterAll(async () => {
    await browser.close();
    await booted.stop();
    await platforms.close();
  });

  /** Time goes by, for the hub and for the channel. */
  const pass = (seconds: number): void => {
    booted.clock.advance(seconds);
    platforms.instagram.advance(seconds * 1000);
  };

  const deliverAll = async (): Promise<void> => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await booted.hub.runDueDeliveries();
      pass(STEP_SECONDS);
    }
  };

  /** An article that is public, and its way to Instagram as far as it goes; gives the id of the delivery. */
  const aDelivery = async (title: string): Promise<number> => {
    const cover = await anImage(booted.strapi);
    const article = anArticle({ title, cover, channelPlans: [aPlan('instagram')] });
    await published(booted.strapi, article);
    await deliverAll();
    const row: unknown = await booted.strapi.db.query(UID.delivery).findOne({ where: { title } });
    return (row as { id: number }).id;
  };

  const postsAbout = (title: string) =>
    platforms.instagram.posts().filter(({ caption }) => caption.includes(title));

  const seeDelivery = (page: Page, state: string): Promise<void> =>
    page.locator('#hub-delivery-state').getByText(state, { exact: true }).waitFor();

  const isFocused = (element: Locator): Promise<boolean> =>
    element.evaluate((one) => one === one.ownerDocument.activeElement);

  it('picks the post that is ours, where the channel has two that may be', async () => {
    const { page, dialog } = editor;
    const title = 'Loket pindah ke lantai dua';
    // The reply is lost, and a colleague posts from the phone at the same moment.
    platforms.instagram.faults.add({ on: 'publish', kind: 'drop_after' });
    platforms.instagram.faults.add({
      on: 'publish',
      kind: 'meanwhile',
      run: () => {
        const igUserId = '17841400000000001';
        platforms.instagram.postByHand({ igUserId, caption: 'Selamat pagi dari loket!' });
      },
    });
    const id = await aDelivery(title);
    await editor.openPage(`/hub/deliveries/${String(id)}`);
    await seeDelivery(page, 'Perlu dicocokkan');
    await photograph(page, 'delivery-unlinked', true);

    await page.getByRole('button', { name: 'Tautkan', exact: true }).click();
    await dialog.getByRole('button', { name: 'Tautkan', exact: true }).click();
    await dialog.getByText('Pilih salah satu kiriman.').waitFor();
    const which = dialog.getByRole('radiogroup', { name: 'Kiriman mana di kanal?' });
    expect(await isFocused(which)).toBe(true);
    await dialog.getByRole('radio', { name: /^Bukan salah satu/ }).check();
    await dialog.getByLabel('Alamat kiriman').fill('bukan alamat');
    await page.keyboard.press('Enter');
    await dialog.getByText(/^Ini bukan alamat atau nomor kiriman/).waitFor();
    await photograph(page, 'delivery-link');

    // With this login the channel does not show the hub what a post says: a person reads it there.
    const [post] = postsAbout(title);
    const seen = await dialog
      .getByRole('link', { name: /^Lihat kiriman/ })
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const place = seen.indexOf(post?.permalink ?? '') + 1;
    expect(seen).toHaveLength(2);
    const ours = dialog.getByRole('radio', { name: new RegExp(`^Kiriman ${String(place)} `) });
    await ours.focus();
    await page.keyboard.press('Space');
    expect(await ours.isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await seeDelivery(page, 'Sudah tayang');
    await dialog.waitFor({ state: 'detached' });
    expect(await isFocused(page.locator('#hub-delivery-state'))).toBe(true);
    const link = page.getByRole('link', { name: /^Lihat kiriman/ });
    expect(await link.getAttribute('href')).toBe(post?.permalink);
    await page.locator('ol[reversed] > li').first().getByText('Sari Utami').waitFor();
    // Found by a person, it is never sent again.
    await deliverAll();
    expect(postsAbout(title)).toHaveLength(1);
  });

  it('says that a post is not there, so that it goes out once', async () => {
    const { page, dialog } = editor;
    const title = 'Antrean daring dibuka';
    // The request is lost, and from then on nothing on the channel can be read that would show it.
    const { faults } = platforms.instagram;
    faults.add({
      on: 'publish',
      kind: 'meanwhile',
      run: () => {
        faults.add({ on: 'read_container', kind: 'server_error', times: Infinity });
        faults.add({ on: 'list_media', kind: 'server_error', times: Infinity });
      },
    });
    faults.add({ on: 'publish', kind: 'drop_before' });
    const id = await aDelivery(title);
    faults.clear();
    await editor.openPage(`/hub/deliveries/${String(id)}`);
    await seeDelivery(page, 'Belum pasti tayang');
    await photograph(page, 'delivery-unknown', true);
    expect(postsAbout(title)).toHaveLength(0);

    await page.getByRole('button', { name: 'Tidak ada', exact: true }).click();
    const send = dialog.getByRole('button', { name: 'Tidak ada', exact: true });
    await send.click();
    await dialog.getByText('Lihat dulu, lalu centang kotak ini.').waitFor();
    await dialog.getByText(/^Tulis paling sedikit 10 karakter/).waitFor();
    const looked = dialog.getByRole('checkbox', { name: /^Saya sudah melihat akun/ });
    expect(await isFocused(looked)).toBe(true);
    await photograph(page, 'delivery-not-there');
    await looked.check();
    await dialog.getByLabel('Alasan').fill('Sudah dilihat di akun kantor.');
    await send.click();
    await seeDelivery(page, 'Menunggu giliran');
    await deliverAll();
    // The page looks again by itself.
    await seeDelivery(page, 'Sudah tayang');
    expect(postsAbout(title)).toHaveLength(1);
    await page.getByText('Sudah dilihat di akun kantor.').waitFor();
  });

  it('answers and hides what readers write under it', async () => {
    const { page } = editor;
    const title = 'Jam layanan bulan puasa';
    const id = await aDelivery(title);
    const [post] = postsAbout(title);
    const mediaId = post?.id ?? '';
    const write = (username: string, text: string) =>
      platforms.instagram.commentAsReader({ mediaId, username, text });
    write('budi', 'Jam berapa bukanya?');
    write('promo.murah', 'Pinjaman cepat cair, klik profil kami!');
    pass(HOURS_BETWEEN_READINGS * 3600);
    await booted.hub.readDueComments();
    const publicComments = () => postsAbout(title)[0]?.comments ?? [];

    await editor.openPage(`/hub/deliveries/${String(id)}`);
    const comments = page.getByRole('region', { name: 'Komentar pembaca' });
    const budi = comments.getByRole('listitem').filter({ hasText: 'Jam berapa bukanya?' });
    await budi.waitFor();
    await tabTo(page, budi.getByRole('button', { name: 'Jawab budi' }));
    await page.keyboard.press('Enter');
    const answer = budi.getByRole('textbox', { name: 'Jawab budi' });
    expect(await isFocused(answer)).toBe(true);
    await budi.getByRole('button', { name: 'Kirim jawaban' }).click();
    await budi.getByText('Ini belum diisi.', { exact: true }).waitFor();
    expect(await isFocused(answer)).toBe(true);
    await answer.fill('Pukul 08.00 sampai 14.00, Kak.');
    await photograph(page, 'comments-answering', true);
    await budi.getByRole('button', { name: 'Kirim jawaban' }).click();
    await budi.getByText('Sedang dikirim', { exact: true }).waitFor();
    await booted.hub.carryOutActs();
    // The card looks again by itself.
    await budi.getByRole('listitem').getByText('Pukul 08.00 sampai 14.00, Kak.').waitFor();
    await budi.getByText('Kantor', { exact: true }).waitFor();
    await budi.getByText('KPPN di Instagram').waitFor();
    const answers = publicComments().filter(({ isOwners }) => isOwners);
    expect(answers.map(({ text }) => text)).toEqual(['Pukul 08.00 sampai 14.00, Kak.']);

    await comments.getByRole('button', { name: 'Sembunyikan komentar promo.murah' }).click();
    const promo = comments.getByRole('listitem').filter({ hasText: 'Pinjaman cepat cair' });
    await promo.getByText('Sedang dikirim', { exact: true }).waitFor();
    await booted.hub.carryOutActs();
    await promo.getByText('Disembunyikan', { exact: true }).waitFor();
    await promo.getByRole('button', { name: 'Tampilkan komentar promo.murah' }).waitFor();
    expect(
      publicComments()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Pinjaman');
    await photograph(page, 'comments', true);

    write('ani', 'Terima kasih infonya.');
    pass(HOURS_BETWEEN_READINGS * 3600);
    await booted.hub.readDueComments();
    // Somebody comes back to the window: what came meanwhile is there without waiting for the next look.
    await page.evaluate("window.dispatchEvent(new Event('focus'))");
    await comments.getByText('Terima kasih infonya.').waitFor({ timeout: SOON_MS });
  });
});
