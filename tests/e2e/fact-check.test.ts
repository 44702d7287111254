import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { UID } from '../../src/platform/uids';
import { startBrowser } from '../support/browser';
import { aPerson, aRebuttal, paragraphs, saveDraft } from '../support/content';
import { openFactCheckDesk, type FactCheckDesk } from '../support/fact-check';
import { bootHub, type BootedHub } from '../support/hub';

const ATTACK = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">';
const UNSAFE = 'javascript:window.hacked=1';

const text = (value: string) => ({ type: 'text', text: value });
const item = (value: string) => ({ type: 'list-item', children: [text(value)] });

const BODY = [
  { type: 'heading', level: 2, children: [text('Tidak ada biaya')] },
  ...paragraphs('Pencairan dana di KPPN tidak dipungut biaya apa pun, di loket mana pun.'),
  {
    type: 'list',
    format: 'ordered',
    children: [item('Tolak permintaan uang.'), item('Laporkan ke kantor.')],
  },
  { type: 'list', format: 'unordered', children: [item('Gratis'), item('Terbuka')] },
  {
    type: 'paragraph',
    children: [
      text('Dasar: '),
      { type: 'link', url: 'https://example.org/aturan', children: [text('peraturan')] },
    ],
  },
];

describe('an outside fact checker', () => {
  let booted: BootedHub;
  let desk: FactCheckDesk;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    booted = await bootHub({ NODE_ENV: 'production' });
    url = await booted.listen();
    desk = await openFactCheckDesk(booted);
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await booted.stop();
  });

  const aDraft = async (data: object = {}) => {
    const { strapi } = booted;
    const people = { authors: [await aPerson(strapi, 'A')], checkedBy: await aPerson(strapi, 'B') };
    const variants = [
      { audience: 'youth', title: 'Gratis, ya!', body: paragraphs('Nggak ada biaya sama sekali.') },
      {
        audience: 'senior',
        title: 'Layanan gratis',
        body: paragraphs('Bapak dan Ibu tidak perlu membayar.'),
      },
    ];
    const rebuttal = aRebuttal({
      ...people,
      variants,
      body: BODY,
      claimant: 'Akun anonim',
      ...data,
    });
    const { documentId } = await saveDraft(strapi, UID.hoaxRebuttal, rebuttal);
    return { contentType: UID.hoaxRebuttal, documentId, locale: 'id' };
  };

  const aPage = (options: BrowserContextOptions = {}): Promise<Page> =>
    browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'id-ID', ...options });

  const open = async (page: Page, token: string): Promise<void> => {
    await page.goto(`${url}/fact-check#${token}`);
    await page.getByText('Memuat naskah').waitFor({ state: 'detached' });
  };

  const photograph = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.SCREENSHOT_DIR;
    if (folder === undefined) return;
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('reads every tone of the text and sends a finding, with the keyboard alone', async () => {
    const page = await aPage();
    const place = await aDraft();
    await open(page, await desk.issue(place));
    await page.getByRole('heading', { name: 'Kantor tidak memungut biaya' }).waitFor();
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('Uji hub-editor meminta Dr. Sari Utami');
    expect(shown).toContain('Nggak ada biaya sama sekali.');
    expect(shown).toContain('Bapak dan Ibu tidak perlu membayar.');
    expect(await page.locator('article ol li').count()).toBe(2);
    expect(await page.locator('article img').count()).toBe(0);
    await photograph(page, 'fact-check-desktop');

    await page.getByLabel('Ada yang keliru').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Pasal 3 sudah dicabut.');
    expect(await page.locator('#count').innerText()).toBe('22 dari 2.000 karakter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Hasil pemeriksaan Anda sudah tercatat').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('done');
    expect(await page.locator('#done').innerText()).toContain('4');
    const [line] = await desk.linesOf(place);
    expect(line?.reason).toBe('[something_wrong] Pasal 3 sudah dicabut.');
    await photograph(page, 'fact-check-sent');
    await page.close();
  });

  it('is told what is missing, and keeps what was typed', async () => {
    const page = await aPage();
    await open(page, await desk.issue(await aDraft()));
    await page.getByLabel('Komentar').fill('Pendek');
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByText('Pilih dahulu').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('verdict');
    await page.getByLabel('Fakta dalam naskah sudah benar').check();
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.getByText('Komentar terlalu pendek').waitFor();
    expect(await page.getByLabel('Komentar').inputValue()).toBe('Pendek');
    await page.close();
  });

  it.each([320, 640])('never scrolls sideways at %i pixels', async (width) => {
    const page = await aPage({ viewport: { width, height: 700 } });
    await open(page, await desk.issue(await aDraft({ title: `Kantor ${'tanpaspasi'.repeat(8)}` })));
    await page.locator('article h2').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await photograph(page, `fact-check-${String(width)}`);
    await page.close();
  });

  it('sees the page in English where the browser asks for it', async () => {
    const page = await aPage({ locale: 'en-GB' });
    await open(page, await desk.issue(await aDraft()));
    await page.getByRole('heading', { name: 'Your finding' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('article').getAttribute('lang')).toBe('id');
    await page.close();
  });

  it.each([
    ['', 'tidak memuat tautan'],
    ['forged.token', 'tidak sah'],
  ])('with the token "%s" learns that it opens nothing', async (token, sentence) => {
    const page = await aPage();
    await open(page, token);
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    expect(await page.locator('form').isVisible()).toBe(false);
    await photograph(page, `fact-check-refused-${token === '' ? 'empty' : 'forged'}`);
    await page.close();
  });

  it('sees hostile texts as texts', async () => {
    const page = await aPage();
    // Strapi takes no such address: the page must stand where one got in another way.
    await page.route('**/api/fact-check/view', async (route) => {
      const answer = await route.fetch();
      const body = await answer.json();
      body.data.text.evidence[0].url = UNSAFE;
      body.data.text.appearances[0].url = ` ${UNSAFE}`;
      body.data.text.body[0].links = [
        UNSAFE,
        'data:text/html,x',
        'https://example.org/"onclick="x',
      ];
      await route.fulfill({ response: answer, json: body });
    });
    const asked = await aDraft({
      title: ATTACK,
      claimReviewed: ATTACK,
      fact: ATTACK,
      summary: `</script>${ATTACK}`,
      claimant: UNSAFE,
    });
    await open(page, await desk.issue(asked));
    await page.locator('article h2').waitFor();
    expect(await page.locator('article h2').innerText()).toBe(ATTACK);
    expect(await page.getByText(UNSAFE).count()).toBe(4);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.locator('article script, article img').count()).toBe(0);
    const addresses = await page
      .locator('article a')
      .evaluateAll((links) => links.map((anchor) => anchor.getAttribute('href') ?? ''));
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/example\.org/);
    expect(await page.locator('article a').first().getAttribute('rel')).toBe('noopener noreferrer');
    await page.close();
  });
});
