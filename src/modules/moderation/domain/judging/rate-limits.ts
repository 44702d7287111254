/** So many times within so many seconds. */
export interface RateLimit {
  readonly times: number;
  readonly seconds: number;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/**
 * How often somebody may do something, by what is done; every limit of a list holds. For citizens they are counted by
 * person, for visitors by address. A person at a keyboard meets none of them.
 */
export const RATE_LIMITS = {
  post: [
    { times: 10, seconds: MINUTE },
    { times: 150, seconds: DAY },
  ],
  thread: [
    { times: 3, seconds: MINUTE },
    { times: 10, seconds: DAY },
  ],
  edit: [
    { times: 10, seconds: MINUTE },
    { times: 200, seconds: DAY },
  ],
  report: [{ times: 20, seconds: HOUR }],
  visitor_report: [{ times: 5, seconds: HOUR }],
  appeal: [{ times: 5, seconds: HOUR }],
  small_act: [{ times: 60, seconds: MINUTE }], // a vote, a follow
  display_name: [{ times: 20, seconds: DAY }], // somebody looks for one that is free
  export: [{ times: 5, seconds: DAY }],
  // By address of the network: a school or a telephone company stands behind one.
  account_mail: [{ times: 100, seconds: HOUR }],
  search: [{ times: 120, seconds: MINUTE }],
  proof: [{ times: 60, seconds: MINUTE }],
} as const satisfies Readonly<Record<string, readonly RateLimit[]>>;

/** Something of which there may be too much. */
export type LimitedAct = keyof typeof RATE_LIMITS;
