import { unstable_useContentManagerContext, useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { DocumentShape } from './field-label';

/** The document in the form, saved or not. */
export interface Draft {
  readonly uid: string;
  /** Absent where the address names none: the default language. */
  readonly locale: string | undefined;
  /** The same object until something in the form changes. */
  readonly values: object;
}

interface LocaleQuery {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

/** The document that is being edited, as it stands in the form. */
export const useDraft = (): Draft => {
  const { model, form } = unstable_useContentManagerContext();
  const [{ query }] = useQueryParams<LocaleQuery>();
  const { values } = form as { values: object };
  return { uid: model, locale: query.plugins?.i18n?.locale, values };
};

/** The fields of the type that is being edited; undefined while Strapi still loads it. */
export const useDocumentShape = (): DocumentShape | undefined => {
  const { contentType, components } = unstable_useContentManagerContext();
  return useMemo(
    () =>
      contentType === undefined
        ? undefined
        : {
            uid: contentType.uid,
            attributes: contentType.attributes,
            components,
          },
    [contentType, components],
  );
};

/** True where the type that is being edited has this field. */
export const useHasField = (name: string): boolean => {
  const shape = useDocumentShape();
  return shape !== undefined && name in shape.attributes;
};
