import fc from 'fast-check';
import { discussionStage, type DiscussionStage } from '../../../../support/discussion-stage';
import {
  discussionSteps,
  sweep,
  takeStep,
  type DiscussionStep,
} from '../../../../support/discussion-walk';
import { Witness } from '../../../../support/discussion-witness';
import { SECOND } from '../../../../support/moderation-stage';

/** A thread and an answer; each is public at once, or waits for a person. */
const begin = async (isHeld: boolean): Promise<DiscussionStage> => {
  const stage = discussionStage();
  const opened = await stage.openThread('Apakah loket buka?');
  if (!opened.ok) throw new Error(opened.failure.code);
  const answered = await stage.answer(opened.value.threadId, isHeld ? 'TAHAN ini' : 'Ya, buka.');
  if (!answered.ok) throw new Error(answered.failure.code);
  return stage;
};

const walk = async (
  stage: DiscussionStage,
  { steps, note }: { readonly steps: readonly DiscussionStep[]; readonly note: () => void },
): Promise<readonly string[]> => {
  const witness = new Witness(stage);
  for (const taken of steps) {
    const done = await takeStep(stage, taken);
    await witness.look(taken, done);
    note();
  }
  stage.clock.pass(11 * SECOND);
  await sweep(stage);
  await sweep(stage);
  witness.lookAtRest();
  return witness.faults;
};

/** Where cases, decisions, appeals, posts and reports stand. */
const placesIn = ({ cases, decisions, appeals, book, reports }: DiscussionStage) => [
  ...cases.all.map(({ state }) => state),
  ...decisions.all.flatMap(({ state, action }) => [state, action]),
  ...appeals.all.map(({ state }) => `appeal ${state}`),
  ...book.posts.map(({ state }) => state),
  ...reports.all.map(({ outcome }) => `report ${outcome ?? 'waits'}`),
];

// Always the same sequences: what the model reaches does not depend on luck.
const RUNS = { numRuns: 4000, seed: 20_261_122 };

describe('a discussion and its moderation, whatever happens in whatever order', () => {
  it('never show a hidden text, lose a report, or let one person decide twice', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(discussionSteps, fc.boolean(), async (steps, isHeld) => {
        const stage = await begin(isHeld);
        const note = () => {
          for (const place of placesIn(stage)) reached.add(place);
        };
        expect(await walk(stage, { steps, note })).toEqual([]);
      }),
      RUNS,
    );
    // The model gets around: it would prove nothing if every step were refused.
    const wanted = [
      ...['open', 'claimed', 'escalated', 'actioned', 'dismissed', 'notified', 'closed'],
      ...['applied', 'undone', 'lapsed', 'hide', 'show', 'lock', 'reject', 'approve', 'dismiss'],
      ...['hide_auto', 'breach', 'appeal filed', 'appeal upheld', 'appeal overturned'],
      ...['visible', 'held', 'rejected', 'hidden', 'hidden_auto', 'locked', 'removed_by_author'],
      ...['purged', 'report acted', 'report kept', 'report removed', 'report waits'],
    ];
    expect(wanted.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('keep a breach for good', async () => {
    await fc.assert(
      fc.asyncProperty(discussionSteps, async (steps) => {
        const stage = await begin(false);
        let breaches = 0;
        for (const taken of steps) {
          await takeStep(stage, taken);
          const all = stage.decisions.all.filter(({ action }) => action === 'breach');
          expect(all.length).toBeGreaterThanOrEqual(breaches);
          for (const { caseId } of all) {
            const ofCase = all.filter((one) => one.caseId === caseId);
            const moments = ofCase.map(({ justification }) => justification);
            expect(moments).toContain(stage.cases.find(caseId)?.breachedAt?.toISOString());
          }
          breaches = all.length;
        }
      }),
      { ...RUNS, numRuns: 200 },
    );
  });
});
