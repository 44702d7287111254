import type { PostMove, PostState, Target, TargetRef } from '../../src/modules/moderation';
import type { Moved, Targets } from '../../src/modules/moderation/application/ports';
import type { Rewindable } from './transactions';

/** The moves of posts as far as these tests go; the forum's own table is tested there. */
const MOVES: Readonly<Partial<Record<PostMove, Readonly<Partial<Record<PostState, PostState>>>>>> =
  {
    approve: { held: 'visible', hidden_auto: 'visible' },
    reject: { held: 'rejected' },
    hide: { visible: 'hidden', locked: 'hidden', hidden_auto: 'hidden' },
    hide_auto: { visible: 'hidden_auto', locked: 'hidden_auto' },
    show: { hidden_auto: 'visible', hidden: 'visible' },
    lock: { visible: 'locked' },
    unlock: { locked: 'visible' },
    overturn: { rejected: 'visible', hidden: 'visible' },
    uphold: { rejected: 'rejected', hidden: 'hidden' },
    remove_by_author: {
      held: 'removed_by_author',
      visible: 'removed_by_author',
      hidden_auto: 'removed_by_author',
    },
    purge: { hidden: 'purged', rejected: 'purged', visible: 'purged' },
  };

const isRef =
  ({ kind, id }: TargetRef) =>
  (target: Target): boolean =>
    target.ref.kind === kind && target.ref.id === id;

/** A post, as the moderation sees it. */
export const aTarget = (changes: Partial<Target> = {}): Target => ({
  ref: { kind: 'post', id: 1 },
  version: 1,
  state: 'visible',
  author: { kind: 'citizen', id: 7, name: 'Warga' },
  categoryId: 3,
  threadId: 5,
  title: '',
  text: 'Isi kiriman.',
  html: '<p>Isi kiriman.</p>',
  publicText: 'Isi kiriman.',
  revision: 1,
  postedAt: new Date('2026-11-01T00:00:00Z'),
  ...changes,
});

/** The things that cases are about. */
export class MemoryTargets implements Targets, Rewindable {
  constructor(public all: readonly Target[] = [aTarget()]) {}

  keep(): () => void {
    const { all } = this;
    return () => {
      this.all = all;
    };
  }

  change(ref: TargetRef, change: Partial<Target>): void {
    this.all = this.all.map((target) =>
      isRef(ref)(target) ? { ...target, ...change, version: target.version + 1 } : target,
    );
  }

  async find(ref: TargetRef): Promise<Target | undefined> {
    return Promise.resolve(this.all.find(isRef(ref)));
  }

  async findLocked(ref: TargetRef): Promise<Target | undefined> {
    return this.find(ref);
  }

  async findMany(refs: readonly TargetRef[]): Promise<readonly Target[]> {
    return Promise.resolve(this.all.filter((target) => refs.some((ref) => isRef(ref)(target))));
  }

  async move({ ref, move, version }: Parameters<Targets['move']>[0]): Promise<Moved> {
    const target = await this.find(ref);
    if (target === undefined) return { ok: false, why: 'not_found' };
    if (version !== undefined && version !== target.version) {
      return { ok: false, why: 'stale', target };
    }
    const state = MOVES[move]?.[target.state];
    if (state === undefined) return { ok: false, why: 'illegal_move', target };
    this.change(ref, { state });
    const moved = await this.find(ref);
    if (moved === undefined) throw new Error('A target is gone.');
    return { ok: true, target: moved };
  }
}
