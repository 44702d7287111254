import type { Issue } from '../../../kernel/failures';
import type { Result } from '../../../kernel/result';
import type { Actor } from '../domain/actor';
import type { EditionPermission } from '../domain/edition-permission';
import type { ChangeNote, Edition, EditionPlace } from '../domain/edition';
import type { SnapshotCause } from '../domain/edition-view';
import type { Refusal } from '../domain/refusal';

/** Runs work in one transaction: all of it stands, or nothing. */
export type InTransaction = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** What stands in a document in one language: everything that people write, nothing that Strapi or the hub adds. */
export interface Content {
  /** Plain JSON: components without ids, relations as documentIds, files as `{ id, hash, alternativeText, caption }`. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Title of an article or a rebuttal, question of an FAQ. */
  readonly title: string;
  readonly slug: string;
  /** SHA-256 over the canonical JSON of `fields`, in hexadecimal digits. */
  readonly hash: string;
}

/** Where the contents of documents are read. */
export interface ContentReader {
  /** The draft or the public text; undefined where there is none. Reads within the transaction of the caller. */
  read(
    query: EditionPlace & { readonly status: 'draft' | 'published' },
  ): Promise<Content | undefined>;
}

/** Where one learns in which languages a document is written. */
export interface DocumentIndex {
  /** The languages of its drafts. */
  draftLocales(document: Omit<EditionPlace, 'locale'>): Promise<readonly string[]>;
}

/** What readers see, and what happens with it. Everything but `warmUp` runs in the transaction of the caller. */
export interface PublicSide {
  /** Slow, repeatable work before a publication: pictures for the channels. */
  warmUp(place: EditionPlace): Promise<void>;
  /**
   * Makes the draft public and plans its deliveries. Gives the other languages whose public text changed with it, since
   * all languages share a cover, say; or what stands in the way, and then the caller rolls back.
   */
  publish(input: {
    readonly place: EditionPlace;
    readonly firstPublishedAt: string;
    readonly at: Date;
    readonly note: ChangeNote | undefined;
  }): Promise<Result<readonly EditionPlace[], readonly Issue[]>>;
  /** Sets a banner on what is public; what was not sent to channels yet is taken back. */
  withdraw(input: {
    readonly place: EditionPlace;
    readonly reason: string;
    readonly at: Date;
  }): Promise<void>;
  /** Takes it down; what was not sent to channels yet is taken back. */
  unpublish(place: EditionPlace): Promise<void>;
}

/** Where drafts are written. */
export interface ContentWriter {
  /** Makes the draft equal to this content; a relation or file that is gone meanwhile is left out and named. */
  write(
    place: EditionPlace,
    fields: Content['fields'],
  ): Promise<{ readonly leftOut: readonly string[] }>;
}

/** A line of the record before it is written. */
export interface AuditEntry extends EditionPlace {
  readonly at: Date;
  readonly by: Actor;
  readonly action: string;
  /** States; empty where there is none (a creation comes from nowhere). */
  readonly from: string;
  readonly to: string;
  /** Version of the edition after the action. */
  readonly version: number;
  /** Content hash that the action was about; empty where it was about none. */
  readonly hash: string;
  /** What the person wrote: a reason, a remark, a note. */
  readonly reason: string;
  readonly outcome: 'done' | 'refused';
  /** Code of the refusal; empty where it was done. */
  readonly code: string;
}

/** A line of the record. */
export interface AuditRow extends AuditEntry {
  /** Position in the record, from 1 on, without gaps. */
  readonly seq: number;
}

/** The record: lines are added and read, never changed. */
export interface AuditLog {
  /** Adds a line within the transaction of the caller; lines of concurrent callers never interleave. */
  append(entry: AuditEntry): Promise<void>;
  /** The newest lines about one document in one language, newest first. */
  of(place: EditionPlace, limit: number): Promise<readonly AuditRow[]>;
}

/** A text as it was at one moment. */
export interface Snapshot extends EditionPlace {
  /** 1 for the first of this document in this language. */
  readonly number: number;
  readonly hash: string;
  readonly fields: Content['fields'];
  readonly cause: SnapshotCause;
  readonly takenAt: string;
  readonly takenBy: Actor;
}

/** Where texts are kept as they were. */
export interface SnapshotStore {
  /** Keeps a text within the transaction of the caller; one that equals the newest of this place for the same cause is not kept twice. */
  take(input: {
    readonly place: EditionPlace;
    readonly content: Content;
    readonly cause: SnapshotCause;
    readonly at: Date;
    readonly by: Actor;
  }): Promise<void>;
  /** Without their texts, newest first, at most 100. */
  list(place: EditionPlace): Promise<readonly Omit<Snapshot, 'fields'>[]>;
  find(place: EditionPlace, number: number): Promise<Snapshot | undefined>;
}

/** Where readers of an address are sent whose text was taken down. */
export type RedirectTarget =
  | { readonly kind: 'document'; readonly contentType: string; readonly documentId: string }
  | { readonly kind: 'url'; readonly url: string };

/** The public addresses that were in use once. */
export interface AddressBook {
  /** Why readers of this place cannot be sent there; undefined where they can. */
  check(place: EditionPlace, target: RedirectTarget): Promise<Refusal | undefined>;
  /** The text at this place is being taken down: its present and former addresses answer 410, or lead to the target. */
  retire(input: {
    readonly place: EditionPlace;
    readonly slug: string;
    readonly target: RedirectTarget | undefined;
    readonly at: Date;
  }): Promise<void>;
  /** A text was published under `slug`; a former slug of it leads there from now on. */
  renew(input: {
    readonly place: EditionPlace;
    readonly slug: string;
    readonly formerSlug: string | undefined;
    readonly at: Date;
  }): Promise<void>;
}

/** A member of staff, with what their roles allow. */
export interface StaffMember {
  readonly actor: Actor;
  readonly email: string;
  readonly language: 'id' | 'en';
  /** `force_publish` is here only where a role other than Super Admin gives it. */
  readonly permissions: readonly EditionPermission[];
  /** True where they may read drafts of this type in this language in the Content Manager. */
  readonly mayRead: (place: Pick<EditionPlace, 'contentType' | 'locale'>) => boolean;
}

/** Who works here. Those who are blocked or not active are not among them. */
export interface StaffDirectory {
  find(id: string): Promise<StaffMember | undefined>;
  all(): Promise<readonly StaffMember[]>;
}

/** Something that staff are told of by e-mail. */
export type Notice =
  | { readonly kind: 'submitted' | 'facts_checked' | 'approved'; readonly edition: NoticeEdition }
  | {
      readonly kind: 'changes_requested' | 'approval_lost' | 'schedule_failed';
      readonly edition: NoticeEdition;
      readonly reason: string;
    }
  | { readonly kind: 'force_published'; readonly edition: NoticeEdition; readonly reason: string };

/** What a notice says of an edition. */
export interface NoticeEdition {
  readonly edition: Edition;
  readonly title: string;
  readonly kind: 'article' | 'faq' | 'rebuttal';
  /** Who brought it about. */
  readonly by: Actor;
}

/** Tells staff; runs within the transaction of the caller, so that no notice is lost or sent for nothing. */
export type Notify = (notice: Notice) => Promise<void>;

/** Where editions are kept. */
export interface EditionStore {
  /** The edition at this place; undefined where there is none. */
  find(place: EditionPlace): Promise<Edition | undefined>;
  /** Every edition of a document, locked until the transaction of the caller ends; in one order, so that two callers never wait for each other. */
  lockAll(document: Omit<EditionPlace, 'locale'>): Promise<readonly Edition[]>;
  insert(edition: Edition, title: string): Promise<void>;
  /** Writes a locked edition, one version on. Throws where it was changed meanwhile. */
  update(before: Edition, after: Edition, title?: string): Promise<void>;
  remove(edition: Edition): Promise<void>;
  /** Scheduled editions whose moment has come, oldest first. */
  due(now: Date, limit: number): Promise<readonly Edition[]>;
  /** Editions in which something is open, and those scheduled between two moments; with their titles. */
  open(): Promise<readonly { readonly edition: Edition; readonly title: string }[]>;
}

/** Everything that stops a text from being submitted, or from being published. */
export type CheckEdition = (
  place: EditionPlace,
  stage: 'submit' | 'publish',
) => Promise<readonly Issue[]>;
