import type { Browser } from 'playwright-core';
import type { EditionPlace } from '../../src/modules/editorial';
import { UID } from '../../src/platform/uids';
import { openAdmin, type AdminWindow } from '../support/admin-pages';
import { photograph, startBrowser } from '../support/browser';
import { anArticle, saveDraft } from '../support/content';
import { bootHub, type BootedHub } from '../support/hub';
import { aMember } from '../support/staff';
import { act, editionAt, teamOf } from '../support/workflow';

const NATIVE_BUTTONS = /^(Publish|Terbitkan|Unpublish|Tarik|Discard changes|Buang perubahan)$/;

// All that Strapi adds to the address itself, whereupon it reads the list again and forgets what was chosen.
const LIST = 'page=1&pageSize=10&sort=title:ASC&plugins[i18n][locale]=id';

describe('who may let a text out', () => {
  let booted: BootedHub;
  let browser: Browser;
  let url: string;
  let editing: AdminWindow;

  beforeAll(async () => {
    booted = await bootHub({ NODE_ENV: 'production' });
    url = await booted.listen();
    browser = await startBrowser();
    const member = await aMember(booted.strapi, { role: 'hub-editor', name: 'Sari Utami' });
    editing = await openAdmin(browser, url, { member });
  });

  afterAll(async () => {
    await browser.close();
    await booted.stop();
  });

  const aText = async (title: string): Promise<EditionPlace & { readonly uid: string }> => {
    const { documentId } = await saveDraft(booted.strapi, UID.article, anArticle({ title }));
    return { uid: UID.article, contentType: UID.article, documentId, locale: 'id' };
  };

  const submitted = async (title: string) => {
    const text = await aText(title);
    const { writer } = await teamOf(booted.strapi);
    await act(booted.strapi, text, { by: writer, input: { action: 'submit' } });
    return text;
  };

  it('is nobody who edited it, and the page says why', async () => {
    const text = await aText('Jam layanan selama Ramadan');
    await editing.openText(text);
    await editing.page.fill('input[name=title]', 'Jam layanan Ramadan');
    await editing.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await editing.workflow.getByText('Sari Utami (Anda)').waitFor();
    const { writer } = await teamOf(booted.strapi);
    await act(booted.strapi, text, { by: writer, input: { action: 'submit' } });

    await editing.openText(text);
    await editing.seeState('Menunggu tinjauan');
    const approve = editing.page.getByRole('button', { name: 'Setujui', exact: true });
    await editing.workflow.getByText('Anda ikut menyunting versi ini.').waitFor();
    expect(await approve.count()).toBe(1);
    expect(await approve.isDisabled()).toBe(true);
    await photograph(editing.page, 'editor-is-author', true);
  });

  it('is told that somebody else was quicker, and overwrites nothing', async () => {
    const text = await submitted('Bank persepsi tutup lebih awal');
    await editing.openText(text);
    await editing.page.getByRole('button', { name: 'Setujui', exact: true }).click();
    await editing.dialog.getByLabel('Catatan (boleh kosong)').fill('Sudah benar.');
    const { editor } = await teamOf(booted.strapi);
    const reason = 'Jam tutupnya belum disebut.';
    await act(booted.strapi, text, { by: editor, input: { action: 'request_changes', reason } });
    await editing.dialog.getByRole('button', { name: 'Setujui', exact: true }).click();

    const alert = editing.dialog.getByRole('alert');
    await alert.getByText('Naskah ini sudah berubah sejak Anda membukanya.').waitFor();
    const { version } = await editionAt(booted.strapi, text);
    expect(await alert.innerText()).toContain(
      `Sekarang: Perlu perbaikan, versi ${String(version)}`,
    );
    await photograph(editing.page, 'dialog-overtaken');
    await editing.dialog.getByRole('button', { name: 'Tutup dan lihat yang terbaru' }).click();
    await editing.seeState('Perlu perbaikan');
    await editing.workflow.getByText(reason).first().waitFor();
    expect(await editionAt(booted.strapi, text)).toMatchObject({
      state: 'changes_requested',
      version,
    });
    await photograph(editing.page, 'editor-changes-requested', true);
  });

  it('is no super admin beside the workflow', async () => {
    const text = await submitted('Pengumuman hari libur');
    const admin = await openAdmin(browser, url, {
      member: await aMember(booted.strapi, { role: 'strapi-super-admin', name: 'Ali Akbar' }),
    });
    await admin.openText(text);
    await admin.seeState('Menunggu tinjauan');
    const native = admin.page.getByRole('button', { name: NATIVE_BUTTONS });
    expect(await native.count()).toBe(0);
    await photograph(admin.page, 'super-admin', true);

    await admin.openPage(`/content-manager/collection-types/${UID.article}?${LIST}`);
    await admin.page.getByRole('gridcell', { name: 'Pengumuman hari libur' }).waitFor();
    await admin.page.waitForLoadState('networkidle');
    await admin.page.getByRole('checkbox').first().click();
    await admin.page.getByRole('button', { name: /^(Delete|Hapus)$/ }).waitFor();
    await photograph(admin.page, 'super-admin-bulk');
    expect(await native.count()).toBe(0);
    expect(await editionAt(booted.strapi, text)).toMatchObject({ publicState: 'none' });
    await admin.close();
  });
});
