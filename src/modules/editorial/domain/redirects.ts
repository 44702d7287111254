import { fail, succeed, type Result } from '../../../kernel/result';
import type { Refusal } from './refusal';

// Public addresses: what stands for one, and which of them are the hub's own.

/** Retired addresses that one answer goes through; a longer chain counts as gone. */
export const MAX_REDIRECTS = 5;

/** Characters of a web address that readers are sent to: what browsers and caches take without a question. */
export const MAX_REDIRECT_URL_LENGTH = 2_000;

/** A type of text and a language. */
export interface AddressSpace {
  /** Strapi's uid of the type. */
  readonly contentType: string;
  readonly locale: string;
}

/** A public address of a text: by its slug, or by its document id. */
export type TextAddress = AddressSpace &
  ({ readonly slug: string } | { readonly documentId: string });

/** What is unique of an address. A slug never holds a slash, so that a document id is no slug. */
export const toAddressKey = (address: TextAddress): string => {
  const name = 'slug' in address ? address.slug : `/${address.documentId}`;
  return `${address.contentType}:${address.locale}:${name}`;
};

/** False where an address cannot have been one: PostgreSQL takes no NUL in a text, and breaks off at the question. */
export const isPossibleAddress = (address: TextAddress): boolean =>
  !/\p{Cc}/u.test(toAddressKey(address));

const BAD_URL: Refusal = { code: 'redirect_address_invalid', field: 'redirectTo.url' };

/**
 * Reads a web address that readers are to be sent to, and gives it in its normal form. Both http and https pass, since
 * some offices still have sites without https; user names and passwords, white space and control characters do not.
 */
export const parseRedirectUrl = (text: string): Result<string, Refusal> => {
  const limit = MAX_REDIRECT_URL_LENGTH;
  // A URL parser silently removes line breaks and tabs; here they are a mistake.
  if (!/^https?:\/\/[^\s\p{Cc}\\]+$/iu.test(text) || !URL.canParse(text)) return fail(BAD_URL);
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return fail(BAD_URL);
  // The normal form may be longer: a letter outside ASCII becomes six characters.
  const actual = Math.max(text.length, url.href.length);
  return actual > limit ? fail({ ...BAD_URL, limit, actual }) : succeed(url.href);
};

/** Where the hub's texts have public addresses. */
export interface OwnSites {
  /** Pattern of the pages of the office's site, with {slug}, {type} and {locale}; undefined where it has none. */
  readonly siteUrl: string | undefined;
  /** Where the world reaches the hub. */
  readonly publicUrl: string;
  /** How addresses name each type: `articles`. */
  readonly types: readonly { readonly contentType: string; readonly path: string }[];
}

/** A public address of the hub's own, and whether it is one of the API or of the office's site. */
export interface OwnAddress {
  readonly address: TextAddress;
  readonly isApi: boolean;
}

const withoutScheme = (url: string): string => url.replace(/^https?:\/\//i, '');
const withoutEnd = (url: string): string => url.replace(/#.*$/, '').replace(/\/+$/, '');
const withoutQuery = (url: string): string => withoutEnd(url.replace(/\?.*$/, ''));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

type Parts = Partial<Record<'type' | 'slug' | 'locale', string>>;

/** The parts of an address that the pattern of the office's site names; undefined where it is no such address. */
const readSitePage = (url: URL, siteUrl: string): Parts | undefined => {
  // Names that survive a URL parser, which would encode the braces.
  const named = siteUrl.replace(/\{(type|slug|locale)\}/g, 'hub0$1');
  if (!URL.canParse(named)) return undefined;
  const pattern = withoutEnd(withoutScheme(new URL(named).href));
  const names = Array.from(pattern.matchAll(/hub0(type|slug|locale)/g), (match) => match[1] ?? '');
  const source = escaped(pattern).replace(/hub0(?:type|slug|locale)/g, '([^/?#&]+)');
  const strip = pattern.includes('?') ? withoutEnd : withoutQuery;
  const match = new RegExp(`^${source}$`).exec(strip(withoutScheme(url.href)));
  if (match === null) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, decoded(match[index + 1] ?? '')]));
};

const readSiteAddress = (
  url: URL,
  { siteUrl, types }: OwnSites,
  space: AddressSpace,
): TextAddress | undefined => {
  const page = siteUrl === undefined ? undefined : readSitePage(url, siteUrl);
  if (page?.slug === undefined) return undefined;
  const contentType =
    page.type === undefined
      ? space.contentType
      : types.find(({ path }) => path === page.type)?.contentType;
  if (contentType === undefined) return undefined;
  return { contentType, locale: page.locale ?? space.locale, slug: page.slug };
};

const readApiAddress = (
  url: URL,
  { publicUrl, types }: OwnSites,
  space: AddressSpace,
): TextAddress | undefined => {
  const root = `${withoutEnd(withoutScheme(new URL(publicUrl).href))}/api/`;
  const here = withoutQuery(withoutScheme(url.href));
  if (!here.startsWith(root)) return undefined;
  const [path, first = '', second] = here.slice(root.length).split('/').map(decoded);
  const contentType = types.find((type) => type.path === path)?.contentType;
  if (contentType === undefined || first === '') return undefined;
  const locale = url.searchParams.get('locale') ?? space.locale;
  if (second === undefined) return { contentType, locale, documentId: first };
  return first === 'slug' ? { contentType, locale, slug: second } : undefined;
};

/**
 * The text behind a web address of the hub's API or of the office's site; undefined where it is neither. What the
 * address does not name, its language say, is taken from `space`. http and https count as the same.
 */
export const toOwnAddress = (
  href: string,
  sites: OwnSites,
  space: AddressSpace,
): OwnAddress | undefined => {
  const url = new URL(href);
  const api = readApiAddress(url, sites, space);
  if (api !== undefined) return { address: api, isApi: true };
  const page = readSiteAddress(url, sites, space);
  return page === undefined ? undefined : { address: page, isApi: false };
};
