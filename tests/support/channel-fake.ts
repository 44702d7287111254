import { z } from 'zod';
import type {
  AftercareOutcome,
  Assignment,
  ChannelClient,
  Checkpoint,
  CommitOutcome,
  ConnectionOutcome,
  DeliveryFailure,
  PlannedRequest,
  ReconcileOutcome,
  RemoteRef,
  SentPost,
  Step,
} from '../../src/channels/contract';
import { Fuse, type Journal } from './delivery-fakes';
import type { Rewindable } from './transactions';

/** What the irreversible request comes to; `isOut`: whether the public sees the post all the same. */
export type CommitAnswer =
  | { readonly kind: 'published' }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure }
  | { readonly kind: 'unknown'; readonly isOut: boolean }
  | { readonly kind: 'throws'; readonly isOut: boolean };

/** What a look or a step of aftercare comes to, where it is not what it should be. */
export type Hitch =
  | { readonly kind: 'wait' }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure }
  | { readonly kind: 'throws' }
  /** A look that finds several posts, or none that it could vouch for; a step that leaves the rest to a person. */
  | { readonly kind: 'at_a_loss' };

type Call = 'prepare' | 'commit' | 'locate' | 'reconcile' | 'revise' | 'withdraw';

/** A post as the public sees it. */
export interface PublicPost {
  readonly key: string;
  readonly remoteId: string;
  readonly payload: unknown;
  /** What readers were told of its corrections, one after another. */
  readonly notes: readonly string[];
  readonly isGone: boolean;
}

type UnknownJob = Assignment<unknown, unknown, unknown>;

/** What a channel may be able to do by itself beside sending. */
export type Skill = 'reconcile' | 'revise' | 'withdraw';

/** A channel that answers as the test says, and keeps the posts that the public sees. It learns what a test has it know. */
export class FakeChannelClient implements ChannelClient, Rewindable {
  commitsTo: ChannelClient['commitsTo'] = 'channel';
  readonly credentialsSchema = z.object({ token: z.string() });
  reconcile?: ChannelClient['reconcile'];
  /** What `prepare` answers, one after another; then the post is ready. */
  readonly steps: (Step | Error)[] = [];
  /** What `commit` answers, one after another; then the post is published. */
  readonly answers: CommitAnswer[] = [];
  /** What goes wrong with looks and steps of aftercare, one after another; then they do what they should. */
  readonly hitches: (Hitch | undefined)[] = [];
  /** Every post that ever was public. */
  posts: readonly PublicPost[] = [];
  /** Every irreversible request; `isRefused` where the channel clearly took nothing. */
  commits: readonly { readonly key: string; readonly isRefused: boolean }[] = [];
  /** What was handed to `revise` and `withdraw`. */
  readonly cares: { readonly kind: 'revise' | 'withdraw'; readonly post: SentPost }[] = [];
  /** Address that `locate` finds; an error is thrown. */
  permalink: string | Error = 'https://kanal.example.test/1';
  /** What happens in the world while a request is on its way. */
  meanwhile: (call: Call) => Promise<void> = () => Promise.resolve();

  private readonly skills = new Set<Skill>();

  constructor(
    readonly id: string,
    private readonly fuse: Fuse = new Fuse(),
    private readonly journal: Journal = [],
  ) {}

  keep(): () => void {
    const { posts, commits } = this;
    return () => {
      // What stands at a channel is in nobody's transaction.
      if (this.commitsTo === 'own_database') Object.assign(this, { posts, commits });
    };
  }

  /** Posts that the public sees now. */
  get shown(): readonly PublicPost[] {
    return this.posts.filter((post) => !post.isGone);
  }

  /** Has the channel know more than sending. What it cannot do with a post that is out is left to a person. */
  learn(...skills: readonly Skill[]): void {
    for (const skill of skills) this.skills.add(skill);
    if (this.skills.has('reconcile')) {
      this.reconcile = (job, attempt) => this.look(job, attempt.checkpoint);
    }
  }

  rehearse(job: UnknownJob): readonly PlannedRequest[] {
    const url = `https://${this.id}.example.test/posts`;
    return [{ method: 'POST', url, fields: { key: job.idempotencyKey } }];
  }

  checkConnection(): Promise<ConnectionOutcome> {
    return Promise.resolve({ kind: 'connected', accountName: this.id, remoteAccountId: '' });
  }

  revise(job: UnknownJob, post: SentPost): Promise<AftercareOutcome> {
    return this.care('revise', post, (known) => ({
      ...known,
      payload: job.payload,
      notes: [...known.notes, post.note],
    }));
  }

  withdraw(_job: UnknownJob, post: SentPost): Promise<AftercareOutcome> {
    return this.care('withdraw', post, (known) => ({ ...known, isGone: true }));
  }

  private async begin(call: Call, detail = ''): Promise<void> {
    this.fuse.step();
    this.journal.push(`${call} ${detail}`.trim());
    // Whoever acts meanwhile would be in our transaction.
    if (this.commitsTo === 'channel') await this.meanwhile(call);
  }

  async prepare(_job: UnknownJob, checkpoint: Checkpoint) {
    await this.begin('prepare', JSON.stringify(checkpoint));
    const step = this.steps.shift() ?? { kind: 'ready' as const, checkpoint };
    if (step instanceof Error) throw step;
    return step;
  }

  async commit(job: UnknownJob): Promise<CommitOutcome> {
    await this.begin('commit');
    const answer = this.answers.shift() ?? { kind: 'published' };
    const { idempotencyKey: key, payload } = job;
    this.commits = [...this.commits, { key, isRefused: answer.kind === 'failed' }];
    const remoteId = `post-${this.posts.length + 1}`;
    if (answer.kind === 'published' || ('isOut' in answer && answer.isOut)) {
      this.posts = [...this.posts, { key, remoteId, payload, notes: [], isGone: false }];
    }
    this.fuse.step();
    if (answer.kind === 'throws') throw new TypeError('GET /?access_token=rahasia failed');
    if (answer.kind === 'unknown') return { kind: 'unknown', message: 'No clear answer came.' };
    if (answer.kind === 'failed') return answer;
    return { kind: 'published', ref: { remoteId, permalink: '' } };
  }

  async locate(_job: unknown, ref: RemoteRef): Promise<RemoteRef> {
    await this.begin('locate');
    if (this.permalink instanceof Error) throw this.permalink;
    return { ...ref, permalink: this.permalink };
  }

  private async look(job: UnknownJob, checkpoint: Checkpoint): Promise<ReconcileOutcome> {
    await this.begin('reconcile', JSON.stringify(checkpoint));
    const hitch = this.hitches.shift();
    if (hitch?.kind === 'throws') throw new TypeError('socket hang up');
    if (hitch?.kind === 'wait') return { kind: 'wait', checkpoint, seconds: 60 };
    if (hitch?.kind === 'failed') return { ...hitch, checkpoint };
    const found = this.posts.find((post) => post.key === job.idempotencyKey);
    if (hitch?.kind === 'at_a_loss') {
      const unlinked = { permalink: '', publishedAt: '', excerpt: '' };
      const candidates = this.posts.map(({ remoteId }) => ({ ...unlinked, remoteId }));
      return candidates.length === 0
        ? { kind: 'unknown', message: 'The channel tells nothing.' }
        : { kind: 'unlinked', candidates };
    }
    return found === undefined
      ? { kind: 'not_published', checkpoint }
      : { kind: 'published', ref: { remoteId: found.remoteId, permalink: '' } };
  }

  private async care(
    kind: 'revise' | 'withdraw',
    post: SentPost,
    change: (known: PublicPost) => PublicPost,
  ): Promise<AftercareOutcome> {
    if (!this.skills.has(kind)) return { kind: 'manual' };
    await this.begin(kind, String(post.revision));
    this.cares.push({ kind, post });
    const { checkpoint } = post;
    const hitch = this.hitches.shift();
    if (hitch?.kind === 'throws') throw new TypeError('socket hang up');
    if (hitch?.kind === 'wait') return { kind: 'wait', checkpoint: { step: 1 }, seconds: 60 };
    if (hitch?.kind === 'failed') return { ...hitch, checkpoint };
    if (hitch?.kind === 'at_a_loss') return { kind: 'manual' };
    this.posts = this.posts.map((known) =>
      known.remoteId === post.ref.remoteId ? change(known) : known,
    );
    this.fuse.step();
    return { kind: 'done' };
  }
}
