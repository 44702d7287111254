const HEARTBEAT_MS = 10_000; // a long step shows that it lives

/** Tells on the terminal what happens, one line a step, each with the seconds since the start. */
export interface Progress {
  /** One line of its own. */
  say(text: string): void;
  /** Announces a step, shows that it lives, and says how long it took. What the work throws passes through. */
  step<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
}

/** Makes the teller; `write` takes one line, `now` gives milliseconds. */
export const makeProgress = ({
  write,
  now,
}: {
  readonly write: (line: string) => void;
  readonly now: () => number;
}): Progress => {
  const startedAt = now();
  const since = (start: number): string => ((now() - start) / 1000).toFixed(1);
  const say = (text: string): void => write(`[${since(startedAt).padStart(6)} s] ${text}`);
  return {
    say,
    async step(name, work) {
      const start = now();
      say(`${name} …`);
      const heartbeat = setInterval(() => say(`${name} … ${since(start)} s`), HEARTBEAT_MS);
      try {
        const result = await work();
        say(`${name}: done in ${since(start)} s`);
        return result;
      } finally {
        clearInterval(heartbeat);
      }
    },
  };
};
