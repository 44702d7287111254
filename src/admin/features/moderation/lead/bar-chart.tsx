import { Box } from '@strapi/design-system';
import { useId } from 'react';
import { useWords } from '../../shared/use-words';
import { CHART, drawBars, type Bar, type DrawnBar } from '../rules/numbers';

const MIDDLE = CHART.row / 2;
const LONGEST_LABEL = 26; // what fits before the bars; the table beside has all of it

const shorten = (label: string): string => {
  const letters = Array.from(label);
  return letters.length > LONGEST_LABEL
    ? `${letters.slice(0, LONGEST_LABEL - 1).join('')}…`
    : label;
};

const Row = ({ bar }: { readonly bar: DrawnBar }) => {
  const { number } = useWords();
  const { label, value, y, width } = bar;
  return (
    <g>
      <text x={CHART.labelWidth - 8} y={y + MIDDLE} textAnchor="end" dominantBaseline="central">
        {shorten(label)}
      </text>
      <rect
        x={CHART.labelWidth}
        y={y + (CHART.row - CHART.bar) / 2}
        width={width}
        height={CHART.bar}
        rx={2}
      />
      <text x={CHART.labelWidth + width + 8} y={y + MIDDLE} dominantBaseline="central">
        {number(value)}
      </text>
    </g>
  );
};

/** Numbers as bars. Each has its name and its value in words beside it, so that colour says nothing alone. */
export const BarChart = ({
  title,
  bars,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
}) => {
  const { say, number } = useWords();
  const id = useId();
  const width = CHART.labelWidth + CHART.barWidth + CHART.valueWidth;
  const summary = bars.map(({ label, value }) =>
    say('hub.moderation.numbers.one', { label, value: number(value) }),
  );
  return (
    <Box color="neutral800">
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-summary`}
        viewBox={`0 0 ${String(width)} ${String(bars.length * CHART.row)}`}
        width="100%"
        fontSize="13"
        fill="currentColor"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-summary`}>{summary.join('; ')}</desc>
        {drawBars(bars).map((bar) => (
          <Row key={bar.label} bar={bar} />
        ))}
      </svg>
    </Box>
  );
};
