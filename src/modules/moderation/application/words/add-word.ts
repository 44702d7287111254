import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Actor } from '../../../editorial';
import { refuseWord } from '../../domain/words/check-word';
import { foldPhrase } from '../../domain/words/phrase';
import type { WordEntry, WordRule } from '../../domain/words/word-entry';
import type { WordRefusal } from '../../domain/words/word-refusal';
import { describeWord } from './describe-word';
import type { InTransaction, RecordWordDeed, WordStore } from './word-ports';

interface Deps {
  readonly store: Pick<WordStore, 'add' | 'countOthers'>;
  readonly record: RecordWordDeed;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/** Puts a word on a list, active at once. */
export type AddWord = (
  input: WordRule & { readonly note: string; readonly by: Actor },
) => Promise<Result<WordEntry, WordRefusal>>;

/** Builds the use case. */
export const makeAddWord =
  ({ store, record, inTransaction, clock }: Deps): AddWord =>
  ({ phrase, list, effect, note, by }) =>
    inTransaction(async () => {
      const refusal = refuseWord({ phrase, list, effect }, await store.countOthers());
      if (refusal !== undefined) return fail(refusal);
      const at = clock.now();
      const added = await store.add({
        ...{ phrase, list, effect, note, folded: foldPhrase(phrase) },
        ...{ isActive: true, byName: by.name, changedAt: at, version: 1 },
      });
      if (added === undefined) return fail({ code: 'word_known', field: 'phrase' });
      await record({
        ...{ kind: 'word', documentId: added.documentId, at, by, action: 'word_add' },
        ...{ from: '', to: describeWord(added), version: 1, reason: `${list}: ${phrase}` },
      });
      return succeed(added);
    });
