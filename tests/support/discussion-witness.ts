import type { Decision } from '../../src/modules/moderation/domain/cases/decisions';
import type { DiscussionStage } from './discussion-stage';
import { AUTHOR_AT_WORK, caseOf, type DiscussionStep, type Done } from './discussion-walk';
import { HOUR } from './moderation-stage';
import type { KeptPost } from './post-book-fake';

const SHOWING = ['approve', 'show', 'dismiss'];
const AWAY = ['hidden', 'rejected'];
const WAITING = ['open', 'claimed', 'escalated'];
/** Hours after which what was reported for this reason is to be out of sight, if nobody has decided. */
const OUT_OF_SIGHT_AFTER: Readonly<Record<string, number>> = {
  hate: 48,
  personal_data: 48,
  child: 4,
};

interface Picture {
  readonly posts: readonly KeptPost[];
  readonly applied: readonly Decision[];
  readonly overturned: readonly number[];
}

const pictureOf = ({ book, decisions, appeals }: DiscussionStage): Picture => ({
  posts: book.posts,
  applied: decisions.all.filter(({ state }) => state === 'applied'),
  overturned: appeals.all
    .filter(({ state }) => state === 'overturned')
    .map(({ decisionId }) => decisionId),
});

/** Whoever took something away: nobody but they, or an appeal against them, brings it back. */
interface Held {
  readonly byDecision?: number | undefined;
  /** The decision that rejected the newest edit of a post that stays. */
  readonly editBy?: number | undefined;
}

/**
 * Watches a discussion from outside and says what must not be. It asks neither the table of moves nor the rules of cases:
 * it knows what readers saw, what was decided and applied, and which appeal was won.
 */
export class Witness {
  readonly faults: string[] = [];
  private readonly held = new Map<number, Held>();
  private readonly decided = new Set<string>();
  private reports = 0;
  private answers = 0;
  private before: Picture;

  constructor(private readonly stage: DiscussionStage) {
    this.before = pictureOf(stage);
  }

  /** Looks at what a step has come to. */
  async look(taken: DiscussionStep, done: Done): Promise<void> {
    const after = pictureOf(this.stage);
    const isNew = ({ id }: Decision) => !this.before.applied.some((known) => known.id === id);
    const applied = after.applied.filter(isNew);
    const won = after.overturned.filter((id) => !this.before.overturned.includes(id));
    for (const [index, post] of after.posts.entries()) {
      const before = this.before.posts[index];
      if (before === undefined) continue;
      const about = applied.filter(({ ref }) => this.isAbout(ref, post));
      this.lookAtText({ before, post, taken, done, about, won });
      this.remember({ before, post, about, done });
    }
    this.lookAtDeeds(done);
    this.lookAtCounters();
    if (taken.do === 'pass') await this.lookAtBreaches();
    this.before = after;
  }

  private isAbout(ref: Decision['ref'], { id, threadId, number }: KeptPost): boolean {
    return number === 1
      ? ref.kind === 'thread' && ref.id === threadId
      : ref.kind === 'post' && ref.id === id;
  }

  private textOf({ id }: KeptPost, revision: number | undefined): string | undefined {
    return this.stage.book.wordings.find(
      ({ postId, number }) => postId === id && number === revision,
    )?.text;
  }

  private lookAtText({
    before,
    post,
    taken,
    done,
    about,
    won,
  }: {
    readonly before: KeptPost;
    readonly post: KeptPost;
    readonly taken: DiscussionStep;
    readonly done: Done;
    readonly about: readonly Decision[];
    readonly won: readonly number[];
  }): void {
    const { shown } = post;
    const isPurged = post.state === 'purged';
    const left = this.stage.book.wordings.filter(
      ({ postId, text }) => postId === post.id && text !== '',
    );
    if (isPurged && left.length > 0) this.faults.push('a text that was wiped is there');
    const isHidden = about.some(({ action, byKind }) => action === 'hide' && byKind === 'staff');
    if (isHidden && shown !== undefined) this.faults.push('a text that was hidden is shown');
    if (shown === undefined || shown === before.shown) return;
    const isEdit = taken.do === 'edit' && done.what === 'edit' && !taken.isHeld;
    // An edit of what readers see may replace it; an edit never brings back what they do not see.
    if (isEdit && before.shown !== undefined && shown === this.textOf(post, post.latestRevision))
      return;
    const isDecided = about.some(
      ({ action, byKind, byId, revision }) =>
        SHOWING.includes(action) &&
        byKind === 'staff' &&
        byId !== AUTHOR_AT_WORK &&
        this.textOf(post, revision) === shown,
    );
    if (isDecided) return;
    const { byDecision, editBy } = this.held.get(post.id) ?? {};
    const isWon = this.stage.decisions.all.some(
      ({ id, revision }) =>
        won.includes(id) &&
        (before.shown === undefined ? byDecision : editBy) === id &&
        this.textOf(post, revision) === shown,
    );
    if (isWon) return;
    this.faults.push(
      before.shown === undefined
        ? `a text came back by "${taken.do}", and nobody who may has brought it back`
        : `another text was shown by "${taken.do}", and nobody has let it through`,
    );
  }

  private remember({
    before,
    post,
    about,
    done,
  }: {
    readonly before: KeptPost;
    readonly post: KeptPost;
    readonly about: readonly Decision[];
    readonly done: Done;
  }): void {
    const { id } = post;
    const known = this.held.get(id) ?? {};
    const staffs = about.filter(({ byKind }) => byKind === 'staff').at(-1);
    if (post.latestRevision !== before.latestRevision && done.what === 'edit') {
      this.held.set(id, { ...known, editBy: undefined });
    }
    if (AWAY.includes(post.state) && post.state !== before.state) {
      this.held.set(id, { byDecision: staffs?.id });
    } else if (post.shown !== undefined && before.shown === undefined) {
      this.held.set(id, {});
    }
    if (staffs?.action === 'reject' && post.shown !== undefined) {
      this.held.set(id, { editBy: staffs.id });
    }
  }

  /** Nobody decides twice, on what they have not seen, or on their own. */
  private lookAtDeeds(done: Done): void {
    const { decisions, appeals, reports, clock } = this.stage;
    if (done.what === 'decision') {
      const { caseBefore, version, byId } = done;
      const key = `${String(caseBefore.id)} ${String(version)}`;
      if (this.decided.has(key)) this.faults.push('two decided on the same version of a case');
      this.decided.add(key);
      const { claim, state } = caseBefore;
      const isHeld = state === 'claimed' && claim !== undefined && claim.until > clock.now();
      if (isHeld && claim.byId !== byId) this.faults.push('somebody decided on what another holds');
      if (caseBefore.pendingDecisionId !== undefined) this.faults.push('a case was decided twice');
    }
    const pending = decisions.all.filter(({ state }) => state === 'pending');
    if (new Set(pending.map(({ caseId }) => caseId)).size !== pending.length) {
      this.faults.push('two decisions on one case are about to take effect');
    }
    if (decisions.all.some(({ byId }) => byId === AUTHOR_AT_WORK)) {
      this.faults.push('somebody decided on their own text');
    }
    this.reports += done.what === 'report' ? 1 : 0;
    if (reports.all.length !== this.reports) this.faults.push('a report is lost, or there twice');
    this.answers += done.what === 'answer' ? 1 : 0;
    const answered = appeals.all.filter(({ state }) => state !== 'filed');
    if (answered.length !== this.answers) this.faults.push('an appeal was answered twice');
    for (const { decisionId, decidedByName } of answered) {
      const decider = decisions.find(decisionId)?.byName;
      if (decider === decidedByName)
        this.faults.push('somebody answered an appeal against themselves');
    }
    const about = new Set(appeals.all.map(({ decisionId }) => decisionId));
    if (about.size !== appeals.all.length) this.faults.push('a decision was appealed twice');
  }

  private lookAtCounters(): void {
    const { book, citizens } = this.stage;
    const shown = book.posts.filter((post) => post.shown !== undefined).length;
    const [thread] = book.threads;
    const [category] = book.categories;
    if (thread?.postCount !== shown) this.faults.push('the counter of the thread has drifted');
    const counted = thread?.isHidden === true ? 0 : shown;
    if (category?.postCount !== counted)
      this.faults.push('the counter of the category has drifted');
    const rejected = book.posts.filter(({ state }) => AWAY.includes(state)).length;
    if (citizens.counts.approved !== shown || citizens.counts.rejected !== rejected) {
      this.faults.push('the standing of the author has drifted');
    }
    const opening = book.posts[0];
    if (thread?.text !== (opening?.shown ?? '')) {
      this.faults.push('the thread shows another text than its opening post');
    }
  }

  /** What does harm is out of sight when its time is up. */
  private async lookAtBreaches(): Promise<void> {
    const { reports, clock, targets } = this.stage;
    for (const { ref, reason, outcome, reportedAt } of reports.all) {
      const hours = OUT_OF_SIGHT_AFTER[reason];
      const target = await targets.find(ref);
      if (hours === undefined || outcome !== undefined || target === undefined) continue;
      const isOver = clock.now().getTime() >= reportedAt.getTime() + hours * HOUR;
      const isShown = target.state === 'visible' || target.state === 'locked';
      const isPending = caseOf(this.stage, target)?.pendingDecisionId !== undefined;
      if (isOver && isShown && !isPending)
        this.faults.push(`${reason} is shown when its time is up`);
    }
  }

  /** What must be so when nobody does anything any more. */
  lookAtRest(): void {
    const { reports, cases, decisions, told, book } = this.stage;
    for (const { caseId, outcome } of reports.all) {
      const isWaiting = WAITING.includes(cases.find(caseId)?.state ?? '');
      if (outcome === undefined && !isWaiting)
        this.faults.push('a report has no answer, and nobody sees it');
    }
    const gone = book.posts.filter(({ state }) => state === 'removed_by_author');
    const waits = cases.all.filter(({ state }) => WAITING.includes(state));
    if (waits.some(({ ref }) => gone.some((post) => this.isAbout(ref, post)))) {
      this.faults.push('a case waits about what its author took back');
    }
    if (cases.all.some(({ pendingDecisionId }) => pendingDecisionId !== undefined)) {
      this.faults.push('a case waits for a decision for ever');
    }
    const lines = told.record.filter(
      ({ by, about }) => by.kind === 'staff' && about.kind === 'case',
    );
    const made = decisions.all.filter(({ byKind }) => byKind === 'staff');
    if (lines.length !== made.length) this.faults.push('a decision is not on the record once');
    const keys = told.notices.map(({ key }) => key);
    if (new Set(keys).size !== keys.length) this.faults.push('somebody was told twice');
  }
}
