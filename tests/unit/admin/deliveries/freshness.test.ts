import {
  secondsToNextComments,
  secondsToNextLook,
} from '../../../../src/admin/features/shared/freshness';
import { aComment, aDeliveryLine } from './builders';

const NOW = new Date('2026-11-22T01:00:00.000Z');

const secondsFor = (...lines: Parameters<typeof aDeliveryLine>): number =>
  secondsToNextLook(lines.map(aDeliveryLine), NOW);

describe('how soon somebody who watches sees the next state', () => {
  it('is a few seconds while a worker has one of the deliveries', () => {
    expect(secondsFor({ state: 'publishing' })).toBeLessThan(10);
    expect(
      secondsToNextLook(
        [aDeliveryLine({ state: 'published' }), aDeliveryLine({ state: 'withdrawing' })],
        NOW,
      ),
    ).toBeLessThan(10);
  });

  it('is a few seconds where one is due, or about to be', () => {
    expect(secondsFor({ state: 'queued', dueAt: '2026-11-22T00:59:00.000Z' })).toBeLessThan(10);
    expect(secondsFor({ state: 'waiting', dueAt: '2026-11-22T01:00:30.000Z' })).toBeLessThan(10);
  });

  it('is longer for what rests or is due next week', () => {
    expect(secondsFor({ state: 'queued', dueAt: '2026-11-29T01:00:00.000Z' })).toBe(30);
    expect(secondsFor({ state: 'failed' })).toBe(30);
    expect(secondsToNextLook([], NOW)).toBe(30);
  });

  it('is a few seconds while an answer to a comment is on its way', () => {
    const pending = { state: 'sending', message: '' } as const;
    expect(secondsToNextComments([aComment(), aComment({ pending })])).toBeLessThan(10);
    expect(secondsToNextComments([aComment()])).toBe(30);
  });
});
