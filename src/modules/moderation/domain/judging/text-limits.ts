/** Characters of a post: some three pages. */
export const LONGEST_TEXT = 10_000;

/** Characters of a thread's title: one line in a list. */
export const LONGEST_TITLE = 120;

/** Characters of a thread's title; `tolong` says nothing in a list. */
export const SHORTEST_TITLE = 10;

/** Characters of a display name, which stands before each post. */
export const LONGEST_NAME = 40;

/** Characters of a display name. */
export const SHORTEST_NAME = 3;
