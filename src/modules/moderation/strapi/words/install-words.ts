import type { Core } from '@strapi/strapi';
import type { Clock } from '../../../../kernel/clock';
import { UID } from '../../../../platform/uids';
import type { AuditLog } from '../../../editorial';
import { makeAddWord } from '../../application/words/add-word';
import { makeChangeWord } from '../../application/words/change-word';
import { makeCurrentSignals } from '../../application/words/current-signals';
import { makePublishRules } from '../../application/words/publish-rules';
import { makeTryText } from '../../application/words/try-text';
import type { InTransaction, RecordWordDeed } from '../../application/words/word-ports';
import { FIRST_RULES } from '../../domain/rules/first-rules';
import { BUILT_IN_WORDS } from '../../domain/words/built-in-words';
import { foldPhrase } from '../../domain/words/phrase';
import { strapiRuleBook } from './rule-book';
import { insertWords, strapiWordStore } from './word-store';

interface Options {
  readonly audit: Pick<AuditLog, 'append'>;
  readonly clock: Clock;
}

const CONTENT_TYPE = { word: UID.wordEntry, rules: UID.ruleVersion } as const;

const makeRecord =
  (audit: Options['audit']): RecordWordDeed =>
  ({ kind, ...deed }) =>
    audit.append({
      ...deed,
      // Neither is written for a language, and neither has a content hash.
      ...{ contentType: CONTENT_TYPE[kind], locale: '', hash: '', outcome: 'done', code: '' },
    });

/** Builds what people do with word lists and rules, and the signals that the checks of a text ask for. */
export const buildWords = (strapi: Core.Strapi, { audit, clock }: Options) => {
  const inTransaction: InTransaction = (work) =>
    strapi.db.transaction(() => work()) as ReturnType<typeof work>;
  const store = strapiWordStore(strapi);
  const rules = strapiRuleBook(strapi);
  const shared = { store, record: makeRecord(audit), inTransaction, clock };
  const currentSignals = makeCurrentSignals({ store });
  return {
    currentSignals,
    words: store,
    rules,
    addWord: makeAddWord(shared),
    changeWord: makeChangeWord(shared),
    tryText: makeTryText({ currentSignals }),
    publishRules: makePublishRules({ ...shared, rules }),
  };
};

/** What people do with word lists and rules. */
export type WordUseCases = ReturnType<typeof buildWords>;

const SEEDED_BY = 'Humas Hub';

// A statement of SQLite joins 500 rows at most.
const ROWS_AT_ONCE = 100;

/** The word lists and rules with which a forum begins. Runs once in the life of a database. */
export const seedWords = async (
  strapi: Core.Strapi,
  { clock }: Pick<Options, 'clock'>,
): Promise<void> => {
  const at = clock.now();
  const entries = BUILT_IN_WORDS.map((rule) => ({
    ...{ ...rule, folded: foldPhrase(rule.phrase), isActive: true, note: '' },
    ...{ byName: SEEDED_BY, changedAt: at, version: 1 },
  }));
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
    await insertWords(strapi, entries.slice(from, from + ROWS_AT_ONCE));
  }
  await strapiRuleBook(strapi).add({
    ...{ ...FIRST_RULES, number: 1, publishedAt: at, byName: SEEDED_BY },
  });
};
