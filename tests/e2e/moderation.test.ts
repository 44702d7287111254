import type { Browser, Locator, Page } from 'playwright-core';
import type { WholeHub } from '../../src/hub';
import { foundHub } from '../../src/platform/hub-container';
import { UID } from '../../src/platform/uids';
import { openAdmin, tabTo, type AdminWindow } from '../support/admin-pages';
import { photograph, startBrowser } from '../support/browser';
import {
  mailsInFolder,
  openForum,
  serveFrontEnd,
  type CitizenWindow,
} from '../support/citizen-window';
import { freePort } from '../support/free-port';
import { bootHub, type BootedHub } from '../support/hub';
import { auditLines } from '../support/look';
import { aMember, type StaffMember } from '../support/staff';

const QUEUE = '/hub/moderation';
const UNDO_SECONDS = 10;
const WATI = 'wati@contoh.example';
const JOKO = 'joko@contoh.example';
const PHONE = '0812-3456-7890';
const TEXT = `Antrean di **loket 3** lama sekali. Telepon saja kepala loketnya: ${PHONE}, ia yang tahu.`;
const SEEN = `Antrean di loket 3 lama sekali. Telepon saja kepala loketnya: ${PHONE}, ia yang tahu.`;

const APPEAL = 'Itu nomor layanan loket yang dipasang kantor sendiri.';
const REPLY = 'Anda benar: nomor itu milik layanan kami.';

interface Notice {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly decision?: string;
}

interface Written {
  readonly threadId: string;
  readonly threadSlug: string;
  readonly postId: string;
  readonly state: string;
}

describe('a discussion that an office looks after', () => {
  let booted: BootedHub;
  let browser: Browser;
  let frontEnd: Awaited<ReturnType<typeof serveFrontEnd>>;
  let url: string;
  let lead: StaffMember;
  let wati: CitizenWindow;
  let joko: CitizenWindow;
  let sari: AdminWindow;
  let budi: AdminWindow;
  let ratna: AdminWindow;
  let thread: Written;
  let post: Written;
  let caseUrl: string;

  const staff = async (role: string, name: string) => {
    const member = await aMember(booted.strapi, { role, name });
    return { member, window: await openAdmin(browser, url, { member }) };
  };

  beforeAll(async () => {
    const port = await freePort();
    const HUB_PUBLIC_URL = `http://127.0.0.1:${String(port)}`;
    const settings = { NODE_ENV: 'production', HUB_TIME_ZONE: 'Asia/Jakarta', HUB_PUBLIC_URL };
    booted = await bootHub(settings);
    url = await booted.listen(port);
    browser = await startBrowser();
    const seated = await Promise.all([
      staff('hub-moderator', 'Sari Utami'),
      staff('hub-moderator', 'Budi Hartono'),
      staff('hub-lead', 'Ratna Dewi'),
    ]);
    [sari, budi, ratna] = seated.map(({ window }) => window) as [
      AdminWindow,
      AdminWindow,
      AdminWindow,
    ];
    lead = seated[2].member;
    frontEnd = await serveFrontEnd();
    wati = await openForum(browser, booted, { hub: url, frontEnd: frontEnd.url });
    joko = await openForum(browser, booted, { hub: url, frontEnd: frontEnd.url });
    await wati.join(WATI, 'Wati Lestari');
    await joko.join(JOKO, 'Joko Santoso');
    // Somebody whom the office knows: what they write is public at once.
    const known = { isVerified: true, approvedPosts: 9, joinedAt: booted.clock.ago(30 * 86_400) };
    const where = { displayName: 'Joko Santoso' };
    await booted.strapi.db.query(UID.citizen).update({ where, data: known });
  });

  afterAll(async () => {
    await browser.close();
    frontEnd.stop();
    await booted.stop();
  });

  const moderation = () => (foundHub(booted.strapi) as WholeHub).discussion.moderation;

  /** Lets the seconds pass in which a decision can be taken back, and runs what the clock runs. */
  const settle = async (): Promise<void> => {
    booted.clock.advance(UNDO_SECONDS);
    await moderation().applyDueDecisions();
    await moderation().finishCases();
  };

  const button = (place: Locator | AdminWindow['page'], name: string): Locator =>
    place.getByRole('button', { name, exact: true });
  const rowIn = ({ page }: AdminWindow, words = 'loket 3'): Locator =>
    page.getByRole('list', { name: 'Antrean' }).getByRole('listitem').filter({ hasText: words });
  const undoBar = ({ page }: AdminWindow): Locator => page.getByText('segera berlaku.');
  const undone = ({ page }: AdminWindow): Locator =>
    page.getByText('Dibatalkan. Tidak ada yang terjadi pada tulisannya.');
  const region = ({ page }: AdminWindow, name: string | RegExp): Locator =>
    page.getByRole('region', { name });

  /** Presses the button of the dialog that is open, by the Tab key and Enter. */
  const confirmByKeys = async ({ page, dialog }: AdminWindow, name: string): Promise<void> => {
    await tabTo(page, button(dialog, name));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  };

  /** Opens a list of choices and takes one of them, by keys alone. */
  const chooseByKeys = async (page: Page, list: Locator, option: Locator): Promise<void> => {
    await list.press('Enter');
    await option.waitFor();
    const present = page.locator('[role=option]:focus');
    for (;;) {
      await present.waitFor();
      if (await option.evaluate((one) => one === one.ownerDocument.activeElement)) break;
      const passed = await present.innerText();
      await page.keyboard.press('ArrowDown');
      await present.filter({ hasNotText: passed }).waitFor();
    }
    await page.keyboard.press('Enter');
    await option.waitFor({ state: 'detached' });
  };

  /** Decides by keys, for a reason that the office has written once. */
  const decideByKeys = async (
    window: AdminWindow,
    { key, name, canned }: { key: string; name: string; canned: RegExp },
  ): Promise<void> => {
    const { page, dialog } = window;
    await page.keyboard.press(key);
    const reasons = dialog.getByRole('combobox', { name: 'Teks siap pakai' });
    await chooseByKeys(page, reasons, page.getByRole('option', { name: canned }));
    await reasons.filter({ hasText: canned }).waitFor();
    await photograph(page, `moderation-dialog-${key}`);
    await confirmByKeys(window, name);
  };
  const hideByKeys = (window: AdminWindow): Promise<void> =>
    decideByKeys(window, { key: 'h', name: 'Sembunyikan', canned: /^Data pribadi/ });

  const noticesOf = (who: CitizenWindow) => who.get<readonly Notice[]>('/forum/me/notices');

  const appeal = async (notice: Notice | undefined, text: string): Promise<void> => {
    await wati.send('POST', `/forum/decisions/${String(notice?.decision)}/appeal`, { text });
  };

  it('holds the first post of a new member until a moderator lets it through, by keys alone', async () => {
    thread = await joko.send<Written>('POST', '/forum/threads', {
      ...{ category: 'layanan', title: 'Antrean di kantor', text: 'Bagaimana antreannya?' },
      language: 'id',
    });
    const address = `/forum/threads/${thread.threadId}/posts`;
    post = await wati.send<Written>('POST', address, { text: TEXT });
    expect(post.state).toBe('held');
    expect(await joko.readThread(thread.threadId)).toEqual(['Bagaimana antreannya?']);

    const { page } = sari;
    await page.getByRole('link', { name: 'Moderasi' }).click();
    await page.getByRole('heading', { name: 'Antrean', exact: true }).waitFor();
    const row = rowIn(sari);
    const present = page.locator('li[aria-current=true]').filter({ hasText: 'loket 3' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Ada waktu: 4[78] jam/);
    expect(await row.innerText()).toContain('WIB');
    await page.keyboard.press('j');
    await present.waitFor();
    await page.keyboard.press('c');
    await row.getByText('Anda pegang,').waitFor();
    await photograph(page, 'moderation-queue', true);

    await page.keyboard.press('a');
    await confirmByKeys(sari, 'Setujui');
    await undoBar(sari).waitFor();
    await page.keyboard.press('z');
    await undone(sari).waitFor();
    await present.waitFor();
    await settle();
    expect(await joko.readThread(thread.threadId)).toHaveLength(1);

    await page.keyboard.press('a');
    await confirmByKeys(sari, 'Setujui');
    await undoBar(sari).waitFor();
    await settle();
    expect(await joko.readThread(thread.threadId)).toEqual(['Bagaimana antreannya?', SEEN]);
    expect((await noticesOf(wati)).map(({ kind }) => kind)).toContain('post_published');
  });

  it('hides what somebody reported, once a moderator has seen it in its discussion', async () => {
    await joko.send('POST', `/forum/posts/${post.postId}/reports`, {
      ...{ reason: 'personal_data', note: 'Itu nomor pribadi orang lain.' },
    });
    const { page } = sari;
    await sari.openPage(QUEUE);
    await rowIn(sari).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    const text = region(sari, 'Tulisan dalam percakapannya');
    await text.locator('mark').filter({ hasText: PHONE }).waitFor();
    await text.getByText('Bagaimana antreannya?').waitFor();
    await text.getByText('**loket 3**').first().waitFor();
    await region(sari, 'Laporan (1)').getByText('Data pribadi').waitFor();
    await page.keyboard.press('c');
    await page.getByText('Anda pegang,').waitFor();
    await photograph(page, 'moderation-case', true);

    caseUrl = page.url();
    await budi.page.goto(caseUrl);
    await budi.page.getByText('Sari Utami sedang mengerjakan kasus ini').waitFor();
    expect(await button(budi.page, 'Sembunyikan').count()).toBe(0);
    await photograph(budi.page, 'moderation-case-of-other', true);

    await hideByKeys(sari);
    await undoBar(sari).waitFor();
    await photograph(page, 'moderation-undo');
    await page.keyboard.press('z');
    await undone(sari).waitFor();
    await page.getByText('Anda pegang,').waitFor();
    await settle();
    expect(await joko.readThread(thread.threadId)).toHaveLength(2);

    await page.keyboard.press('z');
    expect(await undoBar(sari).count()).toBe(0);
    await hideByKeys(sari);
    await undoBar(sari).waitFor();
    await settle();
    await page.keyboard.press('z');
    await page.getByText('Sudah lewat 10 detik').waitFor();

    expect(await joko.readThread(thread.threadId)).toEqual(['Bagaimana antreannya?']);
    const found = await joko.get<{ posts: readonly object[] }>('/forum/search?q=kepala+loketnya');
    expect(found.posts).toEqual([]);
    const feed = `${url}/api/forum/feeds/threads/${thread.threadSlug}.atom`;
    expect(await (await joko.page.request.get(feed)).text()).not.toContain(PHONE);
  });

  it('tells the author why and how to appeal, and the reporter what came of it', async () => {
    const [notice] = await noticesOf(wati);
    expect(notice).toMatchObject({ kind: 'post_hidden', title: 'Tulisan Anda disembunyikan' });
    const why = /Aturan: 3\s+Penjelasan moderator: Kiriman Anda memuat data pribadi/;
    expect(notice?.text).toMatch(why);
    expect(notice?.text).toContain('ajukan banding sampai');
    const mail = (await mailsInFolder(booted, WATI)).at(-1);
    expect(mail).toMatchObject({ subject: 'Tulisan Anda disembunyikan' });
    expect(mail?.text).toMatch(why);
    expect(mail?.text).not.toContain(PHONE);
    expect((await noticesOf(joko))[0]).toMatchObject({ kind: 'report_decided' });
    const heard = (await mailsInFolder(booted, JOKO)).at(-1)?.text ?? '';
    expect(heard).toContain('Seorang moderator bertindak sesuai aturan forum.');
    expect(heard).not.toContain('Wati');
    await appeal(notice, APPEAL);
  });

  it('lets the lead answer an appeal, but not one against a decision of their own', async () => {
    const address = `/forum/threads/${thread.threadId}/posts`;
    await wati.send('POST', address, {
      text: 'Kapan loket sore dibuka? Sudah saya tanyakan dua kali.',
    });
    await ratna.openPage(QUEUE);
    await rowIn(ratna, 'loket sore').waitFor();
    await ratna.page.keyboard.press('j');
    await decideByKeys(ratna, { key: 'r', name: 'Tolak', canned: /^Di luar topik/ });
    await undoBar(ratna).waitFor();
    await settle();
    await appeal((await noticesOf(wati))[0], 'Pertanyaan saya tentang loket, sesuai topik.');

    await sari.openPage(QUEUE);
    await sari.page.getByRole('link', { name: 'Aturan', exact: true }).waitFor();
    expect(await sari.page.getByRole('link', { name: 'Banding', exact: true }).count()).toBe(0);
    await sari.openPage(`${QUEUE}/appeals`);
    await sari.page.getByText('Peran Anda belum diizinkan untuk ini.').waitFor();

    const mail = (await mailsInFolder(booted, lead.email)).at(-1);
    await ratna.page.goto(/http\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    const appeals = ratna.page.locator('main li').filter({ hasText: 'Keputusan yang dibanding' });
    const own = appeals.filter({ hasText: 'sesuai topik' });
    await own.getByText('Perlu kepala humas kedua').waitFor();
    expect(await own.getByRole('button').count()).toBe(0);
    await photograph(ratna.page, 'moderation-appeals', true);
    const others = appeals.filter({ hasText: APPEAL });
    await button(others, 'Batalkan keputusan').click();
    await ratna.dialog.getByLabel('Jawaban kepada penulis').fill(REPLY);
    await photograph(ratna.page, 'moderation-answer');
    await confirmByKeys(ratna, 'Batalkan keputusan');
    await ratna.page.getByText('Banding dijawab.').first().waitFor();
    await others.waitFor({ state: 'detached' });
    await settle();

    expect(await joko.readThread(thread.threadId)).toEqual(['Bagaimana antreannya?', SEEN]);
    const [answered] = await noticesOf(wati);
    expect(answered).toMatchObject({ kind: 'appeal_decided' });
    expect(answered?.text).toContain(REPLY);
    expect((await mailsInFolder(booted, WATI)).at(-1)?.text).toContain(REPLY);
    const heard = (await mailsInFolder(booted, JOKO)).slice(-2).map(({ text }) => text);
    expect(heard[0]).toContain('Seorang moderator bertindak sesuai aturan forum.');
    expect(heard[1]).toContain('membatalkan tindakan itu');
  });

  it('keeps all of it beside the case, and on the record', async () => {
    await sari.page.goto(caseUrl);
    const decisions = region(sari, 'Keputusan atas kasus ini').locator('li');
    await decisions.first().waitFor();
    const told = await decisions.allInnerTexts();
    expect(told.map((text) => /^(\S+) · (\S+)/.exec(text)?.slice(1))).toEqual([
      ['Sembunyikan', 'berlaku'],
      ['Sembunyikan', 'dibatalkan'],
      ['Setujui', 'berlaku'],
      ['Setujui', 'dibatalkan'],
    ]);
    for (const text of ['Sari Utami', APPEAL, 'Keputusan dibatalkan', REPLY, 'Ratna Dewi'])
      expect(told[0]).toContain(text);
    await region(sari, 'Laporan (1)').getByText('tindakan dibatalkan sesudah banding').waitFor();
    await photograph(sari.page, 'moderation-record', true);

    const lines = await Promise.all(
      [UID.moderationCase, UID.appeal].map((type) =>
        auditLines(booted.strapi, { content_type: type }),
      ),
    );
    const deeds = lines.flat().toSorted((one, other) => one.seq - other.seq);
    expect(deeds.map(({ actor_name: who, action }) => `${who}: ${action}`)).toEqual([
      ...['Sari Utami: decision_undone', 'Sari Utami: case_approve'],
      ...['Sari Utami: decision_undone', 'Sari Utami: case_hide'],
      ...['Ratna Dewi: case_reject', 'Ratna Dewi: appeal_overturned'],
    ]);
  });
});
