/** One thing to choose. */
export interface PollOption {
  /** Names the option in a vote: `1`, `2`, … */
  readonly key: string;
  readonly label: string;
}

/** A question of the office to the readers of a thread. */
export interface Poll {
  readonly id: number;
  readonly threadId: number;
  readonly question: string;
  readonly options: readonly PollOption[];
  /** Absent where it stays open until somebody closes it. */
  readonly closesAt?: Date;
  readonly byName: string;
  readonly openedAt: Date;
}

/** A poll with its votes, as readers see it. */
export interface PollResult {
  readonly question: string;
  readonly options: readonly (PollOption & { readonly votes: number })[];
  readonly votes: number;
  readonly isOpen: boolean;
  readonly closesAt?: Date;
  readonly byName: string;
}

/** The options of a new poll, each with its key; undefined where two read the same. */
export const toOptions = (labels: readonly string[]): readonly PollOption[] | undefined => {
  const read = new Set(labels.map((label) => label.toLocaleLowerCase('id')));
  if (read.size < labels.length) return undefined;
  return labels.map((label, index) => ({ key: String(index + 1), label }));
};

/** Whether a poll takes votes. */
export const isPollOpen = ({ closesAt }: Pick<Poll, 'closesAt'>, now: Date): boolean =>
  closesAt === undefined || now < closesAt;

/** A poll with its votes; `counts` holds those of each option by its key. */
export const toResult = (
  poll: Poll,
  counts: ReadonlyMap<string, number>,
  now: Date,
): PollResult => {
  const options = poll.options.map((option) => ({
    ...option,
    votes: counts.get(option.key) ?? 0,
  }));
  const { question, byName, closesAt } = poll;
  return {
    ...{ question, options, byName, isOpen: isPollOpen(poll, now) },
    votes: options.reduce((sum, { votes }) => sum + votes, 0),
    ...(closesAt === undefined ? {} : { closesAt }),
  };
};
