import { useState } from 'react';
import type { EditionView } from '../../../../modules/editorial/domain/edition-view';
import type { EditionAction } from '../../../../modules/editorial/domain/transitions';
import { EMPTY_VALUES, type MoveValues } from '../rules/move-input';

// A dialog that was closed by mistake, or because the edition moved on, opens again with the words that stood in it.
const kept = new Map<string, MoveValues>();

/** What a person fills in for one action on one edition; kept until it is sent or the page is left. */
export const useKeptValues = (edition: EditionView, action: EditionAction) => {
  const key = [edition.contentType, edition.documentId, edition.locale, action].join(' ');
  const [values, setValues] = useState<MoveValues>(
    () => kept.get(key) ?? { ...EMPTY_VALUES, at: edition.scheduledFor?.local ?? '' },
  );
  return {
    values,
    change: (changed: Partial<MoveValues>): void => {
      const next = { ...values, ...changed };
      kept.set(key, next);
      setValues(next);
    },
    forget: (): void => {
      kept.delete(key);
    },
  };
};
