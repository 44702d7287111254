import type { Clock } from '../../../kernel/clock';
import type { Issue } from '../../../kernel/failures';
import { toLocal } from '../../../kernel/office-time';
import { fail, succeed, type Result } from '../../../kernel/result';
import { isSameActor, type Actor } from '../domain/actor';
import type { DocumentKind } from '../domain/document-snapshot';
import {
  isRepublication,
  type Edition,
  type EditionPlace,
  type Signature,
} from '../domain/edition';
import type {
  EditionView,
  ShownActor,
  ShownEvent,
  ShownMove,
  ShownSignature,
  ShownSnapshot,
  ToldIssue,
} from '../domain/edition-view';
import { toIssue, type Refusal } from '../domain/refusal';
import { offerMoves } from '../domain/shown-moves';
import { TRANSITIONS } from '../domain/transitions';
import type {
  AuditLog,
  AuditRow,
  CheckEdition,
  Content,
  ContentReader,
  EditionStore,
  Snapshot,
  SnapshotStore,
  StaffMember,
} from './edition-ports';
import { refuseStranger } from './refuse-stranger';

interface DescribeDeps {
  readonly editions: EditionStore;
  readonly content: ContentReader;
  readonly audit: AuditLog;
  readonly snapshots: SnapshotStore;
  readonly check: CheckEdition;
  readonly kindOf: (contentType: string) => DocumentKind;
  readonly clock: Clock;
  readonly timeZone: string;
  /** Adds the sentences that the person reads. */
  readonly tell: (issues: readonly Issue[]) => readonly ToldIssue[];
}

/** Tells a member of staff how an edition stands, and what they may do with it. */
export type DescribeEdition = (input: {
  readonly place: EditionPlace;
  readonly member: StaffMember;
}) => Promise<Result<EditionView, Refusal>>;

const EVENTS_SHOWN = 100; // of each document in each language; the whole record stays in the database

/** An actor as one person sees it. */
export const showActor =
  (me: Actor) =>
  (actor: Actor): ShownActor => ({
    kind: actor.kind,
    name: actor.name,
    isMe: isSameActor(actor, me),
  });

/** An instant beside what the office's clock shows at that moment. */
export const showMoment = (at: string | undefined, timeZone: string) =>
  at === undefined ? null : { at, local: toLocal(new Date(at), timeZone) };

type Show = ReturnType<typeof showActor>;

const showSignature = (show: Show, signature: Signature | undefined): ShownSignature | null =>
  signature === undefined ? null : { by: show(signature.by), at: signature.at };

const showEvent =
  (show: Show, sentence: (refusal: Refusal) => string) =>
  (row: AuditRow): ShownEvent => ({
    seq: row.seq,
    at: row.at.toISOString(),
    by: show(row.by),
    action: row.action,
    from: row.from,
    to: row.to,
    reason: row.reason,
    outcome: row.outcome,
    refusal: row.code === '' ? '' : sentence({ code: row.code as Refusal['code'] }),
  });

const showSnapshot =
  (show: Show, edition: Edition) =>
  (snapshot: Omit<Snapshot, 'fields'>): ShownSnapshot => ({
    number: snapshot.number,
    takenAt: snapshot.takenAt,
    takenBy: show(snapshot.takenBy),
    cause: snapshot.cause,
    isDraft: snapshot.hash === edition.draftHash,
    isPublished: edition.publicState !== 'none' && snapshot.hash === edition.publishedHash,
  });

const showReview = ({ review }: Edition, show: Show, now: Date): EditionView['review'] =>
  review === undefined
    ? null
    : {
        openedBy: show(review.openedBy),
        reason: review.reason,
        dueAt: review.dueAt,
        isLate: new Date(review.dueAt) < now,
      };

interface Sight {
  readonly edition: Edition;
  readonly draft: Content;
  readonly issues: readonly Issue[];
  readonly member: StaffMember;
  readonly now: Date;
}

const makeShowMoves =
  ({ kindOf, tell }: DescribeDeps) =>
  ({ edition, draft, issues, member, now }: Sight): readonly ShownMove[] =>
    offerMoves(
      {
        edition,
        kind: kindOf(edition.contentType),
        actor: member.actor,
        now,
        hash: draft.hash,
        issues,
      },
      (action) => refuseStranger(member, { edition, action }),
    ).map(({ action, refusal }) => {
      if (refusal === undefined) return { action, isAllowed: true };
      const message = tell([toIssue(refusal)])[0]?.message ?? refusal.code;
      return { action, isAllowed: false, refusal: { code: refusal.code, message } };
    });

const toView = async (deps: DescribeDeps, sight: Sight): Promise<EditionView> => {
  const { edition, draft, issues, member, now } = sight;
  const show = showActor(member.actor);
  const sentence = (refusal: Refusal) => deps.tell([toIssue(refusal)])[0]?.message ?? refusal.code;
  const { contentType, documentId, locale, state, version, publicState, stateSince } = edition;
  return {
    ...{ contentType, documentId, locale, state, version, publicState, stateSince },
    title: draft.title,
    kind: deps.kindOf(contentType),
    scheduledFor: showMoment(edition.scheduledFor, deps.timeZone),
    timeZone: deps.timeZone,
    editors: edition.editors.map(show),
    submission: showSignature(show, edition.submission),
    factCheck: showSignature(show, edition.factCheck),
    approval: showSignature(show, edition.approval),
    changeNote: edition.changeNote ?? null,
    owesChangeNote: isRepublication(edition) && TRANSITIONS.submit[state] !== undefined,
    withdrawal: edition.withdrawal ?? null,
    review: showReview(edition, show, now),
    issues: deps.tell(issues),
    moves: makeShowMoves(deps)(sight),
    events: (await deps.audit.of(edition, EVENTS_SHOWN)).map(showEvent(show, sentence)),
    snapshots: (await deps.snapshots.list(edition)).map(showSnapshot(show, edition)),
  };
};

/** Builds the use case behind the panel of the workflow. */
export const makeDescribeEdition =
  (deps: DescribeDeps): DescribeEdition =>
  async ({ place, member }) => {
    if (!member.mayRead(place))
      return fail({ code: 'not_permitted', details: { permission: 'read' } });
    const edition = await deps.editions.find(place);
    const draft = await deps.content.read({ ...place, status: 'draft' });
    if (edition === undefined || draft === undefined) return fail({ code: 'edition_not_found' });
    const issues = await deps.check(place, 'submit');
    return succeed(await toView(deps, { edition, draft, issues, member, now: deps.clock.now() }));
  };
