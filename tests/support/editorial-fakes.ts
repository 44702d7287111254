import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/kernel/canonical-json';
import type {
  AddressBook,
  AuditEntry,
  AuditLog,
  AuditRow,
  Content,
  EditionStore,
  RedirectTarget,
  Snapshot,
  SnapshotStore,
  StaffDirectory,
  StaffMember,
} from '../../src/modules/editorial/application/edition-ports';
import type { Edition, EditionPlace } from '../../src/modules/editorial/domain/edition';
import type { Refusal } from '../../src/modules/editorial/domain/refusal';
import type { Rewindable, Transactions } from './transactions';

// The ports of the workflow in memory, with the promises that the stores of the database keep.

type Document = Omit<EditionPlace, 'locale'>;

/** Tells two places apart. */
export const keyOf = ({ contentType, documentId, locale }: EditionPlace): string =>
  `${contentType}:${documentId}:${locale}`;

const bare = ({ contentType, documentId, locale }: EditionPlace): EditionPlace => ({
  contentType,
  documentId,
  locale,
});

const isOf = (place: EditionPlace, { contentType, documentId }: Document): boolean =>
  place.contentType === contentType && place.documentId === documentId;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A content with the hash that the real reader gives it. */
export const toContent = (fields: Content['fields']): Content => ({
  fields,
  title: textOf(fields.title),
  slug: textOf(fields.slug),
  hash: createHash('sha256').update(canonicalJson(fields)).digest('hex'),
});

/** Editions with their titles. */
export class InMemoryEditions implements EditionStore, Rewindable {
  rows: readonly { readonly edition: Edition; readonly title: string }[] = [];

  constructor(private readonly transactions: Transactions) {}

  keep(): () => void {
    const { rows } = this;
    return () => {
      this.rows = rows;
    };
  }

  private at(place: EditionPlace): Edition | undefined {
    return this.rows.find(({ edition }) => keyOf(edition) === keyOf(place))?.edition;
  }

  async find(place: EditionPlace): Promise<Edition | undefined> {
    return Promise.resolve(this.at(place));
  }

  async lockAll(document: Document): Promise<readonly Edition[]> {
    this.transactions.assertOpen('A lock');
    const found = this.rows.filter(({ edition }) => isOf(edition, document));
    return Promise.resolve(found.map(({ edition }) => edition));
  }

  async insert(edition: Edition, title: string): Promise<void> {
    if (this.at(edition) !== undefined) throw new Error(`${keyOf(edition)} is there already.`);
    this.rows = [...this.rows, { edition, title }];
    return Promise.resolve();
  }

  async update(before: Edition, after: Edition, title?: string): Promise<void> {
    this.transactions.assertOpen('A change');
    const isHeld = this.at(before)?.version === before.version;
    if (!isHeld || after.version !== before.version + 1) {
      throw new Error(`The edition ${keyOf(before)} was changed without its lock.`);
    }
    this.rows = this.rows.map((row) =>
      keyOf(row.edition) === keyOf(before) ? { edition: after, title: title ?? row.title } : row,
    );
    return Promise.resolve();
  }

  async remove(edition: Edition): Promise<void> {
    this.rows = this.rows.filter((row) => keyOf(row.edition) !== keyOf(edition));
    return Promise.resolve();
  }

  async due(now: Date, limit: number): Promise<readonly Edition[]> {
    const momentOf = ({ scheduledFor = '' }: Edition): number => Date.parse(scheduledFor);
    const due = this.rows
      .map(({ edition }) => edition)
      .filter((edition) => edition.state === 'scheduled' && momentOf(edition) <= now.getTime())
      .toSorted((one, other) => momentOf(one) - momentOf(other));
    return Promise.resolve(due.slice(0, limit));
  }

  async open(): Promise<readonly { readonly edition: Edition; readonly title: string }[]> {
    const atRest = ['published', 'withdrawn', 'unpublished'];
    const open = this.rows.filter(
      ({ edition: { state, review } }) => !atRest.includes(state) || review !== undefined,
    );
    return Promise.resolve(
      open.toSorted((one, other) => one.edition.stateSince.localeCompare(other.edition.stateSince)),
    );
  }
}

/** The record. */
export class InMemoryAudit implements AuditLog, Rewindable {
  rows: readonly AuditRow[] = [];

  keep(): () => void {
    const { rows } = this;
    return () => {
      this.rows = rows;
    };
  }

  async append(entry: AuditEntry): Promise<void> {
    this.rows = [...this.rows, { ...entry, seq: this.rows.length + 1 }];
    return Promise.resolve();
  }

  async of(place: EditionPlace, limit: number): Promise<readonly AuditRow[]> {
    const about = this.rows.filter((row) => keyOf(row) === keyOf(place));
    return Promise.resolve(about.toReversed().slice(0, limit));
  }
}

/** Texts as they were. */
export class InMemorySnapshots implements SnapshotStore, Rewindable {
  rows: readonly Snapshot[] = [];

  keep(): () => void {
    const { rows } = this;
    return () => {
      this.rows = rows;
    };
  }

  private of(place: EditionPlace): readonly Snapshot[] {
    return this.rows.filter((row) => keyOf(row) === keyOf(place)).toReversed();
  }

  async take({
    place,
    content,
    cause,
    at,
    by,
  }: Parameters<SnapshotStore['take']>[0]): Promise<void> {
    const known = this.of(place);
    if (known.find((one) => one.cause === cause)?.hash === content.hash) return;
    const { hash, fields } = content;
    const line = { ...bare(place), number: known.length + 1, hash, fields, cause };
    this.rows = [...this.rows, { ...line, takenAt: at.toISOString(), takenBy: by }];
    return Promise.resolve();
  }

  async list(place: EditionPlace): Promise<readonly Omit<Snapshot, 'fields'>[]> {
    return Promise.resolve(
      this.of(place)
        .map(({ fields: _fields, ...line }) => line)
        .slice(0, 100),
    );
  }

  async find(place: EditionPlace, number: number): Promise<Snapshot | undefined> {
    return Promise.resolve(this.of(place).find((one) => one.number === number));
  }
}

/** What became of a public address. */
export interface KeptAddress {
  readonly place: EditionPlace;
  readonly slug: string;
  /** `itself`: the text has another slug now. */
  readonly target: RedirectTarget | 'itself' | undefined;
}

/** The public addresses that were in use once. `refusal` is what `check` answers. */
export class InMemoryAddresses implements AddressBook, Rewindable {
  rows: readonly KeptAddress[] = [];
  refusal: Refusal | undefined;

  keep(): () => void {
    const { rows } = this;
    return () => {
      this.rows = rows;
    };
  }

  async check(place: EditionPlace, target: RedirectTarget): Promise<Refusal | undefined> {
    const isItself = target.kind === 'document' && isOf(place, target);
    return Promise.resolve(
      isItself ? { code: 'redirect_to_itself', field: 'target' } : this.refusal,
    );
  }

  async retire({ place, slug, target }: Parameters<AddressBook['retire']>[0]): Promise<void> {
    this.rows = [
      ...this.rows.filter((row) => row.slug !== slug).map((row) => this.turned(row, place, target)),
      { place: bare(place), slug, target },
    ];
    return Promise.resolve();
  }

  async renew({ place, slug, formerSlug }: Parameters<AddressBook['renew']>[0]): Promise<void> {
    const former: readonly KeptAddress[] =
      formerSlug === undefined || formerSlug === slug
        ? []
        : [{ place: bare(place), slug: formerSlug, target: 'itself' }];
    this.rows = [
      ...this.rows
        .filter((row) => row.slug !== slug && row.slug !== formerSlug)
        .map((row) => this.turned(row, place, 'itself')),
      ...former,
    ];
    return Promise.resolve();
  }

  /** All addresses of one text lead to the same end. */
  private turned(
    row: KeptAddress,
    place: EditionPlace,
    target: KeptAddress['target'],
  ): KeptAddress {
    return keyOf(row.place) === keyOf(place) ? { ...row, target } : row;
  }
}

/** Who works here. */
export class InMemoryStaff implements StaffDirectory {
  constructor(public members: readonly StaffMember[] = []) {}

  async find(id: string): Promise<StaffMember | undefined> {
    return Promise.resolve(this.members.find(({ actor }) => actor.id === id));
  }

  async all(): Promise<readonly StaffMember[]> {
    return Promise.resolve(this.members);
  }
}
