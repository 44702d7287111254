import {
  CLAIMABLE_STATES,
  DELIVERY_STATES,
  HELD_STATES,
  mayBeOut,
  NEVER_SENT_STATES,
  PERSON_STATES,
  STATE_OF_TASK,
  taskOf,
  type DeliveryState,
} from '../../../../src/modules/delivery/domain/delivery';
import {
  assertMove,
  statesBefore,
  TRANSITIONS,
} from '../../../../src/modules/delivery/domain/transitions';

/** States in which a post is out, or may be, whatever the task. */
const OUT_STATES = DELIVERY_STATES.filter((state) => mayBeOut({ state, task: 'send' }));

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
  it('never lead from a published post straight back to an unsent one', () => {
    expect(TRANSITIONS.published).toEqual(['correcting', 'withdrawing']);
    for (const out of ['published', 'correcting', 'withdrawing', 'manual_action'] as const) {
      expect(TRANSITIONS[out].filter((state) => HELD_STATES.includes(state))).toEqual([]);
      expect(TRANSITIONS[out]).not.toContain('queued');
      expect(TRANSITIONS[out]).not.toContain('cancelled');
    }
  });

  it('lead to the irreversible request through preparation, or again from a look that certified it', () => {
    expect(statesBefore('publishing')).toEqual([
      'waiting',
      'on_hold',
      'needs_reconnect',
      'prepared',
      'publishing',
    ]);
    expect(statesBefore('unknown')).toEqual(['publishing']);
    expect(statesBefore('unlinked')).toEqual(['publishing']);
  });

  it('are published by a commit, by a person, by an end of aftercare, or with their row in our own database', () => {
    expect(statesBefore('published')).toEqual([
      'claimed',
      'publishing',
      'unknown',
      'unlinked',
      'correcting',
      'withdrawing',
      'manual_action',
    ]);
  });

  it('can be taken by a worker wherever a row waits, and wherever a worker may have died with it', () => {
    expect(CLAIMABLE_STATES).toEqual(expect.arrayContaining([...HELD_STATES, 'publishing']));
    const tasks = { correcting: 'revise', withdrawing: 'withdraw' } as const;
    for (const state of CLAIMABLE_STATES) {
      const task = state in tasks ? tasks[state as keyof typeof tasks] : 'send';
      const taken = STATE_OF_TASK[taskOf({ state, task, followUp: undefined })];
      expect(() => assertMove(state, taken)).not.toThrow();
    }
  });

  it('make a worker look, and send nothing, where another died between request and answer', () => {
    expect(taskOf({ state: 'publishing', task: 'send', followUp: undefined })).toBe('reconcile');
  });

  it('are refused as a whole where a move is illegal, with both states named', () => {
    expect(() => assertMove('withdrawn', 'queued')).toThrow('"withdrawn" to "queued"');
    expect(() => assertMove('published', 'publishing')).toThrow('"published" to "publishing"');
  });

  it('are each out, unsent, waiting or never sent', () => {
    const unsent = ['queued', ...HELD_STATES, 'waiting', 'on_hold', 'needs_reconnect'];
    expect([...OUT_STATES, ...unsent, ...NEVER_SENT_STATES, 'withdrawn'].sort()).toEqual(
      [...DELIVERY_STATES].sort(),
    );
  });

  it('end only where all is done, and leave a way to a person everywhere else', () => {
    expect(DELIVERY_STATES.filter((state) => TRANSITIONS[state].length === 0)).toEqual([
      'withdrawn',
    ]);
    for (const state of PERSON_STATES) expect(TRANSITIONS[state].length).toBeGreaterThan(0);
  });

  it('can all be reached', () => {
    const reached = reachableFrom('queued');
    expect(DELIVERY_STATES.filter((state) => !reached.has(state))).toEqual([]);
  });
});
