import { Buffer } from 'node:buffer';
import {
  type ApiFailure,
  invalidCategoryId,
  invalidDescription,
  invalidTags,
  invalidTitle,
  invalidVideoMetadata,
} from './errors';
import type { Localizations, Snippet } from './state';
import type { GoogleWorld } from './world';

const TITLE_CHARACTERS = 100;
const DESCRIPTION_BYTES = 5_000;
const TAGS_CHARACTERS = 500;

// Categories that a video can be put into, as listed for most regions. The list of a region is not documented.
const ASSIGNABLE_CATEGORIES = new Set(
  [1, 2, 10, 15, 17, 19, 20, 22, 23, 24, 25, 26, 27, 28, 29].map(String),
);

const hasBrackets = (text: string): boolean => /[<>]/.test(text);

const isTitleAllowed = (title: string): boolean =>
  title.trim() !== '' && Array.from(title).length <= TITLE_CHARACTERS && !hasBrackets(title);

const isDescriptionAllowed = (description: string): boolean =>
  Buffer.byteLength(description) <= DESCRIPTION_BYTES && !hasBrackets(description);

/** Length of all tags as YouTube counts it: joined by commas, a tag with a space in quotes. */
const tagsLength = (tags: readonly string[]): number =>
  Array.from(tags.map((tag) => (/\s/.test(tag) ? `"${tag}"` : tag)).join(',')).length;

/** Holds a snippet against its limits; undefined where it fits. */
export const checkSnippet = (world: GoogleWorld, snippet: Snippet): ApiFailure | undefined => {
  const { title, description, categoryId, tags } = snippet;
  if (!isTitleAllowed(title)) return invalidTitle('body.snippet.title');
  if (!isDescriptionAllowed(description)) return invalidDescription('body.snippet.description');
  const isCategoryAllowed = world.isOn('category-known')
    ? ASSIGNABLE_CATEGORIES.has(categoryId)
    : categoryId !== '';
  if (!isCategoryAllowed) return invalidCategoryId;
  return tagsLength(tags ?? []) <= TAGS_CHARACTERS ? undefined : invalidTags;
};

/** Holds localized texts against their limits; undefined where they fit. */
export const checkLocalizations = (
  world: GoogleWorld,
  localizations: Localizations,
): ApiFailure | undefined => {
  if (!world.isOn('localization-limits')) return undefined;
  const tooMuch = Object.entries(localizations).find(
    ([, { title, description }]) => !isTitleAllowed(title) || !isDescriptionAllowed(description),
  );
  return tooMuch === undefined
    ? undefined
    : invalidVideoMetadata(`body.localizations.${tooMuch[0]}`);
};
