import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Answer, AnswerStore, Flight } from '../application/ports';

/** What an answer takes beside its bytes: objects, headers, places in the index. */
const OVERHEAD_BYTES = 1500;
/** What was asked for once has this part of the memory; the rest is for what was asked for again. */
const NEWCOMERS_SHARE = 0.25;
/** A single answer takes at most this part of its memory. */
const LARGEST_SHARE = 0.25;
/** So many questions are known again whose answers are no longer kept; some 200 bytes each. */
const REMEMBERED = 10_000;
/** How long answers of which changes are not heard may still be shown, where no other can be computed. */
const LAST_KNOWN_MS = 300_000;

const bytesOf = ({ body, encoded }: Answer, key: string): number =>
  body.length +
  (encoded.br?.length ?? 0) +
  (encoded.gzip?.length ?? 0) +
  2 * key.length +
  OVERHEAD_BYTES;

/** Which answers were made of what. */
const makeIndex = () => {
  const keysOf = new Map<string, Set<string>>();
  return {
    add: (key: string, tags: readonly string[]): void => {
      for (const tag of tags) {
        const keys = keysOf.get(tag);
        if (keys === undefined) keysOf.set(tag, new Set([key]));
        else keys.add(key);
      }
    },
    remove: (key: string, tags: readonly string[]): void => {
      for (const tag of tags) {
        const keys = keysOf.get(tag);
        keys?.delete(key);
        if (keys?.size === 0) keysOf.delete(tag);
      }
    },
    of: (tag: string): readonly string[] => Array.from(keysOf.get(tag) ?? []),
  };
};

/** Questions that were asked before, the latest ones. Of each only a few bytes are kept: a question may be long. */
const makeRemembered = () => {
  const digests = new LRUCache<string, true>({ max: REMEMBERED });
  const digestOf = (key: string): string =>
    createHash('sha1').update(key).digest('base64').slice(0, 12);
  return {
    add: (key: string): void => {
      digests.set(digestOf(key), true);
    },
    has: (key: string): boolean => digests.has(digestOf(key)),
  };
};

/**
 * Two lists by last use: a stranger's flood of questions that nobody asks again only pushes out its like. What comes back
 * after its answer was pushed out, or had become untrue, is no stranger's: a flood may be quicker than readers are.
 */
const makeSegments = (maxBytes: number) => {
  const index = makeIndex();
  const remembered = makeRemembered();
  const segment = (share: number) => {
    const maxSize = Math.max(1, Math.floor(maxBytes * share));
    return new LRUCache<string, Answer>({
      maxSize,
      maxEntrySize: Math.max(1, Math.floor(maxSize * LARGEST_SHARE)),
      sizeCalculation: bytesOf,
      onInsert: ({ tags }, key) => {
        index.add(key, tags);
      },
      dispose: ({ tags }, key, reason) => {
        // A replacement has the same tags, and is in the index already.
        if (reason === 'set') return;
        index.remove(key, tags);
        remembered.add(key);
      },
    });
  };
  const newcomers = segment(NEWCOMERS_SHARE);
  const regulars = segment(1 - NEWCOMERS_SHARE);
  const keep = (key: string, answer: Answer): void => {
    if (regulars.has(key)) return;
    (remembered.has(key) ? regulars : newcomers).set(key, answer);
  };
  return { index, newcomers, regulars, keep };
};

interface OpenFlight extends Flight {
  isOvertaken: boolean;
}

/** Computations under way. A change overtakes all: nobody knows yet what they will be made of. */
const makeFlights = (keep: (key: string, answer: Answer) => void) => {
  const flights = new Map<string, OpenFlight>();
  return {
    of: (name: string) => flights.get(name),
    take: (name: string): Flight => {
      let tell: (answer: Answer | undefined) => void = () => undefined;
      const landed = new Promise<Answer | undefined>((resolve) => {
        tell = resolve;
      });
      const flight: OpenFlight = {
        landed,
        isOvertaken: false,
        land(answer, keepAs) {
          if (flights.get(name) === flight) flights.delete(name);
          if (answer !== undefined && !flight.isOvertaken) keep(keepAs, answer);
          tell(answer);
        },
      };
      flights.set(name, flight);
      return flight;
    },
    overtake(): void {
      for (const flight of flights.values()) flight.isOvertaken = true;
      flights.clear();
    },
  };
};

/** Answers in the memory of this process, at most `maxBytes` of them. `now` counts milliseconds from anywhere. */
export const memoryAnswers = ({
  maxBytes,
  now,
}: {
  readonly maxBytes: number;
  readonly now: () => number;
}): AnswerStore => {
  const { index, newcomers, regulars, keep } = makeSegments(maxBytes);
  let closedSince: number | undefined;
  const flights = makeFlights((key, answer) => {
    if (closedSince === undefined) keep(key, answer);
  });
  const drop = (key: string): boolean => newcomers.delete(key) || regulars.delete(key);
  const purgeAll = (): number => {
    flights.overtake();
    const before = newcomers.size + regulars.size;
    newcomers.clear();
    regulars.clear();
    return before;
  };
  return {
    find(key) {
      if (closedSince !== undefined) return undefined;
      const regular = regulars.get(key);
      if (regular !== undefined) return regular;
      const newcomer = newcomers.get(key);
      if (newcomer === undefined) return undefined;
      newcomers.delete(key);
      regulars.set(key, newcomer);
      return newcomer;
    },
    flightOf: flights.of,
    take: flights.take,
    replace(key, answer) {
      for (const segment of [newcomers, regulars]) {
        if (segment.peek(key)?.etag === answer.etag) segment.set(key, answer);
      }
    },
    purge(tags) {
      flights.overtake();
      const keys = new Set(tags.flatMap(index.of));
      return Array.from(keys).filter(drop).length;
    },
    purgeAll,
    setOpen(isOpen) {
      if (isOpen) purgeAll();
      else flights.overtake();
      closedSince = isOpen ? undefined : (closedSince ?? now());
    },
    lastKnown(key) {
      const isRecent = closedSince !== undefined && now() - closedSince < LAST_KNOWN_MS;
      return isRecent ? (regulars.get(key) ?? newcomers.get(key)) : undefined;
    },
    get size() {
      return {
        answers: newcomers.size + regulars.size,
        bytes: newcomers.calculatedSize + regulars.calculatedSize,
      };
    },
  };
};
