import { makeFact, type Fact, type FactReader } from './facts';

const CLOCK = '(\\d{1,2})(?:[.:](\\d{2}))?(?![\\d%]|[.,:/]\\d)';
const PART = '(?:\\s(pagi|siang|sore|malam)(?!\\p{L}))?';
// "2 jam 15 menit" is a span of time.
const NO_SPAN = '(?!\\s?(?:menit|detik|minutes?|seconds?))';

/** The hour of the day as the clock shows it: `jam 3 sore` is 15. */
const hourOfDay = (hour: number, part: string): number => {
  if (hour > 12) return hour;
  switch (part.toLowerCase().replace(/\./g, '')) {
    case 'am':
    case 'pagi':
      return hour % 12;
    case 'pm':
    case 'sore':
      return (hour % 12) + 12;
    // Siang runs from eleven to three, malam from six to past midnight.
    case 'siang':
      return hour < 10 ? hour + 12 : hour;
    case 'malam':
      return hour >= 6 ? (hour + 12) % 24 : hour;
    default:
      return hour;
  }
};

const toTimeFact = (input: {
  readonly written: string;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly part: string | undefined;
}): readonly Fact[] => {
  const hour = hourOfDay(Number(input.hour), input.part ?? '');
  const minute = Number(input.minute ?? '0');
  if (hour > 24 || minute > 59) return [];
  const pad = (value: number): string => String(value).padStart(2, '0');
  return [makeFact('time', `${pad(hour)}:${pad(minute)}`, input.written)];
};

// pukul 08.00, jam 8 pagi, pukul 8–15
const spokenTime: FactReader = {
  pattern: new RegExp(
    `(?<!\\p{L}|\\d\\s)(?:pukul|pkl\\.?|pk\\.|jam)\\s${CLOCK}(?:\\s?(?:-|–|s\\.d\\.|sampai dengan|sampai|hingga)\\s?(?:pukul\\s|jam\\s)?${CLOCK})?${PART}${NO_SPAN}`,
    'giu',
  ),
  read: ([written = '', hour, minute, lastHour, lastMinute, part]) => {
    if (lastHour === undefined) return toTimeFact({ written, hour, minute, part });
    // "jam 1–3 siang" names the part of both hours, "jam 8–3 sore" only that of the second.
    const firstPart = Number(hour) <= Number(lastHour) ? part : undefined;
    return [
      ...toTimeFact({ written, hour, minute, part: firstPart }),
      ...toTimeFact({ written, hour: lastHour, minute: lastMinute, part }),
    ];
  },
};

// 8 a.m., 8:30 pm
const halfDayTime: FactReader = {
  pattern: /(?<![\d.,:/])(\d{1,2})(?:[.:](\d{2}))?\s?(am|pm|a\.m\.|p\.m\.)(?!\p{L})/giu,
  read: ([written = '', hour, minute, part]) => toTimeFact({ written, hour, minute, part }),
};

// 08:00 anywhere; 08.00 in Indonesian, whose decimals carry a comma
const clockTime: FactReader = {
  pattern: new RegExp(
    `(?<![\\d.,:/])(\\d{1,2})([.:])(\\d{2})(?![\\d%]|[.,:/]\\d)${PART}(\\s(?:WIB|WITA|WIT)(?!\\p{L}))?`,
    'giu',
  ),
  read: ([written = '', hour, separator, minute, part, zone], language) => {
    const isClock = separator === ':' || language === 'id' || zone !== undefined;
    if (!isClock) return [];
    const zoneName = zone?.trim().toUpperCase();
    return [
      ...toTimeFact({ written, hour, minute, part }),
      ...(zoneName === undefined ? [] : [makeFact('zone', zoneName, zoneName)]),
    ];
  },
};

// WIB behind any other way of writing a time
const timeZone: FactReader = {
  pattern: /(?<![\p{L}\d])(WIB|WITA|WIT)(?![\p{L}\d])/gu,
  read: ([written = '', zone = '']) => [makeFact('zone', zone, written)],
};

/** Readers of times of the day and of Indonesia's three time zones. */
export const TIME_READERS: readonly FactReader[] = [spokenTime, halfDayTime, clockTime, timeZone];
