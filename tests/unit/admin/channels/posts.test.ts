import { foldCaption } from '../../../../src/admin/features/channels/fold-caption';
import {
  postsWithoutPlan,
  standingOf,
} from '../../../../src/admin/features/channels/post-standing';
import { aDeliveryLine } from '../deliveries/builders';

const PLACE = { channel: 'forum', accountKey: 'kantor', audience: 'general' };

describe('where the post of a plan stands', () => {
  it('is told by the newest delivery to its account for its audience', () => {
    const older = aDeliveryLine({ id: 3, state: 'published', group: 'published' });
    const newer = aDeliveryLine({ id: 7, state: 'failed', group: 'needs_person' });
    const youth = aDeliveryLine({ id: 9, audience: 'youth' });
    expect(standingOf(PLACE, [older, youth, newer])).toBe(newer);
  });

  it('is told by what is out, though a later one was cancelled', () => {
    const out = aDeliveryLine({ id: 3, state: 'published', group: 'published' });
    const cancelled = aDeliveryLine({ id: 7, state: 'cancelled', group: 'ended' });
    expect(standingOf(PLACE, [cancelled, out])).toBe(out);
    expect(standingOf(PLACE, [cancelled])).toBe(cancelled);
  });

  it('is not known while none was made', () => {
    expect(standingOf(PLACE, [])).toBeUndefined();
  });
});

describe('posts whose plan is gone', () => {
  it('are shown while they are out or on their way, once for each place', () => {
    const out = aDeliveryLine({ id: 3, audience: 'youth', group: 'published' });
    const before = aDeliveryLine({ id: 2, audience: 'youth', group: 'needs_person' });
    const ended = aDeliveryLine({ id: 4, audience: 'senior', group: 'ended' });
    const planned = aDeliveryLine({ id: 5 });
    expect(postsWithoutPlan([PLACE], [before, out, ended, planned])).toEqual([out]);
  });
});

describe('a caption in the feed', () => {
  it('is shown whole up to 125 characters', () => {
    expect(foldCaption('a'.repeat(125))).toBeUndefined();
    expect(foldCaption('👩🏽‍🏫'.repeat(125))).toBeUndefined();
  });

  it('is cut beyond, with a sign that more follows', () => {
    expect(foldCaption('a'.repeat(300))).toBe(`${'a'.repeat(125)}…`);
  });
});
