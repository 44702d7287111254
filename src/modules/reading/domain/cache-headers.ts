/** How long caches of others may show an answer without asking, in seconds; 0: they always ask. */
export interface SharedCaching {
  readonly sharedSeconds: number;
}

/**
 * What caches between the hub and its readers may do (RFC 9111; `stale-while-revalidate`: RFC 5861). They may keep public
 * answers; a browser asks each time before it shows one again. A shared cache asks as well, unless the operator gave it
 * some seconds, for which a withdrawn text may then go on to be seen.
 */
export const cacheControl = ({ sharedSeconds }: SharedCaching): string =>
  sharedSeconds === 0
    ? 'public, no-cache'
    : `public, max-age=0, s-maxage=${String(sharedSeconds)}, stale-while-revalidate=${String(sharedSeconds)}`;

/** What an answer depends on beside its address. With a session or a token another answer may be right. */
export const VARY = 'Accept-Encoding, Origin, Authorization, Cookie';

/** Tags for a cache that can be told to forget them: words without spaces, divided by spaces. */
export const surrogateKey = (tags: readonly string[]): string => tags.join(' ');

/** Headers that are written anew for each answer, or that concern one connection. */
const OF_THE_REQUEST: readonly string[] = [
  ...['connection', 'keep-alive', 'transfer-encoding', 'date', 'content-length'],
  ...['content-encoding', 'etag', 'vary', 'cache-control', 'surrogate-key'],
  ...['access-control-allow-origin', 'access-control-allow-credentials'],
];

/**
 * Headers by which Strapi guards the pages of its admin: what they forbid cannot happen to JSON, which no browser shows as
 * a page of its own, and each costs time and bytes in every answer.
 */
const OF_PAGES: readonly string[] = [
  ...['content-security-policy', 'referrer-policy', 'x-frame-options', 'x-dns-prefetch-control'],
  ...['x-download-options', 'x-permitted-cross-domain-policies'],
];

/** Nothing is loaded, run or framed by an answer, should a browser be made to show it after all (OWASP, REST Security). */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The headers of an answer that are right for everybody who asks the same. */
export const headersForAll = (
  headers: Readonly<Record<string, number | string | string[] | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || [...OF_THE_REQUEST, ...OF_PAGES].includes(name.toLowerCase())
        ? []
        : [[name, Array.isArray(value) ? value.join(', ') : String(value)]],
    ),
  );
