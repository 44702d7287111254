// Made once per zone: to make one takes longer than to use it a hundred times.
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
};

/** What the clock on the wall shows, to the second: `YYYY-MM-DDTHH:mm:ss`. */
const wallClock = (instant: Date, timeZone: string): string => {
  const parts = formatOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes, digits = 2): string =>
    (parts.find((candidate) => candidate.type === type)?.value ?? '').padStart(digits, '0');
  const day = `${part('year', 4)}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}`;
};

/**
 * Date and time of an instant where the office is, `YYYY-MM-DDTHH:mm`; seconds are dropped.
 * Takes an IANA time zone and instants of the years 1 to 9999.
 * @throws RangeError where the instant is no date, or the zone is unknown
 */
export const toLocal = (instant: Date, timeZone: string): string =>
  wallClock(instant, timeZone).slice(0, 'YYYY-MM-DDTHH:mm'.length);

/** Milliseconds by which the clock on the wall is ahead of UTC. */
const offsetAt = (instant: Date, timeZone: string): number =>
  Date.parse(`${wallClock(instant, timeZone)}Z`) - Math.floor(instant.getTime() / 1000) * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * The instant at which the clock on the wall of the office shows `YYYY-MM-DDTHH:mm`, in an IANA time zone.
 * Where it shows that twice, because clocks are put back, the first time counts. Undefined where it never does: another
 * form, the 30th of February, an hour that is skipped because clocks are put forward.
 * @throws RangeError where the zone is unknown
 */
export const toInstant = (local: string, timeZone: string): Date | undefined => {
  const asUtc = LOCAL.test(local) ? Date.parse(`${local}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return undefined;
  // No zone changes its offset twice within two days: one of these two is the one in force.
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) =>
    offsetAt(new Date(near), timeZone),
  );
  return offsets
    .map((offset) => new Date(asUtc - offset))
    .sort((left, right) => left.getTime() - right.getTime())
    .find((instant) => toLocal(instant, timeZone) === local);
};
