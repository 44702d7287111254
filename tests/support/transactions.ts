import { AsyncLocalStorage } from 'node:async_hooks';

/** Something whose state can be brought back to what it is now. */
export interface Rewindable {
  /** Gives what brings it back. */
  keep(): () => void;
}

/** Transactions in memory: one after the other, joined where one is open, undone where the work throws. */
export class Transactions {
  private readonly parts: Rewindable[] = [];
  // One for all: each one that was ever used costs every promise of the process something, for good.
  private static readonly open = new AsyncLocalStorage<Transactions>();
  private last: Promise<unknown> = Promise.resolve();

  /** Takes a store in, whose writes fall with the transaction. */
  add<Part extends Rewindable>(part: Part): Part {
    this.parts.push(part);
    return part;
  }

  readonly run = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (Transactions.open.getStore() === this) return work();
    const turn = this.last.then(() => this.alone(work));
    this.last = turn.catch(() => undefined);
    return turn;
  };

  /** @throws Error where no transaction is open: on a database the write could not be undone */
  assertOpen(what: string): void {
    if (Transactions.open.getStore() !== this) throw new Error(`${what} needs a transaction.`);
  }

  private async alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const undo = this.parts.map((part) => part.keep());
    try {
      return await Transactions.open.run(this, work);
    } catch (error) {
      for (const back of undo) back();
      throw error;
    }
  }
}
