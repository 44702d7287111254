import { z } from 'zod';
import type { Metric, MetricsOutcome } from '../contract';
import { readAnswer } from './client-answers';
import { nodePath, type Call } from './client-http';

/** Meta's names of the numbers, and ours. */
const NAMES: ReadonlyMap<string, Metric> = new Map<string, Metric>([
  ['reach', 'reach'],
  ['views', 'views'],
  ['likes', 'likes'],
  ['comments', 'comments'],
  ['saved', 'saves'],
  ['shares', 'shares'],
]);

const insightsSchema = z.object({
  data: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.object({ value: z.unknown() })).default([]),
      total_value: z.object({ value: z.unknown() }).optional(),
    }),
  ),
});
type Insight = z.infer<typeof insightsSchema>['data'][number];

const countOf = ({ values, total_value: total }: Insight): number | undefined => {
  const value = values[0]?.value ?? total?.value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** What Instagram counts about a post. Numbers are up to 48 hours late, and until then the set is empty, not nought. */
export const readMetrics = async (input: {
  readonly call: Call;
  readonly mediaId: string;
}): Promise<MetricsOutcome> => {
  const answer = await input.call('GET', nodePath(input.mediaId, 'insights'), {
    metric: [...NAMES.keys()].join(','),
  });
  const read = readAnswer(answer, insightsSchema);
  if (!read.ok) return { kind: 'failed', failure: read.failure.failure };
  const counted = read.value.data.flatMap((insight): readonly (readonly [Metric, number])[] => {
    const metric = NAMES.get(insight.name);
    const count = countOf(insight);
    return metric === undefined || count === undefined ? [] : [[metric, count]];
  });
  return counted.length === 0
    ? { kind: 'no_data' }
    : { kind: 'measured', values: Object.fromEntries(counted) };
};
