/** A discussion that the office opens about a published text. */
export interface NewThread {
  /** The same at every try: two calls with one key open one thread. */
  readonly key: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  readonly locale: string;
  /** Name under which the office speaks. */
  readonly openedBy: string;
  readonly material: { readonly kind: string; readonly documentId: string };
}

/** A thread that is open. */
export interface Thread {
  readonly threadId: string;
  readonly slug: string;
}

/** A newer edition of a thread's first post. */
export interface ThreadRevision {
  readonly threadId: string;
  readonly title: string;
  /** Markdown; says itself that it was changed. */
  readonly text: string;
  /** Number of the edition: 2 for the first correction. */
  readonly revision: number;
  /** What the office says about the change; empty for a small one. */
  readonly note: string;
  readonly changedAt: Date;
}

const SLUG_TITLE_LENGTH = 60; // leaves an address that fits into one line of a message

/**
 * The address part of a thread: words of its title, and the first eight characters of its key, which tell two threads of
 * one title apart.
 */
export const threadSlug = ({ title, key }: Pick<NewThread, 'title' | 'key'>): string => {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_TITLE_LENGTH)
    .replace(/^-+|-+$/g, '');
  const tail = key.slice(0, 8);
  return words === '' ? tail : `${words}-${tail}`;
};
