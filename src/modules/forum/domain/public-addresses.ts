// `publicUrl` is the address of the hub, without a slash at its end.

/** Where a thread is read. */
export const threadAddress = (publicUrl: string, { slug }: { readonly slug: string }): string =>
  `${publicUrl}/api/forum/threads/slug/${encodeURIComponent(slug)}`;

/**
 * Where people read a thread: `page` is a pattern with {slug}; undefined where the office has no such page, and then it is
 * the address in the API.
 */
export const threadPage = (
  { page, publicUrl }: { readonly page: string | undefined; readonly publicUrl: string },
  { slug }: { readonly slug: string },
): string =>
  page?.replaceAll('{slug}', encodeURIComponent(slug)) ?? threadAddress(publicUrl, { slug });

/** Where the posts of a thread are read. */
export const postsAddress = (
  publicUrl: string,
  { threadId }: { readonly threadId: string },
): string => `${publicUrl}/api/forum/threads/${threadId}/posts`;

/** Where the threads of a category are read. */
export const categoryAddress = (publicUrl: string, slug: string): string =>
  `${publicUrl}/api/forum/categories/${encodeURIComponent(slug)}/threads`;

/** Where the feed of a thread is. */
export const threadFeedAddress = (publicUrl: string, { slug }: { readonly slug: string }): string =>
  `${publicUrl}/api/forum/feeds/threads/${encodeURIComponent(slug)}.atom`;

/** Where the feed of a category is. */
export const categoryFeedAddress = (publicUrl: string, slug: string): string =>
  `${publicUrl}/api/forum/feeds/categories/${encodeURIComponent(slug)}.atom`;
