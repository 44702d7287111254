import type { Language } from './language';

const WEEKDAYS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  Mon: { id: 'Senin', en: 'Monday' },
  Tue: { id: 'Selasa', en: 'Tuesday' },
  Wed: { id: 'Rabu', en: 'Wednesday' },
  Thu: { id: 'Kamis', en: 'Thursday' },
  Fri: { id: 'Jumat', en: 'Friday' },
  Sat: { id: 'Sabtu', en: 'Saturday' },
  Sun: { id: 'Minggu', en: 'Sunday' },
};

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
};

/** Short names of the three Indonesian zones; any other zone is named by its offset from UTC. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

interface WrittenMoment {
  readonly date: string;
  /** The date behind its weekday. */
  readonly day: string;
  readonly hour: string;
  readonly zone: string;
}

const writeMoment = (instant: Date, timeZone: string, language: Language): WrittenMoment => {
  // Only numbers and short names are taken from Intl: its long forms change between ICU versions.
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  const weekday = WEEKDAYS[part('weekday')]?.[language] ?? '';
  const month = MONTHS[language][Number(part('month')) - 1] ?? '';
  const date = `${part('day')} ${month} ${part('year')}`;
  return {
    date,
    day: `${weekday}, ${date}`,
    // A full stop between hours and minutes: Indonesian usage, and "9:00" would become a chapter link under a video.
    hour: `${part('hour')}.${part('minute')}`,
    zone: ZONE_NAMES[timeZone] ?? part('timeZoneName'),
  };
};

/**
 * Writes out the day of an instant where the office is: `22 November 2026`. Takes an ISO 8601 instant and an IANA time
 * zone; an instant that cannot be read is given back as it is.
 */
export const writeDay = (input: {
  readonly instant: string;
  readonly timeZone: string;
  readonly language: Language;
}): string => {
  const { instant, timeZone, language } = input;
  if (Number.isNaN(Date.parse(instant))) return instant;
  return writeMoment(new Date(instant), timeZone, language).date;
};

/**
 * Writes out when something takes place: `Kamis, 11 Juni 2026, 09.00–11.30 WIB`.
 * Takes ISO 8601 instants and an IANA time zone; an instant that cannot be read is given back as it is.
 */
export const writeTimeSpan = (input: {
  readonly startsAt: string;
  readonly endsAt?: string | undefined;
  readonly timeZone: string;
  readonly language: Language;
}): string => {
  const { startsAt, endsAt, timeZone, language } = input;
  if (Number.isNaN(Date.parse(startsAt))) return startsAt;
  const start = writeMoment(new Date(startsAt), timeZone, language);
  if (endsAt === undefined || Number.isNaN(Date.parse(endsAt))) {
    return `${start.day}, ${start.hour} ${start.zone}`;
  }
  const end = writeMoment(new Date(endsAt), timeZone, language);
  return start.day === end.day
    ? `${start.day}, ${start.hour}–${end.hour} ${start.zone}`
    : `${start.day}, ${start.hour} ${start.zone} – ${end.day}, ${end.hour} ${end.zone}`;
};
