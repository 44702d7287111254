import type { Browser, Locator, Page } from 'playwright-core';
import type { StaffMember } from './staff';

/** A browser window of one person, signed in. */
export interface AdminWindow {
  readonly page: Page;
  /** Opens a text in the edit view, and waits until the form has it: Strapi fills it anew while the page is loading. */
  openText(text: { readonly uid: string; readonly documentId: string }): Promise<void>;
  /** Opens a page of the admin by its address below `/admin`. */
  openPage(path: string): Promise<void>;
  /** The panel of the workflow beside a text. */
  readonly workflow: Locator;
  /** The dialog that is open. */
  readonly dialog: Locator;
  /** Presses a button beside the text, and then the button of that name in the dialog that it opens. */
  act(name: string, fillIn?: (dialog: Locator) => Promise<void>): Promise<void>;
  /** Waits until the panel says that the text is in this state. */
  seeState(name: string): Promise<void>;
  close(): Promise<void>;
}

const TITLES = { id: 'Alur kerja', en: 'Workflow' } as const;
const FORM_IS_READ = { id: 'Sesuai isi formulir saat ini', en: 'Up to date with the form' };

// Strapi draws its buttons when the browser says that it is idle, which on a busy machine it may never be.
const IDLE_AT_ONCE = `
  window.requestIdleCallback = (run) => setTimeout(() => run({ didTimeout: true, timeRemaining: () => 0 }), 1);
  window.cancelIdleCallback = clearTimeout;
`;

/**
 * Signs a member of staff in, in a window of their own. `isUnguarded`: the browser takes no notice of the content security
 * policy, so that code runs wherever the page itself does not take it out.
 */
export const openAdmin = async (
  browser: Browser,
  url: string,
  {
    member,
    language = 'id',
    isUnguarded = false,
  }: {
    readonly member: StaffMember;
    readonly language?: 'id' | 'en';
    readonly isUnguarded?: boolean;
  },
): Promise<AdminWindow> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1100 },
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    bypassCSP: isUnguarded,
  });
  await context.addInitScript(IDLE_AT_ONCE);
  const page = await context.newPage();
  await page.goto(`${url}/admin/auth/login`);
  await page.fill('input[name=email]', member.email);
  await page.fill('input[name=password]', member.password);
  await page.press('input[name=password]', 'Enter');
  await page.waitForURL((at) => !at.pathname.includes('/auth/login'));
  const workflow = page.getByRole('complementary').filter({
    has: page.getByRole('heading', { name: TITLES[language], exact: true }),
  });
  const dialog = page.getByRole('dialog');
  return {
    page,
    workflow,
    dialog,
    async openText({ uid, documentId }) {
      await page.goto(`${url}/admin/content-manager/collection-types/${uid}/${documentId}`);
      await page.getByText(FORM_IS_READ[language]).first().waitFor();
      await workflow.locator('#hub-edition-state').waitFor();
    },
    async openPage(path) {
      await page.goto(`${url}/admin${path}`);
    },
    async act(name, fillIn = () => Promise.resolve()) {
      await page.getByRole('button', { name, exact: true }).click();
      await fillIn(dialog);
      await dialog.getByRole('button', { name, exact: true }).click();
    },
    async seeState(name) {
      await workflow.locator('#hub-edition-state').getByText(name, { exact: true }).waitFor();
    },
    close: () => context.close(),
  };
};

const MOST_TABS = 300; // more than the longest page has

const IS_IN_EDITOR = 'document.activeElement?.isContentEditable === true';

/** Goes on with the Tab key until an element has the focus. */
export const tabTo = async (page: Page, element: Locator): Promise<void> => {
  await element.waitFor();
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if (await element.evaluate((one) => one === one.ownerDocument.activeElement)) return;
    // The editor of rich text keeps the Tab key to itself until Escape leaves it.
    if (await page.evaluate(IS_IN_EDITOR)) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never reaches ${String(element)}.`);
};
