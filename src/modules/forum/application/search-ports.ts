import type { ThreadSummary } from './read-ports';

/** A public post that a search found. */
export interface FoundPost {
  /** Grows from post to post over the whole forum. */
  readonly id: number;
  readonly postId: string;
  readonly number: number;
  readonly threadId: string;
  readonly threadSlug: string;
  readonly threadTitle: string;
  /** Markdown as it was written. */
  readonly markdown: string;
  readonly authorName: string;
  readonly postedAt: Date;
}

/** Where public texts are looked for. Every word has to be in a text; capitals do not matter. */
export interface SearchBook {
  /** The id of the newest post, public or not; 0 without any. */
  newestPostId(): Promise<number>;
  /** Public posts with an id above `above` and below `below`, the newest first. */
  posts(input: {
    readonly words: readonly string[];
    readonly above: number;
    readonly below: number;
    readonly limit: number;
  }): Promise<readonly FoundPost[]>;
  /** Public threads by their titles, the newest first, among the newest `among` threads. */
  threads(input: {
    readonly words: readonly string[];
    readonly among: number;
    readonly limit: number;
  }): Promise<readonly ThreadSummary[]>;
}
