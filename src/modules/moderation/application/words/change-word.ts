import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Actor } from '../../../editorial';
import { refuseWord } from '../../domain/words/check-word';
import type { WordEntry } from '../../domain/words/word-entry';
import type { WordRefusal } from '../../domain/words/word-refusal';
import { describeWord } from './describe-word';
import type { InTransaction, RecordWordDeed, WordChange, WordStore } from './word-ports';

interface Deps {
  readonly store: Pick<WordStore, 'get' | 'change' | 'countOthers'>;
  readonly record: RecordWordDeed;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Changes what a word does, or switches it off or on. `version` is the one that the person saw. */
export type ChangeWord = (
  input: Partial<WordChange> & {
    readonly id: number;
    readonly version: number;
    readonly by: Actor;
  },
) => Promise<Result<WordEntry, WordRefusal>>;

const refuseChange = async (
  store: Deps['store'],
  after: WordEntry,
): Promise<WordRefusal | undefined> =>
  // What is switched off may be whatever it is.
  after.isActive ? refuseWord(after, await store.countOthers(after.id)) : undefined;

/** Builds the use case. */
export const makeChangeWord =
  ({ store, record, inTransaction, clock }: Deps): ChangeWord =>
  ({ id, version, by, effect, isActive, note }) =>
    inTransaction(async () => {
      const before = await store.get(id);
      if (before === undefined) return fail({ code: 'word_not_found' });
      if (before.version !== version) return fail({ code: 'word_stale', actual: before.version });
      const change = {
        effect: effect ?? before.effect,
        isActive: isActive ?? before.isActive,
        note: note ?? before.note,
        byName: by.name,
        changedAt: clock.now(),
      };
      const after: WordEntry = { ...before, ...change, version: version + 1 };
      const refusal = await refuseChange(store, after);
      if (refusal !== undefined) return fail(refusal);
      const isWritten = await store.change(before, change);
      if (!isWritten) return fail({ code: 'word_stale', actual: version + 1 });
      await record({
        ...{ kind: 'word', documentId: before.documentId, at: change.changedAt, by },
        ...{ action: 'word_change', from: describeWord(before), to: describeWord(after) },
        ...{ version: after.version, reason: `${before.list}: ${before.phrase}` },
      });
      return succeed(after);
    });
