import type { ConsoleMessage, Page } from 'playwright-core';

/** Watches over a page: whatever code could do that somebody smuggled into a text. */
export interface CodeWatch {
  /** What happened since it was last forgotten: dialogs, new windows, requests to anybody else, what a policy stopped. */
  readonly happened: string[];
}

/** Strapi's own admin asks there whether there is a newer one. */
const RELEASES = 'https://api.github.com/repos/strapi/strapi/releases/';

const TOLD = 'Seen by the watch:';

// Told of, not opened: a dialog would hold the page up, and the test with it.
const TELL = `
  for (const name of ['alert', 'confirm', 'prompt', 'print']) {
    window[name] = (text) => console.warn('${TOLD}', 'dialog', text);
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.warn('${TOLD}', 'refused', violatedDirective, blockedURI);
  });
`;

const isTold = (line: ConsoleMessage): boolean => line.text().startsWith(TOLD);

/** Waits until code runs on a page that is watched, and tells of it. */
export const untilCodeRuns = (page: Page): Promise<ConsoleMessage> =>
  page.waitForEvent('console', isTold);

/** Watches a page from its next address on. Only the hub at this address and `own` pages are let through. */
export const watchForCode = async (
  page: Page,
  hub: string,
  own: Readonly<Record<string, string>> = {},
): Promise<CodeWatch> => {
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => happened.push('popup'));
  page.on('console', (line) => {
    if (isTold(line)) happened.push(line.text().slice(TOLD.length).trim());
  });
  await page.addInitScript(TELL);
  await page.route('**/*', (route) => {
    const asked = route.request().url();
    const body = own[asked];
    if (body !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    if (asked.startsWith(hub)) return route.continue();
    if (!asked.startsWith(RELEASES)) happened.push(`request ${asked}`);
    return route.abort();
  });
  return { happened };
};
