import {
  MAX_REDIRECTS,
  toAddressKey,
  toOwnAddress,
  type AddressSpace,
  type OwnSites,
  type TextAddress,
} from '../domain/redirects';
import type { RedirectTarget } from './edition-ports';

/** A text that readers can open. */
export interface LiveText extends AddressSpace {
  readonly documentId: string;
  readonly slug: string;
  /** True where it stands under a banner that says why it no longer holds. */
  readonly isWithdrawn: boolean;
}

/** An address that was in use once. */
export interface RetiredAddress extends AddressSpace {
  /** Whose address it was. */
  readonly documentId: string;
  /** Where it leads; undefined where the text is gone. */
  readonly target: RedirectTarget | undefined;
}

/** Where addresses are kept. */
export interface AddressRecords {
  /** The text that is public at this address now. */
  findLive(address: TextAddress): Promise<LiveText | undefined>;
  /** What stood there before; `key` is that of `toAddressKey`. */
  findRetired(key: string): Promise<RetiredAddress | undefined>;
}

/** Where an address ends, and whose addresses were passed on the way there, the end included. */
export type AddressEnd = { readonly passed: readonly string[] } & (
  | { readonly kind: 'live'; readonly text: LiveText; readonly hops: number }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'gone' }
  /** Never in use. */
  | { readonly kind: 'unknown' }
);

/** Names a text in one language, so that two can be compared. */
export const toTextKey = (text: AddressSpace & { readonly documentId: string }): string =>
  toAddressKey({
    contentType: text.contentType,
    locale: text.locale,
    documentId: text.documentId,
  });

/**
 * Goes from an address to where readers end up. A text that is public at an address comes before what was there once.
 * Takes `MAX_REDIRECTS` steps at most, whatever is stored. With `through`, web addresses of the hub's own are followed
 * too; without it, the way ends at any web address.
 */
export const followAddress = async (
  records: AddressRecords,
  { start, through }: { readonly start: TextAddress; readonly through?: OwnSites },
): Promise<AddressEnd> => {
  const passed: string[] = [];
  let address = start;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const text = await records.findLive(address);
    if (text !== undefined) {
      return { kind: 'live', text, hops, passed: [...passed, toTextKey(text)] };
    }
    const retired = await records.findRetired(toAddressKey(address));
    if (retired === undefined) return { kind: hops === 0 ? 'unknown' : 'gone', passed };
    passed.push(toTextKey(retired));
    const { target } = retired;
    if (target === undefined) return { kind: 'gone', passed };
    const next = toNextAddress(target, retired, through);
    if (next === undefined) {
      return target.kind === 'url'
        ? { kind: 'url', url: target.url, passed }
        : { kind: 'gone', passed };
    }
    address = next;
  }
  return { kind: 'gone', passed };
};

const toNextAddress = (
  target: RedirectTarget,
  { locale, contentType }: AddressSpace,
  through: OwnSites | undefined,
): TextAddress | undefined => {
  if (target.kind === 'document') {
    return { contentType: target.contentType, documentId: target.documentId, locale };
  }
  return through && toOwnAddress(target.url, through, { contentType, locale })?.address;
};
