import { quarterNameOf } from '../../../../modules/moderation/domain/cases/numbers';
import { toOfficeLocal } from '../../shared/office-time';

/** A number with its name, as a table and a chart show it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** A number with the length of its bar. */
export interface DrawnBar extends Bar {
  /** Of the longest bar, 0 to 100. */
  readonly percent: number;
}

/** Measures bars against the longest; a number above zero is never invisible. */
export const drawBars = (bars: readonly Bar[]): readonly DrawnBar[] => {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return bars.map((bar) => ({
    ...bar,
    percent: bar.value === 0 ? 0 : Math.max(1, Math.round((bar.value / most) * 100)),
  }));
};

const QUARTERS_OFFERED = 8;

/** The quarters that are offered, the present one first. */
export const quartersUpTo = (now: Date, timeZone: string): readonly string[] => {
  const present = quarterNameOf(toOfficeLocal(now, timeZone));
  const [year = '', number = ''] = present.split('-Q');
  const last = Number(year) * 4 + Number(number) - 1;
  return Array.from({ length: QUARTERS_OFFERED }, (_, back) => {
    const index = last - back;
    return `${String(Math.floor(index / 4))}-Q${String((index % 4) + 1)}`;
  });
};
