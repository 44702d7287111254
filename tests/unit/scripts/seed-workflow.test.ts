import type { SampleFate } from '../../../sample';
import { momentsAfter } from '../../../scripts/seed/moments';
import { nextStep, type Journey, type Step } from '../../../scripts/seed/next-step';
import { nextState } from '../../../src/modules/editorial/domain/transitions';
import type { EditionState } from '../../../src/modules/editorial/domain/edition';

const REASON = 'Alasan yang cukup panjang untuk siapa pun.';
const MOMENTS = {
  soon: new Date('2026-11-24T02:00:00.000Z'),
  next_month: new Date('2026-12-03T03:00:00.000Z'),
};

const aJourney = (fate: SampleFate, more: Partial<Journey> = {}): Journey => ({
  fate,
  isRebuttal: false,
  moments: MOMENTS,
  ...more,
});

/** Follows the steps by the table of the workflow; what is public once has a date. */
const travel = (journey: Journey, from: EditionState = 'draft') => {
  let state = from;
  let firstPublishedAt: string | undefined;
  const steps: Step[] = [];
  for (;;) {
    const step = nextStep({ state, firstPublishedAt }, journey);
    if (step === undefined) return { state, steps };
    steps.push(step);
    const next = nextState(state, step.input.action);
    if (next === undefined) throw new Error(`${step.input.action} is illegal in ${state}.`);
    state = next;
    if (state === 'published') firstPublishedAt = '2026-11-22T00:00:00.000Z';
  }
};

const namesOf = (steps: readonly Step[]): readonly string[] =>
  steps.map(({ by, input }) => `${by}: ${input.action}`);

describe('the way of a sample text', () => {
  it.each<[SampleFate, EditionState]>([
    [{ stage: 'draft' }, 'draft'],
    [{ stage: 'in_review' }, 'in_review'],
    [{ stage: 'changes_requested', reason: REASON }, 'changes_requested'],
    [{ stage: 'approved' }, 'approved'],
    [{ stage: 'scheduled', moment: 'soon' }, 'scheduled'],
    [{ stage: 'published' }, 'published'],
    [{ stage: 'force_published', reason: REASON }, 'published'],
    [{ stage: 'withdrawn', reason: REASON }, 'withdrawn'],
  ])('to $stage ends there', (fate, end) => {
    expect(travel(aJourney(fate)).state).toBe(end);
  });

  it('is written by one person and let out by another', () => {
    expect(namesOf(travel(aJourney({ stage: 'published' })).steps)).toEqual([
      'writer: submit',
      'editor: approve',
      'editor: publish',
    ]);
  });

  it('leads a rebuttal past the check of its facts', () => {
    const { steps } = travel(aJourney({ stage: 'published' }, { isRebuttal: true }));
    expect(namesOf(steps)).toContain('editor: fact_check');
  });

  it('past everybody is taken by the lead alone', () => {
    const { steps } = travel(aJourney({ stage: 'force_published', reason: REASON }));
    expect(namesOf(steps)).toEqual(['lead: force_publish']);
  });

  it.each<EditionState>(['draft', 'in_review', 'approved', 'published'])(
    'goes on from %s where a seed was broken off there',
    (state) => {
      const fate: SampleFate = { stage: 'withdrawn', reason: REASON };
      expect(travel(aJourney(fate), state).state).toBe('withdrawn');
    },
  );

  it('tells readers why there is a second edition, or that it is a minor one', () => {
    const edition = { state: 'draft', firstPublishedAt: '2026-11-22T00:00:00.000Z' } as const;
    const fate = { stage: 'published' } as const;
    expect(nextStep(edition, aJourney(fate, { changeNote: REASON }))?.input).toEqual({
      action: 'submit',
      changeNote: REASON,
      isMinor: false,
    });
    expect(nextStep(edition, aJourney(fate))?.input).toMatchObject({ isMinor: true });
  });
});

describe('the moments of the scheduled texts', () => {
  it.each([
    ['2026-11-22T01:50:00.000Z', '2026-11-24T02:00:00.000Z', '2026-12-03T03:00:00.000Z'],
    // Past midnight in Jakarta, still the day before in UTC; and over the end of a year.
    ['2026-12-30T18:00:00.000Z', '2027-01-02T02:00:00.000Z', '2027-01-03T03:00:00.000Z'],
  ])('after %s are %s and %s', (now, soon, nextMonth) => {
    expect(momentsAfter(new Date(now), 'Asia/Jakarta')).toEqual({
      soon: new Date(soon),
      next_month: new Date(nextMonth),
    });
  });
});
