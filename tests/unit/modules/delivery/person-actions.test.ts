import {
  DELIVERY_STATES,
  DELIVERY_TASKS,
  type DeliveryState,
  type DeliveryTask,
} from '../../../../src/modules/delivery/domain/delivery';
import {
  DELIVERY_ACTIONS,
  type DeliveryAction,
} from '../../../../src/modules/delivery/domain/delivery-view';
import { groupOf, statesIn } from '../../../../src/modules/delivery/domain/delivery-groups';
import {
  beginsAnew,
  possibleActions,
  seenNumber,
  takesPlace,
} from '../../../../src/modules/delivery/domain/person-actions';
import {
  LOOK_AFTER_SECONDS,
  planAction,
  type PersonInput,
  type PersonMove,
} from '../../../../src/modules/delivery/domain/person-moves';
import { assertMove } from '../../../../src/modules/delivery/domain/transitions';

type Row = Parameters<typeof planAction>[0]['row'];

const NOW = new Date('2026-07-01T10:00:00.000Z');
const LONG_AGO = new Date('2026-07-01T08:00:00.000Z');

const aRow = (changes: Partial<Row> = {}): Row => ({
  state: 'queued',
  task: 'send',
  isHeld: false,
  remoteId: '',
  intendedAt: undefined,
  followUp: undefined,
  followUpNo: 0,
  lastError: undefined,
  ...changes,
});

const REVISION = {
  kind: 'revise',
  payload: { text: 'baru' },
  contentHash: 'hash-baru',
  note: 'Jam diperbaiki.',
  at: '2026-07-01T09:00:00.000Z',
} as const;
const WITHDRAWAL = { kind: 'withdraw', note: '', at: '2026-07-01T09:00:00.000Z' } as const;
const POST = { remoteId: '179', permalink: 'https://kanal.example.test/p/179', publishedAt: '' };

const inputFor = (action: DeliveryAction): PersonInput =>
  action === 'link' ? { action, reason: '', post: POST } : { action, reason: 'alasan' };

const planned = (row: Row, action: DeliveryAction): PersonMove => {
  const plan = planAction({ row, at: NOW, input: inputFor(action) });
  if (!plan.ok) throw new Error(`${action}: ${plan.failure.code}`);
  return plan.value;
};

/** The states that a row passes through. */
const passesOf = ({ state }: Row, { deed, after }: PersonMove): readonly DeliveryState[] => {
  const first = deed.state ?? state;
  return after?.state === undefined ? [first] : [first, after.state];
};

const UNSENT = { hold: 'on_hold send', cancel: 'cancelled send' } as const;
const ENDED = { retry: 'queued send', cancel: 'cancelled send' } as const;
const UNCLEAR = {
  retry: 'waiting reconcile',
  link: 'published reconcile',
  not_there: 'queued send',
} as const;

type Leads = Readonly<Partial<Record<DeliveryAction, string>>>;

const BY_STATE: Readonly<Partial<Record<DeliveryState, Leads>>> = {
  queued: UNSENT,
  claimed: UNSENT,
  preparing: UNSENT,
  prepared: UNSENT,
  failed: ENDED,
  rehearsed: ENDED,
  missed_window: ENDED,
  cancelled: { retry: 'queued send' },
  unknown: UNCLEAR,
  unlinked: UNCLEAR,
};

/** States whose task says what is waited for: only what waits to be sent is unsent. */
const BY_TASK: Readonly<Partial<Record<`${DeliveryState} ${DeliveryTask}`, Leads>>> = {
  'waiting send': UNSENT,
  'needs_reconnect send': UNSENT,
  'on_hold send': UNSENT,
  'manual_action revise': { retry: 'correcting revise', done: 'published revise' },
  'manual_action withdraw': { retry: 'withdrawing withdraw', done: 'withdrawn withdraw' },
};

/** Where each action leads a row of each state and task that is not held; what is not here is refused. */
const leadsFrom = (state: DeliveryState, task: DeliveryTask): Leads =>
  BY_TASK[`${state} ${task}`] ?? BY_STATE[state] ?? {};

/** The state that no worker may have with this task. */
const isReal = (state: DeliveryState, task: DeliveryTask): boolean =>
  state !== 'manual_action' || task === 'revise' || task === 'withdraw';

describe('what a person can do with a delivery', () => {
  const tried = (state: DeliveryState) =>
    DELIVERY_TASKS.filter((task) => isReal(state, task)).flatMap((task) =>
      DELIVERY_ACTIONS.map((action) => ({ state, task, action })),
    );

  it.each(DELIVERY_STATES)('is what the table says, and nothing else: %s', (ofState) => {
    for (const { state, task, action } of tried(ofState)) {
      const row = aRow({ state, task });
      const leadsTo = leadsFrom(state, task)[action];
      const plan = planAction({ row, at: NOW, input: inputFor(action) });
      const told = plan.ok
        ? `${plan.value.deed.state ?? state} ${plan.value.deed.task ?? task}`
        : plan.failure.code;
      // What is linked has a task no more; a link keeps whatever stood there.
      const expected = action === 'link' ? leadsTo?.replace('reconcile', task) : leadsTo;
      expect({ task, action, told }).toEqual({
        ...{ task, action },
        told: expected ?? 'action_not_possible',
      });
      expect(possibleActions(row).includes(action)).toBe(leadsTo !== undefined);
    }
  });

  it.each(DELIVERY_STATES)('passes through legal states alone, from %s on', (ofState) => {
    const moves = tried(ofState).flatMap((one) =>
      [undefined, REVISION, WITHDRAWAL].flatMap((followUp) =>
        [false, true].map((isHeld) => ({ ...one, followUp, isHeld })),
      ),
    );
    for (const { action, ...changes } of moves) {
      const row = aRow(changes);
      const plan = planAction({ row, at: NOW, input: inputFor(action) });
      if (!plan.ok) continue;
      let from: DeliveryState = row.state;
      for (const to of passesOf(row, plan.value)) {
        expect(() => assertMove(from, to)).not.toThrow();
        from = to;
      }
    }
  });

  it('resumes what a person holds, and nothing else', () => {
    const held = aRow({ state: 'on_hold', isHeld: true });
    expect(possibleActions(held)).toEqual(['resume', 'cancel']);
    expect(planned(held, 'resume').deed).toEqual({
      state: 'queued',
      isHeld: false,
      lastError: null,
    });
    expect(possibleActions(aRow({ state: 'on_hold', isHeld: false }))).not.toContain('resume');
  });

  it('takes no post for unsent that the channel has given an id', () => {
    for (const state of DELIVERY_STATES) {
      const row = aRow({ state, remoteId: '179' });
      expect(possibleActions(row)).not.toContain('cancel');
      if (possibleActions(row).includes('retry')) {
        expect(planned(row, 'retry').deed.task).not.toBe('send');
      }
    }
  });

  it('tries by itself once more what failed, and not what the channel can never do', () => {
    const error = { class: 'manual', message: '', at: NOW.toISOString() };
    const manual = aRow({ state: 'manual_action', task: 'revise', followUp: REVISION });
    const byHand = { ...manual, lastError: { ...error, code: 'by_hand' } };
    expect(possibleActions(byHand)).toEqual(['done']);
    const failed = { ...manual, lastError: { ...error, code: '10' } };
    expect(planned(failed, 'retry').deed).toMatchObject({
      ...{ state: 'correcting', task: 'revise', attempts: 0, checkpoint: {}, dueAt: NOW },
    });
  });

  it('begins a retry from nothing, as often as at first', () => {
    expect(planned(aRow({ state: 'failed' }), 'retry').deed).toEqual({
      state: 'queued',
      task: 'send',
      attempts: 0,
      checkpoint: {},
      dueAt: NOW,
      isHeld: false,
      candidates: [],
      rehearsal: [],
      lastError: null,
    });
  });

  it('lets a missed window bind no more, and any other one still', () => {
    expect(planned(aRow({ state: 'missed_window' }), 'retry').deed.notAfter).toBeNull();
    expect(planned(aRow({ state: 'failed' }), 'retry').deed).not.toHaveProperty('notAfter');
  });

  it('keeps on the row who holds or cancels it, and why', () => {
    for (const action of ['hold', 'cancel'] as const) {
      expect(planned(aRow(), action).deed.lastError).toEqual({
        class: 'person',
        code: `person_${action}`,
        message: 'alasan',
        at: NOW.toISOString(),
      });
    }
  });
});

describe('linking a post', () => {
  it('makes it published with its id, address and time', () => {
    const publishedAt = '2026-07-01T08:00:30.000Z';
    const plan = planAction({
      row: aRow({ state: 'unlinked', task: 'reconcile', intendedAt: LONG_AGO }),
      at: NOW,
      input: { action: 'link', reason: '', post: { ...POST, publishedAt } },
    });
    expect(plan).toMatchObject({
      ok: true,
      value: {
        deed: {
          state: 'published',
          remoteId: '179',
          permalink: POST.permalink,
          publishedToChannelAt: new Date(publishedAt),
          candidates: [],
        },
      },
    });
  });

  it.each(['', 'kemarin'])('takes the time of the request where the channel says %j', (told) => {
    const input = { action: 'link', reason: '', post: { ...POST, publishedAt: told } } as const;
    const plan = planAction({
      row: aRow({ state: 'unknown', intendedAt: LONG_AGO }),
      at: NOW,
      input,
    });
    expect(plan.ok && plan.value.deed.publishedToChannelAt).toEqual(LONG_AGO);
  });

  it.each([
    [REVISION, 'correcting', 'revise'],
    [WITHDRAWAL, 'withdrawing', 'withdraw'],
  ] as const)('begins what waited for it: %j', (followUp, state, task) => {
    const move = planned(aRow({ state: 'unknown', followUp }), 'link');
    expect(move.deed.state).toBe('published');
    expect(move.after).toMatchObject({ state, task, dueAt: NOW, attempts: 0, checkpoint: {} });
    expect({ ...move.deed, ...move.after }).not.toHaveProperty('followUp');
  });
});

describe('"I looked, and it is not out"', () => {
  it.each([
    [0, LOOK_AFTER_SECONDS],
    [LOOK_AFTER_SECONDS - 1, 1],
  ])('does not count %d s after the request', (seconds, wait) => {
    const intendedAt = new Date(NOW.getTime() - seconds * 1000);
    const row = aRow({ state: 'unknown', intendedAt });
    expect(planAction({ row, at: NOW, input: inputFor('not_there') })).toEqual({
      ok: false,
      failure: { code: 'looked_too_early', limit: LOOK_AFTER_SECONDS, actual: wait },
    });
  });

  it('counts when nothing can appear any more', () => {
    const intendedAt = new Date(NOW.getTime() - LOOK_AFTER_SECONDS * 1000);
    const { deed } = planned(aRow({ state: 'unknown', intendedAt }), 'not_there');
    expect(deed).toMatchObject({ state: 'queued', task: 'send', attempts: 0 });
    expect(deed.checkpoint).toEqual({});
  });

  it('sends the newer edition that waited, and nothing of the older one', () => {
    const { deed } = planned(aRow({ state: 'unknown', followUp: REVISION }), 'not_there');
    expect(deed).toMatchObject({
      ...{ state: 'waiting', task: 'send', checkpoint: {} },
      payload: REVISION.payload,
      contentHash: REVISION.contentHash,
      followUp: null,
    });
  });

  it('sends nothing of a text that was taken back meanwhile', () => {
    const { deed } = planned(aRow({ state: 'unlinked', followUp: WITHDRAWAL }), 'not_there');
    expect(deed).toMatchObject({ state: 'cancelled', followUp: null });
  });
});

describe('a manual task that is done', () => {
  it('leaves the new edition as the one that is out', () => {
    const row = aRow({
      ...{ state: 'manual_action', task: 'revise', remoteId: '179' },
      ...{ followUp: REVISION, followUpNo: 2 },
    });
    expect(planned(row, 'done').deed).toMatchObject({
      state: 'published',
      revision: 3,
      payload: REVISION.payload,
      contentHash: REVISION.contentHash,
      followUp: null,
      checkpoint: {},
    });
  });

  it('leaves a withdrawn post withdrawn', () => {
    const row = aRow({ state: 'manual_action', task: 'withdraw', followUp: WITHDRAWAL });
    const { deed } = planned(row, 'done');
    expect(deed).toMatchObject({ state: 'withdrawn', followUp: null });
    expect(deed).not.toHaveProperty('revision');
  });
});

describe('the headings of the list', () => {
  it('have each state under one of them', () => {
    const groups = ['needs_person', 'on_its_way', 'published', 'ended'] as const;
    expect(groups.flatMap((group) => statesIn(group)).toSorted()).toEqual(
      DELIVERY_STATES.toSorted(),
    );
  });

  it.each([
    ['unknown', 'needs_person'],
    ['manual_action', 'needs_person'],
    ['missed_window', 'needs_person'],
    ['correcting', 'on_its_way'],
    ['waiting', 'on_its_way'],
    ['published', 'published'],
    ['withdrawn', 'ended'],
    ['rehearsed', 'ended'],
  ] as const)('has %s under %s', (state, group) => {
    expect(groupOf(state)).toBe(group);
  });
});

describe('the place of a post', () => {
  it('is free where nothing is out, nor on its way', () => {
    const free = DELIVERY_STATES.filter((state) => !takesPlace({ state }));
    expect(free).toEqual(['failed', 'cancelled', 'missed_window', 'rehearsed', 'withdrawn']);
  });

  it('is asked for before something begins anew, and not before a look', () => {
    expect(beginsAnew(aRow({ state: 'cancelled' }), 'retry')).toBe(true);
    expect(beginsAnew(aRow({ state: 'unknown' }), 'not_there')).toBe(true);
    expect(beginsAnew(aRow({ state: 'unknown' }), 'retry')).toBe(false);
    expect(beginsAnew(aRow({ state: 'manual_action', task: 'revise' }), 'retry')).toBe(false);
  });
});

describe('the number that a person has seen', () => {
  it('changes with a claim and with a new edition', () => {
    const before = seenNumber({ fence: 3, followUpNo: 1 });
    expect(seenNumber({ fence: 4, followUpNo: 1 })).not.toBe(before);
    expect(seenNumber({ fence: 3, followUpNo: 2 })).not.toBe(before);
  });
});
