import { metricColumns } from '../../../../src/admin/features/deliveries/rules/metric-columns';
import { newestFirst, toThreads } from '../../../../src/admin/features/deliveries/rules/timeline';
import type { MetricsView } from '../../../../src/modules/delivery/domain/delivery-view';
import { aComment, anEvent } from './builders';

describe('the timeline of a delivery', () => {
  const first = anEvent({ to: 'queued', at: '2026-11-22T01:00:00.000Z' });
  const second = anEvent({ to: 'claimed', at: '2026-11-22T01:05:00.000Z' });
  const third = anEvent({ to: 'preparing', at: '2026-11-22T01:05:00.000Z' });

  it('begins with what happened last, whichever way it came', () => {
    expect(newestFirst([first, second, third])).toEqual([third, second, first]);
    expect(newestFirst([third, second, first])).toEqual([third, second, first]);
  });

  it('may be empty', () => {
    expect(newestFirst([])).toEqual([]);
  });
});

describe('comments under a post', () => {
  const question = aComment({ id: 1 });
  const answer = aComment({ id: 2, parentId: 1, isOurs: true });

  it('have their answers below them', () => {
    expect(toThreads([question, answer])).toEqual([{ comment: question, answers: [answer] }]);
  });

  it('stand by themselves where what they answer is not there', () => {
    const stray = aComment({ id: 3, parentId: 99 });
    expect(toThreads([stray])).toEqual([{ comment: stray, answers: [] }]);
  });
});

describe('the numbers of a channel', () => {
  it('have a column where they were counted at least once, nought included', () => {
    const counts: readonly MetricsView[] = [
      { measuredAt: '2026-11-22T01:00:00.000Z', values: { likes: 0, views: 12 } },
      { measuredAt: '2026-11-21T01:00:00.000Z', values: { reach: 4 } },
    ];
    expect(metricColumns(counts)).toEqual(['reach', 'views', 'likes']);
    expect(metricColumns([])).toEqual([]);
  });
});
