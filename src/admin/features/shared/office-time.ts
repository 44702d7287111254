const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 60 * MINUTE_SECONDS;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** A distance in time, as `Intl.RelativeTimeFormat` takes it; negative in the past. */
export interface RelativeTime {
  readonly value: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day';
}

const daysBetween = (from: Date, to: Date, timeZone: string): number => {
  const dayOf = (at: Date): number => Date.parse(toOfficeLocal(at, timeZone).slice(0, 10));
  return Math.round((dayOf(to) - dayOf(from)) / (DAY_SECONDS * 1000));
};

/** How far a moment is from now, in the unit that a person would choose; less than a minute is now. */
export const toRelativeTime = ({
  at,
  now,
  timeZone,
}: {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly now: Date;
  /** Of the office: its midnight makes today out of tomorrow. */
  readonly timeZone: string;
}): RelativeTime => {
  const seconds = (Date.parse(at) - now.getTime()) / 1000;
  const distance = Math.abs(seconds);
  if (distance < MINUTE_SECONDS) return { value: 0, unit: 'second' };
  if (distance < HOUR_SECONDS) {
    return { value: Math.trunc(seconds / MINUTE_SECONDS), unit: 'minute' };
  }
  return distance < DAY_SECONDS
    ? { value: Math.trunc(seconds / HOUR_SECONDS), unit: 'hour' }
    : { value: daysBetween(now, new Date(at), timeZone), unit: 'day' };
};

/** A moment on the clock of the office, `YYYY-MM-DDTHH:mm`, as an input for date and time takes it. */
export const toOfficeLocal = (at: Date, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
};

/** The zone of the office as people know it: `WIB (Asia/Jakarta)`. */
export const nameZone = (timeZone: string): string => {
  // Indonesian alone has short names for the three Indonesian zones; elsewhere it gives the offset, as English does.
  const short = new Intl.DateTimeFormat('id', { timeZone, timeZoneName: 'short' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return short === undefined || short === timeZone ? timeZone : `${short} (${timeZone})`;
};

/** The earliest and the latest moment for which something can be scheduled, on the clock of the office. */
export const scheduleWindow = (
  now: Date,
  timeZone: string,
): { readonly earliest: string; readonly latest: string } => {
  const after = (seconds: number): string =>
    toOfficeLocal(new Date(now.getTime() + seconds * 1000), timeZone);
  // One minute more than the rule asks for, which counts seconds that the input does not have.
  return { earliest: after(6 * MINUTE_SECONDS), latest: after(366 * DAY_SECONDS - MINUTE_SECONDS) };
};
