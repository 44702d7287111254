import type {
  CommentDesk,
  CommentOutcome,
  DeliveryFailure,
  RemoteComment,
} from '../../src/channels/contract';
import type {
  ClosedReason,
  CommentStore,
  OpenAccount,
  Post,
  PostBook,
  RecordDeed,
} from '../../src/modules/listening/application/ports';
import type { SeenComment, StoredComment } from '../../src/modules/listening/domain/comment';
import { nextDue, type PendingActs } from '../../src/modules/listening/domain/pending';

/** A post of the office on a made-up channel. */
export const aPost = (changes: Partial<Post> = {}): Post => ({
  deliveryId: 7,
  channel: 'kanal',
  accountKey: 'kantor',
  remoteId: 'post-7',
  permalink: 'https://kanal.example.test/7',
  publishedAt: new Date('2026-11-22T01:00:00Z'),
  contentType: 'api::article.article',
  documentId: 'naskah',
  locale: 'id',
  contentHash: 'abc',
  ...changes,
});

/** A comment of somebody, as a channel tells it. */
export const aComment = (changes: Partial<RemoteComment> = {}): RemoteComment => ({
  remoteId: 'c-1',
  parentRemoteId: '',
  authorName: 'budi',
  text: 'Jam berapa bukanya?',
  writtenAt: '2026-11-22T02:00:00.000Z',
  isHidden: false,
  isOurs: false,
  ...changes,
});

/** The same as the hub keeps it. */
export const seen = (comment: RemoteComment): SeenComment => ({
  ...comment,
  writtenAt: new Date(comment.writtenAt),
});

/** Posts in memory. */
export class InMemoryPosts implements PostBook {
  readonly dueAt = new Map<number, Date>();

  constructor(readonly posts: Post[]) {}

  exists(deliveryId: number): Promise<boolean> {
    return Promise.resolve(this.posts.some((post) => post.deliveryId === deliveryId));
  }

  find(deliveryId: number): Promise<Post | undefined> {
    return Promise.resolve(this.posts.find((post) => post.deliveryId === deliveryId));
  }

  ofRemoteIds(channel: string, remoteIds: readonly string[]): Promise<readonly Post[]> {
    const isMeant = (post: Post) => post.channel === channel && remoteIds.includes(post.remoteId);
    return Promise.resolve(this.posts.filter(isMeant));
  }

  due({ channels, since, now, limit }: Parameters<PostBook['due']>[0]): Promise<readonly Post[]> {
    const found = this.posts.filter(
      (post) =>
        channels.includes(post.channel) &&
        post.publishedAt >= since &&
        (this.dueAt.get(post.deliveryId) ?? now) <= now,
    );
    return Promise.resolve(found.slice(0, limit));
  }

  claim(deliveryId: number, now: Date, until: Date): Promise<boolean> {
    const isDue = (this.dueAt.get(deliveryId) ?? now) <= now;
    if (isDue) this.dueAt.set(deliveryId, until);
    return Promise.resolve(isDue);
  }

  readNext(deliveryId: number, at: Date): Promise<void> {
    this.dueAt.set(deliveryId, at);
    return Promise.resolve();
  }

  readSoon(deliveryIds: readonly number[], at: Date): Promise<void> {
    for (const id of deliveryIds) {
      const before = this.dueAt.get(id);
      if (before !== undefined && before > at) this.dueAt.set(id, at);
    }
    return Promise.resolve();
  }
}

/** Comments in memory, with the conditions of the store in the database. */
export class InMemoryComments implements CommentStore {
  rows: StoredComment[] = [];

  get(id: number): Promise<StoredComment | undefined> {
    return Promise.resolve(this.rows.find((row) => row.id === id));
  }

  ofPost(deliveryId: number): Promise<readonly StoredComment[]> {
    return Promise.resolve(this.rows.filter((row) => row.deliveryId === deliveryId));
  }

  add(post: Post, comments: readonly SeenComment[]): Promise<void> {
    const { channel, accountKey, deliveryId } = post;
    for (const comment of comments) {
      if (this.rows.some(({ remoteId }) => remoteId === comment.remoteId)) continue;
      const id = this.rows.length + 1;
      const place = { id, channel, accountKey, deliveryId };
      this.rows.push({ ...comment, ...place, isGone: false, pending: {}, pendingNo: 0 });
    }
    return Promise.resolve();
  }

  private replace(
    isMeant: (row: StoredComment) => boolean,
    change: Partial<StoredComment>,
  ): Promise<boolean> {
    const isThere = this.rows.some(isMeant);
    this.rows = this.rows.map((row) => (isMeant(row) ? { ...row, ...change } : row));
    return Promise.resolve(isThere);
  }

  async change(known: { id: number; pendingNo: number }, comment: SeenComment): Promise<void> {
    const isMeant = (row: StoredComment) =>
      row.id === known.id && row.pendingNo === known.pendingNo;
    await this.replace(isMeant, { ...comment, isGone: false });
  }

  async markGone(id: number): Promise<void> {
    await this.replace((row) => row.id === id, { isGone: true });
  }

  withDueActs(now: Date, limit: number): Promise<readonly StoredComment[]> {
    const isDue = ({ pending }: StoredComment) => {
      const at = nextDue(pending);
      return at !== undefined && at <= now;
    };
    return Promise.resolve(this.rows.filter(isDue).slice(0, limit));
  }

  writePending(
    known: { id: number; pendingNo: number },
    pending: PendingActs,
    outcome?: { readonly isHidden: boolean },
  ): Promise<boolean> {
    const isMeant = (row: StoredComment) =>
      row.id === known.id && row.pendingNo === known.pendingNo;
    return this.replace(isMeant, { pending, pendingNo: known.pendingNo + 1, ...outcome });
  }

  /** The comment of this id on the channel. @throws Error where there is none */
  of(remoteId: string): StoredComment {
    const row = this.rows.find((one) => one.remoteId === remoteId);
    if (row === undefined) throw new Error(`There is no comment ${remoteId}.`);
    return row;
  }
}

/** What the desk does with the next answer; `isOut`: whether readers see it all the same. */
export type AnswerFate =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure }
  | { readonly kind: 'unclear'; readonly isOut: boolean }
  | { readonly kind: 'throws'; readonly isOut: boolean };

/** The comments of a channel, which answers as the test says. */
export class FakeCommentDesk implements CommentDesk {
  /** What readers see under the post. */
  comments: RemoteComment[] = [];
  /** What becomes of answers, one after another; then they succeed. */
  readonly fates: AnswerFate[] = [];
  readonly answers: string[] = [];
  readonly hidings: { readonly id: string; readonly isHidden: boolean }[] = [];
  hidingFailure: DeliveryFailure | undefined;
  listFailure: DeliveryFailure | undefined;
  lists = 0;

  constructor(private readonly now: () => Date) {}

  list(): Promise<CommentOutcome<readonly RemoteComment[]>> {
    this.lists += 1;
    const failure = this.listFailure;
    return Promise.resolve(
      failure === undefined
        ? { kind: 'done', value: [...this.comments] }
        : { kind: 'failed', failure },
    );
  }

  answer(
    _account: unknown,
    { commentRemoteId, text }: { commentRemoteId: string; text: string },
  ): Promise<CommentOutcome<{ readonly remoteId: string }>> {
    this.answers.push(text);
    const fate = this.fates.shift() ?? { kind: 'done' };
    const remoteId = `a-${String(this.answers.length)}`;
    if (fate.kind === 'done' || ('isOut' in fate && fate.isOut)) {
      const about = { remoteId, parentRemoteId: commentRemoteId, text, isOurs: true };
      const writtenAt = this.now().toISOString();
      this.comments.push(aComment({ ...about, authorName: 'kantor', writtenAt }));
    }
    if (fate.kind === 'throws') return Promise.reject(new TypeError('?access_token=rahasia'));
    if (fate.kind === 'failed') return Promise.resolve(fate);
    return Promise.resolve(
      fate.kind === 'unclear'
        ? { kind: 'unclear', message: 'No clear answer came.' }
        : { kind: 'done', value: { remoteId } },
    );
  }

  setHidden(
    _account: unknown,
    { commentRemoteId: id, isHidden }: { commentRemoteId: string; isHidden: boolean },
  ): Promise<CommentOutcome<undefined>> {
    this.hidings.push({ id, isHidden });
    const failure = this.hidingFailure;
    return Promise.resolve(
      failure === undefined ? { kind: 'done', value: undefined } : { kind: 'failed', failure },
    );
  }
}

/** The account of the office; closed for a reason where a test says so. */
export class FakeAccount {
  closed: ClosedReason | undefined;

  constructor(private readonly desk: CommentDesk) {}

  readonly open: OpenAccount = ({ purpose }) =>
    Promise.resolve(
      this.closed !== undefined && purpose === 'write'
        ? { ok: false, why: this.closed }
        : {
            ok: true,
            account: {
              desk: this.desk,
              access: { key: 'kantor', settings: {}, credentials: {} },
            },
          },
    );
}

/** What people did, as it stands on the record. */
export const makeRecord = (): {
  readonly deeds: Parameters<RecordDeed>[0][];
  readonly record: RecordDeed;
} => {
  const deeds: Parameters<RecordDeed>[0][] = [];
  return {
    deeds,
    record: (deed) => {
      deeds.push(deed);
      return Promise.resolve();
    },
  };
};
