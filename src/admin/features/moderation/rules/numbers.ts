import { quarterNameOf } from '../../../../modules/moderation/domain/cases/numbers';
import { toOfficeLocal } from '../../shared/office-time';

/** A number with its name, as a table and a chart show it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** Where a bar is drawn, in the units of the drawing. */
export interface DrawnBar extends Bar {
  readonly y: number;
  readonly width: number;
}

/** The measures of a chart, in the units of the drawing. */
export const CHART = { labelWidth: 200, barWidth: 300, valueWidth: 60, row: 30, bar: 18 } as const;

/** Places bars below each other; the longest fills the width, and a number above zero is never invisible. */
export const drawBars = (bars: readonly Bar[]): readonly DrawnBar[] => {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return bars.map((bar, index) => ({
    ...bar,
    y: index * CHART.row,
    width: bar.value === 0 ? 0 : Math.max(2, Math.round((bar.value / most) * CHART.barWidth)),
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
