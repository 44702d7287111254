import type { NewThread, Thread } from '../domain/thread';

/** Where threads are kept. */
export interface ThreadStore {
  findByKey(key: string): Promise<Thread | undefined>;
  add(thread: NewThread & { readonly slug: string; readonly openedAt: Date }): Promise<Thread>;
}
