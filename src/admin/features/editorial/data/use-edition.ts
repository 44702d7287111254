import { unstable_useContentManagerContext, useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { EditionPlace } from '../../../../modules/editorial/domain/edition';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import { statusOf, toLoadFailure } from '../../shared/request-failure';
import { isEditionType } from '../rules/edition-types';
import { useGetEditionQuery } from './edition-api';

/** What stands between a person and the next step. */
export type Obstacle = 'unsaved' | 'published_tab';

/** The edition of the text in the form. */
export interface CurrentEdition {
  /** False for a type that does not go through the workflow. */
  readonly isEdition: boolean;
  /** Undefined while the text was never stored in this language. */
  readonly place: EditionPlace | undefined;
  readonly edition: EditionView | undefined;
  readonly isLoading: boolean;
  readonly failure: 'forbidden' | 'unreachable' | undefined;
  /** Steps act on what is stored, never on what merely stands in the form. */
  readonly obstacle: Obstacle | undefined;
  readonly retry: () => void;
}

/** What Strapi says of a document that is stored in some language. */
export interface StoredDocument {
  readonly id?: unknown;
  readonly documentId?: string;
  readonly locale?: string | null;
}

interface FormState {
  readonly modified: boolean;
}

interface PageQuery {
  readonly status?: string;
}

// A document that is not stored in this language yet comes without a row; one that is being copied does not come at all.
const usePlace = (stored: StoredDocument | undefined): EditionPlace | undefined => {
  const { model } = unstable_useContentManagerContext();
  const { id, documentId, locale } = stored ?? {};
  return useMemo(
    () =>
      isEditionType(model) &&
      id !== undefined &&
      documentId !== undefined &&
      typeof locale === 'string'
        ? { contentType: model, documentId, locale }
        : undefined,
    [model, id, documentId, locale],
  );
};

const useObstacle = (): Obstacle | undefined => {
  const { form } = unstable_useContentManagerContext();
  const [{ query }] = useQueryParams<PageQuery>();
  if ((form as FormState).modified) return 'unsaved';
  return query.status === 'published' ? 'published_tab' : undefined;
};

const NOWHERE: EditionPlace = { contentType: '', documentId: '', locale: '' };

/** The edition of the text in the form, kept up to date with what is stored. */
export const useEdition = (stored: StoredDocument | undefined): CurrentEdition => {
  const { model } = unstable_useContentManagerContext();
  const { locale: language } = useIntl();
  const place = usePlace(stored);
  const obstacle = useObstacle();
  const { currentData, error, isFetching, refetch } = useGetEditionQuery(
    { place: place ?? NOWHERE, language },
    { skip: place === undefined },
  );
  const status = statusOf(error);
  // A text that the server does not know an edition of yet is as good as one that was never stored.
  const isUnknown = status === 404;
  return {
    isEdition: isEditionType(model),
    place: isUnknown ? undefined : place,
    edition: place === undefined ? undefined : currentData,
    isLoading: isFetching && currentData === undefined,
    failure: error === undefined || isUnknown || isFetching ? undefined : toLoadFailure(error),
    obstacle,
    retry: () => void refetch(),
  };
};

/** The edition at a place, as it was read last; undefined where there is none. */
export const useEditionAt = (place: EditionPlace | undefined): EditionView | undefined => {
  const { locale: language } = useIntl();
  const { currentData } = useGetEditionQuery(
    { place: place ?? NOWHERE, language },
    { skip: place === undefined },
  );
  return place === undefined ? undefined : currentData;
};
