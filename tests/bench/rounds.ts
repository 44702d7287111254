import { median, type Round } from './figures';

/** One look at one server. */
export interface Turn<Server> {
  readonly round: number;
  /** Index of the scenario. */
  readonly scenario: number;
  readonly server: Server;
}

/**
 * In which order servers are measured: by rounds, in a round by scenarios, and for a scenario one server right after the
 * other, so that what else the machine does meets all alike. `answers` says which servers know a scenario.
 */
export const planTurns = <Server>({
  rounds,
  scenarios,
  servers,
  answers,
}: {
  readonly rounds: number;
  readonly scenarios: number;
  readonly servers: readonly Server[];
  readonly answers: (scenario: number, server: Server) => boolean;
}): readonly Turn<Server>[] =>
  Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: scenarios }, (__, scenario) =>
      servers
        .filter((server) => answers(scenario, server))
        .map((server) => ({ round, scenario, server })),
    ).flat(),
  ).flat();

/** Seconds for each of so many turns out of what is left, within bounds. */
export const shareSeconds = ({
  left,
  turns,
  least,
  most,
}: {
  readonly left: number;
  readonly turns: number;
  readonly least: number;
  readonly most: number;
}): number => Math.min(most, Math.max(least, left / turns));

/** How many times as many requests a second as the reference: the median over rounds that were neighbours in time. NaN of none. */
export const ratioOf = (subject: readonly Round[], reference: readonly Round[]): number =>
  median(
    subject.flatMap(({ perSecond }, round) => {
      const beside = reference[round];
      return beside === undefined ? [] : [perSecond / beside.perSecond];
    }),
  );
