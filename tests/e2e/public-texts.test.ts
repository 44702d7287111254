import type { Browser } from 'playwright-core';
import request from 'supertest';
import type { EditionPlace } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { openAdmin, type AdminWindow } from '../support/admin-pages';
import { photograph, startBrowser } from '../support/browser';
import { anArticle, published, republish, saveDraft } from '../support/content';
import { bootHub, type BootedHub } from '../support/hub';
import { aMember } from '../support/staff';

describe('a text that readers know', () => {
  let booted: BootedHub;
  let browser: Browser;
  let leading: AdminWindow;
  let editing: AdminWindow;

  beforeAll(async () => {
    booted = await bootHub({ NODE_ENV: 'production' });
    const url = await booted.listen();
    browser = await startBrowser();
    const lead = await aMember(booted.strapi, { role: 'hub-lead', name: 'Hasan Basri' });
    const editor = await aMember(booted.strapi, { role: 'hub-editor', name: 'Sari Utami' });
    leading = await openAdmin(browser, url, { member: lead });
    editing = await openAdmin(browser, url, { member: editor });
  });

  afterAll(async () => {
    await browser.close();
    await booted.stop();
  });

  type Text = EditionPlace & { readonly uid: typeof UID.article; readonly slug: string };

  const toText = ({ documentId }: { documentId: string }, { slug }: { slug?: unknown }): Text => ({
    uid: UID.article,
    contentType: UID.article,
    documentId,
    locale: 'id',
    slug: String(slug),
  });

  const aPublicText = async (title: string): Promise<Text> => {
    const article = anArticle({ title });
    return toText(await published(booted.strapi, article), article);
  };

  const publicAnswer = (slug: string) =>
    request(booted.server).get('/api/articles').query({ 'filters[slug][$eq]': slug });

  it('is withdrawn by the lead, with the reason on its banner', async () => {
    const text = await aPublicText('Tarif layanan cetak ulang');
    await leading.openText(text);
    await leading.act('Tarik tulisan', async (dialog) => {
      await dialog.getByRole('button', { name: 'Tarik tulisan', exact: true }).click();
      await dialog.getByText('Tulis paling sedikit 10 karakter').waitFor();
      await photograph(leading.page, 'dialog-withdraw');
      await dialog.getByLabel('Alasan untuk umum').fill('Tarif sudah tidak berlaku sejak Juni.');
    });
    await leading.seeState('Ditarik');
    await photograph(leading.page, 'lead-withdrawn', true);
    const answer = await publicAnswer(text.slug);
    expect(answer.body.data[0].withdrawal).toMatchObject({
      reason: 'Tarif sudah tidak berlaku sejak Juni.',
    });
  });

  it('is taken down, and leads its readers to another text that the lead finds', async () => {
    const target = await aPublicText('Panduan pencairan dana terbaru');
    const text = await aPublicText('Panduan pencairan dana lama');
    await leading.openText(text);
    await leading.act('Turunkan tulisan', async (dialog) => {
      await dialog.getByLabel('Alasan').fill('Isinya sudah ada di panduan terbaru.');
      await dialog.getByLabel('Digabung ke tulisan lain').check();
      await dialog.getByLabel('Cari tulisan yang tayang').fill('terbaru');
      await dialog.getByText('1 tulisan ditemukan').waitFor();
      await dialog.getByRole('radio', { name: 'Panduan pencairan dana terbaru' }).check();
      await photograph(leading.page, 'dialog-take-down', true);
    });
    await leading.seeState('Diturunkan');
    const answer = await request(booted.server).get(`/api/articles/slug/${text.slug}`);
    expect(JSON.stringify(answer.body)).toContain(target.slug);
    await photograph(leading.page, 'lead-taken-down', true);
  });

  it('has former texts that can be compared and brought back', async () => {
    const text = await aPublicText('Loket buka pukul 08.00');
    await republish(booted.strapi, UID.article, {
      ...text,
      data: { title: 'Loket buka pukul 07.30', kind: 'explainer' },
    });
    await editing.openText(text);
    await editing.workflow.getByRole('button', { name: /^Riwayat naskah/ }).click();
    await photograph(editing.page, 'history', true);
    await editing.workflow
      .getByRole('button', { name: 'Bandingkan Simpanan 1 dengan naskah sekarang' })
      .click();
    await editing.dialog.getByText('2 bidang berbeda').waitFor();
    await photograph(editing.page, 'dialog-compare');
    const marked = editing.dialog.locator('ins, del');
    expect((await marked.allInnerTexts()).join(' ')).toContain('07.30');
    await editing.dialog.getByRole('button', { name: 'Selesai' }).click();

    await editing.workflow
      .getByRole('button', { name: 'Pulihkan Simpanan 1 sebagai naskah sekarang' })
      .click();
    await photograph(editing.page, 'dialog-restore');
    await editing.dialog.getByRole('button', { name: 'Pulihkan sebagai naskah sekarang' }).click();
    await editing.page.locator('input[name=title][value="Loket buka pukul 08.00"]').waitFor();
    await editing.seeState('Naskah');
    expect((await publicAnswer(text.slug)).body.data[0].title).toBe('Loket buka pukul 07.30');
    await photograph(editing.page, 'restored', true);
  });

  it('that went out without approval is reviewed afterwards by somebody else', async () => {
    const article = anArticle({ title: 'Jaringan terganggu, loket tetap melayani' });
    const text = toText(await saveDraft(booted.strapi, UID.article, article), article);
    await leading.openText(text);
    await leading.act('Terbitkan tanpa persetujuan', async (dialog) => {
      await dialog.getByLabel('Alasan').fill('Warga sudah antre; redaktur sedang dinas luar.');
      await photograph(leading.page, 'dialog-force');
    });
    await leading.seeState('Terbit');
    await leading.workflow.getByText('Menunggu tinjauan susulan').waitFor();
    await photograph(leading.page, 'lead-forced', true);
    expect((await publicAnswer(text.slug)).body.data).toHaveLength(1);

    await editing.openPage('/hub/desk');
    await editing.page.getByRole('link', { name: 'Jaringan terganggu' }).click();
    await editing.workflow.getByText('Menunggu tinjauan susulan').waitFor();
    await photograph(editing.page, 'editor-reviews', true);
    await editing.act('Tutup tinjauan susulan', async (dialog) => {
      await photograph(editing.page, 'dialog-close-review');
      await dialog.getByLabel('Catatan (boleh kosong)').fill('Isinya benar.');
    });
    await editing.workflow.getByText('Menunggu tinjauan susulan').waitFor({ state: 'detached' });
    await editing.seeState('Terbit');
  });
});
