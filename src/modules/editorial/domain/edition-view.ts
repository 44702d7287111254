import type { Issue } from '../../../kernel/failures';
import type { ActorKind } from './actor';
import type { ChangeNote, EditionPlace, EditionState, PublicState } from './edition';
import type { EditionAction } from './transitions';

// What the server tells the admin about editions. Instants are ISO 8601.

/** An issue with the sentence that a person reads, in that person's language. */
export interface ToldIssue extends Issue {
  readonly message: string;
}

/** Somebody on the record. */
export interface ShownActor {
  readonly kind: ActorKind;
  readonly name: string;
  /** True for the person who looks at it. */
  readonly isMe: boolean;
}

/** Somebody put their name to a text. */
export interface ShownSignature {
  readonly by: ShownActor;
  readonly at: string;
}

/** One thing that can be done with the edition in its present state. */
export interface ShownMove {
  readonly action: EditionAction;
  readonly isAllowed: boolean;
  /** Why this person may not; absent where they may. */
  readonly refusal?: { readonly code: string; readonly message: string };
}

/** One line of the record. */
export interface ShownEvent {
  readonly seq: number;
  readonly at: string;
  readonly by: ShownActor;
  /** An `EditionAction`, or `create`, `edit`, `shared_change`, `delete`, `fact_check_link`, `outside_comment`, `schedule_failed`, or the door that refused somebody. */
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly outcome: 'done' | 'refused';
  /** Why it was refused, as a sentence; empty where it was done. */
  readonly refusal: string;
}

/** A text as it was at one moment. */
export interface ShownSnapshot {
  /** 1 for the first of this document in this language. */
  readonly number: number;
  readonly takenAt: string;
  readonly takenBy: ShownActor;
  readonly cause: SnapshotCause;
  /** True where it equals the draft, or what is public. */
  readonly isDraft: boolean;
  readonly isPublished: boolean;
}

/** Why a snapshot was taken. */
export type SnapshotCause = 'submitted' | 'published' | 'replaced' | 'deleted';

/** `GET /hub/editorial/editions/:uid/:documentId?locale=` and the answer to every action. */
export interface EditionView extends EditionPlace {
  readonly title: string;
  readonly kind: 'article' | 'faq' | 'rebuttal';
  readonly state: EditionState;
  readonly version: number;
  readonly publicState: PublicState;
  readonly stateSince: string;
  /** Date and time in the office's zone, `YYYY-MM-DDTHH:mm`, beside the instant. */
  readonly scheduledFor: { readonly at: string; readonly local: string } | null;
  readonly timeZone: string;
  readonly editors: readonly ShownActor[];
  readonly submission: ShownSignature | null;
  readonly factCheck: ShownSignature | null;
  readonly approval: ShownSignature | null;
  readonly changeNote: ChangeNote | null;
  /** True where a note for the readers is owed at the next submission. */
  readonly owesChangeNote: boolean;
  readonly withdrawal: { readonly reason: string; readonly at: string } | null;
  readonly review: {
    readonly openedBy: ShownActor;
    readonly reason: string;
    readonly dueAt: string;
    readonly isLate: boolean;
  } | null;
  /** What is wrong with the stored draft; errors stop a submission. */
  readonly issues: readonly ToldIssue[];
  /** Every legal move, the one to offer first foremost. */
  readonly moves: readonly ShownMove[];
  readonly events: readonly ShownEvent[];
  readonly snapshots: readonly ShownSnapshot[];
}

/** Why something stands on somebody's desk. */
export type DeskReason =
  | 'to_review'
  | 'to_fact_check'
  | 'to_publish'
  | 'to_change'
  | 'to_review_afterwards'
  | 'scheduled'
  | 'waiting_for_others';

/** One line of the editorial desk. */
export interface DeskItem extends EditionPlace {
  readonly title: string;
  readonly kind: 'article' | 'faq' | 'rebuttal';
  readonly state: EditionState;
  readonly publicState: PublicState;
  readonly stateSince: string;
  readonly scheduledFor: { readonly at: string; readonly local: string } | null;
  readonly submittedBy: ShownActor | null;
  readonly reason: DeskReason;
  /** ISO 8601 instant after which it is late; null where nothing is due. */
  readonly dueAt: string | null;
  readonly isLate: boolean;
}

/** `GET /hub/editorial/desk`: everything that is open, for the page to sort by its filters. */
export interface DeskView {
  readonly timeZone: string;
  readonly now: { readonly at: string; readonly local: string };
  /** What waits for the person who asks. */
  readonly mine: readonly DeskItem[];
  /** What is late, whoever it waits for. */
  readonly late: readonly DeskItem[];
  /** What is scheduled in the asked month (`?month=2026-11`, office time). */
  readonly scheduled: readonly DeskItem[];
  /** Everything else that is open. */
  readonly open: readonly DeskItem[];
}

/** One difference between two texts. */
export type FieldDifference =
  | {
      readonly field: string;
      readonly kind: 'text';
      readonly parts: readonly {
        readonly change: 'same' | 'added' | 'removed';
        readonly text: string;
      }[];
    }
  | {
      readonly field: string;
      readonly kind: 'value';
      readonly before: string;
      readonly after: string;
    };

/** `GET /hub/editorial/editions/:uid/:documentId/differences?locale=&from=&to=`; `from` and `to` are a snapshot's number, `draft` or `published`. */
export interface DifferencesView {
  readonly differences: readonly FieldDifference[];
}

/** Answer to `POST /hub/editorial/editions/:uid/:documentId/fact-check-links`. */
export interface FactCheckLinkView {
  readonly url: string;
  readonly expiresAt: string;
}
