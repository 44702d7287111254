import type { EditionPlace } from './edition';

/** Address of the edit view of a text in the admin. The brackets are encoded: mail programs end a link at them. */
export const editLink = (publicUrl: string, place: EditionPlace): string =>
  `${publicUrl}/admin/content-manager/collection-types/${place.contentType}/${place.documentId}` +
  `?plugins%5Bi18n%5D%5Blocale%5D=${encodeURIComponent(place.locale)}`;

/** Address of the editorial desk in the admin. */
export const deskLink = (publicUrl: string): string => `${publicUrl}/admin/hub/desk`;
