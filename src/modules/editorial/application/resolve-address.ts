import { toSiteLink } from '../../../kernel/site-link';
import { isPossibleAddress, type OwnSites, type TextAddress } from '../domain/redirects';
import { followAddress, type AddressRecords, type LiveText } from './follow-address';

/** What became of an address at which no text is public any more. */
export type AddressAnswer =
  | { readonly kind: 'gone' }
  /** To a text of the hub; `url` is its page on the office's site, '' where the office has none. */
  | {
      readonly kind: 'moved';
      readonly contentType: string;
      /** How addresses name the type: `articles`. */
      readonly type: string;
      readonly documentId: string;
      readonly slug: string;
      readonly url: string;
    }
  /** To a page elsewhere. */
  | { readonly kind: 'elsewhere'; readonly url: string };

/** Says what became of a public address; undefined where it was never in use, and where a text is public there. */
export type ResolveAddress = (address: TextAddress) => Promise<AddressAnswer | undefined>;

const toMoved = (
  { siteUrl, types }: OwnSites,
  { contentType, documentId, slug, locale }: LiveText,
): AddressAnswer => {
  const type = types.find((known) => known.contentType === contentType)?.path ?? contentType;
  const url = toSiteLink(siteUrl, { type, slug, locale });
  return { kind: 'moved', contentType, type, documentId, slug, url };
};

/** Builds the answer to readers of former addresses. It reads at most two rows a step, `MAX_REDIRECTS` steps. */
export const makeResolveAddress =
  ({ records, sites }: { records: AddressRecords; sites: OwnSites }): ResolveAddress =>
  async (address) => {
    if (!isPossibleAddress(address)) return undefined;
    const end = await followAddress(records, { start: address });
    switch (end.kind) {
      case 'unknown':
        return undefined;
      case 'gone':
        return { kind: 'gone' };
      case 'url':
        return { kind: 'elsewhere', url: end.url };
      case 'live':
        return end.hops === 0 ? undefined : toMoved(sites, end.text);
    }
  };
