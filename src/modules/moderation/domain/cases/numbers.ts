/** Three months of a calendar year where the office is: `2026-Q4`. */
export interface Quarter {
  readonly name: string;
  readonly from: Date;
  readonly until: Date;
}

const QUARTER = /^(20\d\d)-Q([1-4])$/;

/**
 * A quarter by its name (`2026-Q4`), for the years 2000 to 2099; undefined for another name. `atMidnight` gives the
 * instant of a day's beginning (`YYYY-MM-DD`) where the office is.
 */
export const quarterOf = (
  name: string,
  atMidnight: (day: string) => Date | undefined,
): Quarter | undefined => {
  const [, year, number] = QUARTER.exec(name) ?? [];
  if (year === undefined || number === undefined) return undefined;
  const beginning = (index: number): string =>
    `${String(Number(year) + Math.floor(index / 4))}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`;
  const from = atMidnight(beginning(Number(number) - 1));
  const until = atMidnight(beginning(Number(number)));
  return from === undefined || until === undefined ? undefined : { name, from, until };
};

/** The name of the quarter in which a local day (`YYYY-MM-DD`) lies. */
export const quarterNameOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;

/** What the office says in public about its moderation in one quarter. */
export interface QuarterlyNumbers {
  readonly quarter: string;
  /** Reports that came in. */
  readonly received: number;
  /** What was reported and then decided on, by the moment of the decision; several reports of one text are one. */
  readonly decided: number;
  /** Of these, the ones against the content or its author. */
  readonly actedOn: number;
  /** Hours from the first report to the decision, to one decimal; undefined where nothing was decided. */
  readonly medianHours?: number;
  /** What the checks held or flagged, nobody had reported, and people decided on; and second decisions. */
  readonly reviewed: number;
  /** Reported cases whose time was up before anybody decided, by the moment at which it was. */
  readonly breaches: number;
  readonly appeals: number;
  /** Appeals that were decided for the author. */
  readonly overturned: number;
  readonly sanctions: number;
  readonly byReason: readonly { readonly reason: string; readonly count: number }[];
  /** All decisions of people that took effect. */
  readonly byAction: readonly { readonly action: string; readonly count: number }[];
}

const SECONDS_PER_HOUR = 3600;

/** The median of the one or two middle values, in hours to one decimal. */
export const medianHours = (middle: readonly number[]): number | undefined => {
  if (middle.length === 0) return undefined;
  const seconds = middle.reduce((sum, value) => sum + value, 0) / middle.length;
  return Math.round((seconds / SECONDS_PER_HOUR) * 10) / 10;
};
