import type { SampleOfficer } from '../../../sample/forum';
import type {
  Decision,
  DecisionAction,
} from '../../../src/modules/moderation/domain/cases/decisions';
import type { TargetRef } from '../../../src/modules/moderation';
import { UID } from '../../../src/platform/uids';
import { visitor, type ForumStage } from './stage';
import type { ForumStep } from './steps';
import { valueOf, valueOrKnown } from './value-of';

type Does<Name extends ForumStep['does']> = Extract<ForumStep, { readonly does: Name }>;

const UNDONE_NO_MORE_SECONDS = 11; // a second after a decision can be taken back no more

/** A post as moderators know it: an opening post is its thread. */
const refOf = async ({ journal, hub }: ForumStage, about: string): Promise<TargetRef> => {
  const post = await hub.discussion.forum.book.findPost(journal.find(about));
  if (post === undefined) throw new Error(`There is no post "${about}".`);
  const { id, number, threadId } = post;
  return number === 1 ? { kind: 'thread', id: threadId } : { kind: 'post', id };
};

const caseOf = async (stage: ForumStage, about: string): Promise<number> => {
  const { kind: targetKind, id: targetId } = await refOf(stage, about);
  const known = (await stage.strapi.db
    .query(UID.moderationCase)
    .findOne({ where: { targetKind, targetId } })) as { readonly id: number } | null;
  if (known === null) throw new Error(`There is no case about "${about}".`);
  return known.id;
};

/** A case as the lead sees it, who sees all of them; and whether this was decided on it already. */
const look = async (
  { hub, people }: ForumStage,
  { caseId, action }: { readonly caseId: number; readonly action: string },
) => {
  const by = people.officer('lead');
  const shown = await hub.discussion.moderation.showCase({ by, caseId });
  const { version, decisions } = valueOf(`case ${String(caseId)}`, shown);
  return { version, isDecided: decisions.some((made) => made.action === action) };
};

/** Decides on a post, and lets the decision take effect. */
export const decide = async (
  stage: ForumStage,
  about: string,
  wanted: {
    readonly by: SampleOfficer;
    readonly action: DecisionAction;
    readonly justification: string;
    readonly ruleNumber?: string;
    readonly days?: number;
  },
): Promise<void> => {
  const { moderation } = stage.hub.discussion;
  const by = stage.people.officer(wanted.by);
  const caseId = await caseOf(stage, about);
  const { version, isDecided } = await look(stage, { caseId, action: wanted.action });
  if (!isDecided) {
    const made = await moderation.decideCase({ ...wanted, by, caseId, version });
    valueOf(`${wanted.action} ${about}`, made);
  }
  stage.clock.advance(UNDONE_NO_MORE_SECONDS);
  await moderation.applyDueDecisions();
  // Whoever reported it hears the outcome.
  await moderation.finishCases();
};

/** Reports a post, as a citizen or as somebody without an account. */
export const report = async (stage: ForumStage, { about, report: given }: Does<'report'>) => {
  const { by, reason, note } = given;
  const { participation, hub, journal } = stage;
  const reporter = {
    kind: 'visitor',
    key: `visitor:${by}`,
    isVerified: false,
    language: 'id',
  } as const;
  const taken = by.startsWith('visitor')
    ? await hub.discussion.moderation.reportTarget({
        ...{ ref: await refOf(stage, about), reason, note, reporter },
      })
    : await participation.reportPost({
        ...{ from: await visitor(stage, by), postId: journal.find(about), reason, note },
      });
  valueOrKnown<unknown>(`report ${about}`, taken, ['already_reported']);
};

const appealOf = async ({ strapi }: ForumStage, decisionId: number) => {
  const known = (await strapi.db.query(UID.appeal).findOne({ where: { decisionId } })) as {
    readonly id: number;
    readonly version: number;
  } | null;
  if (known === null) throw new Error(`Nobody appealed decision ${String(decisionId)}.`);
  return known;
};

/** The newest decision against the author of a post. */
const decisionAgainst = async (stage: ForumStage, about: string): Promise<Decision> => {
  const { moderation } = stage.hub.discussion;
  const caseId = await caseOf(stage, about);
  const by = stage.people.officer('lead');
  const shown = valueOf(about, await moderation.showCase({ by, caseId }));
  const found = shown.decisions.find(({ appealUntil }) => appealUntil !== undefined);
  if (found === undefined) throw new Error(`Nothing about "${about}" can be appealed.`);
  return found;
};

/** Appeals the decision about a post. */
export const appeal = async (
  stage: ForumStage,
  { about, by, appeal: { text } }: Does<'appeal'>,
) => {
  const { documentId: decision } = await decisionAgainst(stage, about);
  const from = await visitor(stage, by);
  const filed = await stage.participation.fileAppeal({ from, decision, text });
  valueOrKnown(`appeal ${about}`, filed, ['appeal_exists']);
};

/** Answers the appeal about a post, as the lead. */
export const answerAppeal = async (
  stage: ForumStage,
  { about, answer: { outcome, reply } }: Does<'answer_appeal'>,
) => {
  const { id } = await decisionAgainst(stage, about);
  const { id: appealId, version } = await appealOf(stage, id);
  const by = stage.people.officer('lead');
  const answered = await stage.hub.discussion.moderation.decideAppeal({
    ...{ appealId, by, outcome, reply, version },
  });
  valueOrKnown(`answer ${about}`, answered, ['appeal_decided']);
};

/** What the clock does by itself. */
export const sweep = async ({ hub }: ForumStage): Promise<void> => {
  const { moderation } = hub.discussion;
  await moderation.applyDueDecisions();
  await moderation.runClocks();
  await moderation.finishCases();
};
