import type { NewThread, Thread, ThreadRevision } from '../domain/thread';

/** A thread, and whether readers see it. */
export interface StoredThread extends Thread {
  readonly isHidden: boolean;
}

/** Where threads are kept. Every call joins the transaction of its caller, and throws where the database does. */
export interface ThreadStore {
  findByKey(key: string): Promise<StoredThread | undefined>;
  add(thread: NewThread & { readonly slug: string; readonly openedAt: Date }): Promise<Thread>;
  has(threadId: string): Promise<boolean>;
  /** Changes the first post unless it is of a newer edition already. */
  revise(revision: ThreadRevision): Promise<void>;
  /** Shows a thread again that was hidden, with the given text. */
  show(
    threadId: string,
    text: Pick<NewThread, 'title' | 'text'> & { readonly at: Date },
  ): Promise<void>;
  hide(threadId: string): Promise<void>;
}
