import type { Clock } from '../../../../kernel/clock';
import { fail, succeed, type Result } from '../../../../kernel/result';
import type { Actor } from '../../../editorial';
import { findNumberTwice, type RuleSet, type RuleVersion } from '../../domain/rules/rule-version';
import type { WordRefusal } from '../../domain/words/word-refusal';
import type { InTransaction, RecordWordDeed, RuleBook } from './word-ports';

interface Deps {
  readonly rules: Pick<RuleBook, 'current' | 'add'>;
  readonly record: RecordWordDeed;
  readonly inTransaction: InTransaction;
  readonly clock: Clock;
}

/**
 * Publishes a new version of the rules, which holds at once: citizens accept it before they write again. `basedOn` is the
 * number of the version that the person saw, 0 where there was none.
 */
export type PublishRules = (
  input: RuleSet & { readonly basedOn: number; readonly by: Actor },
) => Promise<Result<RuleVersion, WordRefusal>>;

/** Builds the use case. */
export const makePublishRules =
  ({ rules: book, record, inTransaction, clock }: Deps): PublishRules =>
  ({ basedOn, by, introId, introEn, rules }) =>
    inTransaction(async () => {
      const twice = findNumberTwice(rules);
      if (twice !== undefined) {
        return fail({ code: 'rule_number_twice', field: 'rules', actual: twice });
      }
      const held = (await book.current())?.number ?? 0;
      if (held !== basedOn) return fail({ code: 'rules_stale', actual: held });
      const at = clock.now();
      const number = basedOn + 1;
      const added = await book.add({
        ...{ number, introId, introEn, rules, publishedAt: at, byName: by.name },
      });
      if (added === undefined) return fail({ code: 'rules_stale', actual: number });
      await record({
        ...{ kind: 'rules', documentId: added.documentId, at, by, action: 'rules_publish' },
        ...{ from: String(basedOn), to: String(number), version: number, reason: '' },
      });
      return succeed(added);
    });
