import type { Answer } from './answers';
import { median, toFigures, type Round } from './figures';
import { load } from './load';
import { SCENARIOS, type Scenario } from './scenarios';
import type { Row } from './table';

const REFERENCE_SHARE = 0.25; // of a round: it answers so many more requests that a short time says enough
const WARM_UP_SECONDS = 0.4;

/** The same seconds for hub and reference, one after the other. */
interface Pair {
  readonly reference: Round;
  readonly hub: Round;
}

interface Input {
  readonly hubUrl: string;
  readonly referenceUrl: string;
  readonly answers: readonly Answer[];
  readonly rounds: number;
  /** Of one round of one scenario, reference and hub together. */
  readonly seconds: number;
  readonly tell: (text: string) => void;
}

const measurePair = async (
  { hubUrl, referenceUrl }: Input,
  scenario: Scenario,
  seconds: number,
): Promise<Pair> => {
  const { request } = scenario;
  const path = `/${SCENARIOS.indexOf(scenario)}`;
  return {
    reference: await load({
      origin: referenceUrl,
      request: { ...request, path },
      seconds: seconds * REFERENCE_SHARE,
    }),
    hub: await load({ origin: hubUrl, request, seconds: seconds * (1 - REFERENCE_SHARE) }),
  };
};

const toRow = ({ name }: Scenario, pairs: readonly Pair[], answer: Answer | undefined): Row => ({
  name,
  figures: toFigures(pairs.map(({ hub }) => hub)),
  beside: {
    reference: toFigures(pairs.map(({ reference }) => reference)),
    // Of neighbours in time: what else the machine does meanwhile slows down both.
    ratio: median(pairs.map(({ hub, reference }) => hub.perSecond / reference.perSecond)),
    bytes: Buffer.byteLength(answer?.body ?? ''),
  },
});

/** Reads by every scenario in turn, round by round, so that a busy minute of the machine hits all alike. */
export const measureReads = async (input: Input): Promise<readonly Row[]> => {
  for (const scenario of SCENARIOS) await measurePair(input, scenario, WARM_UP_SECONDS);
  const pairs = new Map<Scenario, Pair[]>(SCENARIOS.map((scenario) => [scenario, []]));
  for (let round = 1; round <= input.rounds; round += 1) {
    for (const [scenario, measured] of pairs) {
      measured.push(await measurePair(input, scenario, input.seconds));
    }
    input.tell(`round ${round} of ${input.rounds}`);
  }
  return Array.from(pairs, ([scenario, measured], index) =>
    toRow(scenario, measured, input.answers[index]),
  );
};
