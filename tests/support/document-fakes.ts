import type { Issue } from '../../src/kernel/failures';
import { fail, succeed, type Result } from '../../src/kernel/result';
import type {
  Content,
  ContentReader,
  ContentWriter,
  DocumentIndex,
  PublicSide,
} from '../../src/modules/editorial/application/edition-ports';
import type { EditionPlace, Withdrawal } from '../../src/modules/editorial/domain/edition';
import { keyOf, toContent } from './editorial-fakes';
import type { Rewindable, Transactions } from './transactions';

type Fields = Content['fields'];

/** A document in one language: what is in work, and what readers see. */
export interface StoredDocument {
  readonly place: EditionPlace;
  readonly draft: Fields;
  readonly live?: Fields | undefined;
  readonly withdrawal?: Withdrawal | undefined;
}

/** A post that was planned when a text went out. */
export interface PlannedPost {
  readonly place: EditionPlace;
  readonly hash: string;
  readonly state: 'queued' | 'cancelled';
}

/** The field that all languages of a document share, as the cover of an article is. */
export const SHARED_FIELD = 'cover';

/**
 * Documents, and what readers see of them. Drafts of all languages share one field, and so do their public texts. A test
 * sets `faults` for what stands in the way of the next publication, and `breakdown` for what breaks in the middle of it.
 */
export class InMemoryDocuments
  implements ContentReader, ContentWriter, DocumentIndex, PublicSide, Rewindable
{
  rows: readonly StoredDocument[] = [];
  posts: readonly PlannedPost[] = [];
  warmed: readonly string[] = [];
  faults: readonly Issue[] = [];
  breakdown: Error | undefined;

  constructor(private readonly transactions: Transactions) {}

  keep(): () => void {
    const { rows, posts } = this;
    return () => {
      this.rows = rows;
      this.posts = posts;
    };
  }

  /** The document at a place. */
  at(place: EditionPlace): StoredDocument | undefined {
    return this.rows.find((row) => keyOf(row.place) === keyOf(place));
  }

  /** Saves a draft, a new one or another text of a known one. */
  save({ contentType, documentId, locale }: EditionPlace, draft: Fields): void {
    const place = { contentType, documentId, locale };
    if (this.at(place) === undefined) this.rows = [...this.rows, { place, draft }];
    this.change(place, { draft });
    const shared = { [SHARED_FIELD]: draft[SHARED_FIELD] };
    this.rows = this.rows.map((row) =>
      row.place.contentType === contentType && row.place.documentId === documentId
        ? { ...row, draft: { ...row.draft, ...shared } }
        : row,
    );
  }

  /** Deletes a document in one language. */
  remove(place: EditionPlace): void {
    this.rows = this.rows.filter((row) => keyOf(row.place) !== keyOf(place));
  }

  async read(
    query: EditionPlace & { readonly status: 'draft' | 'published' },
  ): Promise<Content | undefined> {
    const row = this.at(query);
    const fields = query.status === 'draft' ? row?.draft : row?.live;
    return Promise.resolve(fields && toContent(fields));
  }

  async write(
    place: EditionPlace,
    fields: Fields,
  ): Promise<{ readonly leftOut: readonly string[] }> {
    this.transactions.assertOpen('A restoration');
    if (this.at(place) === undefined) throw new Error(`There is no document ${keyOf(place)}.`);
    this.save(place, fields);
    return Promise.resolve({ leftOut: [] });
  }

  async draftLocales({
    contentType,
    documentId,
  }: Omit<EditionPlace, 'locale'>): Promise<readonly string[]> {
    const written = this.rows.filter(
      ({ place }) => place.contentType === contentType && place.documentId === documentId,
    );
    return Promise.resolve(written.map(({ place }) => place.locale));
  }

  async warmUp(place: EditionPlace): Promise<void> {
    this.warmed = [...this.warmed, keyOf(place)];
    return Promise.resolve();
  }

  async publish({
    place,
  }: Parameters<PublicSide['publish']>[0]): Promise<
    Result<readonly EditionPlace[], readonly Issue[]>
  > {
    this.transactions.assertOpen('A publication');
    const draft = this.at(place)?.draft;
    if (draft === undefined) throw new Error(`There is no document ${keyOf(place)}.`);
    this.change(place, { live: draft, withdrawal: undefined });
    if (this.faults.length > 0) return Promise.resolve(fail(this.faults));
    this.plan(place, draft);
    const changed = this.siblingsThatDiffer(place, draft);
    for (const { place: sibling, live } of changed) {
      const followed = { ...live, [SHARED_FIELD]: draft[SHARED_FIELD] };
      this.change(sibling, { live: followed });
      this.plan(sibling, followed);
    }
    // Like an outbox that cannot be written: everything before it has to be undone.
    if (this.breakdown !== undefined) throw this.breakdown;
    return Promise.resolve(succeed(changed.map((row) => row.place)));
  }

  async withdraw({ place, reason, at }: Parameters<PublicSide['withdraw']>[0]): Promise<void> {
    this.transactions.assertOpen('A withdrawal');
    this.change(place, { withdrawal: { reason, at: at.toISOString() } });
    this.recall(place);
    return Promise.resolve();
  }

  async unpublish(place: EditionPlace): Promise<void> {
    this.transactions.assertOpen('Taking a text down');
    this.change(place, { live: undefined, withdrawal: undefined });
    this.recall(place);
    return Promise.resolve();
  }

  private change(place: EditionPlace, change: Partial<StoredDocument>): void {
    this.rows = this.rows.map((row) =>
      keyOf(row.place) === keyOf(place) ? { ...row, ...change } : row,
    );
  }

  private siblingsThatDiffer(place: EditionPlace, draft: Fields): readonly StoredDocument[] {
    return this.rows.filter(
      (row) =>
        row.place.contentType === place.contentType &&
        row.place.documentId === place.documentId &&
        row.place.locale !== place.locale &&
        row.live !== undefined &&
        row.live[SHARED_FIELD] !== draft[SHARED_FIELD],
    );
  }

  private plan(place: EditionPlace, live: Fields): void {
    const { contentType, documentId, locale } = place;
    const post = {
      place: { contentType, documentId, locale },
      hash: toContent(live).hash,
    } as const;
    this.recall(place);
    this.posts = [...this.posts, { ...post, state: 'queued' }];
  }

  private recall(place: EditionPlace): void {
    this.posts = this.posts.map((post) =>
      keyOf(post.place) === keyOf(place) ? { ...post, state: 'cancelled' } : post,
    );
  }
}
