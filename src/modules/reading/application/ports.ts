/** Ways to make an answer shorter on its way, the better one first. */
export const ENCODINGS = ['br', 'gzip'] as const;

/** A way to make an answer shorter on its way. */
export type Encoding = (typeof ENCODINGS)[number];

/** A finished answer, ready to be sent to anybody who asks the same. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** Without those that depend on who asks, and on how it is sent. */
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  /** What it was made of. */
  readonly tags: readonly string[];
  /** The body made shorter, where that was done already. */
  readonly encoded: Readonly<Partial<Record<Encoding, Buffer>>>;
}

/** A computation under way, which everybody waits for who asks the same meanwhile. */
export interface Flight {
  /** The answer; undefined where there was none that may be kept, and everybody has to ask for themselves. */
  readonly landed: Promise<Answer | undefined>;
  /** Ends it. Keeps the answer under a key, unless something that it was made of may have changed since it began. */
  land(answer: Answer | undefined, keepAs: string): void;
}

/** What became of a question: known, computed by somebody else at that moment, or computed. */
export type Outcome = 'hit' | 'shared' | 'miss';

/** How much is kept, and how often it was of use since this process began. */
export interface AnswerFigures {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Answers that a change made untrue. */
  readonly purged: number;
  readonly answers: number;
  readonly bytes: number;
}

/** Where answers are kept: in memory, bounded in bytes. */
export interface AnswerStore {
  find(key: string): Answer | undefined;
  /** The computation of this name that somebody else began, and that no change has overtaken. */
  readonly flightOf: (name: string) => Flight | undefined;
  /** Begins a computation. */
  readonly take: (name: string) => Flight;
  /** Puts the same answer with its shorter bodies in the place of the one that is kept, where it still is. */
  replace(key: string, answer: Answer): void;
  /** Forgets what was made of one of these; gives how many answers. */
  purge(tags: readonly string[]): number;
  purgeAll(): number;
  /**
   * While it is closed nothing is found and nothing kept: there may be changes that it does not hear of. Opened again, it
   * is empty.
   */
  setOpen(isOpen: boolean): void;
  /** What was kept when it was closed, some minutes ago at most: better than none, where none can be computed. */
  lastKnown(key: string): Answer | undefined;
  readonly size: { readonly answers: number; readonly bytes: number };
}
