/** A page of the office's site, as its links name it. */
export interface SitePage {
  /** `articles`, `faqs` or `hoax-rebuttals`. */
  readonly type: string;
  readonly slug: string;
  readonly locale: string;
}

/**
 * The address of a page of the office's site. `siteUrl` is a pattern with {slug} and, if it likes, {type} and {locale};
 * empty or undefined where the office has no site, and then so is the answer: ''.
 */
export const toSiteLink = (siteUrl: string | undefined, page: SitePage): string =>
  (siteUrl ?? '')
    .replaceAll('{type}', page.type)
    .replaceAll('{slug}', encodeURIComponent(page.slug))
    .replaceAll('{locale}', page.locale);
