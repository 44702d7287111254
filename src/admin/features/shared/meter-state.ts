/** A number beside its limit, in the words of a meter. */
export interface MeterState {
  readonly isExceeded: boolean;
  /** How much too much; 0 while within the limit. */
  readonly excess: number;
  /** How full, in percent, at most 100. */
  readonly percent: number;
}

/** Holds a number against its limit. A limit of 0 is full at once when anything is counted. */
export const toMeterState = ({
  actual,
  limit,
}: {
  readonly actual: number;
  readonly limit: number;
}): MeterState => ({
  isExceeded: actual > limit,
  excess: Math.max(0, actual - limit),
  percent: limit > 0 ? Math.min(100, Math.round((actual / limit) * 100)) : actual > 0 ? 100 : 0,
});
