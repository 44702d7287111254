/** Where the text at a place is edited, in its language; an address of the admin. */
export const editAddress = ({
  contentType,
  documentId,
  locale,
}: {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string;
}): string =>
  `/content-manager/collection-types/${contentType}/${documentId}?${new URLSearchParams({ 'plugins[i18n][locale]': locale }).toString()}`;
