import type { Core } from '@strapi/strapi';
import { PUBLISHABLE_UIDS } from '../../../platform/uids';
import { makeCheckRedirect } from '../application/check-redirect';
import type { AddressBook, RedirectTarget } from '../application/edition-ports';
import { makeResolveAddress, type ResolveAddress } from '../application/resolve-address';
import type { EditionPlace } from '../domain/edition';
import { parseRedirectUrl, type OwnSites } from '../domain/redirects';
import { strapiAddressRecords } from './address-records';

/** Web addresses are stored in their normal form, which any HTTP header can carry. */
const normalised = (target: RedirectTarget | undefined): RedirectTarget | undefined => {
  if (target?.kind !== 'url') return target;
  const url = parseRedirectUrl(target.url);
  if (!url.ok) throw new Error('A redirect was not checked before it was written.');
  return { kind: 'url', url: url.value };
};

const toItself = ({ contentType, documentId }: EditionPlace): RedirectTarget => ({
  kind: 'document',
  contentType,
  documentId,
});

/**
 * The public addresses in Strapi's tables. A slug that was in use leads to its document, always; where a document leads
 * that was taken down is written once, at its id. So all its slugs follow, and are back when it is published again.
 * `retire` and `renew` write within the transaction of the caller, who has locked the edition: no other change of the
 * same text runs beside it.
 */
export const strapiAddressBook = (
  strapi: Core.Strapi,
  { siteUrl, publicUrl }: Pick<OwnSites, 'siteUrl' | 'publicUrl'>,
): AddressBook & { readonly resolve: ResolveAddress } => {
  const records = strapiAddressRecords(strapi);
  const types = PUBLISHABLE_UIDS.map((contentType) => ({
    contentType,
    path: strapi.contentType(contentType).info.pluralName,
  }));
  const sites: OwnSites = { siteUrl, publicUrl, types };
  return {
    check: makeCheckRedirect({ records, sites }),
    resolve: makeResolveAddress({ records, sites }),
    async retire({ place, slug, target, at }) {
      const { contentType, locale, documentId } = place;
      await records.put({
        address: { contentType, locale, slug },
        place,
        target: toItself(place),
        at,
      });
      await records.put({
        address: { contentType, locale, documentId },
        place,
        target: normalised(target),
        at,
      });
    },
    async renew({ place, slug, formerSlug, at }) {
      const { contentType, locale, documentId } = place;
      await records.free({ contentType, locale, slug });
      await records.free({ contentType, locale, documentId });
      if (formerSlug === undefined || formerSlug === slug) return;
      const address = { contentType, locale, slug: formerSlug };
      await records.put({ address, place, target: toItself(place), at });
    },
  };
};
