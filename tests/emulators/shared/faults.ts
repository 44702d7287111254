import type { Answered, Reply } from './http';
import type { MovableClock } from './movable-clock';

/**
 * What can go wrong with a request.
 * `drop_before`: the connection breaks, and nothing happened. `drop_after`: it happened, and the connection breaks.
 * `error_but_done`: it happened, and the answer is an error. `server_error`: nothing happened, HTTP 500.
 * `refuse`: nothing happened, the given error. `not_visible`: the object is said not to be there.
 * `token_dies`: the token of the request ends before it is looked at. `slow`: the answer takes a while.
 * `meanwhile`: something else happens just before the request is handled.
 */
export type FaultKind =
  | 'drop_before'
  | 'drop_after'
  | 'error_but_done'
  | 'server_error'
  | 'refuse'
  | 'not_visible'
  | 'token_dies'
  | 'slow'
  | 'meanwhile';

/** One thing that goes wrong with one kind of request. */
export interface Fault<Operation extends string, ChosenError> {
  readonly on: Operation;
  readonly kind: FaultKind;
  /** How many requests it strikes: 1 by default, `Infinity` for all. */
  readonly times?: number;
  /** How many requests of this kind pass before it strikes; none by default. */
  readonly skip?: number;
  /** For `slow`: how long on the emulator's clock; a second by default. */
  readonly milliseconds?: number;
  /** For `refuse` (needed there), `error_but_done` and `server_error`: which error. */
  readonly error?: ChosenError;
  /** For `meanwhile`: what happens. */
  readonly run?: () => void | Promise<void>;
}

/** What became of a fault. */
export interface FaultHandle {
  /** How many requests it has struck. */
  struck(): number;
}

/** The faults of an emulator. Where two would break the same request, the older one does and the other waits. */
export interface Faults<Wish> {
  /** Throws where a `refuse` names no error, or a `meanwhile` nothing to do. */
  add(fault: Wish): FaultHandle;
  /** Takes away all that are left. */
  clear(): void;
}

/** A request that an emulator is working on. */
export interface Seen<Operation extends string> {
  readonly operation: Operation;
  /** `before`: nothing has happened yet. `after`: all that will happen has happened, and the answer is not sent yet. */
  readonly phase: 'before' | 'after';
  /** 1 for the first request of this kind. */
  readonly number: number;
}

/** Is told of each request and waited for. */
export type Watcher<Operation extends string> = (seen: Seen<Operation>) => void | Promise<void>;

/** How a platform tells what went wrong, and how it ends a token. */
export interface FaultAnswers<ChosenError> {
  serverError(error?: ChosenError): Reply;
  refuse(error: ChosenError): Reply;
  notVisible(): Reply;
  endToken(): void;
}

/** Runs requests under the faults that were set. */
export interface FaultyLine<Operation extends string, ChosenError> {
  readonly faults: Faults<Fault<Operation, ChosenError>>;
  /** Gives the function that takes the watcher away. */
  watch(watcher: Watcher<Operation>): () => void;
  /** Handles one request: tells the watchers, strikes with the faults, and gives what is to be sent. */
  run(input: {
    readonly operation: Operation;
    readonly handle: () => Promise<Reply>;
    readonly answers: FaultAnswers<ChosenError>;
  }): Promise<Answered>;
}

interface Pending<Operation extends string, ChosenError> {
  readonly fault: Fault<Operation, ChosenError>;
  skipsLeft: number;
  timesLeft: number;
  struck: number;
}

const DEFAULT_DELAY = 1_000; // milliseconds

// These change what surrounds a request; any number of them goes together with one that breaks it.
const SURROUNDING: readonly FaultKind[] = ['slow', 'token_dies', 'meanwhile'];

/** The faults that strike this request, used up by one each. */
const takeFor = <Operation extends string, ChosenError>(
  pending: readonly Pending<Operation, ChosenError>[],
  operation: Operation,
): readonly Fault<Operation, ChosenError>[] => {
  const taken: Fault<Operation, ChosenError>[] = [];
  for (const entry of pending.filter(({ fault }) => fault.on === operation)) {
    const isBreaking = !SURROUNDING.includes(entry.fault.kind);
    const isTaken = isBreaking && taken.some(({ kind }) => !SURROUNDING.includes(kind));
    if (entry.skipsLeft > 0) entry.skipsLeft -= 1;
    else if (entry.timesLeft > 0 && !isTaken) {
      entry.timesLeft -= 1;
      entry.struck += 1;
      taken.push(entry.fault);
    }
  }
  return taken;
};

/** What an answer becomes under the fault that breaks the request, if there is one. */
const answerUnder = async <Operation extends string, ChosenError>(
  fault: Fault<Operation, ChosenError> | undefined,
  handle: () => Promise<Reply>,
  answers: FaultAnswers<ChosenError>,
): Promise<Answered> => {
  switch (fault?.kind) {
    case 'drop_before':
      return 'dropped';
    case 'drop_after':
      await handle();
      return 'dropped';
    case 'error_but_done': {
      const reply = await handle();
      // What the platform refuses by itself is told as it is: nothing was done.
      return reply.status >= 400 ? reply : answers.serverError(fault.error);
    }
    case 'server_error':
      return answers.serverError(fault.error);
    case 'refuse':
      return fault.error === undefined ? answers.serverError() : answers.refuse(fault.error);
    case 'not_visible':
      return answers.notVisible();
    default:
      return handle();
  }
};

const check = <Operation extends string, ChosenError>(
  fault: Fault<Operation, ChosenError>,
): void => {
  if (fault.kind === 'refuse' && fault.error === undefined) {
    throw new Error('A fault of the kind "refuse" has to say with which error.');
  }
  if (fault.kind === 'meanwhile' && fault.run === undefined) {
    throw new Error('A fault of the kind "meanwhile" has to say what happens.');
  }
};

const makeFaults = <Operation extends string, ChosenError>(
  pending: Pending<Operation, ChosenError>[],
): Faults<Fault<Operation, ChosenError>> => ({
  add: (fault) => {
    check(fault);
    const entry = {
      fault,
      skipsLeft: fault.skip ?? 0,
      timesLeft: fault.times ?? 1,
      struck: 0,
    };
    pending.push(entry);
    return { struck: () => entry.struck };
  },
  clear: () => {
    pending.length = 0;
  },
});

/** A line without any fault and without watchers. */
export const makeFaultyLine = <Operation extends string, ChosenError>(
  clock: MovableClock,
): FaultyLine<Operation, ChosenError> => {
  const pending: Pending<Operation, ChosenError>[] = [];
  const watchers = new Set<Watcher<Operation>>();
  const counts = new Map<Operation, number>();
  const tell = async (seen: Seen<Operation>): Promise<void> => {
    for (const watcher of [...watchers]) await watcher(seen);
  };
  return {
    faults: makeFaults(pending),
    watch: (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    run: async ({ operation, handle, answers }) => {
      const number = (counts.get(operation) ?? 0) + 1;
      counts.set(operation, number);
      await tell({ operation, phase: 'before', number });
      const taken = takeFor(pending, operation);
      for (const { kind, milliseconds, run } of taken) {
        const isClosing =
          kind === 'slow' && (await clock.wait(milliseconds ?? DEFAULT_DELAY)) === 'stopped';
        if (isClosing) return 'dropped';
        if (kind === 'token_dies') answers.endToken();
        if (kind === 'meanwhile') await run?.();
      }
      const breaking = taken.find(({ kind }) => !SURROUNDING.includes(kind));
      const answered = await answerUnder(breaking, handle, answers);
      await tell({ operation, phase: 'after', number });
      return answered;
    },
  };
};
