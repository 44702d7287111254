import {
  CLAIMABLE_STATES,
  HELD_STATES,
  OUT_STATES,
  UNSENT_STATES,
  type DeliveryState,
} from '../../../../src/modules/delivery/domain/delivery';
import { statesBefore, TRANSITIONS } from '../../../../src/modules/delivery/domain/transitions';

/** States after the irreversible request was, or may have been, sent. */
const SENT_STATES: readonly DeliveryState[] = ['publishing', ...OUT_STATES];

const STATES = Object.keys(TRANSITIONS) as readonly DeliveryState[];

/** Every state that can be reached from one, in any number of moves. */
const reachableFrom = (start: DeliveryState): ReadonlySet<DeliveryState> => {
  const reached = new Set<DeliveryState>();
  const open = [...TRANSITIONS[start]];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (reached.has(state)) continue;
    reached.add(state);
    open.push(...TRANSITIONS[state]);
  }
  return reached;
};

describe('the states of a delivery', () => {
  it('end with a published post, from which nothing leads back', () => {
    expect(TRANSITIONS.published).toEqual([]);
    expect(Array.from(reachableFrom('unknown'))).toEqual(['published']);
  });

  it('are never claimed once the irreversible request may be out', () => {
    for (const sent of SENT_STATES) {
      expect(CLAIMABLE_STATES).not.toContain(sent);
      expect(TRANSITIONS[sent]).not.toContain('claimed');
      expect(TRANSITIONS[sent]).not.toContain('queued');
      expect(TRANSITIONS[sent]).not.toContain('cancelled');
    }
  });

  it('lead to the irreversible request through preparation alone', () => {
    expect(statesBefore('publishing')).toEqual(['prepared']);
    expect(statesBefore('published')).toEqual(['publishing', 'unknown']);
    expect(statesBefore('unknown')).toEqual(['publishing']);
  });

  it('can be claimed wherever a row waits, and wherever a worker may have died with it', () => {
    expect([...statesBefore('claimed')].sort()).toEqual([...CLAIMABLE_STATES].sort());
    expect(CLAIMABLE_STATES).toEqual(expect.arrayContaining([...HELD_STATES]));
  });

  it('can be called off as long as nothing was sent', () => {
    expect([...statesBefore('cancelled')].sort()).toEqual([...UNSENT_STATES].sort());
  });

  it('are begun again only after a try that ended', () => {
    expect(statesBefore('queued')).toEqual(['failed', 'cancelled']);
  });

  it('are each sent, unsent or cancelled', () => {
    expect([...SENT_STATES, ...UNSENT_STATES, 'cancelled'].sort()).toEqual([...STATES].sort());
  });

  it('can all be reached', () => {
    const reached = reachableFrom('queued');
    expect(STATES.filter((state) => !reached.has(state))).toEqual([]);
  });
});
