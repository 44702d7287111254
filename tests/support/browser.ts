import { chromium, type Browser, type Page } from 'playwright-core';

/** Where a browser of this machine is; the test runner finds it and sets CHROMIUM_PATH. */
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Starts a browser that talks to nobody but the hub. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

/** Keeps a picture of a page in the folder `SCREENSHOT_DIR`; without one, none. */
export const photograph = async (page: Page, name: string, fullPage = false): Promise<void> => {
  const folder = process.env.SCREENSHOT_DIR;
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage });
};
