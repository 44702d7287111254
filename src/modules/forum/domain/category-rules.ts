import type { Category } from './post';

/** Categories of a forum, closed ones too: more than a reader looks through. */
export const MAX_CATEGORIES = 50;

/** Longest name, in characters: one line of a small screen. */
export const MAX_CATEGORY_NAME = 60;

/** Longest description, in characters: two sentences. */
export const MAX_CATEGORY_DESCRIPTION = 300;

/** Longest word by which a category stands in addresses. */
export const MAX_CATEGORY_SLUG = 60;

/** Moderators of one category. */
export const MAX_CATEGORY_MODERATORS = 50;

/** What the lead decides about a category. Its word in addresses stays as it was made: readers have it. */
export interface CategorySettings {
  readonly name: Category['name'];
  readonly description: Category['description'];
  /** Where it stands in the list, from the lowest number on. */
  readonly position: number;
  /** Citizens may open threads here. */
  readonly isOpen: boolean;
  /** Every post waits for a person. */
  readonly holdsAll: boolean;
  readonly allowsLinks: boolean;
  readonly slowModeSeconds: number;
  /** Staff who moderate here; empty: every moderator. */
  readonly moderatorIds: readonly number[];
}

const PARTS = [
  ...['name', 'description', 'position', 'isOpen', 'holdsAll', 'allowsLinks'],
  ...['slowModeSeconds', 'moderatorIds'],
] as const;

/** The names of the settings that differ, for the record. */
export const changedParts = (
  before: CategorySettings,
  after: CategorySettings,
): readonly string[] => {
  const [one, other]: readonly Readonly<Record<string, unknown>>[] = [{ ...before }, { ...after }];
  return PARTS.filter((part) => JSON.stringify(one?.[part]) !== JSON.stringify(other?.[part]));
};
