import type { EditionPlace } from '../domain/edition';
import {
  parseRedirectUrl,
  toOwnAddress,
  type OwnSites,
  type TextAddress,
} from '../domain/redirects';
import type { Refusal } from '../domain/refusal';
import type { RedirectTarget } from './edition-ports';
import { followAddress, toTextKey, type AddressRecords } from './follow-address';

interface CheckRedirectDependencies {
  readonly records: AddressRecords;
  readonly sites: OwnSites;
}

interface OwnTarget {
  readonly address: TextAddress;
  /** Does it have to be a text of the hub? A page of the office's site may be any page. */
  readonly mustExist: boolean;
}

type TargetOf = { readonly refusal: Refusal } | { readonly own: OwnTarget | undefined };

const toOwnTarget = (
  sites: OwnSites,
  { contentType, locale }: EditionPlace,
  target: RedirectTarget,
): TargetOf => {
  if (target.kind === 'url') {
    const url = parseRedirectUrl(target.url);
    if (!url.ok) return { refusal: url.failure };
    const own = toOwnAddress(url.value, sites, { contentType, locale });
    return { own: own && { address: own.address, mustExist: own.isApi } };
  }
  const isOurs = sites.types.some((type) => type.contentType === target.contentType);
  if (!isOurs) return { refusal: { code: 'redirect_target_not_public', field: 'target' } };
  const { documentId } = target;
  return {
    own: { address: { contentType: target.contentType, documentId, locale }, mustExist: true },
  };
};

const isAt = (place: EditionPlace, address: TextAddress): boolean =>
  'documentId' in address && toTextKey({ ...place, ...address }) === toTextKey(place);

/**
 * Builds the check of a redirect: why readers of a place cannot be sent to a target, undefined where they can.
 * Refuses what leads back to the place itself, at once or after a while, and texts that are not public, or only so
 * under a banner.
 */
export const makeCheckRedirect =
  ({ records, sites }: CheckRedirectDependencies) =>
  async (place: EditionPlace, target: RedirectTarget): Promise<Refusal | undefined> => {
    const found = toOwnTarget(sites, place, target);
    if ('refusal' in found) return found.refusal;
    if (found.own === undefined) return undefined;
    const { address, mustExist } = found.own;
    const end = await followAddress(records, { start: address, through: sites });
    const here = toTextKey(place);
    if (isAt(place, address) || end.passed[0] === here)
      return { code: 'redirect_to_itself', field: 'target' };
    if (end.passed.includes(here)) return { code: 'redirect_in_a_circle', field: 'target' };
    const leadsNowhere =
      end.kind === 'gone' ||
      (end.kind === 'unknown' && mustExist) ||
      (end.kind === 'live' && end.text.isWithdrawn) ||
      // A document as a target is the text itself, not one that took its place.
      (target.kind === 'document' && end.kind === 'live' && end.hops > 0) ||
      (target.kind === 'document' && end.kind === 'url');
    return leadsNowhere ? { code: 'redirect_target_not_public', field: 'target' } : undefined;
  };
