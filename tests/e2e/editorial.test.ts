import type { Browser, Locator, Page } from 'playwright-core';
import request from 'supertest';
import { toLocal } from '../../src/kernel/office-time';
import { UID } from '../../src/platform/uids';
import { openAdmin, tabTo, type AdminWindow } from '../support/admin-pages';
import { photograph, startBrowser } from '../support/browser';
import { anArticle, saveDraft } from '../support/content';
import { bootHub, type BootedHub } from '../support/hub';
import { aMember, type StaffMember } from '../support/staff';

const DAY_SECONDS = 86_400;
const OFFICE = 'Asia/Jakarta';

describe('a text on its way to the readers', () => {
  let booted: BootedHub;
  let browser: Browser;
  let url: string;
  let editor: StaffMember;
  let writing: AdminWindow;
  let editing: AdminWindow;

  beforeAll(async () => {
    booted = await bootHub({ NODE_ENV: 'production', HUB_TIME_ZONE: OFFICE });
    url = await booted.listen();
    browser = await startBrowser();
    const contributor = await aMember(booted.strapi, {
      role: 'hub-contributor',
      name: 'Rina Wulandari',
    });
    editor = await aMember(booted.strapi, { role: 'hub-editor', name: 'Sari Utami' });
    writing = await openAdmin(browser, url, { member: contributor });
    editing = await openAdmin(browser, url, { member: editor });
  });

  afterAll(async () => {
    await browser.close();
    await booted.stop();
  });

  const aText = async (title: string) => {
    const article = anArticle({ title });
    const { documentId } = await saveDraft(booted.strapi, UID.article, article);
    return { uid: UID.article, documentId, slug: String(article.slug) };
  };

  const buttonOf = (place: Page | Locator, name: string): Locator =>
    place.getByRole('button', { name, exact: true });

  const publicAnswer = (slug: string) =>
    request(booted.server).get('/api/articles').query({ 'filters[slug][$eq]': slug });

  const mailsTo = async (to: string): Promise<readonly { readonly subject: string }[]> => {
    const mails: unknown = await booted.strapi.db.query(UID.mail).findMany({ where: { to } });
    return mails as readonly { readonly subject: string }[];
  };

  it('is written, submitted, approved, scheduled and published, by two people', async () => {
    const text = await aText('Loket buka lebih pagi');
    await writing.openText(text);
    await writing.page.fill('input[name=title]', 'Loket buka pukul 07.00');
    await writing.workflow.getByText('Simpan dulu perubahan Anda').waitFor();
    await writing.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await writing.workflow.getByText('Simpan dulu perubahan Anda').waitFor({ state: 'detached' });
    await writing.act('Ajukan untuk ditinjau');
    await writing.seeState('Menunggu tinjauan');
    await writing.workflow.getByText('Saat ini tidak ada langkah untuk Anda').waitFor();
    await photograph(writing.page, 'writer-submitted');

    expect((await mailsTo(editor.email)).map(({ subject }) => subject)).toEqual([
      'Menunggu tinjauan Anda: Loket buka pukul 07.00',
    ]);
    await editing.openPage('/hub/desk');
    await editing.page.getByRole('tab', { name: 'Menunggu saya (1)' }).waitFor();
    await photograph(editing.page, 'desk-mine');
    await editing.page.getByRole('link', { name: 'Loket buka pukul 07.00' }).click();
    await editing.seeState('Menunggu tinjauan');
    await photograph(editing.page, 'editor-in-review');
    await editing.act('Setujui', async (dialog) => {
      await dialog.getByLabel('Catatan (boleh kosong)').fill('Sudah dicocokkan dengan jadwal.');
      await photograph(editing.page, 'dialog-approve');
    });
    await editing.seeState('Disetujui');

    const day = new Date(booted.clock.now().getTime() + 3 * DAY_SECONDS * 1000);
    const date = toLocal(day, OFFICE).slice(0, 'YYYY-MM-DD'.length);
    await editing.act('Jadwalkan', async (dialog) => {
      await dialog.getByLabel('Tanggal dan jam terbit').fill(`${date}T08:30`);
      await photograph(editing.page, 'dialog-schedule');
    });
    await editing.seeState('Terjadwal');
    await photograph(editing.page, 'editor-scheduled');

    await editing.openPage(`/hub/desk?tab=scheduled&month=${date.slice(0, 'YYYY-MM'.length)}`);
    const written = new Intl.DateTimeFormat('id', { timeZone: 'UTC', dateStyle: 'full' });
    const cell = editing.page.locator('td').filter({ hasText: written.format(new Date(date)) });
    await cell.getByRole('link', { name: '08.30 Loket buka pukul 07.00' }).waitFor();
    expect(await editing.page.locator('td').getByRole('link').count()).toBe(1);
    await photograph(editing.page, 'desk-calendar-one');

    expect((await publicAnswer(text.slug)).body.data).toEqual([]);
    booted.clock.advance(4 * DAY_SECONDS);
    expect(await booted.hub.publishDueEditions()).toBe(1);
    const [article] = (await publicAnswer(text.slug)).body.data;
    expect(article.title).toBe('Loket buka pukul 07.00');
    await writing.openText(text);
    await writing.seeState('Terbit');
    await writing.workflow.getByText('Tayang untuk pembaca').waitFor();
    await writing.workflow.getByRole('button', { name: /^Catatan kejadian/ }).click();
    const record = await writing.workflow.locator('ol > li').allInnerTexts();
    const said = ['Diterbitkan', 'Dijadwalkan', 'Disetujui', 'Diajukan', 'Disunting', 'Dibuat'];
    expect(record).toHaveLength(said.length);
    for (const [index, what] of said.entries()) expect(record[index]).toContain(what);
    expect(record[2]).toContain('Sari Utami');
    expect(record[2]).toContain('Sudah dicocokkan dengan jadwal.');
    await photograph(writing.page, 'writer-published', true);
  });

  it('goes through all of it with the keyboard alone', async () => {
    const text = await aText('Antrean dapat dipesan daring');
    await writing.openText(text);
    await tabTo(writing.page, buttonOf(writing.page, 'Ajukan untuk ditinjau'));
    await writing.page.keyboard.press('Enter');
    await writing.dialog.getByText('Tulisan diajukan kepada rekan lain').waitFor();
    await writing.dialog.locator(':focus').waitFor();
    await writing.page.keyboard.press('Enter');
    await writing.seeState('Menunggu tinjauan');
    await writing.page.waitForFunction('document.activeElement.id === "hub-edition-state"');

    await editing.openPage('/hub/desk');
    await tabTo(
      editing.page,
      editing.page.getByRole('link', { name: 'Antrean dapat dipesan daring' }),
    );
    await editing.page.keyboard.press('Enter');
    await editing.seeState('Menunggu tinjauan');
    await tabTo(editing.page, buttonOf(editing.page, 'Setujui'));
    await editing.page.keyboard.press('Enter');
    await editing.dialog.getByText('Anda menyetujui naskah persis').waitFor();
    await editing.dialog.locator(':focus').waitFor();
    await editing.page.keyboard.type('Jelas.');
    await tabTo(editing.page, buttonOf(editing.dialog, 'Setujui'));
    await editing.page.keyboard.press('Enter');
    await editing.seeState('Disetujui');
    await editing.page.waitForFunction('document.activeElement.id === "hub-edition-state"');
    await editing.page.keyboard.press('Control+Shift+Enter');
    await editing.dialog.getByRole('heading', { name: 'Terbitkan sekarang' }).waitFor();
    await editing.dialog.locator(':focus').waitFor();
    await editing.page.keyboard.press('Escape');
    await editing.dialog.waitFor({ state: 'detached' });
    await editing.seeState('Disetujui');
  });

  it('is spoken of in English to who reads English', async () => {
    const text = await aText('Kantor pindah gedung');
    const member = await aMember(booted.strapi, {
      role: 'hub-editor',
      language: 'en',
      name: 'Jo Reader',
    });
    const reading = await openAdmin(browser, url, { member, language: 'en' });
    await reading.openText(text);
    await reading.act('Submit for review', async (dialog) => {
      await dialog.getByText('A colleague will review the text.').waitFor();
    });
    await reading.seeState('In review');
    await reading.workflow.getByText('You submitted this text yourself.').waitFor();
    await photograph(reading.page, 'english-panel', true);
    await reading.openPage('/hub/desk?tab=open');
    await reading.page.getByRole('heading', { name: 'Editorial desk' }).waitFor();
    await reading.page.getByRole('link', { name: 'Kantor pindah gedung' }).waitFor();
    await photograph(reading.page, 'english-desk');
    await reading.close();
  });
});
