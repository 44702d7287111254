import { diffArrays } from 'diff';
import type { FieldDifference } from './edition-view';

/** A stretch of two texts that is in both, or in one of them. */
export type TextPart = Extract<FieldDifference, { kind: 'text' }>['parts'][number];

// Words added and removed. Two texts of 100 kB that have nothing in common are given up in a tenth of a second; 1000
// words is more than anybody wants to see marked in one text.
const MOST_EDITS = 1000;

/** Words and the spaces between them: cut nowhere else, so that emoji and combined characters stay whole. */
const toWords = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

/**
 * Two texts as one, with what was removed and added. `same` and `removed` together give `before`, `same` and `added`
 * together give `after`. Undefined where they differ in more than 1000 words and spaces.
 */
export const toTextParts = (before: string, after: string): readonly TextPart[] | undefined => {
  if (before === '') return [{ change: 'added', text: after }];
  if (after === '') return [{ change: 'removed', text: before }];
  return diffArrays(toWords(before), toWords(after), { maxEditLength: MOST_EDITS })?.map(
    ({ added, removed, value }) => ({
      change: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
};
