import fc from 'fast-check';
import { DECISION_ACTIONS } from '../../src/modules/moderation/domain/cases/decisions';
import { REPORT_REASONS } from '../../src/modules/moderation/domain/cases/reports';
import {
  seenVersion,
  type DecisionAction,
} from '../../src/modules/moderation/domain/cases/decisions';
import type { ModerationCase } from '../../src/modules/moderation/domain/cases/case';
import type { Target } from '../../src/modules/moderation';
import { AUTHOR_ID, type DiscussionStage } from './discussion-stage';
import { aLead, aModerator, BECAUSE, DAY, HOUR, MINUTE, SECOND } from './moderation-stage';
import type { KeptPost } from './post-book-fake';

/** The author of the posts works here too: they must never decide on them. */
export const AUTHOR_AT_WORK = 12;

const PEOPLE = [
  aModerator(),
  aModerator({ id: AUTHOR_AT_WORK, name: 'Budi', citizenId: AUTHOR_ID }),
  aLead(),
  aLead({ id: 22, name: 'Wakil' }),
] as const;

const by = fc.constantFrom(...PEOPLE);
// The opening post, or its answer; more often the answer, so that several things happen to the same text.
const at = fc.constantFrom(0 as const, 1 as const, 1 as const);
const which = fc.constantFrom(0, 0, 1, 2); // of the decisions in effect, the newest or one before it
const often: readonly DecisionAction[] = [
  ...(['hide', 'reject', 'approve', 'show', 'dismiss', 'lock', 'mute'] as const),
];

const text = { at, by };

/** Anything that people and the clock do. */
const STEPS = {
  report: fc.record({
    ...{ do: fc.constant('report' as const), at, isVerified: fc.boolean() },
    reason: fc.constantFrom(...REPORT_REASONS),
  }),
  hold: fc.record({ do: fc.constantFrom('claim' as const, 'release' as const), ...text }),
  decide: fc.record({
    ...{ do: fc.constant('decide' as const), ...text, isStale: fc.boolean() },
    action: fc.constantFrom(...DECISION_ACTIONS),
  }),
  // What a moderator does nearly always: a decision, and nobody takes it back.
  act: fc.record({ do: fc.constant('act' as const), ...text, action: fc.constantFrom(...often) }),
  // Ten seconds are long enough for others to do something.
  undo: fc.record({
    ...{ do: fc.constant('undo' as const), ...text },
    action: fc.constantFrom<DecisionAction>('hide', 'hide', 'warn', 'lock'),
    meanwhile: fc.constantFrom('nothing' as const, 'edit' as const, 'remove' as const),
  }),
  // A second one decides before the first decision has taken effect.
  hurry: fc.record({
    ...{ do: fc.constant('hurry' as const), ...text, other: by },
    action: fc.constantFrom(...often),
    meanwhile: fc.constantFrom('nothing' as const, 'edit' as const, 'remove' as const),
  }),
  edit: fc.record({ do: fc.constant('edit' as const), at, isHeld: fc.boolean() }),
  // An edit that waits for a person, and does not pass.
  spoil: fc.record({ do: fc.constant('spoil' as const), ...text }),
  remove: fc.record({ do: fc.constant('remove' as const), at }),
  appeal: fc.record({ do: fc.constant('appeal' as const), which }),
  answer: fc.record({
    ...{ do: fc.constant('answer' as const), by, which },
    outcome: fc.constantFrom('overturned' as const, 'overturned' as const, 'upheld' as const),
  }),
  pass: fc.record({
    do: fc.constant('pass' as const),
    time: fc.constantFrom(5 * SECOND, 10 * SECOND, 15 * MINUTE, 4 * HOUR, 48 * HOUR, 14 * DAY),
  }),
  purge: fc.record({ do: fc.constant('purge' as const), at, isAlone: fc.boolean() }),
  retain: fc.record({ do: fc.constant('retain' as const) }),
};

/** One thing that somebody, or the clock, does. */
export type DiscussionStep =
  (typeof STEPS)[keyof typeof STEPS] extends fc.Arbitrary<infer Value> ? Value : never;

const steps: readonly fc.Arbitrary<DiscussionStep>[] = Object.values(STEPS);

/**
 * Any sequence of them. Each draws on a few kinds of steps alone: among twelve kinds the sequences that matter, the same
 * few things to the same text again and again, would hardly ever come up.
 */
export const discussionSteps = fc
  .subarray([...steps], { minLength: 3, maxLength: 6 })
  .chain((some) => fc.array(fc.oneof(...some, STEPS.act), { minLength: 3, maxLength: 24 }));

/** What of a step was carried out. */
export type Done =
  | { readonly what: 'report' | 'edit' | 'answer' | 'nothing' }
  | {
      readonly what: 'decision';
      readonly caseBefore: ModerationCase;
      readonly version: number;
      readonly byId: number;
    };

const NOTHING: Done = { what: 'nothing' };
let words = 0;

const postAt = ({ book }: DiscussionStage, place: 0 | 1): KeptPost => {
  const post = book.posts[place];
  if (post === undefined) throw new Error('There is no such post.');
  return post;
};

const targetAt = async (stage: DiscussionStage, place: 0 | 1): Promise<Target> => {
  const target = await stage.targets.find({ kind: 'post', id: postAt(stage, place).id });
  if (target === undefined) throw new Error('There is no such target.');
  return target;
};

/** The case of a target. */
export const caseOf = (stage: DiscussionStage, { ref }: Pick<Target, 'ref'>) =>
  stage.cases.all.find((one) => one.ref.kind === ref.kind && one.ref.id === ref.id);

interface Wish {
  readonly at: 0 | 1;
  readonly by: (typeof PEOPLE)[number];
  readonly action: DecisionAction;
}

const decide = async (stage: DiscussionStage, one: Wish, isStale = false): Promise<Done> => {
  const target = await targetAt(stage, one.at);
  const known = caseOf(stage, target);
  if (known === undefined) return NOTHING;
  const version = seenVersion(known, target) - (isStale ? 1 : 0);
  const { action } = one;
  const command = { caseId: known.id, action, by: one.by, version, days: 3, ...BECAUSE };
  const { ok } = await stage.decideCase(command);
  return ok ? { what: 'decision', caseBefore: known, version, byId: one.by.id } : NOTHING;
};

/** What the jobs do. */
export const sweep = async (stage: DiscussionStage): Promise<void> => {
  await stage.applyDueDecisions();
  await stage.freeExpiredClaims();
  await stage.runClocks();
  await stage.finishCases();
};

const pass = async (stage: DiscussionStage, time: number): Promise<void> => {
  stage.clock.pass(time);
  await sweep(stage);
};

const act = async (stage: DiscussionStage, one: Wish): Promise<Done> => {
  const done = await decide(stage, one);
  await pass(stage, 10 * SECOND);
  return done;
};

const edit = async (stage: DiscussionStage, place: 0 | 1, isHeld: boolean): Promise<Done> => {
  const { postId, version } = postAt(stage, place);
  words += 1;
  const text = `${isHeld ? 'TAHAN' : 'Halo'} ${String(words)}`;
  return (await stage.edit(postId, version, text)).ok ? { what: 'edit' } : NOTHING;
};

const report = async (
  stage: DiscussionStage,
  { at: place, reason, isVerified }: Extract<DiscussionStep, { do: 'report' }>,
): Promise<Done> => {
  const id = 100 + stage.reports.all.length;
  const reporter = { kind: 'citizen', id, key: `citizen:${String(id)}`, isVerified } as const;
  const { ok } = await stage.reportTarget({
    ...{ ref: { kind: 'post', id: postAt(stage, place).id }, reason, note: '' },
    reporter: { ...reporter, language: 'id' },
  });
  return ok ? { what: 'report' } : NOTHING;
};

const appeal = async (stage: DiscussionStage, which: number): Promise<void> => {
  const inEffect = stage.decisions.all.filter(
    ({ state, byKind }) => state === 'applied' && byKind === 'staff',
  );
  const decision = inEffect.at(-1 - which)?.documentId ?? '';
  await stage.fileAppeal({ decision, citizenId: AUTHOR_ID, text: 'Mohon ditinjau lagi.' });
};

const answer = async (
  stage: DiscussionStage,
  step_: Extract<DiscussionStep, { do: 'answer' }>,
): Promise<Done> => {
  await appeal(stage, step_.which);
  const filed = stage.appeals.all.filter(({ state }) => state === 'filed');
  const { ok } = await stage.decideAppeal({
    ...{ appealId: filed.at(-1)?.id ?? 0, version: 1, reply: 'Sudah kami tinjau.' },
    ...{ outcome: step_.outcome, by: step_.by },
  });
  return ok ? { what: 'answer' } : NOTHING;
};

/** Two people wipe a text together; one alone tries in vain. */
const purge = async (stage: DiscussionStage, place: 0 | 1, isAlone: boolean): Promise<void> => {
  const first = { id: 31, name: 'Admin', mayAsk: true, mayReveal: true };
  const second = { ...first, id: 32, name: 'Admin lain' };
  const asked = await stage.askForPerson({
    ...{ by: first, kind: 'purge', subjectKind: 'post', subjectId: postAt(stage, place).id },
    reason: 'Data pribadi orang lain yang tidak boleh tersimpan.',
  });
  if (!asked.ok) throw new Error(asked.failure.code);
  const decider = isAlone ? first : second;
  await stage.decideRequest({ by: decider, requestId: asked.value.id, isGranted: true });
};

const beforeItTakesEffect = async (
  stage: DiscussionStage,
  { at: place, meanwhile }: Extract<DiscussionStep, { do: 'undo' | 'hurry' }>,
): Promise<void> => {
  if (meanwhile === 'edit') await edit(stage, place, true);
  if (meanwhile === 'remove') await stage.remove(postAt(stage, place).postId);
};

/** Takes one step; tells what of it was carried out. */
export const takeStep = async (stage: DiscussionStage, taken: DiscussionStep): Promise<Done> => {
  switch (taken.do) {
    case 'report':
      return report(stage, taken);
    case 'decide':
      return decide(stage, taken, taken.isStale);
    case 'act':
      return act(stage, taken);
    case 'undo': {
      const done = await decide(stage, taken);
      const decisionId = stage.decisions.all.at(-1)?.id ?? 0;
      await beforeItTakesEffect(stage, taken);
      await stage.undoDecision({ decisionId, by: taken.by });
      return done;
    }
    case 'hurry': {
      const done = await decide(stage, taken);
      await beforeItTakesEffect(stage, taken);
      const second = await decide(stage, { ...taken, by: taken.other, action: 'warn' });
      return second === NOTHING ? done : second;
    }
    case 'edit':
      return edit(stage, taken.at, taken.isHeld);
    case 'spoil':
      await edit(stage, taken.at, true);
      return act(stage, { ...taken, action: 'reject' });
    case 'answer':
      return answer(stage, taken);
    default:
      await takeOther(stage, taken);
      return NOTHING;
  }
};

type Other = Extract<
  DiscussionStep,
  { do: 'claim' | 'release' | 'remove' | 'appeal' | 'pass' | 'purge' | 'retain' }
>;

const takeOther = async (stage: DiscussionStage, taken: Other): Promise<void> => {
  switch (taken.do) {
    case 'claim':
    case 'release': {
      const caseId = caseOf(stage, await targetAt(stage, taken.at))?.id ?? 0;
      const work = taken.do === 'claim' ? stage.claimCase : stage.releaseCase;
      await work({ caseId, by: taken.by });
      return;
    }
    case 'remove':
      await stage.remove(postAt(stage, taken.at).postId);
      return;
    case 'appeal':
      return appeal(stage, taken.which);
    case 'pass':
      return pass(stage, taken.time);
    case 'purge':
      return purge(stage, taken.at, taken.isAlone);
    case 'retain':
      stage.clock.pass(366 * DAY);
      await stage.keepRetention();
  }
};
