import type { Page } from 'playwright-core';

/** Watches over a page: whatever code could do that somebody smuggled into a text. */
export interface CodeWatch {
  /** What happened since it was last forgotten: dialogs, new windows, requests to anybody else, what a policy stopped. */
  readonly happened: string[];
}

/** Strapi's own admin asks there whether there is a newer one. */
const RELEASES = 'https://api.github.com/repos/strapi/strapi/releases/';

const TELL_REFUSALS = `
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.warn('refused by policy', violatedDirective, blockedURI);
  });
`;

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
    if (line.text().startsWith('refused by policy')) happened.push(line.text());
  });
  await page.addInitScript(TELL_REFUSALS);
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
