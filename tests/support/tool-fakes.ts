import type { AuditEntry } from '../../src/modules/editorial/application/edition-ports';
import type { PostBook } from '../../src/modules/forum/application/post-ports';
import type {
  Follows,
  NoteBook,
  NoteSubject,
  PollBook,
  StaffNote,
  ThreadToolBook,
  ToolChanges,
  ToolThread,
} from '../../src/modules/forum/application/tools/tool-ports';
import type { Poll } from '../../src/modules/forum/domain/tools/poll';
import { aModerator, StillClock } from './moderation-stage';

/** A thread that readers see, opened by a citizen. */
export const aThread = (changes: Partial<ToolThread> = {}): ToolThread => ({
  ...{ id: 1, threadId: 'a'.repeat(24), slug: 'loket', title: 'Jam loket?', language: 'id' },
  ...{ categoryId: 5, author: { kind: 'citizen', id: 70 }, isHidden: false, postCount: 3 },
  ...{ lastNumber: 3, slowModeSeconds: 0, version: 1, hasMaterial: false },
  ...changes,
});

const apply = (thread: ToolThread, { summary, ...changes }: ToolChanges): ToolThread => {
  const known = new Map(Object.entries(thread) as [string, unknown][]);
  for (const [name, value] of Object.entries(changes) as [string, unknown][]) {
    if (value === null) known.delete(name);
    else if (value !== undefined) known.set(name, value);
  }
  if (summary === null) known.delete('summary');
  else if (summary !== undefined) known.set('summary', summary.markdown);
  known.set('version', thread.version + 1);
  return Object.fromEntries(known) as unknown as ToolThread;
};

/** Threads in memory: what the tools of one thread need. Splitting and merging is for a database. */
export class MemoryTools implements Omit<ThreadToolBook, 'movePosts' | 'retire' | 'countFrom'> {
  readonly locks: number[] = [];
  posts = new Map<number, { state: string; authorKind: string; markdown: string }>();

  constructor(private threads: readonly ToolThread[]) {}

  find(name: string | number): Promise<ToolThread | undefined> {
    const isNamed = ({ id, threadId }: ToolThread) => id === name || threadId === name;
    return Promise.resolve(this.threads.find(isNamed));
  }

  lock(id: number): Promise<ToolThread | undefined> {
    this.locks.push(id);
    return this.find(id);
  }

  save(id: number, changes: ToolChanges): Promise<void> {
    const change = (thread: ToolThread) => (thread.id === id ? apply(thread, changes) : thread);
    this.threads = this.threads.map(change);
    return Promise.resolve();
  }

  nextPlace(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  postsAfter(_threadId: number, { number, limit }: { number: number; limit: number }) {
    const all = Array.from(this.posts.keys()).map((known) => ({ id: 100 + known, number: known }));
    return Promise.resolve(all.filter((post) => post.number > number).slice(0, limit));
  }

  postAt(_threadId: number, number: number) {
    return Promise.resolve(this.posts.get(number));
  }
}

/** Polls and votes in memory; a vote is one row for each citizen, as in the database. */
export class MemoryPolls implements PollBook {
  private polls: readonly Poll[] = [];
  readonly votes = new Map<string, string>();

  ofThread(threadId: number): Promise<Poll | undefined> {
    return Promise.resolve(this.polls.find((poll) => poll.threadId === threadId));
  }

  add({ closesAt, ...poll }: Parameters<PollBook['add']>[0]): Promise<boolean> {
    if (this.polls.some(({ threadId }) => threadId === poll.threadId)) {
      return Promise.resolve(false);
    }
    const id = this.polls.length + 1;
    this.polls = [...this.polls, { ...poll, id, ...(closesAt && { closesAt }) }];
    return Promise.resolve(true);
  }

  close(pollId: number, closesAt: Date): Promise<void> {
    this.polls = this.polls.map((poll) => (poll.id === pollId ? { ...poll, closesAt } : poll));
    return Promise.resolve();
  }

  vote({ pollId, citizenId, optionKey }: Parameters<PollBook['vote']>[0]): Promise<boolean> {
    const key = `${String(pollId)}/${String(citizenId)}`;
    if (this.votes.has(key)) return Promise.resolve(false);
    this.votes.set(key, optionKey);
    return Promise.resolve(true);
  }

  counts(pollId: number): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const [key, option] of this.votes) {
      if (key.startsWith(`${String(pollId)}/`)) counts.set(option, (counts.get(option) ?? 0) + 1);
    }
    return Promise.resolve(counts);
  }

  moveTo(): Promise<void> {
    return Promise.resolve();
  }
}

class MemoryNotes implements NoteBook {
  private readonly notes: { readonly subject: NoteSubject; readonly note: StaffNote }[] = [];

  add(subject: NoteSubject, note: Omit<StaffNote, 'id'>): Promise<StaffNote> {
    const added = { ...note, id: this.notes.length + 1 };
    this.notes.unshift({ subject, note: added });
    return Promise.resolve(added);
  }

  list({ kind, id }: NoteSubject): Promise<readonly StaffNote[]> {
    const found = this.notes.filter(({ subject }) => subject.kind === kind && subject.id === id);
    return Promise.resolve(found.map(({ note }) => note));
  }

  moveTo(): Promise<void> {
    return Promise.resolve();
  }
}

class MemoryFollows implements Pick<Follows, 'add' | 'remove' | 'has'> {
  readonly told = new Map<string, number>();

  add({ threadId, citizenId, toldNumber }: Parameters<Follows['add']>[0]): Promise<void> {
    const key = `${String(threadId)}/${String(citizenId)}`;
    if (!this.told.has(key)) this.told.set(key, toldNumber);
    return Promise.resolve();
  }

  remove(threadId: number, citizenId: number): Promise<void> {
    this.told.delete(`${String(threadId)}/${String(citizenId)}`);
    return Promise.resolve();
  }

  has(threadId: number, citizenId: number): Promise<boolean> {
    return Promise.resolve(this.told.has(`${String(threadId)}/${String(citizenId)}`));
  }
}

/** What the tools need, in memory, with the record that they leave and the counters that they change. */
export const toolStage = (...threads: readonly ToolThread[]) => {
  const lines: AuditEntry[] = [];
  const counted: { id: number; threads: number; posts: number }[] = [];
  const carried: { refs: readonly object[]; categoryId: number | undefined }[] = [];
  const clock = new StillClock();
  const memory = new MemoryTools(threads.length === 0 ? [aThread()] : threads);
  const book: Pick<PostBook, 'countIn' | 'findCategory'> = {
    countIn: (id, change) => {
      counted.push({ id, ...change });
      return Promise.resolve();
    },
    findCategory: (slug) =>
      Promise.resolve(slug === 'usulan' ? ({ id: 6, slug } as never) : undefined),
  };
  return {
    ...{ lines, counted, carried, clock, memory, book },
    // The tools of one thread never call what is missing.
    tools: memory as unknown as ThreadToolBook,
    polls: new MemoryPolls(),
    notes: new MemoryNotes(),
    followed: new MemoryFollows(),
    audit: {
      append: (entry: AuditEntry) => {
        lines.push(entry);
        return Promise.resolve();
      },
    },
    inTransaction: <Value>(work: () => Promise<Value>) => work(),
    recordedAs: 'thread',
    moveCases: (input: (typeof carried)[number]) => {
      carried.push(input);
      return Promise.resolve();
    },
    call: (changes: object = {}) => ({
      ...{ by: aModerator(), thread: 1, version: 1, reason: 'Ramai' },
      ...changes,
    }),
  };
};
