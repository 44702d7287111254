import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { writeTimeSpan } from '../../../kernel/dates';
import { useWords } from './use-words';
import { toRelativeTime } from './office-time';

const MINUTE_MILLISECONDS = 60_000; // what people read changes once a minute

/** The present moment, renewed every minute. */
export const useNow = (): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, MINUTE_MILLISECONDS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
};

/** How moments are written for a person. */
export interface Moments {
  /** On the clock of the office: `Kamis, 11 Juni 2026, 09.00 WIB`. Takes an ISO 8601 instant. */
  readonly exact: (at: string) => string;
  /** `3 jam yang lalu`. Takes an ISO 8601 instant. */
  readonly relative: (at: string) => string;
}

/** Gives the functions that write moments, in the language of the admin and the zone of the office. */
export const useMoments = (timeZone: string): Moments => {
  const now = useNow();
  const intl = useIntl();
  const { language } = useWords();
  return {
    exact: (at) => writeTimeSpan({ startsAt: at, timeZone, language }),
    relative: (at) => {
      const { value, unit } = toRelativeTime({ at, now, timeZone });
      return intl.formatRelativeTime(value, unit, { numeric: 'auto' });
    },
  };
};
