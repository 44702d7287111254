import { closeWindows } from './close-windows';
import { drainAccount, type DrainDeps } from './drain-account';
import type { AccountPlace } from '../ports';

/** Rows that one sweep works on, about; the next one, seconds later, goes on where it ended. */
const MAX_ROWS = 5000;

/** What the sweep needs. */
export interface SweepDeps extends DrainDeps {
  /** Accounts that this process sends to at the same time. */
  readonly parallel: number;
}

const nameOf = ({ channel, key }: AccountPlace): string => `${channel} ${key}`;

/** Accounts with due rows that can be worked on now: those that are live, and those whose rows wait for nothing else. */
const workable = async ({ outbox, accounts, clock }: SweepDeps): Promise<AccountPlace[]> => {
  const due = await outbox.dueAccounts(clock.now());
  if (due.length === 0) return [];
  const closed = (await accounts.list()).filter(({ state }) => state !== 'live').map(nameOf);
  return due.filter((account) => !account.isWaitingForAccount || !closed.includes(nameOf(account)));
};

/** One run over what is due. */
class Sweep {
  private readonly running = new Map<string, Promise<void>>();
  /** When an account had its last turn: who waited longest is next. */
  private readonly turns = new Map<string, number>();
  /** Accounts at which nothing can be done at this moment: another process is at it, or they wait for an answer. */
  private readonly idle = new Set<string>();
  private readonly errors: unknown[] = [];
  private worked = 0;

  constructor(
    private readonly deps: SweepDeps,
    private readonly stopping: AbortSignal | undefined,
  ) {}

  /** @throws what broke the work on an account, once the others have ended */
  async run(): Promise<number> {
    for (;;) {
      for (const account of await this.next()) this.start(account);
      if (this.running.size === 0) break;
      await Promise.race(this.running.values());
    }
    if (this.errors.length > 0) throw this.errors[0];
    return this.worked;
  }

  private async next(): Promise<readonly AccountPlace[]> {
    const free = this.deps.parallel - this.running.size;
    // A process that is asked to end must not be killed in the middle of a post: the rest waits for the next one.
    if (free <= 0 || this.worked >= MAX_ROWS || this.stopping?.aborted === true) return [];
    if (!(await this.deps.deliverySwitch.isOn())) return [];
    const turnOf = (account: AccountPlace): number => this.turns.get(nameOf(account)) ?? 0;
    return (await workable(this.deps))
      .filter((account) => !this.running.has(nameOf(account)) && !this.idle.has(nameOf(account)))
      .sort((one, other) => turnOf(one) - turnOf(other))
      .slice(0, free);
  }

  private start(account: AccountPlace): void {
    const name = nameOf(account);
    this.turns.set(name, this.turns.size + this.worked + 1);
    this.running.set(name, this.drain(account, name));
  }

  private async drain(account: AccountPlace, name: string): Promise<void> {
    try {
      const worked = await drainAccount(this.deps, account, this.stopping);
      this.worked += worked;
      if (worked === 0) this.idle.add(name);
    } catch (error) {
      this.errors.push(error);
      this.idle.add(name);
    } finally {
      this.running.delete(name);
    }
  }
}

/**
 * Builds the sweep that delivers what is due until nothing is: several accounts at a time, one delivery at a time for each,
 * across all processes. No further one is begun once `stopping` is aborted. Gives the number of rows that it worked on.
 */
export const makeRunDueDeliveries =
  (deps: SweepDeps) =>
  async (stopping?: AbortSignal): Promise<number> => {
    await closeWindows(deps);
    return new Sweep(deps, stopping).run();
  };
